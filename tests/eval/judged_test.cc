// What a judged line expects, at which rank hits fulfil it, and how judged files are read.
#include "eval/judged.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/status_matchers.h"

namespace cptsearch::eval {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::StatusIs;

// "any|all|none|unjudged: system:code*+modifier ..."
std::string Shown(const Expected& expected) {
  if (!expected.judged) return "unjudged";
  if (expected.none) return "none";
  std::string out = expected.all ? "all:" : "any:";
  for (const ExpectedCode& code : expected.codes) {
    out += " " + (code.system.has_value() ? std::string(Name(*code.system)) + ":" : "") + code.code +
           (code.prefix ? "*" : "") + (code.modifier.empty() ? "" : "+" + code.modifier);
  }
  return out;
}

TEST(ParseExpected, ReadsEveryForm) {
  struct Row {
    std::string_view text, expected;
  };
  const std::vector<Row> rows = {
      {"E11.9", "any: E119"},
      {"e11.9", "any: E119"},
      {"27323", "any: 27323"},
      // any of them; all of them
      {"E11.9|E11.65", "any: E119 E1165"},
      {"27323,27324", "all: 27323 27324"},
      // of a system; of all that follow in a list
      {"CPT:99213", "any: cpt:99213"},
      {"PCS:0SRD0J9|PCS:0SRC0J9", "any: icd10pcs:0SRD0J9 icd10pcs:0SRC0J9"},
      {"CPT:27323,27324", "all: cpt:27323 cpt:27324"},
      {"CPT-mod:25", "any: cpt:25"},
      // modifiers and beginnings
      {"99213+25", "any: 99213+25"},
      {"S72.0*", "any: S720*"},
      {"prefix S72.0*", "any: S720*"},
      // nothing
      {"NONE", "none"},
      // not for a search of codes
      {"word:diabetes", "unjudged"},
      {"guidelines I.C.4", "unjudged"},
      {"pair 11042 97597", "unjudged"},
  };
  for (const Row& row : rows) EXPECT_EQ(Shown(ParseExpected(row.text)), row.expected) << row.text;
}

Hit MakeHit(CodeSystem system, std::string code, HitKind kind = HitKind::kTerm) {
  Hit hit;
  hit.system = system;
  hit.code = std::move(code);
  hit.kind = kind;
  return hit;
}

TEST(RankOf, FindsTheFirstHitThatFits) {
  using enum CodeSystem;
  std::vector<Hit> hits = {
      MakeHit(kIcd10Cm, "A4253"), MakeHit(kHcpcs, "A4253"),     MakeHit(kCpt, "99213", HitKind::kCode),
      MakeHit(kCpt, "27323"),     MakeHit(kIcd10Cm, "S72011A"), MakeHit(kCpt, "27324")};
  hits[2].modifiers = {"25"};
  struct Row {
    std::string_view expected;
    int rank;
  };
  const std::vector<Row> rows = {
      {"A42.53", 1},
      {"PCS:A4253", 0},
      {"27323", 4},
      {"27324|27323", 4},
      {"27325|27324", 6},
      {"S72.0*", 5},
      {"S73*", 0},
      // with the modifier that was recognised beside it
      {"99213+25", 3},
      {"99213+59", 0},
      {"27323+25", 0},
      // all of them within the first five
      {"27323,99213", 1},
      {"27323,27324", 0},
      {"27323,27325", 0},
      {"NONE", 0},
      {"word:x", 0},
  };
  for (const Row& row : rows) EXPECT_EQ(RankOf(ParseExpected(row.expected), hits), row.rank) << row.expected;
}

TEST(RankOf, NothingButOffersIsNone) {
  const Expected none = ParseExpected("NONE");
  EXPECT_EQ(RankOf(none, {}), 1);
  EXPECT_EQ(RankOf(none, {MakeHit(CodeSystem::kCpt, "27323", HitKind::kOffer)}), 1);
  EXPECT_EQ(RankOf(none, {MakeHit(CodeSystem::kCpt, "27323", HitKind::kOffer), MakeHit(CodeSystem::kCpt, "27324")}), 0);
}

TEST(ParseJudged, ReadsLinesAndKeepsTheirNumbers) {
  const auto queries = ParseJudged(
      "# own words\n"
      "category\tquery\texpected\tnote\r\n"
      "\n"
      "dx\tsweet blood\tE11.9\tnot E11.65\r\n"
      "cpt\tthigh splint\t10001\n",
      "judged.tsv");
  ASSERT_THAT(queries, IsOk());
  ASSERT_EQ(queries->size(), 2U);
  EXPECT_EQ(queries->at(0).line, 4U);
  EXPECT_EQ(queries->at(0).category, "dx");
  EXPECT_EQ(queries->at(0).query, "sweet blood");
  EXPECT_EQ(queries->at(0).expected, "E11.9");
  EXPECT_EQ(queries->at(0).note, "not E11.65");
  EXPECT_EQ(queries->at(1).line, 5U);
  EXPECT_EQ(queries->at(1).note, "");
}

TEST(ParseJudged, NamesTheLineItCannotRead) {
  constexpr auto kBad = absl::StatusCode::kInvalidArgument;
  EXPECT_THAT(
      ParseJudged("dx\tsweet blood\tE11.9\n", "judged.tsv"),
      StatusIs(kBad, "judged.tsv:1: expected the header 'category', 'query', 'expected', 'note', separated by tabs"));
  for (const std::string_view line : {"dx\tsweet blood", "dx\t\tE11.9", "dx\tsweet blood\t", "sweet blood"}) {
    EXPECT_THAT(ParseJudged("category\tquery\texpected\tnote\n" + std::string(line) + "\n", "judged.tsv"),
                StatusIs(kBad, "judged.tsv:2: expected category, query, expected, note, separated by tabs"))
        << line;
  }
}

}  // namespace
}  // namespace cptsearch::eval
