// Whole records by code.
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "code/pcs_table.h"
#include "index/record_codec.h"
#include "search/codes.h"
#include "search/search.h"

namespace cptsearch::search {

absl::StatusOr<Record> RecordOf(const index::Sections& sections, std::uint32_t ordinal) {
  const index::CodeEntry& entry = sections.CodeAt(ordinal);
  CPTSEARCH_ASSIGN_OR_RETURN(Record record, index::DecodeRecord(sections.RecordBytes(ordinal)));
  record.system = static_cast<CodeSystem>(entry.system);
  record.code = std::string(entry.code());
  record.billable = (entry.flags & index::kBillable) != 0;
  record.modifier = (entry.flags & index::kModifierCode) != 0;
  record.add_on = (entry.flags & index::kAddOn) != 0;
  return record;
}

absl::StatusOr<LookupAnswer> Lookup(const index::Reader& reader, std::string_view typed) {
  LookupAnswer answer;
  answer.typed = std::string(typed);
  for (const CodeMatch& match : FindWholeCode(reader.sections(), typed)) {
    CPTSEARCH_ASSIGN_OR_RETURN(Record record, RecordOf(reader.sections(), match.code));
    if (record.system == CodeSystem::kIcd10Pcs && !record.billable) {
      answer.open = code::OpenPositions(PcsRows(reader.sections(), record.code), record.code);
    }
    answer.records.push_back(std::move(record));
    if (!match.modifiers.empty()) answer.modifiers = match.modifiers;
    if (!match.why.empty()) answer.why = match.why;
    answer.repaired = answer.repaired || match.kind == HitKind::kOffer || !match.why.empty();
  }
  if (answer.records.size() > 1 && answer.why.empty()) answer.why = "a code of several systems";
  if (answer.records.empty()) answer.why = FindCodes(reader.sections(), typed, 0).why;
  if (answer.records.empty() && answer.why.empty()) answer.why = "no code of any system has this form";
  return answer;
}

absl::StatusOr<std::vector<Record>> Children(const index::Sections& sections, const Code& code, int limit) {
  std::vector<Record> children;
  const auto [first, last] = sections.CodesWithPrefix(code.system, code.text);
  std::string_view parent;  // the last direct child: what begins with it lies deeper
  for (std::uint32_t ordinal = first; ordinal < last && static_cast<int>(children.size()) < limit; ++ordinal) {
    const std::string_view text = sections.CodeAt(ordinal).code();
    if (text == code.text || (!parent.empty() && text.starts_with(parent))) continue;
    parent = text;
    CPTSEARCH_ASSIGN_OR_RETURN(Record record, RecordOf(sections, ordinal));
    children.push_back(std::move(record));
  }
  return children;
}

}  // namespace cptsearch::search
