// Words that neither the index nor the lexicon know: split, cut, built of known parts, or misspelled.
#ifndef CPTSEARCH_LIB_QUERY_UNKNOWN_H_
#define CPTSEARCH_LIB_QUERY_UNKNOWN_H_

#include <cstdint>

#include "query/expand.h"
#include "query/query.h"

namespace cptsearch::query {

// x-ray, xray, x ray: appends the joined word of two neighbours, and the two words of a joined one, where the index
// holds them. For every word, known or not.
void AddJoins(const Knowledge& knowledge, std::uint32_t at, Query& query);

// "lossofappetite": appends the words of the index, as few as do, that the word at `at` is run together of, and what
// entries lead on to from them.
void AddRunTogether(const Knowledge& knowledge, std::uint32_t at, Query& query);

// Appends what an unknown word at `at` may be: a cut word, a word built of known parts, a misspelled one, several run
// together.
void AddGuesses(const Knowledge& knowledge, std::uint32_t at, Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_UNKNOWN_H_
