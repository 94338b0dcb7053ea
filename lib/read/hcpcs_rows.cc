#include "read/hcpcs_rows.h"

#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "read/dates.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

bool IsDental(std::string_view code) {
  return code.size() == 5 && (code[0] == 'D' || code[0] == 'd') && AllDigits(code.substr(1));
}

// A blank date is none; nullopt when it is no date.
std::optional<Date> OptionalDate(std::string_view text) {
  text = Trim(text);
  if (text.empty() || text == "00000000") return 0;
  return ParseDate(text);
}

}  // namespace

std::string_view HcpcsGroup(char letter) {
  switch (letter) {
    case 'A':
      return "Transport, medical and surgical supplies";
    case 'B':
      return "Enteral and parenteral nutrition";
    case 'C':
      return "Hospital outpatient items and services";
    case 'E':
      return "Durable medical equipment";
    case 'G':
      return "Professional services and procedures";
    case 'H':
      return "Behavioral health and substance use treatment";
    case 'J':
      return "Drugs given other than by mouth, chemotherapy";
    case 'K':
      return "Durable medical equipment, temporary codes";
    case 'L':
      return "Orthotics and prosthetics";
    case 'M':
      return "Medical services and quality measures";
    case 'P':
      return "Pathology and laboratory";
    case 'Q':
      return "Drugs, supplies and services, temporary codes";
    case 'R':
      return "Transport of diagnostic equipment";
    case 'S':
      return "Private payer items and services";
    case 'T':
      return "Medicaid agency services";
    case 'U':
      return "Coronavirus laboratory tests";
    case 'V':
      return "Vision, hearing and speech";
    default:
      return {};
  }
}

absl::Status HcpcsRows::Add(const HcpcsRow& row) {
  const std::string_view typed = Trim(row.code);
  const bool continued = row.record_id == kHcpcsContinued || row.record_id == kHcpcsModifierContinued;
  if (IsDental(typed)) {
    CPTSEARCH_RETURN_IF_ERROR(Flush());
    if (dental_rows_++ == 0) dental_line_ = row.line;
    return absl::OkStatus();
  }
  if (continued) {
    if (!joining_ || typed != code_) {
      return reading_->Skip(row.line, absl::StrFormat("continuation of code %s without its first row", Quoted(typed)));
    }
    // CMS wraps between words and drops the blank.
    const std::string text = CleanText(row.long_text);
    if (!record_.title.empty() && !text.empty()) record_.title += ' ';
    record_.title += text;
    return absl::OkStatus();
  }
  CPTSEARCH_RETURN_IF_ERROR(Flush());
  if (row.record_id != kHcpcsFirst && row.record_id != kHcpcsModifierFirst) {
    return reading_->Skip(row.line, absl::StrFormat("record id %s of code %s is not 3, 4, 7 or 8",
                                                    Quoted(std::string_view(&row.record_id, 1)), Quoted(typed)));
  }
  const bool modifier = row.record_id == kHcpcsModifierFirst;
  CodeSystem system = CodeSystem::kHcpcs;
  std::optional<std::string> code = code::Canonical(system, typed);
  if (!code && modifier) {  // P1 to P6, of anesthesia, are CPT modifiers that CMS lists too
    system = CodeSystem::kCpt;
    code = code::Canonical(system, typed);
  }
  if (!code || (code->size() == 2) != modifier) return reading_->Skip(row.line, BadCode(CodeSystem::kHcpcs, typed));
  const std::optional<Date> added = OptionalDate(row.added);
  const std::optional<Date> terminated = OptionalDate(row.terminated);
  if (!added || !terminated) {
    return reading_->Skip(row.line, absl::StrFormat("code %s: %s is not a date (YYYYMMDD)", Quoted(typed),
                                                    Quoted(Trim(added ? row.terminated : row.added))));
  }
  code_ = typed;
  line_ = row.line;
  record_ = Record();
  record_.system = system;
  record_.code = *std::move(code);
  record_.title = CleanText(row.long_text);
  record_.short_title = CleanText(row.short_text);
  record_.modifier = modifier;
  const std::string_view group = modifier ? std::string_view("Modifiers") : HcpcsGroup(record_.code[0]);
  if (!group.empty()) record_.section.emplace_back(group);
  const Validity validity{*added, *terminated == 0 ? 0 : DayAfter(*terminated)};
  if (validity != Validity()) record_.validity.push_back(validity);
  joining_ = true;
  return absl::OkStatus();
}

absl::Status HcpcsRows::Break() { return Flush(); }

absl::Status HcpcsRows::Finish() {
  CPTSEARCH_RETURN_IF_ERROR(Flush());
  if (dental_rows_ > 0) {
    reading_->LeaveOut(dental_line_, dental_rows_,
                       absl::StrFormat("%d rows of dental codes (D0120 and its like) left out: they are the American "
                                       "Dental Association's and not held",
                                       dental_rows_));
  }
  return absl::OkStatus();
}

absl::Status HcpcsRows::Flush() {
  code_.clear();
  if (!std::exchange(joining_, false)) return absl::OkStatus();
  if (record_.title.empty()) record_.title = record_.short_title;
  if (record_.title.empty()) return reading_->Skip(line_, absl::StrFormat("code '%s' has no title", record_.code));
  if (record_.short_title == record_.title) record_.short_title.clear();
  return reading_->Emit(std::move(record_));
}

}  // namespace cptsearch::read
