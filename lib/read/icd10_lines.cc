#include "read/icd10_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

// A row of the General Equivalence Mappings between ICD-9 and ICD-10 ("A000    0010  00000") has the columns of a codes
// file, but a code and five flags for a title.
bool IsMappingRow(std::string_view line) { return line.size() == 19 && line[13] == ' ' && AllDigits(line.substr(14)); }

// Letters and digits, 3 to 7 of them, and nothing but blanks behind.
std::string_view CodeIn(std::string_view field) {
  const std::string_view code = Trim(field);
  if (code.size() < 3 || code.size() > 7 || field.front() == ' ') return {};
  return std::all_of(code.begin(), code.end(), [](char c) { return IsDigit(c) || IsLetter(c); }) ? code
                                                                                                 : std::string_view();
}

absl::Status EmitRow(std::uint64_t line, CodeSystem system, std::string_view typed, std::string_view long_title,
                     std::string_view short_title, bool billable, Reading* reading) {
  std::optional<std::string> code = code::Canonical(system, typed);
  if (!code) return reading->Skip(line, BadCode(system, typed));
  Record record;
  record.system = system;
  record.code = *std::move(code);
  record.short_title = CleanText(short_title);
  record.title = CleanText(long_title);
  if (record.title.empty()) record.title = record.short_title;
  if (record.title.empty()) return reading->Skip(line, absl::StrFormat("code %s has no title", Quoted(typed)));
  if (record.short_title == record.title) record.short_title.clear();
  record.billable = billable;
  return reading->Emit(std::move(record));
}

}  // namespace

std::string_view OrderRowCode(std::string_view line) {
  if (line.size() < 17 || !AllDigits(line.substr(0, 5)) || line[5] != ' ' || line[13] != ' ' || line[15] != ' ' ||
      (line[14] != '0' && line[14] != '1')) {
    return {};
  }
  return CodeIn(line.substr(6, 7));
}

std::string_view CodesRowCode(std::string_view line) {
  if (line.size() < 9 || line[7] != ' ' || line[8] == ' ' || IsMappingRow(line)) return {};
  const std::string_view code = CodeIn(line.substr(0, 7));
  // Words are no codes: every code has a digit among its first three characters.
  return std::any_of(code.begin(), code.begin() + static_cast<int>(std::min<std::size_t>(code.size(), 3)), IsDigit)
             ? code
             : std::string_view();
}

int Icd10Leaning(std::string_view code) {
  if (code.size() < 3) return 0;
  if (IsDigit(code[0])) return -1;
  // Of the sections of ICD-10-PCS with a letter, G, H and X go on with a letter; B, C, D and F may go on with a digit,
  // but then the code has 3 or 7 characters. No ICD-10-CM code of these letters has 7 characters or two letters.
  const bool bcdf = std::string_view("BCDFbcdf").find(code[0]) != std::string_view::npos;
  const bool ghx = std::string_view("GHXghx").find(code[0]) != std::string_view::npos;
  if ((bcdf || ghx) && IsLetter(code[1])) return -1;
  if (bcdf && code.size() == 7) return -1;
  return bcdf && code.size() == 3 ? 0 : 1;
}

absl::Status ReadIcd10Order(std::string_view content, CodeSystem system, Reading* reading) {
  Lines lines(content);
  bool begun = false;
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) return absl::OkStatus();
    const std::string_view line = lines.text();
    const std::string_view code = OrderRowCode(line);
    if (code.empty()) {
      if (!begun && !AllDigits(line.substr(0, 5))) {
        reading->AddNotice(line);
        continue;
      }
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(
          lines.number(), absl::StrFormat("%s is not a row of an order file (number in columns 1-5, code in 7-13, 0 or "
                                          "1 in 15, titles from 17 and 78)",
                                          Quoted(line))));
      continue;
    }
    begun = true;
    const Columns columns(line);
    CPTSEARCH_RETURN_IF_ERROR(
        EmitRow(lines.number(), system, code, columns.From(78), columns.At(17, 76), line[14] == '1', reading));
  }
}

absl::Status ReadIcd10Codes(std::string_view content, CodeSystem system, Reading* reading) {
  Lines lines(content);
  bool begun = false;
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) return absl::OkStatus();
    const std::string_view line = lines.text();
    const std::string_view code = CodesRowCode(line);
    if (code.empty()) {
      if (!begun) {
        reading->AddNotice(line);
        continue;
      }
      CPTSEARCH_RETURN_IF_ERROR(
          reading->Skip(lines.number(), absl::StrFormat("%s is not a row of a codes file (code in columns 1-7, title "
                                                        "from 9)",
                                                        Quoted(line))));
      continue;
    }
    begun = true;
    CPTSEARCH_RETURN_IF_ERROR(
        EmitRow(lines.number(), system, code, Columns(line).From(9), std::string_view(), true, reading));
  }
}

}  // namespace cptsearch::read
