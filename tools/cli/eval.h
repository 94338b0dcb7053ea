// cptsearch --eval: judged queries and the measures, why queries are missed, what moved against another evaluation.
#ifndef CPTSEARCH_TOOLS_CLI_EVAL_H_
#define CPTSEARCH_TOOLS_CLI_EVAL_H_

#include <string>

#include "cptsearch/evaluate.h"
#include "cptsearch/index.h"

namespace cptsearch::cli {

struct EvalOptions {
  std::string file;
  bool totals_only = false;  // no categories: for queries that are not to be tuned on
  bool misses = false;       // list the queries whose code is not first, and why
  std::string against;       // another index, or what `save` wrote: print what changed from it
  std::string save;          // write the evaluation there (cli/saved_eval.h)
};

// Prints what moved, ups before downs, and how many.
void PrintMoves(const Comparison& comparison);

//   open  how `against` is opened: as `index` was
int RunEval(const Index& index, const EvalOptions& options, const OpenOptions& open);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_EVAL_H_
