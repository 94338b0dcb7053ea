// Vocabulary: what a query needs to know of the words of an index. Declared here, implemented by index/.
#ifndef CPTSEARCH_LIB_TERM_VOCABULARY_H_
#define CPTSEARCH_LIB_TERM_VOCABULARY_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "text/outline.h"

namespace cptsearch::term {

// The number of a word, in the order of the words' bytes: words with one beginning are neighbours.
using WordId = std::uint32_t;

// How much a word tells of a code: kTellingUnit * ln(codes / codes whose title says the word). Fixed point, so that
// sums are exact in any order.
using Telling = std::uint32_t;
inline constexpr double kTellingUnit = 256;

class Vocabulary {
 public:
  virtual ~Vocabulary() = default;

  virtual WordId size() const = 0;
  virtual std::string_view Word(WordId id) const = 0;
  virtual std::span<const text::Outline> Outlines() const = 0;  // by WordId
  virtual std::optional<WordId> Find(std::string_view word) const = 0;
  // The words that begin with `prefix`: [first, last).
  virtual std::pair<WordId, WordId> Prefix(std::string_view prefix) const = 0;
  virtual Telling TellingOf(WordId id) const = 0;
  virtual Telling MedianTelling() const = 0;
  // How many searched texts say the word.
  virtual std::uint32_t Texts(WordId id) const = 0;
  // The words whose strong stem (text/stem.h) is `stem`, as positions [first, last) of FamilyMember.
  virtual std::pair<std::uint32_t, std::uint32_t> Family(std::string_view stem) const = 0;
  virtual WordId FamilyMember(std::uint32_t position) const = 0;
};

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_VOCABULARY_H_
