// W, a term's own weight: what it says in all. The order of documents in an index, and the denominator of the score.
#ifndef CPTSEARCH_LIB_TERM_WEIGHT_H_
#define CPTSEARCH_LIB_TERM_WEIGHT_H_

#include <cstdint>

#include "term/analyse.h"
#include "term/vocabulary.h"

namespace cptsearch::term {

// A word that goes without saying weighs an eighth: enough to order "X, unspecified" behind "X", too little to sink it.
inline constexpr std::uint32_t kDefaultDivisor = 8;

// What one occurrence of a word adds to W. Repeated words count once: the caller sees to it.
inline Telling WeightInTerm(Telling telling, std::uint8_t flags) {
  if ((flags & (kMeasure | kContext)) != 0) return 0;
  return (flags & kDefault) != 0 ? telling / kDefaultDivisor : telling;
}

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_WEIGHT_H_
