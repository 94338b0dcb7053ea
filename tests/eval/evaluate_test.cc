// Success, mean reciprocal rank, intervals and calibration over judged queries, worked out by hand.
#include "cptsearch/evaluate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "eval/index_file.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch {
namespace {

using ::cptsearch::testing::IndexFile;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::SampleRecords;

class EvaluateTest : public ::testing::Test {
 protected:
  Evaluation Run(const std::string& lines) {
    const auto index = Index::Open(file_.path());
    EXPECT_THAT(index, IsOk());
    const auto judged = ParseJudged("category\tquery\texpected\tnote\n" + lines, "judged.tsv");
    EXPECT_THAT(judged, IsOk());
    auto evaluation = Evaluate(*index, *judged);
    EXPECT_THAT(evaluation, IsOk());
    return *std::move(evaluation);
  }

  const IndexFile file_{SampleRecords()};
};

TEST_F(EvaluateTest, MeasuresByCategoryAndOverAll) {
  const Evaluation evaluation =
      Run("dx\tsweet blood without trouble\tE11.9\t\n"  // rank 1
          "dx\tthigh splint long\t10001\t\n"            // its sibling comes first: rank 2
          "cpt\tsplint\t99999\t\n"                      // not there: rank 0
          "code\t10001\t10001\t\n"                      // rank 1, and no search for words
          "complete\tspl\tword:splint\t\n"              // not judged
          "cpt\t\"open quotation\t10001\t\n");          // cannot be read: a miss
  std::vector<int> ranks;
  std::vector<bool> judged;
  for (const JudgedOutcome& outcome : evaluation.outcomes) {
    ranks.push_back(outcome.rank);
    judged.push_back(outcome.judged);
  }
  EXPECT_EQ(ranks, (std::vector<int>{1, 2, 0, 1, 0, 0}));
  EXPECT_EQ(judged, (std::vector<bool>{true, true, true, true, false, true}));

  std::vector<std::string> categories;
  for (const CategoryMeasures& each : evaluation.categories) categories.push_back(each.category);
  EXPECT_EQ(categories, (std::vector<std::string>{"dx", "cpt", "code"}));
  const Measures& dx = evaluation.categories[0].measures;
  EXPECT_EQ(dx.queries, 2);
  EXPECT_DOUBLE_EQ(dx.success_at_1, 0.5);
  EXPECT_DOUBLE_EQ(dx.success_at_5, 1);
  EXPECT_DOUBLE_EQ(dx.mrr, 0.75);
  EXPECT_EQ(evaluation.all.queries, 5);
  EXPECT_DOUBLE_EQ(evaluation.all.success_at_1, 2.0 / 5);
  EXPECT_DOUBLE_EQ(evaluation.all.mrr, 2.5 / 5);
  EXPECT_EQ(evaluation.text.queries, 4);  // without the code
  EXPECT_DOUBLE_EQ(evaluation.text.success_at_1, 1.0 / 4);
  // Wilson, 1 of 4: 1.96 / (1 + 3.8415 / 4) * sqrt(0.25 * 0.75 / 4 + 3.8415 / 64) = 0.3269
  EXPECT_NEAR(evaluation.text.interval_at_1, 0.3269, 5e-4);
  // Of 2 of 4 at 5: 1.96 / (1 + 3.8415 / 4) * sqrt(0.25 / 4 + 3.8415 / 64) = 0.3499
  EXPECT_NEAR(evaluation.text.interval_at_5, 0.3499, 5e-4);
}

TEST_F(EvaluateTest, KeepsTheFirstFiveHitsAndTheWantedOne) {
  const Evaluation evaluation = Run("dx\tmoldy knee splint blood\t0SRD0J9\t\n");
  const JudgedOutcome& outcome = evaluation.outcomes.front();
  EXPECT_EQ(outcome.first.size(), 5U);
  ASSERT_GT(outcome.rank, 0);
  ASSERT_EQ(outcome.wanted.size(), 1U);
  EXPECT_EQ(outcome.wanted.front().code, "0SRD0J9");
}

TEST_F(EvaluateTest, CalibrationCountsFirstHitsAtOrAboveAScore) {
  const Evaluation evaluation =
      Run("dx\tsweet blood without trouble\tE11.9\t\n"  // right at score 1
          "dx\tmoldy fever\tA42.1\t\n"                  // A42.9 comes first: wrong
          "code\t10001\t10001\t\n");                    // no search for words: not counted
  std::vector<double> scores;
  for (const Calibration& row : evaluation.calibration) scores.push_back(row.score);
  EXPECT_EQ(scores, (std::vector<double>{0.8, 0.6, 0.4, 0.0}));
  EXPECT_EQ(evaluation.calibration.back().queries, 2);
  EXPECT_DOUBLE_EQ(evaluation.calibration.back().right, 0.5);
}

TEST_F(EvaluateTest, NothingJudgedMeasuresNothing) {
  const Evaluation evaluation = Run("complete\tspl\tword:splint\t\n");
  EXPECT_EQ(evaluation.all.queries, 0);
  EXPECT_EQ(evaluation.all.mrr, 0);
  EXPECT_EQ(evaluation.all.interval_at_1, 0);
}

}  // namespace
}  // namespace cptsearch
