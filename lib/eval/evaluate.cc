// Evaluate: judged queries through an index, and the measures.
#include "cptsearch/evaluate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "eval/judged.h"

namespace cptsearch {
namespace {

constexpr int kHitsLookedAt = 100;
constexpr std::size_t kHitsKept = 5;
constexpr std::array<std::string_view, 5> kNotText = {"code", "lookup", "complete", "ask", "note"};

bool IsText(std::string_view category) {
  return std::find(kNotText.begin(), kNotText.end(), category) == kNotText.end();
}

// Half of the width of the 95 % Wilson score interval (Wilson 1927) of a share of n.
double WilsonHalfWidth(double share, double n) {
  if (n <= 0) return 0;
  constexpr double kZ = 1.959964;
  const double z2 = kZ * kZ;
  return kZ / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
}

Measures MeasureOf(const std::vector<const JudgedOutcome*>& outcomes) {
  Measures measures;
  for (const JudgedOutcome* outcome : outcomes) {
    ++measures.queries;
    if (outcome->rank == 0) continue;
    measures.success_at_1 += outcome->rank == 1 ? 1 : 0;
    measures.success_at_5 += outcome->rank <= 5 ? 1 : 0;
    measures.mrr += 1.0 / outcome->rank;
  }
  if (measures.queries == 0) return measures;
  const double n = measures.queries;
  measures.success_at_1 /= n;
  measures.success_at_5 /= n;
  measures.mrr /= n;
  measures.interval_at_1 = WilsonHalfWidth(measures.success_at_1, n);
  return measures;
}

JudgedOutcome Judge(const Index& index, const JudgedQuery& query) {
  JudgedOutcome outcome;
  outcome.query = query;
  const eval::Expected expected = eval::ParseExpected(query.expected);
  outcome.judged = expected.judged;
  if (!expected.judged) return outcome;
  SearchOptions options;
  options.limit = kHitsLookedAt;
  absl::StatusOr<SearchResult> result = index.Search(query.query, options);
  if (!result.ok()) return outcome;
  outcome.rank = eval::RankOf(expected, result->hits);
  if (outcome.rank > 0 && !result->hits.empty()) {
    outcome.wanted.push_back(result->hits[static_cast<std::size_t>(outcome.rank) - 1]);
  }
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

absl::StatusOr<Evaluation> Evaluate(const Index& index, const std::vector<JudgedQuery>& queries) {
  Evaluation evaluation;
  evaluation.outcomes.reserve(queries.size());
  for (const JudgedQuery& query : queries) evaluation.outcomes.push_back(Judge(index, query));
  std::vector<const JudgedOutcome*> all;
  std::vector<const JudgedOutcome*> text;
  std::vector<std::string> order;
  std::map<std::string, std::vector<const JudgedOutcome*>> by_category;
  for (const JudgedOutcome& outcome : evaluation.outcomes) {
    if (!outcome.judged) continue;
    all.push_back(&outcome);
    if (IsText(outcome.query.category)) text.push_back(&outcome);
    std::vector<const JudgedOutcome*>& category = by_category[outcome.query.category];
    if (category.empty()) order.push_back(outcome.query.category);
    category.push_back(&outcome);
  }
  evaluation.all = MeasureOf(all);
  evaluation.text = MeasureOf(text);
  for (const std::string& category : order)
    evaluation.categories.push_back({category, MeasureOf(by_category[category])});
  evaluation.calibration = Calibrate(text);
  return evaluation;
}

}  // namespace cptsearch
