#include "index/sections.h"

#include <algorithm>
#include <cstddef>
#include <type_traits>

#include "base/views.h"

namespace cptsearch::index {
namespace {

template <typename T>
absl::Status View(std::string_view bytes, std::span<const T>& view, std::size_t at_least) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (bytes.size() % sizeof(T) != 0 || bytes.size() / sizeof(T) < at_least) {
    return absl::DataLossError("a section has a wrong size");
  }
  view = {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  return absl::OkStatus();
}

// Ascending, and none past `limit`.
bool FitsInto(std::span<const std::uint32_t> offsets, std::size_t limit) {
  return std::is_sorted(offsets.begin(), offsets.end()) && offsets.back() <= limit;
}

// The first i in [0, count) for which `before(i)` is false.
template <typename Before>
std::uint32_t Partition(std::uint32_t count, Before before) {
  std::uint32_t first = 0;
  while (count > 0) {
    const std::uint32_t half = count / 2;
    if (before(first + half)) {
      first += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return first;
}

}  // namespace

absl::StatusOr<Sections> Sections::Make(const SectionBytes& bytes, term::Telling median_telling) {
  const auto section = [&](SectionId id) { return bytes[static_cast<std::size_t>(id)]; };
  Sections sections;
  sections.median_telling_ = median_telling;
  sections.word_bytes_ = section(SectionId::kWordBytes);
  sections.stem_bytes_ = section(SectionId::kStemBytes);
  sections.term_bytes_ = section(SectionId::kTermBytes);
  sections.record_bytes_ = section(SectionId::kRecordBytes);
  for (const absl::Status& status : {View(section(SectionId::kWordOffsets), sections.word_offsets_, 1),
                                     View(section(SectionId::kWordInfo), sections.word_info_, 0),
                                     View(section(SectionId::kStemOffsets), sections.stem_offsets_, 1),
                                     View(section(SectionId::kStemFirst), sections.stem_first_, 1),
                                     View(section(SectionId::kStemWords), sections.stem_words_, 0),
                                     View(section(SectionId::kTermWeights), sections.term_weights_, 1),
                                     View(section(SectionId::kTermCodes), sections.term_codes_, 1),
                                     View(section(SectionId::kTermDimensions), sections.term_dimensions_, 1),
                                     View(section(SectionId::kTermOffsets), sections.term_offsets_, 2),
                                     View(section(SectionId::kCodes), sections.codes_, 1)}) {
    if (!status.ok()) return status;
  }
  if (absl::Status status = sections.CheckConsistent(); !status.ok()) return status;
  sections.outlines_.reserve(sections.size());
  sections.words_.reserve(sections.size());
  for (term::WordId id = 0; id < sections.size(); ++id) {
    sections.outlines_.emplace_back(sections.Word(id));
    sections.words_.emplace(base::ToAbsl(sections.Word(id)), id);
  }
  const auto stems = static_cast<std::uint32_t>(sections.stem_offsets_.size() - 1);
  sections.stems_.reserve(stems);
  for (std::uint32_t i = 0; i < stems; ++i) {
    sections.stems_.emplace(base::ToAbsl(StringAt(sections.stem_offsets_, sections.stem_bytes_, i)), i);
  }
  return sections;
}

absl::Status Sections::CheckConsistent() const {
  bool ok = word_offsets_.size() == word_info_.size() + 1 && FitsInto(word_offsets_, word_bytes_.size()) &&
            FitsInto(stem_offsets_, stem_bytes_.size()) && stem_first_.size() == stem_offsets_.size() &&
            FitsInto(stem_first_, stem_words_.size());
  for (const std::uint32_t id : stem_words_) ok = ok && id < word_info_.size();
  ok = ok && term_codes_.size() == term_weights_.size() && term_dimensions_.size() == term_weights_.size() &&
       term_offsets_.size() == term_weights_.size() + 1 && FitsInto(term_offsets_, term_bytes_.size());
  for (std::size_t i = 1; i < term_codes_.size(); ++i) ok = ok && term_codes_[i] < codes();
  for (std::size_t i = 0; i + 1 < codes_.size(); ++i) {
    ok = ok && codes_[i].record_offset <= codes_[i + 1].record_offset && codes_[i].system < kCodeSystemCount;
  }
  ok = ok && codes_.back().record_offset <= record_bytes_.size();
  return ok ? absl::OkStatus() : absl::DataLossError("the sections do not fit each other");
}

std::optional<term::WordId> Sections::Find(std::string_view word) const {
  const auto found = words_.find(base::ToAbsl(word));
  if (found == words_.end()) return std::nullopt;
  return found->second;
}

std::pair<term::WordId, term::WordId> Sections::Prefix(std::string_view prefix) const {
  const std::uint32_t first = Partition(size(), [&](std::uint32_t i) { return Word(i) < prefix; });
  const std::uint32_t last =
      Partition(size(), [&](std::uint32_t i) { return Word(i).substr(0, prefix.size()) <= prefix; });
  return {first, last};
}

std::pair<std::uint32_t, std::uint32_t> Sections::Family(std::string_view stem) const {
  const auto found = stems_.find(base::ToAbsl(stem));
  if (found == stems_.end()) return {0, 0};
  return {stem_first_[found->second], stem_first_[found->second + 1]};
}

std::string_view Sections::TermBytes(std::uint32_t document) const {
  return StringAt(term_offsets_, term_bytes_, document);
}

std::string_view Sections::RecordBytes(std::uint32_t ordinal) const {
  const std::uint32_t begin = codes_[ordinal].record_offset;
  return record_bytes_.substr(begin, codes_[ordinal + 1].record_offset - begin);
}

std::uint32_t Sections::LowerBound(CodeSystem system, std::string_view canonical) const {
  const auto number = static_cast<std::uint8_t>(system);
  return Partition(codes(), [&](std::uint32_t i) {
    return codes_[i].system < number || (codes_[i].system == number && codes_[i].code() < canonical);
  });
}

std::optional<std::uint32_t> Sections::FindCode(CodeSystem system, std::string_view canonical) const {
  const std::uint32_t i = LowerBound(system, canonical);
  if (i == codes() || codes_[i].system != static_cast<std::uint8_t>(system) || codes_[i].code() != canonical) {
    return std::nullopt;
  }
  return i;
}

std::pair<std::uint32_t, std::uint32_t> Sections::CodesWithPrefix(CodeSystem system, std::string_view prefix) const {
  const auto number = static_cast<std::uint8_t>(system);
  const std::uint32_t last = Partition(codes(), [&](std::uint32_t i) {
    return codes_[i].system < number ||
           (codes_[i].system == number && codes_[i].code().substr(0, prefix.size()) <= prefix);
  });
  return {LowerBound(system, prefix), last};
}

std::pair<std::uint32_t, std::uint32_t> Sections::CodesOf(CodeSystem system) const {
  return CodesWithPrefix(system, {});
}

}  // namespace cptsearch::index
