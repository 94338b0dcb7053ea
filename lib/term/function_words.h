// Words that tie a title together and tell next to nothing of it. They are searched like all others, and weigh little.
#ifndef CPTSEARCH_LIB_TERM_FUNCTION_WORDS_H_
#define CPTSEARCH_LIB_TERM_FUNCTION_WORDS_H_

#include <algorithm>
#include <array>
#include <string_view>

#include "term/vocabulary.h"

namespace cptsearch::term {

// NEC and NOS tie a title to its place in the classification. Not "a": it names a vitamin, a hepatitis and a
// streptococcus. What without, no and not deny is told by kNegated.
inline constexpr std::array<std::string_view, 34> kFunctionWords = {
    "an",   "and",  "are", "as",   "at", "be",  "but",   "by",   "due",     "for", "from", "has",
    "in",   "into", "is",  "its",  "my", "nec", "no",    "nos",  "not",     "of",  "on",   "or",
    "than", "that", "the", "this", "to", "was", "which", "with", "without", "your"};

inline bool IsFunctionWord(std::string_view word) {
  return std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end();
}

// Those that may be put in or left out of a phrase: "ringing in the ears", "pain when I pee".
inline bool IsSmallWord(std::string_view word) {
  constexpr std::array<std::string_view, 20> kWords = {"a",     "an", "at",   "during", "for",  "from", "her",
                                                       "his",   "i",  "in",   "my",     "of",   "on",   "the",
                                                       "their", "to", "when", "while",  "with", "your"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// A quarter of a natural unit, whatever their count.
inline constexpr Telling kFunctionTelling = static_cast<Telling>(kTellingUnit / 4);

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_FUNCTION_WORDS_H_
