// How much each word tells: measured once, when an index is made, and frozen in it.
#ifndef CPTSEARCH_LIB_INDEX_TELLING_H_
#define CPTSEARCH_LIB_INDEX_TELLING_H_

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "term/vocabulary.h"

namespace cptsearch::index {

// kTellingUnit * ln(codes / codes_saying) for each word, at least 1. Single words that a `same` line joins share one
// number: a rare synonym of a common word is not more telling than the word.
std::vector<term::Telling> MeasureTelling(const std::vector<std::string>& words,
                                          const std::vector<std::uint32_t>& codes_saying, std::uint64_t codes,
                                          const lexicon::Lexicon& lexicon);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_TELLING_H_
