#include "read/table.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "read/dates.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

using Place = std::optional<std::size_t>;

// Where each column stands.
struct TableColumns {
  Place system, code, title, short_title, plain, terms, phrase, kind, section, billable, add_on, modifier, valid_from,
      valid_to;
};

Place FindAny(const Header& header, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const Place place = header.Find(name)) return place;
  }
  return std::nullopt;
}

TableColumns FindColumns(const Header& header) {
  TableColumns columns;
  columns.system = header.Find("system");
  columns.code = header.Find("code");
  columns.title = FindAny(header, {"title", "long", "long_description", "description", "code_title"});
  columns.short_title = FindAny(header, {"short", "short_title", "short_description"});
  columns.plain = header.Find("plain");
  columns.terms = FindAny(header, {"terms", "synonyms"});
  columns.phrase = header.Find("phrase");
  columns.kind = columns.phrase ? header.Find("kind") : std::nullopt;
  columns.section = header.Find("section");
  columns.billable = header.Find("billable");
  columns.add_on = header.Find("add_on");
  columns.modifier = header.Find("modifier");
  columns.valid_from = header.Find("valid_from");
  columns.valid_to = header.Find("valid_to");
  return columns;
}

absl::Status WarnOfUnknownColumns(const Header& header, const TableColumns& columns, std::uint64_t line,
                                  Reading* reading) {
  const std::array<Place, 14> known = {columns.system,     columns.code,     columns.title,  columns.short_title,
                                       columns.plain,      columns.terms,    columns.phrase, columns.kind,
                                       columns.section,    columns.billable, columns.add_on, columns.modifier,
                                       columns.valid_from, columns.valid_to};
  for (std::size_t i = 0; i < header.names().size(); ++i) {
    if (std::find(known.begin(), known.end(), Place(i)) != known.end()) continue;
    CPTSEARCH_RETURN_IF_ERROR(reading->Warn(
        line, absl::StrFormat("column %s is not known; its values are not read", Quoted(header.names()[i]))));
  }
  return absl::OkStatus();
}

// "" when the value is no yes and no no.
bool ParseFlag(std::string_view text, bool* flag) {
  const std::string lower = LowerAscii(text);
  if (lower.empty()) return true;
  if (lower == "1" || lower == "y" || lower == "yes" || lower == "true") {
    *flag = true;
    return true;
  }
  if (lower == "0" || lower == "n" || lower == "no" || lower == "false") {
    *flag = false;
    return true;
  }
  return false;
}

// The pieces between separators, cleaned, those without text left out.
std::vector<std::string> Pieces(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  for (const std::string_view piece : SplitAt(text, separator)) {
    std::string clean = CleanText(piece);
    if (!clean.empty()) pieces.push_back(std::move(clean));
  }
  return pieces;
}

TermKind PhraseKind(std::string_view kind) {
  if (kind == "inclusionTerm") return TermKind::kInclusion;
  if (kind == "includes") return TermKind::kIncludes;
  return TermKind::kCorpus;
}

// Fills a record from the row at hand; what is wrong with it, empty when nothing is.
std::string ParseRow(const DelimitedRows& rows, const TableColumns& columns, std::size_t width,
                     std::optional<CodeSystem> system, Record* record) {
  if (rows.size() > width) return absl::StrFormat("row of %d fields under a header of %d", rows.size(), width);
  if (!system) system = ParseCodeSystem(rows.At(columns.system));
  if (!system) {
    return absl::StrFormat("system %s is not cpt, hcpcs, icd10cm or icd10pcs", Quoted(rows.At(columns.system)));
  }
  record->system = *system;
  std::optional<std::string> code = code::Canonical(*system, rows.At(columns.code));
  if (!code) return BadCode(*system, rows.At(columns.code));
  record->code = *std::move(code);
  record->title = CleanText(rows.At(columns.title));
  if (record->title.empty()) return absl::StrFormat("code %s has no title", Quoted(rows.At(columns.code)));
  record->short_title = CleanText(rows.At(columns.short_title));
  if (record->short_title == record->title) record->short_title.clear();
  record->plain = CleanText(rows.At(columns.plain));
  for (std::string& term : Pieces(rows.At(columns.terms), '|')) {
    record->terms.push_back({TermKind::kCorpus, std::move(term)});
  }
  if (std::string phrase = CleanText(rows.At(columns.phrase)); !phrase.empty()) {
    record->terms.push_back({PhraseKind(rows.At(columns.kind)), std::move(phrase)});
  }
  record->section = Pieces(rows.At(columns.section), '>');

  struct Flag {
    Place place;
    bool* value;
    std::string_view name;
  };
  for (const Flag& flag :
       {Flag{columns.billable, &record->billable, "billable"}, Flag{columns.add_on, &record->add_on, "add_on"},
        Flag{columns.modifier, &record->modifier, "modifier"}}) {
    if (!ParseFlag(rows.At(flag.place), flag.value)) {
      return absl::StrFormat("%s %s is not yes or no", flag.name, Quoted(rows.At(flag.place)));
    }
  }
  record->modifier |= record->code.size() == 2;
  Validity validity;
  for (const Place place : {columns.valid_from, columns.valid_to}) {
    if (rows.At(place).empty()) continue;
    const std::optional<Date> day = ParseDate(rows.At(place));
    if (!day) return absl::StrFormat("%s is not a date (2021-10-01)", Quoted(rows.At(place)));
    (place == columns.valid_from ? validity.from : validity.until) = *day;
  }
  if (validity.until != 0) {
    if (validity.until < validity.from) return "valid_to is before valid_from";
    validity.until = DayAfter(validity.until);
  }
  if (validity != Validity()) record->validity.push_back(validity);
  return {};
}

