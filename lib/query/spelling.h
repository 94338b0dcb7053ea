// Corrections of words that do not exist: by edits that sound alike, never for a word that the index or lexicon know.
#ifndef CPTSEARCH_LIB_QUERY_SPELLING_H_
#define CPTSEARCH_LIB_QUERY_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

#include "query/expand.h"
#include "query/query.h"

namespace cptsearch::query {

// At most three, the likeliest first; empty for short words and for those nothing comes near.
//   word     as posted: a stem; `surface` as typed. What is near to either counts: a slip at the end of a word gives it
//            another stem ("scabbies", "scabby" for "scabies").
std::vector<Correction> Correct(const Knowledge& knowledge, std::string_view word, std::string_view surface);

// The cost of turning `typed` into `word`: 1 an edit, less where the two sound alike (ph f, y i, c k s, double letters,
// ae e, vowels). Stops at `limit`: anything above means more than that.
double SpellingCost(std::string_view typed, std::string_view word, double limit);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_SPELLING_H_
