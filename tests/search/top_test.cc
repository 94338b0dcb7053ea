// The best codes seen so far: each once, in order, and the score that changes them.
#include "search/top.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace cptsearch::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "code by document at score" of each, best first.
std::vector<std::string> Shown(TopCodes& top) {
  std::vector<std::string> shown;
  for (const Found& found : top.Take()) {
    shown.push_back(std::to_string(found.code) + " by " + std::to_string(found.document));
  }
  return shown;
}

TEST(TopCodes, BestFirstTheEarlierDocumentOfEqualOnes) {
  TopCodes top(3);
  top.Offer({0.2, 1, 10});
  top.Offer({0.5, 2, 20});
  top.Offer({0.5, 3, 30});
  top.Offer({0.9, 4, 40});
  EXPECT_THAT(Shown(top), ElementsAre("40 by 4", "20 by 2", "30 by 3"));
}

TEST(TopCodes, CodeStandsOnceByItsBestDocument) {
  TopCodes top(3);
  top.Offer({0.5, 1, 10});
  top.Offer({0.3, 2, 20});
  top.Offer({0.4, 3, 10});
  top.Offer({0.5, 4, 10});
  top.Offer({0.6, 5, 20});
  EXPECT_THAT(Shown(top), ElementsAre("20 by 5", "10 by 1"));
}

TEST(TopCodes, ThresholdIsTheWorstOnceThereAreEnough) {
  TopCodes top(2);
  top.Offer({0.5, 1, 10});
  EXPECT_EQ(top.threshold(), 0);
  top.Offer({0.7, 2, 10});
  EXPECT_EQ(top.threshold(), 0) << "still one code";
  top.Offer({0.3, 3, 20});
  EXPECT_EQ(top.threshold(), 0.3);
  top.Offer({0.3, 4, 30});
  EXPECT_EQ(top.threshold(), 0.3) << "an equal score changes nothing";
  top.Offer({0.4, 5, 40});
  EXPECT_EQ(top.threshold(), 0.4);
  EXPECT_THAT(Shown(top), ElementsAre("10 by 2", "40 by 5"));
}

TEST(TopCodes, NothingAskedNothingKept) {
  TopCodes none(0);
  none.Offer({0.5, 1, 10});
  EXPECT_THAT(Shown(none), IsEmpty());
  TopCodes some(1);
  some.Offer({0, 1, 10});
  EXPECT_THAT(Shown(some), IsEmpty()) << "a score of 0 is no hit";
}

}  // namespace
}  // namespace cptsearch::search