// The system whose shape fits the codes below the header, if no other fits as many. The common shapes only: a prefix of
// an ICD-10-PCS code has the shape of many other codes.
std::optional<CodeSystem> SystemOfCodes(const Lines& below_header, char separator, Place code) {
  constexpr std::size_t kEnough = 10;  // tenths of the rows, less one, must fit
  const ReadOptions silent;
  const RecordSink no_sink;
  Reading reading("", Format::kTable, silent, no_sink);
  Lines lines = below_header;
  DelimitedRows rows(separator, &lines);
  std::size_t count = 0;
  std::array<std::size_t, kCodeSystemCount> fits = {};
  for (;;) {
    const absl::StatusOr<bool> more = rows.Next(&reading);
    if (!more.ok() || !*more) break;
    ++count;
    for (int i = 0; i < kCodeSystemCount; ++i) {
      const auto system = static_cast<CodeSystem>(i);
      const std::optional<std::string> canonical = code::Canonical(system, rows.At(code));
      if (!canonical) continue;
      if (system == CodeSystem::kIcd10Pcs && canonical->size() != 7 && canonical->size() != 3) continue;
      ++fits[static_cast<std::size_t>(i)];
    }
  }
  const auto best = std::max_element(fits.begin(), fits.end());
  if (*best == 0 || *best * kEnough < count * (kEnough - 1) || std::count(fits.begin(), fits.end(), *best) > 1) {
    return std::nullopt;
  }
  return static_cast<CodeSystem>(best - fits.begin());
}

}  // namespace

bool IsTableHeader(const Header& header) {
  const TableColumns columns = FindColumns(header);
  return columns.code && columns.title;
}

absl::Status ReadTable(std::string_view content, Reading* reading) {
  Lines lines(content);
  std::optional<Header> header;
  while (!header) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) {
      return absl::InvalidArgumentError(
          absl::StrFormat("%s: no header with the columns system, code and title", reading->file()));
    }
    const std::string_view line = lines.text();
    if (line.front() != '#') {
      header.emplace(line);
      if (IsTableHeader(*header)) break;
      header.reset();
    }
    reading->AddNotice(line.substr(line.front() == '#' ? 1 : 0));
  }
  const TableColumns columns = FindColumns(*header);
  CPTSEARCH_RETURN_IF_ERROR(WarnOfUnknownColumns(*header, columns, lines.number(), reading));
  std::optional<CodeSystem> system;
  if (!columns.system) {
    system = SystemOfCodes(lines, header->separator(), columns.code);
    if (!system) {
      return absl::InvalidArgumentError(absl::StrFormat(
          "%s:%d: the codes do not tell their system; add a column 'system' (cpt, hcpcs, icd10cm or icd10pcs)",
          reading->file(), lines.number()));
    }
  }
  DelimitedRows rows(header->separator(), &lines);
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, rows.Next(reading));
    if (!more) return absl::OkStatus();
    Record record;
    const std::string trouble = ParseRow(rows, columns, header->names().size(), system, &record);
    CPTSEARCH_RETURN_IF_ERROR(trouble.empty() ? reading->Emit(std::move(record)) : reading->Skip(rows.line(), trouble));
  }
}

}  // namespace cptsearch::read
