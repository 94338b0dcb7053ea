// What a text covers at most, told from the lists that hold it.
#include "search/bounds.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace cptsearch::search {
namespace {

// A plan whose words are said by one list each; `together` of them are one alternative, the others stand alone.
struct SmallPlan {
  query::Query query;
  Plan plan;

  explicit SmallPlan(std::uint32_t words, std::uint32_t together = 0) {
    plan.query = &query;
    query.words.resize(words);
    plan.total = words;
    plan.words.resize(words + 1);
    const auto add = [&](std::uint32_t first, std::uint32_t last) {
      PlannedAlternative alternative;
      alternative.first = first;
      alternative.last = last;
      alternative.value = last - first;
      for (std::uint32_t at = first; at < last; ++at) {
        alternative.slots.push_back({{static_cast<Local>(at + 1), 1.0}});
        alternative.shares.push_back(1.0 / (last - first));
      }
      plan.alternatives.push_back(std::move(alternative));
    };
    for (std::uint32_t at = 0; at < words; ++at) {
      plan.first_alternative.push_back(static_cast<std::uint32_t>(plan.alternatives.size()));
      if (at == 0 && together > 1) add(0, together);
      if (at >= together) add(at, at + 1);
      plan.lists.push_back({static_cast<Local>(at + 1), 1.0 / words, 100});
    }
    plan.first_alternative.push_back(static_cast<std::uint32_t>(plan.alternatives.size()));
  }
};

TEST(Bounds, AddUpTheListsByThemselves) {
  const SmallPlan small(4);
  const Bounds bounds(small.plan);
  EXPECT_DOUBLE_EQ(bounds.Sum(0).query, 0);
  EXPECT_DOUBLE_EQ(bounds.Sum(bounds.BitOf(1) | bounds.BitOf(3)).query, 0.5);
  EXPECT_DOUBLE_EQ(bounds.Sum(bounds.BitsBefore(3)).term, 300);
}

TEST(Bounds, QuantitiesNeedNoList) {
  SmallPlan small(2);
  small.plan.measure_share = 0.25;
  small.plan.measure_value = 40;
  Bounds bounds(small.plan);
  EXPECT_DOUBLE_EQ(bounds.Sum(0).query, 0.25);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitOf(0)).query, 0.75);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitOf(0)).term, 140);
}

// "Restless legs syndrome" is not said by "syndrome", and by two of its three words only in part.
TEST(Bounds, TheBestKnowsWhatIsOnlyPartlySaid) {
  const SmallPlan small(3, 3);
  Bounds bounds(small.plan);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitOf(2)).query, 0);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitOf(2)).term, 0);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitOf(0) | bounds.BitOf(2)).query, 4.0 / 9);
  EXPECT_DOUBLE_EQ(bounds.Best(bounds.BitsBefore(3)).query, 1);
}

TEST(Bounds, ListsPastTheBitsShareTheFirst) {
  const SmallPlan small(100);
  Bounds bounds(small.plan);
  ASSERT_EQ(bounds.lists().size(), 100u);
  EXPECT_EQ(bounds.BitOf(0), bounds.BitOf(36));
  EXPECT_NE(bounds.BitOf(36), bounds.BitOf(37));
  EXPECT_EQ(bounds.BitOf(99), Lists{1} << 63);
  EXPECT_NEAR(bounds.Sum(bounds.BitOf(5)).query, 0.37, 1e-9);  // any of them may hold the text
  EXPECT_NEAR(bounds.Best(bounds.BitOf(5)).query, 0.37, 1e-9);
  EXPECT_NEAR(bounds.Sum(bounds.BitsBefore(100)).query, 1, 1e-9);
  EXPECT_EQ(bounds.BitsBefore(1), bounds.BitsBefore(37));
}

}  // namespace
}  // namespace cptsearch::search
