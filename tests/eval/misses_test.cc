// Why a judged query is missed: what became of its code, and what the first hit has before it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/evaluate.h"
#include "eval/index_file.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch {
namespace {

using ::cptsearch::testing::IndexFile;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::SampleRecords;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int kFillers = 150;  // codes that say "filler": more than the 100 hits that are looked at

std::vector<Record> SamplesAndFillers() {
  std::vector<Record> records = SampleRecords();
  for (int i = 0; i < kFillers; ++i) {
    const bool last = i == kFillers - 1;
    records.push_back(MakeRecord(CodeSystem::kCpt, std::to_string(20000 + i),
                                 last ? "Tooth filler with a very long description of clay" : "Filler"));
  }
  return records;
}

class MissesTest : public ::testing::Test {
 protected:
  JudgedOutcome Miss(const std::string& query, const std::string& expected, bool explain = true) {
    const auto index = Index::Open(file_.path());
    EXPECT_THAT(index, IsOk());
    const auto evaluation = Evaluate(*index, {{2, "dx", query, expected, ""}}, {.explain = explain});
    EXPECT_THAT(evaluation, IsOk());
    return evaluation->outcomes.front();
  }

  const IndexFile file_{SamplesAndFillers()};
};

// "state rank: code wanted at wanted_rank"
std::string Shown(const JudgedOutcome& outcome) {
  constexpr std::string_view kStates[] = {"hit", "unmatched", "not in index", "nothing", "refused"};
  std::string shown(kStates[static_cast<std::size_t>(outcome.state)]);
  shown += " " + std::to_string(outcome.rank) + ":";
  for (const Hit& wanted : outcome.wanted) shown += " " + wanted.code;
  return shown + " at " + std::to_string(outcome.wanted_rank);
}

TEST_F(MissesTest, SaysWhatBecameOfTheWantedCode) {
  struct Row {
    std::string_view query, expected, outcome;
  };
  const std::vector<Row> rows = {
      // a hit: not the first, far down, the best of several, one below a beginning
      {"thigh splint long", "10001", "hit 2: 10001 at 2"},
      {"filler", "20149", "hit 0: 20149 at 150"},
      {"filler", "CPT:20149", "hit 0: 20149 at 150"},
      {"thigh splint long", "99999|10003|10001", "hit 2: 10001 at 2"},
      {"thigh splint long", "1000*", "hit 1: 10002 at 0"},  // no miss
      {"filler", "2014*", "hit 0: 20140 at 141"},
      // all of them: the first that is not among the first five
      {"filler", "20000,20149,20140", "hit 0: 20149 at 150"},
      // no hit: nothing in common, shut out
      {"thigh splint long", "E11.9", "unmatched 0: at 0"},
      {"thigh splint long", "E11*", "unmatched 0: at 0"},
      {"splint -long", "10002", "unmatched 0: at 0"},
      {"splint system:icd10cm", "10002", "unmatched 0: at 0"},
      {"\"long thigh\" splint", "10002", "unmatched 0: at 0"},
      // not there: unknown, of another system, under no such beginning
      {"splint", "99999", "not in index 0: at 0"},
      {"splint", "PCS:10001", "not in index 0: at 0"},
      {"splint", "Z99*", "not in index 0: at 0"},
      // nothing wanted; a query that cannot be read
      {"splint", "NONE", "nothing 0: at 0"},
      {"\"open quotation", "10001", "refused 0: at 0"},
      // codes, with a modifier that was not read
      {"10002", "10001", "unmatched 0: at 0"},
      {"10001", "10001+25", "hit 0: 10001 at 1"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Shown(Miss(std::string(row.query), std::string(row.expected))), row.outcome)
        << row.query << " wants " << row.expected;
  }
}

TEST_F(MissesTest, LooksNoFurtherUnlessAsked) {
  const JudgedOutcome outcome = Miss("filler", "20149", /*explain=*/false);
  EXPECT_THAT(outcome.wanted, IsEmpty());
  EXPECT_EQ(outcome.first.front().parts, std::nullopt);
}

TEST_F(MissesTest, DifferenceIsWhatOnlyOneOfThemHas) {
  const HitDifference difference = Miss("thigh splint long", "10001").difference;
  EXPECT_THAT(difference.first_only, ElementsAre(Reason{ReasonKind::kWord, "long", ""}));
  EXPECT_THAT(difference.wanted_only,
              ElementsAre(Reason{ReasonKind::kNotMatched, "long", ""}, Reason{ReasonKind::kNotAsked, "", "short"}));
  ASSERT_EQ(difference.parts.size(), 2U);
  EXPECT_EQ(difference.parts[0].part, "query");
  EXPECT_LT(difference.parts[0].wanted, difference.parts[0].first);
  EXPECT_EQ(difference.parts[1].part, "text");
}

TEST_F(MissesTest, DifferenceNamesTheFactors) {
  const HitDifference difference = Miss("thigh splint", "10003").difference;
  ASSERT_EQ(difference.parts.size(), 3U);
  EXPECT_EQ(difference.parts[2], (PartDifference{"add_on", 0.93, 1}));
}

TEST(Difference, ComparesReasonsAndParts) {
  const Reason word{ReasonKind::kWord, "left", ""};
  const Reason lay{ReasonKind::kLay, "belly", "abdomen"};
  Hit first;
  Hit wanted;
  first.reasons = {word, lay};
  wanted.reasons = {word};
  const HitDifference codes = Difference(first, wanted);
  EXPECT_THAT(codes.first_only, ElementsAre(lay));
  EXPECT_THAT(codes.wanted_only, IsEmpty());
  EXPECT_THAT(codes.parts, IsEmpty()) << "without parts there is nothing to compare";

  first.parts = ScoreParts{1, 0.5, {{FactorKind::kTrust, 0.9}, {FactorKind::kContrast, 0.75}}};
  wanted.parts = ScoreParts{0.5, 0.5001, {{FactorKind::kContrast, 0.5}, {FactorKind::kContrast, 0.5}}};
  EXPECT_THAT(Difference(first, wanted).parts,
              ElementsAre(PartDifference{"query", 0.5, 1}, PartDifference{"trust", 1, 0.9},
                          PartDifference{"contrast", 0.25, 0.75}));
}

}  // namespace
}  // namespace cptsearch
