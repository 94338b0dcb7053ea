// Compare: two evaluations of the same judged queries, query by query.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "cptsearch/evaluate.h"
#include "eval/measures.h"

namespace cptsearch {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

Key KeyOf(const QueryRank& each) { return {each.category, each.query, each.expected}; }

double Reciprocal(int rank) { return rank == 0 ? 0 : 1.0 / rank; }

// How much better the query went after.
double Gain(const Move& move) { return Reciprocal(move.after.rank) - Reciprocal(move.before.rank); }

// Both were measured over the same queries in the same order, so their rows are the same.
std::vector<MeasureChange> Rows(const std::vector<CategoryMeasures>& before,
                                const std::vector<CategoryMeasures>& after) {
  std::vector<MeasureChange> rows;
  for (std::size_t i = 0; i < after.size(); ++i) {
    rows.push_back({after[i].category, before[i].measures, after[i].measures});
  }
  return rows;
}

}  // namespace

std::vector<QueryRank> Ranks(const Evaluation& evaluation) {
  std::vector<QueryRank> ranks;
  for (const JudgedOutcome& outcome : evaluation.outcomes) {
    if (!outcome.judged) continue;
    QueryRank each{outcome.query.line,
                   outcome.query.category,
                   outcome.query.query,
                   outcome.query.expected,
                   outcome.rank,
                   std::string(),
                   0};
    if (!outcome.first.empty()) {
      const Hit& first = outcome.first.front();
      each.first = DisplayForm(first.system, first.code);
      each.score = first.score;
    }
    ranks.push_back(std::move(each));
  }
  return ranks;
}

Comparison Compare(const std::vector<QueryRank>& before, const std::vector<QueryRank>& after) {
  Comparison comparison;
  std::map<Key, std::deque<const QueryRank*>> old;  // a query that is there twice is paired in order
  for (const QueryRank& each : before) old[KeyOf(each)].push_back(&each);
  std::vector<eval::Ranked> ranked_before;
  std::vector<eval::Ranked> ranked_after;
  for (const QueryRank& each : after) {
    const auto found = old.find(KeyOf(each));
    if (found == old.end() || found->second.empty()) {
      ++comparison.only_after;
      continue;
    }
    const Move move{*found->second.front(), each};
    found->second.pop_front();
    ranked_before.push_back({each.category, move.before.rank});
    ranked_after.push_back({each.category, move.after.rank});
    if (Gain(move) > 0) comparison.ups.push_back(move);
    if (Gain(move) < 0) comparison.downs.push_back(move);
  }
  comparison.compared = static_cast<int>(ranked_after.size());
  comparison.only_before = static_cast<int>(before.size()) - comparison.compared;
  std::stable_sort(comparison.ups.begin(), comparison.ups.end(),
                   [](const Move& a, const Move& b) { return Gain(a) > Gain(b); });
  std::stable_sort(comparison.downs.begin(), comparison.downs.end(),
                   [](const Move& a, const Move& b) { return Gain(a) < Gain(b); });
  const eval::Tables tables_before = eval::Tabulate(ranked_before);
  const eval::Tables tables_after = eval::Tabulate(ranked_after);
  comparison.categories = Rows(tables_before.categories, tables_after.categories);
  for (MeasureChange& row : Rows(tables_before.families, tables_after.families)) {
    comparison.categories.push_back(std::move(row));
  }
  comparison.totals = {{"text", tables_before.text, tables_after.text}, {"all", tables_before.all, tables_after.all}};
  return comparison;
}

}  // namespace cptsearch
