// The choices that a query makes between words that exclude each other, and what speaks against them.
#ifndef CPTSEARCH_LIB_QUERY_CONTRAST_H_
#define CPTSEARCH_LIB_QUERY_CONTRAST_H_

#include "query/query.h"
#include "term/vocabulary.h"

namespace cptsearch::query {

// Fills query.contrasts from the words (term/contrast.h) and from bound words: "stage 3b" speaks against "stage 4".
void FindContrasts(const term::Vocabulary& vocabulary, Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_CONTRAST_H_
