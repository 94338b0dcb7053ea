// Judged queries and the measures over them: success at 1 and 5, mean reciprocal rank.
#ifndef CPTSEARCH_EVALUATE_H_
#define CPTSEARCH_EVALUATE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/index.h"

namespace cptsearch {

// One line of a judged file: category, query, expected, note; tab-separated, the first line a header.
struct JudgedQuery {
  std::uint64_t line = 0;  // of the file
  std::string category;
  std::string query;
  // Codes as a person writes them. `|` any of them; `,` all of them, within the first five; `PCS:`, `CPT:` name a
  // system; `+25` a modifier; `CODE*` any code with this beginning; `word:x` a completion that contains x;
  // `NONE` nothing but offers. What is of another kind (guidelines, edit pairs) is not judged.
  std::string expected;
  std::string note;
};

// errors  kInvalidArgument with file:line
absl::StatusOr<std::vector<JudgedQuery>> ReadJudged(const std::string& path);
absl::StatusOr<std::vector<JudgedQuery>> ParseJudged(std::string_view text, const std::string& name);

struct JudgedOutcome {
  JudgedQuery query;
  bool judged = true;       // false: of a kind this library does not answer; left out of every measure
  int rank = 0;             // 1-based rank of the first expected code, 0 when it is not among the first 100
  std::vector<Hit> first;   // the first five hits
  std::vector<Hit> wanted;  // the hit at `rank`, if any
};

struct Measures {
  int queries = 0;
  double success_at_1 = 0;
  double success_at_5 = 0;
  double mrr = 0;
  double interval_at_1 = 0;  // half width of the 95 % Wilson interval of success_at_1
};

struct CategoryMeasures {
  std::string category;
  Measures measures;
};

// A score threshold and how often the first hit at or above it is right.
struct Calibration {
  double score = 0;
  int queries = 0;
  double right = 0;
};

struct Evaluation {
  std::vector<JudgedOutcome> outcomes;       // in the order of the file
  std::vector<CategoryMeasures> categories;  // in the order of their first query
  Measures all;
  Measures text;  // without the categories that are not searches for words: code, lookup, complete, ask, note
  std::vector<Calibration> calibration;  // 0.8, 0.6, 0.4, 0
};

// Runs every query and measures. A query that fails counts as a miss.
//   threads  Safe for concurrent use from several threads without locking.
absl::StatusOr<Evaluation> Evaluate(const Index& index, const std::vector<JudgedQuery>& queries);

}  // namespace cptsearch

#endif  // CPTSEARCH_EVALUATE_H_
