// What holds of every score: within 0 and 1, the product of its parts, never above the bound of the lists in which the
// text stands, the same when explained, and the loop that trusts the bound finds what a full scan finds.
#include "search/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "property/random_index.h"
#include "query/parse.h"
#include "search/both_ways.h"
#include "search/bounds.h"
#include "search/plan.h"
#include "support/readers.h"
#include "support/seeded.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::ExpectSameBothWays;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::MakeRandomIndex;
using ::cptsearch::testing::MakeRandomQuery;
using ::cptsearch::testing::RandomIndex;
using ::cptsearch::testing::Seeded;

constexpr int kIndexes = 150;
constexpr int kQueriesEach = 20;
constexpr double kSlack = 1e-9;  // bounds are sums in another order than scores

// Calls check(index, query) for many of both, until one fails.
template <typename Check>
void ForRandomQueries(std::uint64_t seed, const Check& check) {
  Seeded random(seed);
  for (int i = 0; i < kIndexes; ++i) {
    const RandomIndex index = MakeRandomIndex(random);
    ASSERT_NE(index.reader, nullptr);
    for (int q = 0; q < kQueriesEach; ++q) {
      const std::string query = MakeRandomQuery(random);
      check(index, query);
      ASSERT_FALSE(::testing::Test::HasFailure()) << "index " << i << ", query: " << query << "\n"
                                                  << index.lexicon_lines;
    }
  }
}

void CheckScores(const RandomIndex& index, const std::string& text) {
  const index::Sections& sections = index.reader->sections();
  const auto query = query::Parse({&sections, &index.lexicon}, text);
  ASSERT_THAT(query, IsOk());
  const Plan plan = MakePlan(*query, sections, {});
  Scorer scorer(plan, sections);
  Bounds bounds(plan);
  for (std::uint32_t document = 1; document <= sections.terms(); ++document) {
    const double score = scorer.Score(document);
    EXPECT_GE(score, 0);
    EXPECT_LE(score, 1);
    Explanation explanation;
    EXPECT_EQ(scorer.Explain(document, explanation), score) << "document " << document;
    const ScoreParts& parts = explanation.parts;
    std::set<Local> said;
    for (const SeenWord& word : explanation.words) said.insert(word.local);
    Lists in = 0;
    for (std::size_t i = 0; i < bounds.lists().size(); ++i) {
      if (said.contains(bounds.lists()[i].local)) in |= bounds.BitOf(i);
    }
    const Cover best = bounds.Best(in);
    const Cover sum = bounds.Sum(in);
    EXPECT_LE(best.query, sum.query * (1 + kSlack)) << "document " << document;
    EXPECT_LE(best.term, sum.term * (1 + kSlack)) << "document " << document;
    EXPECT_LE(parts.query_coverage, best.query * (1 + kSlack)) << "document " << document;
    EXPECT_LE(score, scorer.Bound(best.query, best.term / sections.Term(document).weight) * (1 + kSlack))
        << "document " << document;
    EXPECT_EQ(score > 0, parts.query_coverage > 0 && parts.term_coverage > 0) << "document " << document;
    EXPECT_LE(parts.query_coverage, 1);
    EXPECT_LE(parts.term_coverage, 1);
    double product = scorer.Bound(parts.query_coverage, parts.term_coverage);
    for (const Factor& factor : parts.factors) product *= factor.value;
    EXPECT_NEAR(score, product, kSlack) << "document " << document;
  }
}

TEST(Scores, AreWithinZeroAndOneAndBelowTheBoundOfTheirLists) { ForRandomQueries(31, CheckScores); }

TEST(Loop, EqualsTheFullScanOnRandomIndexes) {
  ForRandomQueries(32, [](const RandomIndex& index, const std::string& query) {
    ExpectSameBothWays(*index.reader, index.lexicon, query);
  });
}

// The shares of an alternative are of one whole, and no choice is worth more than the word as typed.
TEST(Alternatives, HaveSharesThatAddUpAndFactorsUpToOne) {
  ForRandomQueries(33, [](const RandomIndex& index, const std::string& text) {
    const auto query = query::Parse({&index.reader->sections(), &index.lexicon}, text);
    ASSERT_THAT(query, IsOk());
    std::uint32_t first = 0;
    for (const query::Alternative& alternative : query->alternatives) {
      EXPECT_GE(alternative.first, first);  // ascending
      first = alternative.first;
      EXPECT_LT(alternative.first, alternative.last);
      EXPECT_LE(alternative.last, query->words.size());
      EXPECT_GT(alternative.factor, 0);
      EXPECT_LE(alternative.factor, 1);
      const double whole = std::accumulate(alternative.slots.begin(), alternative.slots.end(), 0.0,
                                           [](double sum, const query::Slot& slot) { return sum + slot.share; });
      EXPECT_NEAR(whole, 1, 1e-9) << alternative.text;
      for (const query::Slot& slot : alternative.slots) {
        for (const query::Choice& choice : slot.choices) {
          EXPECT_GT(choice.factor, 0);
          EXPECT_LE(choice.factor, 1);
          EXPECT_LT(choice.id, index.reader->sections().size());
        }
      }
    }
  });
}

}  // namespace
}  // namespace cptsearch::search
