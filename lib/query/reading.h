// How the words of a query were understood, piece by piece, for people to see.
#ifndef CPTSEARCH_LIB_QUERY_READING_H_
#define CPTSEARCH_LIB_QUERY_READING_H_

#include "query/query.h"

namespace cptsearch::query {

// Appends a piece for each word or span that was read as more than itself: quantities, abbreviations and misspellings,
// and for each word that nothing is known of.
void DescribeWords(Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_READING_H_
