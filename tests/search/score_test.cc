// The score, worked out by hand: (query coverage)^1.5 x (term coverage)^0.5 x factors.
#include "search/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/parse.h"
#include "search/loop.h"
#include "search/plan.h"
#include "support/readers.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"
#include "term/field.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::LexiconOf;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::ReaderOf;

// The weights of this test, whatever those of the library are.
Weights TestWeights() {
  Weights weights;
  weights.query_exponent = 1.5;
  weights.term_exponent = 0.5;
  weights.contradiction = 0.3;
  weights.header = 0.8;
  weights.context = 0.5;
  weights.least_share = 0.5;
  return weights;
}

Record Official(CodeSystem system, std::string code, std::string title) {
  Record record = MakeRecord(system, std::move(code), std::move(title));
  record.authority = Authority::kOfficial;
  return record;
}

// Eight codes. A word said by n titles tells round(256 ln(8 / n)): 532 for one, 355 for two, 251 for three; "of",
// "with" and "without" tell 64, as function words do.
std::vector<Record> EightRecords() {
  using enum CodeSystem;
  return {Official(kCpt, "10001", "Biopsy of thigh"),          // W = 251 + 64 + 355 = 670
          Official(kCpt, "10002", "Biopsy of knee"),           // 251 + 64 + 532 = 847
          Official(kCpt, "10003", "Deep biopsy of thigh"),     // 670 + 532 = 1202
          Official(kCpt, "10004", "Fracture of femur, left"),  // 251 + 64 + 251 + 532 = 1098
          Official(kCpt, "10005", "Fracture of femur, right"), Official(kCpt, "10006", "Fracture of femur"),  // 566
          Official(kCpt, "10007", "Pneumonia without coma"),  // 355 + 64 / 8 + 355 / 8 = 407: goes without saying
          Official(kCpt, "10008", "Pneumonia with coma")};    // 355 + 64 + 355 = 774
}

double ScoreOf(const index::Reader& reader, std::string_view text, std::string_view code) {
  const index::Sections& sections = reader.sections();
  const auto query = query::Parse({&sections, &reader.lexicon()}, text);
  EXPECT_THAT(query, IsOk());
  const Plan plan = MakePlan(*query, sections, TestWeights());
  LoopOptions options;
  options.k = sections.codes();
  options.ranges = {{0, sections.codes()}};
  options.admits = [&](std::uint32_t ordinal) { return sections.CodeAt(ordinal).code() == code; };
  const LoopResult scanned = FullScan(reader, plan, options);
  return scanned.found.empty() ? 0 : scanned.found.front().score;
}

struct Row {
  std::string_view query, code;
  double query_coverage, term_coverage, factors;
};

void ExpectScores(const index::Reader& reader, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const double expected = std::pow(row.query_coverage, 1.5) * std::pow(row.term_coverage, 0.5) * row.factors;
    EXPECT_NEAR(ScoreOf(reader, row.query, row.code), expected, 1e-9) << row.query << ", " << row.code;
  }
}

TEST(Score, IsCoverageOfQueryAndTextTimesFactors) {
  ExpectScores(*ReaderOf(EightRecords()),
               {
                   // all of both
                   {"biopsy of thigh", "10001", 1, 1, 1},
                   {"thigh biopsy of", "10001", 1, 1, 1},
                   // what the text says beyond the query
                   {"biopsy of thigh", "10003", 1, 670.0 / 1202, 1},
                   {"thigh biopsy", "10001", 1, 606.0 / 670, 1},
                   // what the query says beyond the text
                   {"biopsy of thigh", "10002", 315.0 / 670, 315.0 / 847, 0.3},  // and says another part of the body
                   {"biopsy biopsy", "10001", 1, 251.0 / 670, 1},                // what is told counts once
                   {"deep thigh", "10001", 355.0 / 887, 355.0 / 670, 1},
                   // nothing in common
                   {"knee", "10001", 0, 1, 1},
               });
}

TEST(Score, ContradictionsCountOnceEach) {
  ExpectScores(*ReaderOf(EightRecords()),
               {
                   {"left femur fracture", "10004", 1, 1034.0 / 1098, 1},
                   {"left femur fracture", "10005", 502.0 / 1034, 502.0 / 1098, 0.3},
                   {"left femur fracture", "10006", 502.0 / 1034, 502.0 / 566, 1},  // says nothing of the side
                   {"left or right femur", "10004", 783.0 / (532 + 64 + 532 + 251), 783.0 / 1098, 1},
               });
}

