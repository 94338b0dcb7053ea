// Judged queries and the measures over them: success at 1 and 5, mean reciprocal rank; why a code is not first; what
// moved between two evaluations.
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

// What became of the code that a missed query wants.
enum class WantedState : std::uint8_t {
  kHit,         // JudgedOutcome::wanted holds it
  kUnmatched,   // no text of it says a word of the query, or the query shuts it out: "a phrase", -word, system:
  kNotInIndex,  // the index does not hold it
  kNothing,     // nothing was wanted
  kRefused,     // the query cannot be read
};

// A part of the score that the first hit and the wanted one do not share.
struct PartDifference {
  std::string part;  // "query", "text": the coverages; else Name(FactorKind)
  double wanted = 1;
  double first = 1;

  friend bool operator==(const PartDifference&, const PartDifference&) = default;
};

// Why the first hit stands before the wanted one. All empty: they score alike, or one of them is no hit by words.
struct HitDifference {
  std::vector<Reason> first_only;     // in the order of the hit's reasons
  std::vector<Reason> wanted_only;    // in the order of the hit's reasons
  std::vector<PartDifference> parts;  // that differ by 0.0005 or more: query, text, then by FactorKind
};

HitDifference Difference(const Hit& first, const Hit& wanted);

struct JudgedOutcome {
  JudgedQuery query;
  bool judged = true;       // false: of a kind this library does not answer; left out of every measure
  int rank = 0;             // 1-based rank of the first expected code, 0 when it is not among the first 100
  std::vector<Hit> first;   // the first five hits
  std::vector<Hit> wanted;  // the hit at `rank`, if any
  // Of a miss (rank not 1), with EvaluateOptions::explain. `wanted` then holds the wanted code's own hit however far
  // down it is; where all of several codes are wanted, that of the first one which is not among the first five.
  WantedState state = WantedState::kHit;
  int wanted_rank = 0;       // of `wanted`; 0 when it is not among the first kMaxHits
  HitDifference difference;  // of the first hit and `wanted`
};

struct Measures {
  int queries = 0;
  double success_at_1 = 0;
  double success_at_5 = 0;
  double mrr = 0;
  double interval_at_1 = 0;  // half width of the 95 % Wilson interval of success_at_1
  double interval_at_5 = 0;  // the same of success_at_5
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

struct EvaluateOptions {
  bool explain = false;  // say of every miss why it is one: up to two more searches each
};

struct Evaluation {
  std::vector<JudgedOutcome> outcomes;       // in the order of the file
  std::vector<CategoryMeasures> categories;  // in the order of their first query
  // Categories with one beginning pooled, where there are several: "cpt-*", or "hcpcs*" when "hcpcs" is one of them.
  std::vector<CategoryMeasures> families;
  Measures all;
  Measures text;  // without the categories that are not searches for words: code, lookup, complete, ask, note
  std::vector<Calibration> calibration;  // 0.8, 0.6, 0.4, 0
};

// Runs every query and measures. A query that fails counts as a miss.
//   threads  Safe for concurrent use from several threads without locking.
absl::StatusOr<Evaluation> Evaluate(const Index& index, const std::vector<JudgedQuery>& queries,
                                    const EvaluateOptions& options = {});

// A judged query and how it went: what two evaluations are compared by, and what a saved one holds.
struct QueryRank {
  std::uint64_t line = 0;  // of the judged file
  std::string category;
  std::string query;
  std::string expected;
  int rank = 0;       // as JudgedOutcome::rank
  std::string first;  // the first hit's code in display form; empty: no hit
  double score = 0;   // of the first hit

  friend bool operator==(const QueryRank&, const QueryRank&) = default;
};

// The judged outcomes, in the order of the file.
std::vector<QueryRank> Ranks(const Evaluation& evaluation);

struct MeasureChange {
  std::string name;  // of a category or family, "text" or "all"
  Measures before;
  Measures after;
};

struct Move {
  QueryRank before;
  QueryRank after;
};

struct Comparison {
  std::vector<MeasureChange> categories;  // in the order of their first query in `after`, then families
  std::vector<MeasureChange> totals;      // text, all
  std::vector<Move> ups;                  // the rank is better; by 1/rank the largest move first
  std::vector<Move> downs;                // the rank is worse; likewise
  int compared = 0;                       // queries in both; nothing else is measured
  int only_before = 0;
  int only_after = 0;
};

// Compares query by query; one is the same when category, query and expectation are, whatever its line. Rank 0 is worse
// than any other.
Comparison Compare(const std::vector<QueryRank>& before, const std::vector<QueryRank>& after);

}  // namespace cptsearch

#endif  // CPTSEARCH_EVALUATE_H_
