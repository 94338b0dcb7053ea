// Saved evaluations: what cptsearch --eval --save writes, for --against to compare with another build's.
//
// One JSON object a line. The first says what the file is: {"saved_evaluation":1,"library_version":"0.1.0"}; then one a
// judged query, in the order of the judged file: {"line":41,"category":"num","query":"gfr 40","expected":"N18.32",
// "rank":7,"first":"N18.31","score":0.72}. `line` to `expected` are those of the judged file; `rank` is that of the
// expected code, 0 when it is not among the first 100; `first` and `score` are those of the first hit, "" and 0
// without.
#ifndef CPTSEARCH_TOOLS_CLI_SAVED_EVAL_H_
#define CPTSEARCH_TOOLS_CLI_SAVED_EVAL_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/evaluate.h"

namespace cptsearch::cli {

struct SavedEvaluation {
  std::string library_version;  // that made it
  std::vector<QueryRank> ranks;
};

// Replaces `path` by the evaluation of this build.
//   errors  kUnavailable  it cannot be written
absl::Status SaveEvaluation(const std::string& path, const std::vector<QueryRank>& ranks);

// True for a file whose first byte is that of a JSON object: no index begins so.
bool IsSavedEvaluation(const std::string& path);

//   errors  kInvalidArgument  not what SaveEvaluation writes (message: file:line: what)
absl::StatusOr<SavedEvaluation> ReadSavedEvaluation(const std::string& path);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_SAVED_EVAL_H_