TEST(Score, PolarityBindsToTheWord) {
  ExpectScores(*ReaderOf(EightRecords()), {
                                              // a default that was asked counts in full on both sides
                                              {"pneumonia without coma", "10007", 1, 1, 1},
                                              {"pneumonia with coma", "10008", 1, 1, 1},
                                              // the other way round: "coma" covers nothing and contradicts
                                              {"pneumonia without coma", "10008", 355.0 / 774, 355.0 / 774, 0.3},
                                              {"pneumonia with coma", "10007", 355.0 / 774, 355.0 / 407, 0.3},
                                              // a default that was not asked costs little
                                              {"pneumonia", "10007", 1, 355.0 / 407, 1},
                                              {"pneumonia", "10008", 1, 355.0 / 774, 1},
                                          });
}

TEST(Score, KindsOfTextAndCodeAreFactors) {
  std::vector<Record> records = EightRecords();
  records[0].billable = false;
  records[1].title = "Other biopsy of knee";
  records[2].plain = "pricked skin";
  records[5].terms = {{TermKind::kInclusion, "cracked shinbone"}};
  const auto reader = ReaderOf(records);
  const auto trust = [](TermKind kind) { return term::FieldOf(kind).trust; };
  ExpectScores(*reader, {
                            {"biopsy of thigh", "10001", 1, 1, 0.8},          // a header
                            {"biopsy of knee", "10002", 1, 847.0 / 1379, 1},  // "other", not asked
                            {"other biopsy of knee", "10002", 1, 1, 1},       // "other", asked
                            {"pricked skin", "10003", 1, 1, trust(TermKind::kPlain)},
                            {"cracked shinbone", "10006", 1, 1, trust(TermKind::kInclusion)},
                        });
}

// What a query is read as counts by its factor. Words that no title says weigh the same on both sides of a fraction.
// Each word tells round(256 ln(2)) = 177.
TEST(Score, TitlesAboveExplainTheQueryAndWeighNothing) {
  Record header = Official(CodeSystem::kIcd10Cm, "A52", "Syphilis");
  header.billable = false;
  Record code = Official(CodeSystem::kIcd10Cm, "A521", "Tabes");
  code.terms = {{TermKind::kInclusion, "Locomotor ataxia"}};
  const double inclusion = term::FieldOf(TermKind::kInclusion).trust;
  const auto reader = ReaderOf({header, code});
  ExpectScores(*reader, {
                            {"tabes", "A521", 1, 1, 1},
                            {"syphilis tabes", "A521", 0.75, 1, 1},
                            {"syphilis ataxia", "A521", 0.75, 0.5, inclusion},
                            {"syphilis", "A521", 0.5, 0, 1},  // the text itself says nothing of it
                            {"syphilis without tabes", "A521", 0.5, 0, 1},
                        });
  EXPECT_EQ(ScoreOf(*reader, "\"tabes syphilis\"", "A521"), 0) << "a phrase stands in the text";
}

TEST(Score, AlternativesCountByTheirFactor) {
  const auto reader = ReaderOf(EightRecords(), LexiconOf("same\tbroken thighbone\tfracture of femur\t\t\t0.9\n"
                                                         "lay\tsample\tbiopsy\t\t\t0.8\n"
                                                         "lay\tdeep sample\tdeep biopsy\t\t\t0.8\n"));
  ExpectScores(*reader, {
                            // the slots of a target are its telling words: "of" is none
                            {"broken thighbone", "10006", 0.9, 502.0 / 566, 1},
                            {"sample", "10001", 0.8, 251.0 / 670, 1},
                            // of overlapping alternatives the better cover counts: deep as typed and sample by its
                            // link, 532 + 0.8 x 251, is more than 0.8 of both
                            {"deep sample", "10003", (532 + 0.8 * 251) / (532 + 251), (532 + 251) / 1202.0, 1},
                        });
}

// Only "femur" of the target: its share of the target is one half, which counts by the share again.
TEST(Score, PartOfAnAlternativeCountsByItsShareSquared) {
  std::vector<Record> records = EightRecords();
  records[0].title = "Femur";  // femur: four titles, 256 ln 2 = 177; fracture stays 251
  const auto reader = ReaderOf(records, LexiconOf("same\tbroken thighbone\tfemur fracture\t\t\t0.9\n"));
  // the share of femur: 177 / (177 + 251) = 0.41, below the least share
  ExpectScores(*reader, {{"broken thighbone", "10001", 0, 1, 1}});
  records[1].title = "Fracture";  // both four titles, 177 each: one half
  const auto even = ReaderOf(records, LexiconOf("same\tbroken thighbone\tfemur fracture\t\t\t0.9\n"));
  ExpectScores(*even, {{"broken thighbone", "10001", 0.9 * 0.5 * 0.5, 1, 1}});
}

}  // namespace
}  // namespace cptsearch::search
