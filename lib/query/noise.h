// Words around a query that are not part of what is looked for: "what is the icd 10 code for ...".
#ifndef CPTSEARCH_LIB_QUERY_NOISE_H_
#define CPTSEARCH_LIB_QUERY_NOISE_H_

#include <vector>

#include "term/analyse.h"

namespace cptsearch::query {

// Takes the noise out; if nothing else were left, the words stay as they are.
void DropNoise(std::vector<term::Word>& words);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_NOISE_H_
