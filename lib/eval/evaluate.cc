// Evaluate: judged queries through an index, and the measures.
#include "cptsearch/evaluate.h"

#include <utility>

#include "eval/judged.h"
#include "eval/measures.h"
#include "eval/misses.h"

namespace cptsearch {
namespace {

constexpr int kHitsLookedAt = 100;
constexpr std::size_t kHitsKept = 5;

JudgedOutcome Judge(const Index& index, const JudgedQuery& query, const EvaluateOptions& options) {
  JudgedOutcome outcome;
  outcome.query = query;
  const eval::Expected expected = eval::ParseExpected(query.expected);
  outcome.judged = expected.judged;
  if (!expected.judged) return outcome;
  SearchOptions search;
  search.limit = kHitsLookedAt;
  search.explain = options.explain;
  absl::StatusOr<SearchResult> result = index.Search(query.query, search);
  if (!result.ok()) {
    outcome.state = WantedState::kRefused;
    return outcome;
  }
  outcome.rank = eval::RankOf(expected, result->hits);
  if (outcome.rank > 0 && !result->hits.empty()) {
    outcome.wanted.push_back(result->hits[static_cast<std::size_t>(outcome.rank) - 1]);
  }
  if (options.explain && outcome.rank != 1) eval::ExplainMiss(index, expected, result->hits, outcome);
  if (result->hits.size() > kHitsKept) result->hits.resize(kHitsKept);
  outcome.first = std::move(result->hits);
  return outcome;
}

std::vector<Calibration> Calibrate(const std::vector<const JudgedOutcome*>& outcomes) {
  std::vector<Calibration> rows;
  for (const double score : {0.8, 0.6, 0.4, 0.0}) {
    Calibration row;
    row.score = score;
    for (const JudgedOutcome* outcome : outcomes) {
      if (outcome->first.empty() || outcome->first.front().score < score) continue;
      ++row.queries;
      row.right += outcome->rank == 1 ? 1 : 0;
    }
    if (row.queries > 0) row.right /= row.queries;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

absl::StatusOr<Evaluation> Evaluate(const Index& index, const std::vector<JudgedQuery>& queries,
                                    const EvaluateOptions& options) {
  Evaluation evaluation;
  evaluation.outcomes.reserve(queries.size());
  for (const JudgedQuery& query : queries) evaluation.outcomes.push_back(Judge(index, query, options));
  std::vector<eval::Ranked> ranked;
  std::vector<const JudgedOutcome*> text;
  for (const JudgedOutcome& outcome : evaluation.outcomes) {
    if (!outcome.judged) continue;
    ranked.push_back({outcome.query.category, outcome.rank});
    if (eval::IsText(outcome.query.category)) text.push_back(&outcome);
  }
  eval::Tables tables = eval::Tabulate(ranked);
  evaluation.categories = std::move(tables.categories);
  evaluation.families = std::move(tables.families);
  evaluation.all = tables.all;
  evaluation.text = tables.text;
  evaluation.calibration = Calibrate(text);
  return evaluation;
}

}  // namespace cptsearch
