#include "eval/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace cptsearch::eval {
namespace {

constexpr std::array<std::string_view, 5> kNotText = {"code", "lookup", "complete", "ask", "note"};

// Half of the width of the 95 % Wilson score interval (Wilson 1927) of a share of n.
double WilsonHalfWidth(double share, double n) {
  if (n <= 0) return 0;
  constexpr double kZ = 1.959964;
  const double z2 = kZ * kZ;
  return kZ / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
}

Measures MeasuresOf(const std::vector<int>& ranks) {
  Measures measures;
  if (ranks.empty()) return measures;
  for (const int rank : ranks) {
    ++measures.queries;
    if (rank == 0) continue;
    measures.success_at_1 += rank == 1 ? 1 : 0;
    measures.success_at_5 += rank <= 5 ? 1 : 0;
    measures.mrr += 1.0 / rank;
  }
  const double n = measures.queries;
  measures.success_at_1 /= n;
  measures.success_at_5 /= n;
  measures.mrr /= n;
  measures.interval_at_1 = WilsonHalfWidth(measures.success_at_1, n);
  measures.interval_at_5 = WilsonHalfWidth(measures.success_at_5, n);
  return measures;
}

// What stands before the first hyphen: "cpt" of "cpt-lab", "dx" of "dx".
std::string FamilyOf(std::string_view category) { return std::string(category.substr(0, category.find('-'))); }

struct Pool {
  std::string name;
  std::vector<int> ranks;
  std::set<std::string> categories;
};

void AddTo(std::vector<Pool>& pools, const std::string& name, const Ranked& each) {
  auto pool = std::find_if(pools.begin(), pools.end(), [&](const Pool& p) { return p.name == name; });
  if (pool == pools.end()) pool = pools.insert(pools.end(), Pool{name, {}, {}});
  pool->ranks.push_back(each.rank);
  pool->categories.insert(each.category);
}

}  // namespace

bool IsText(std::string_view category) {
  return std::find(kNotText.begin(), kNotText.end(), category) == kNotText.end();
}

Tables Tabulate(const std::vector<Ranked>& ranked) {
  std::vector<int> all;
  std::vector<int> text;
  std::vector<Pool> categories;
  std::vector<Pool> families;
  for (const Ranked& each : ranked) {
    all.push_back(each.rank);
    if (IsText(each.category)) text.push_back(each.rank);
    AddTo(categories, each.category, each);
    AddTo(families, FamilyOf(each.category), each);
  }
  Tables tables;
  for (const Pool& pool : categories) tables.categories.push_back({pool.name, MeasuresOf(pool.ranks)});
  for (const Pool& pool : families) {
    if (pool.categories.size() < 2) continue;
    const std::string name = pool.name + (pool.categories.contains(pool.name) ? "*" : "-*");
    tables.families.push_back({name, MeasuresOf(pool.ranks)});
  }
  tables.text = MeasuresOf(text);
  tables.all = MeasuresOf(all);
  return tables;
}

}  // namespace cptsearch::eval
