// Why a judged query is missed: where its code is, and what the first hit has before it.
#ifndef CPTSEARCH_LIB_EVAL_MISSES_H_
#define CPTSEARCH_LIB_EVAL_MISSES_H_

#include <vector>

#include "cptsearch/evaluate.h"
#include "eval/judged.h"

namespace cptsearch::eval {

// Fills what JudgedOutcome promises of a miss. A search that fails leaves the outcome as it is.
//   hits  those of the query, explained: the first 100
void ExplainMiss(const Index& index, const Expected& expected, const std::vector<Hit>& hits, JudgedOutcome& outcome);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_MISSES_H_
