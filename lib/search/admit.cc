#include "search/admit.h"

#include <algorithm>

#include "base/status_macros.h"
#include "index/catch_xapian.h"
#include "index/record_codec.h"
#include "term/analyse.h"
#include "term/pack.h"

namespace cptsearch::search {

CodeStatus StatusOn(const index::Sections& sections, std::uint32_t code, Date day) {
  const index::CodeEntry& entry = sections.CodeAt(code);
  if (day == 0 || Validity{entry.valid_from, entry.valid_until}.Contains(day)) return CodeStatus::kValid;
  if ((entry.flags & index::kManyPeriods) != 0) {
    if (const absl::StatusOr<Record> record = index::DecodeRecord(sections.RecordBytes(code)); record.ok()) {
      for (const Validity& period : record->validity) {
        if (period.Contains(day)) return CodeStatus::kValid;
      }
    }
  }
  return entry.valid_from != 0 && day < entry.valid_from ? CodeStatus::kNotYet : CodeStatus::kEnded;
}

namespace {

// Not only by the titles it stands under.
bool SaysItself(const index::Sections& sections, std::uint32_t document, term::WordId word) {
  bool says = false;
  term::PackedHeader header;
  term::Unpack(
      sections.TermBytes(document), header, [](const term::PackedMeasure&) {},
      [&](term::WordId id, std::uint8_t flags) { says = says || (id == word && (flags & term::kContext) == 0); });
  return says;
}

}  // namespace

absl::StatusOr<Admission> Admission::Make(const index::Reader& reader, const query::Query& query,
                                          const SearchOptions& options, Date day) {
  Admission admission;
  admission.sections_ = &reader.sections();
  admission.day_ = day;
  for (int i = 0; i < kCodeSystemCount; ++i) {
    const auto system = static_cast<CodeSystem>(i);
    const auto named = [&](const std::vector<CodeSystem>& list) {
      return list.empty() || std::find(list.begin(), list.end(), system) != list.end();
    };
    if (!named(options.systems) || !named(query.systems)) continue;
    if (options.within.empty()) admission.ranges_.push_back(reader.sections().CodesOf(system));
    for (const Code& code : options.within) {
      if (code.system == system) admission.ranges_.push_back(reader.sections().CodesWithPrefix(system, code.text));
    }
  }
  if (query.exclusions.empty()) return admission;
  admission.excluded_.resize(reader.sections().codes(), false);
  CPTSEARCH_ASSIGN_OR_RETURN(const index::Reader::Handle handle, reader.Borrow());
  CPTSEARCH_RETURN_IF_ERROR(index::CatchXapian(reader.path(), [&] {
    for (const query::Exclusion& exclusion : query.exclusions) {
      for (const term::WordId id : exclusion.ids) {
        for (index::Cursor cursor = handle.Open(id); cursor.document() != index::kNoDocument; cursor.Next()) {
          if (!SaysItself(reader.sections(), cursor.document(), id)) continue;
          admission.excluded_[reader.sections().Term(cursor.document()).code] = true;
        }
      }
    }
    return absl::OkStatus();
  }));
  return admission;
}

bool Admission::Admits(std::uint32_t code, bool valid) const {
  if (!LiesIn(ranges_, code)) return false;
  if (!excluded_.empty() && excluded_[code]) return false;
  return (StatusOn(*sections_, code, day_) == CodeStatus::kValid) == valid;
}

}  // namespace cptsearch::search
