// Sections: our part of an index as typed arrays over bytes that somebody else owns.
#ifndef CPTSEARCH_LIB_INDEX_SECTIONS_H_
#define CPTSEARCH_LIB_INDEX_SECTIONS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cptsearch/code.h"
#include "index/layout.h"
#include "term/vocabulary.h"

namespace cptsearch::index {

using SectionBytes = std::array<std::string_view, kSectionCount + 1>;  // by SectionId

// Immutable; safe for concurrent use.
class Sections : public term::Vocabulary {
 public:
  // Checks that the arrays fit each other, so that no later look-up can leave the bytes.
  //   errors  kDataLoss
  static absl::StatusOr<Sections> Make(const SectionBytes& bytes, term::Telling median_telling);

  // The vocabulary.
  term::WordId size() const override { return static_cast<term::WordId>(word_info_.size()); }
  // A damaged packed term can name any number: past the last word, the word is empty and tells next to nothing.
  std::string_view Word(term::WordId id) const override {
    return id < size() ? StringAt(word_offsets_, word_bytes_, id) : std::string_view();
  }
  std::span<const text::Outline> Outlines() const override { return outlines_; }
  std::optional<term::WordId> Find(std::string_view word) const override;
  std::pair<term::WordId, term::WordId> Prefix(std::string_view prefix) const override;
  term::Telling TellingOf(term::WordId id) const override { return id < size() ? word_info_[id].telling : 1; }
  term::Telling MedianTelling() const override { return median_telling_; }
  std::uint32_t Texts(term::WordId id) const override { return word_info_[id].texts; }
  std::pair<std::uint32_t, std::uint32_t> Family(std::string_view stem) const override;
  term::WordId FamilyMember(std::uint32_t position) const override { return stem_words_[position]; }

  // The terms, by document number 1 .. terms().
  std::uint32_t terms() const { return static_cast<std::uint32_t>(term_weights_.size() - 1); }
  TermEntry Term(std::uint32_t document) const {
    return {term_weights_[document], term_codes_[document], term_dimensions_[document]};
  }
  std::string_view TermBytes(std::uint32_t document) const;

  // The codes, by ordinal, ascending by system and code.
  std::uint32_t codes() const { return static_cast<std::uint32_t>(codes_.size() - 1); }
  const CodeEntry& CodeAt(std::uint32_t ordinal) const { return codes_[ordinal]; }
  std::string_view RecordBytes(std::uint32_t ordinal) const;
  std::optional<std::uint32_t> FindCode(CodeSystem system, std::string_view canonical) const;
  // The codes of the system that begin with `prefix`: ordinals [first, last).
  std::pair<std::uint32_t, std::uint32_t> CodesWithPrefix(CodeSystem system, std::string_view prefix) const;
  // The codes of the system: ordinals [first, last).
  std::pair<std::uint32_t, std::uint32_t> CodesOf(CodeSystem system) const;
  // The first code of the system that does not come before `canonical`.
  std::uint32_t LowerBound(CodeSystem system, std::string_view canonical) const;

 private:
  static std::string_view StringAt(std::span<const std::uint32_t> offsets, std::string_view bytes, std::uint32_t i) {
    return bytes.substr(offsets[i], offsets[i + 1] - offsets[i]);
  }
  absl::Status CheckConsistent() const;

  std::span<const std::uint32_t> word_offsets_, stem_offsets_, stem_first_, stem_words_;
  std::string_view word_bytes_, stem_bytes_, term_bytes_, record_bytes_;
  std::span<const WordInfo> word_info_;
  // Found when opened: a query looks up hundreds of words.
  std::vector<text::Outline> outlines_;
  absl::flat_hash_map<absl::string_view, std::uint32_t> words_, stems_;
  std::span<const std::uint32_t> term_weights_, term_codes_, term_dimensions_, term_offsets_;
  std::span<const CodeEntry> codes_;
  term::Telling median_telling_ = 1;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_SECTIONS_H_
