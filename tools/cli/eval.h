// cptsearch --eval: judged queries and the measures.
#ifndef CPTSEARCH_TOOLS_CLI_EVAL_H_
#define CPTSEARCH_TOOLS_CLI_EVAL_H_

#include <string>

#include "cptsearch/index.h"

namespace cptsearch::cli {

struct EvalOptions {
  std::string file;
  bool totals_only = false;  // no categories: for queries that are not to be tuned on
  bool misses = false;       // list the queries whose code is not first
};

int RunEval(const Index& index, const EvalOptions& options);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_EVAL_H_
