// Words -> what they may match: the alternatives of a query, from vocabulary and lexicon alone.
#ifndef CPTSEARCH_LIB_QUERY_EXPAND_H_
#define CPTSEARCH_LIB_QUERY_EXPAND_H_

#include <span>

#include "lexicon/lexicon.h"
#include "query/query.h"
#include "term/vocabulary.h"

namespace cptsearch::query {

// Where the words of a query are looked up. The user's lexicon comes first: its links replace those of the index's.
struct Knowledge {
  const term::Vocabulary* vocabulary = nullptr;
  const lexicon::Lexicon* lexicon = nullptr;
};

// Fills alternatives, weights, `known` and offers from query.words.
void Expand(const Knowledge& knowledge, Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_EXPAND_H_
