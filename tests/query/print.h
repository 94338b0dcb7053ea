// A parsed query as text, for goldens.
#ifndef CPTSEARCH_TESTS_QUERY_PRINT_H_
#define CPTSEARCH_TESTS_QUERY_PRINT_H_

#include <string>

#include "query/query.h"
#include "term/vocabulary.h"

namespace cptsearch::testing {

// One line each:
//   words    each word with its weight; `!` in front: negated; `"`: within quotation marks; `#`: part of a quantity
//   an alternative   first-last kind factor, then its slots parted by `+`, each with its share (if there are several)
//            and its choices parted by `|`, a factor below 1 behind a `*`; what it is read as in brackets
//   phrase, not, system, contrast, measure, reading, unmatched, offer   only where there are any
std::string Print(const query::Query& query, const term::Vocabulary& vocabulary);

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_QUERY_PRINT_H_
