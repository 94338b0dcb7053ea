// cptindex lint: what is wrong with lexicon files, how many lines count, what a file changes.
#ifndef CPTSEARCH_TOOLS_CLI_LINT_H_
#define CPTSEARCH_TOOLS_CLI_LINT_H_

#include <string>

#include "cptsearch/lint.h"

namespace cptsearch::cli {

struct LintCommand {
  LintOptions options;
  std::string judged;
};

// Prints `file:line: kind: what, what to do` a finding, then what else was asked for. The exit code is kFound without
// findings, kNothing with some.
int RunLint(const LintCommand& command);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_LINT_H_
