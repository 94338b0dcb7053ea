// Reader::Check: the whole index against itself.
#include <cstdint>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "index/catch_xapian.h"
#include "index/file_parts.h"
#include "index/reader.h"
#include "index/record_codec.h"
#include "term/pack.h"

namespace cptsearch::index {

absl::Status Reader::CheckPostings() const {
  CPTSEARCH_ASSIGN_OR_RETURN(const Handle handle, Borrow());
  return CatchXapian(path_, [&]() -> absl::Status {
    for (term::WordId id = 0; id < sections_->size(); ++id) {
      const std::size_t texts = handle.Read(id).size();
      if (texts != sections_->Texts(id)) {
        return absl::DataLossError(absl::StrFormat("'%s': word %d has %d postings, %d were written: rebuild it", path_,
                                                   id, texts, sections_->Texts(id)));
      }
    }
    return absl::OkStatus();
  });
}

absl::Status Reader::Check() const {
  if (!path_.empty()) CPTSEARCH_RETURN_IF_ERROR(FindParts(mapping_.bytes(), path_, /*verify=*/true).status());
  std::array<SystemCounts, kCodeSystemCount> counts;
  for (std::uint32_t ordinal = 0; ordinal < sections_->codes(); ++ordinal) {
    const CodeEntry& entry = sections_->CodeAt(ordinal);
    const auto system = static_cast<CodeSystem>(entry.system);
    if (sections_->FindCode(system, entry.code()) != ordinal) {
      return absl::DataLossError(
          absl::StrFormat("'%s': %s is not found by its own code: rebuild it", path_, std::string(entry.code())));
    }
    const absl::StatusOr<Record> record = DecodeRecord(sections_->RecordBytes(ordinal));
    if (!record.ok() || record->title.empty()) {
      return absl::DataLossError(
          absl::StrFormat("'%s': the record of %s is damaged: rebuild it", path_, std::string(entry.code())));
    }
    ++counts[entry.system].codes;
    counts[entry.system].billable += (entry.flags & kBillable) != 0 ? 1 : 0;
  }
  std::uint32_t weight = 0;
  for (std::uint32_t document = 1; document <= sections_->terms(); ++document) {
    const TermEntry entry = sections_->Term(document);
    term::PackedHeader header;
    bool known = true;
    const bool whole = term::Unpack(
        sections_->TermBytes(document), header,
        [&](const term::PackedMeasure& measure) {
          known = known && (measure.dimension == term::kNoDimension || measure.dimension < sections_->size());
        },
        [&](term::WordId id, std::uint8_t) { known = known && id < sections_->size(); });
    if (!whole || !known || std::exchange(weight, entry.weight) > entry.weight ||
        DecodeText(sections_->RecordBytes(entry.code), header.text_number).empty()) {
      return absl::DataLossError(absl::StrFormat("'%s': text %d is damaged: rebuild it", path_, document));
    }
    ++counts[sections_->CodeAt(entry.code).system].terms;
  }
  for (std::size_t system = 0; system < counts.size(); ++system) {
    const SystemCounts& stated = info_.systems[system];
    if (counts[system].codes != stated.codes || counts[system].billable != stated.billable ||
        counts[system].terms != stated.terms) {
      return absl::DataLossError(absl::StrFormat("'%s': the counts of %s differ from the manifest's: rebuild it", path_,
                                                 std::string(Name(static_cast<CodeSystem>(system)))));
    }
  }
  return CheckPostings();
}

}  // namespace cptsearch::index
