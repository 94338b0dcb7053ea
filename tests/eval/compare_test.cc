// What moved between two evaluations, and the measures of families of categories.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/evaluate.h"
#include "eval/measures.h"

namespace cptsearch {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

QueryRank Ranked(std::string category, std::string query, int rank) {
  QueryRank each;
  each.category = std::move(category);
  each.query = std::move(query);
  each.expected = "E11.9";
  each.rank = rank;
  return each;
}

// "query old>new"
std::vector<std::string> Shown(const std::vector<Move>& moves) {
  std::vector<std::string> shown;
  for (const Move& move : moves) {
    shown.push_back(move.after.query + " " + std::to_string(move.before.rank) + ">" + std::to_string(move.after.rank));
  }
  return shown;
}

TEST(Compare, PutsEachMoveUpOrDown) {
  struct Row {
    int before, after;
    std::string_view way;
  };
  const std::vector<Row> rows = {
      {1, 1, "stays"}, {0, 0, "stays"}, {2, 1, "up"}, {0, 100, "up"}, {1, 2, "down"}, {100, 0, "down"}, {1, 0, "down"},
  };
  for (const Row& row : rows) {
    const Comparison comparison = Compare({Ranked("dx", "q", row.before)}, {Ranked("dx", "q", row.after)});
    EXPECT_EQ(comparison.ups.size(), row.way == "up" ? 1U : 0U) << row.before << " " << row.after;
    EXPECT_EQ(comparison.downs.size(), row.way == "down" ? 1U : 0U) << row.before << " " << row.after;
    EXPECT_EQ(comparison.compared, 1);
  }
}

TEST(Compare, ListsTheLargestMovesFirst) {
  const Comparison comparison = Compare({Ranked("dx", "a", 10), Ranked("dx", "b", 2), Ranked("dx", "c", 0),
                                         Ranked("dx", "d", 4), Ranked("dx", "e", 1), Ranked("dx", "f", 2)},
                                        {Ranked("dx", "a", 9), Ranked("dx", "b", 1), Ranked("dx", "c", 1),
                                         Ranked("dx", "d", 0), Ranked("dx", "e", 0), Ranked("dx", "f", 1)});
  EXPECT_THAT(Shown(comparison.ups), ElementsAre("c 0>1", "b 2>1", "f 2>1", "a 10>9"));
  EXPECT_THAT(Shown(comparison.downs), ElementsAre("e 1>0", "d 4>0"));
}

TEST(Compare, PairsByCategoryQueryAndExpectationWhateverTheLine) {
  std::vector<QueryRank> before = {Ranked("dx", "gone", 1), Ranked("dx", "same", 3), Ranked("dx", "twice", 1),
                                   Ranked("dx", "twice", 2), Ranked("dx", "judged anew", 1)};
  std::vector<QueryRank> after = {Ranked("dx", "new", 1),   Ranked("dx", "twice", 1), Ranked("dx", "twice", 2),
                                  Ranked("lay", "same", 1), Ranked("dx", "same", 3),  Ranked("dx", "judged anew", 2)};
  after[4].line = 900;
  after[5].expected = "E11.65";
  const Comparison comparison = Compare(before, after);
  EXPECT_THAT(Shown(comparison.ups), IsEmpty());
  EXPECT_THAT(Shown(comparison.downs), IsEmpty());
  EXPECT_EQ(comparison.compared, 3);
  EXPECT_EQ(comparison.only_before, 2);  // gone, judged anew
  EXPECT_EQ(comparison.only_after, 3);   // new, same of another category, judged anew
}

TEST(Compare, MeasuresWhatBothHave) {
  const Comparison comparison =
      Compare({Ranked("code", "a", 1), Ranked("cpt-lab", "b", 2), Ranked("cpt-em", "c", 0), Ranked("dx", "gone", 0)},
              {Ranked("cpt-lab", "b", 1), Ranked("cpt-em", "c", 4), Ranked("code", "a", 1)});
  std::vector<std::string> rows;
  for (const MeasureChange& row : comparison.categories) rows.push_back(row.name);
  EXPECT_THAT(rows, ElementsAre("cpt-lab", "cpt-em", "code", "cpt-*"));
  const MeasureChange& family = comparison.categories.back();
  EXPECT_EQ(family.before.queries, 2);
  EXPECT_DOUBLE_EQ(family.before.mrr, 0.25);
  EXPECT_DOUBLE_EQ(family.after.mrr, 0.625);
  ASSERT_EQ(comparison.totals.size(), 2U);
  EXPECT_EQ(comparison.totals[0].name, "text");
  EXPECT_EQ(comparison.totals[0].after.queries, 2);
  EXPECT_EQ(comparison.totals[1].name, "all");
  EXPECT_DOUBLE_EQ(comparison.totals[1].before.success_at_1, 1.0 / 3);
  EXPECT_DOUBLE_EQ(comparison.totals[1].after.success_at_5, 1);
}

TEST(Compare, OfNothingIsNothing) {
  const Comparison comparison = Compare({}, {});
  EXPECT_THAT(comparison.categories, IsEmpty());
  EXPECT_EQ(comparison.totals.at(1).after.queries, 0);
  EXPECT_EQ(comparison.compared, 0);
}

TEST(Tabulate, PoolsCategoriesWithOneBeginning) {
  struct Row {
    std::vector<std::string> categories;
    std::vector<std::string> families;
  };
  const std::vector<Row> rows = {
      {{"dx", "lay"}, {}},
      {{"cpt-lab"}, {}},
      {{"cpt-lab", "cpt-lab"}, {}},  // one category
      {{"cpt-lab", "dx", "cpt-em"}, {"cpt-* 2"}},
      {{"hcpcs-dme", "hcpcs", "hcpcs"}, {"hcpcs* 3"}},
      {{"cpt", "cptx"}, {}},
      {{"hcpcs", "cpt-a", "hcpcs-a", "cpt-b"}, {"hcpcs* 2", "cpt-* 2"}},
  };
  for (const Row& row : rows) {
    std::vector<eval::Ranked> ranked;
    for (const std::string& category : row.categories) ranked.push_back({category, 1});
    std::vector<std::string> families;
    for (const CategoryMeasures& family : eval::Tabulate(ranked).families) {
      families.push_back(family.category + " " + std::to_string(family.measures.queries));
    }
    EXPECT_EQ(families, row.families) << row.categories.front();
  }
}

}  // namespace
}  // namespace cptsearch
