// Quantities as queries write them, and how those of a text answer them.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/seeded.h"
#include "term/measure.h"
#include "term/show_measure.h"

namespace cptsearch::term {
namespace {

std::string Asked(std::string_view text) {
  std::vector<Word> words = Analyse(text);
  return Shown(FindAskedMeasures(words));
}

struct Row {
  std::string_view text;
  std::string_view intervals;
};

TEST(FindAskedMeasures, TwoSidesAreAnArea) {
  for (const Row& row : std::vector<Row>{
           {"3 x 3", "area 58.0644"},
           {"6 x 8 cm", "area 48"},
           {"60 x 80 mm", "area 48"},
           {"6 cm x 8 cm", "area 48"},
           {"2 x 2 in", "area 25.8064"},
           {"gauze 4x4 sterile", "area 103.226"},
           {"3 views", "view 3"},
       }) {
    EXPECT_EQ(Asked(row.text), row.intervals) << row.text;
  }
}

TEST(FindAskedMeasures, MarginsAddOnBothSides) {
  for (const Row& row : std::vector<Row>{
           {"1.5 cm with 1 cm margins", "length 3.5"},
           {"1.5 cm lesion with 2 mm margin", "length 1.9"},
           {"1.5 cm, 1 cm deep", "length 1.5; length 1"},
           {"over 1.5 cm with 1 cm margins", "length (1.5, inf]; length 1"},
       }) {
    EXPECT_EQ(Asked(row.text), row.intervals) << row.text;
  }
}

TEST(FindAskedMeasures, AgesNeedNoUnit) {
  for (const Row& row : std::vector<Row>{
           {"age 4", "age 1461"},
           {"aged 4 to 8", "age [1461, 2922]"},
           {"age over 4", "age (1461, inf]"},
           {"age 4 days", "age [4, 5)"},
           {"4 year old", "age [1461, 1826.25)"},
       }) {
    EXPECT_EQ(Asked(row.text), row.intervals) << row.text;
  }
}

std::string FitShown(std::string_view text, std::string_view query) {
  std::vector<Word> words = Analyse(text);
  std::vector<Word> asked = Analyse(query);
  const std::vector<Interval> interval = FindMeasures(words);
  const std::vector<Interval> value = FindAskedMeasures(asked);
  if (interval.size() != 1 || value.size() != 1) return Shown(interval) + " | " + Shown(value);
  switch (FitOf(interval.front(), value.front())) {
    case Fit::kInside:
      return "inside";
    case Fit::kMultiple:
      return "multiple";
    case Fit::kPart:
      return "part";
    case Fit::kOutside:
      return "outside";
  }
  return "no such fit";
}

TEST(FitOf, SaysHowAQuantityAnswersAnother) {
  struct FitRow {
    std::string_view text, query, fit;
  };
  for (const FitRow& row : std::vector<FitRow>{
           {"1.1 to 2.0 cm", "1.5 cm", "inside"},
           {"1.1 to 2.0 cm", "20 mm", "inside"},
           {"1.1 to 2.0 cm", "2.1 cm", "outside"},
           {"1.1 to 2.0 cm", "1.2 to 1.8 cm", "inside"},
           {"1.1 to 2.0 cm", "1.2 to 2.8 cm", "outside"},
           {"over 5 cm", "6 cm", "inside"},
           {"over 5 cm", "5 cm", "outside"},
           {"over 5 cm", "over 5 cm", "inside"},
           {"over 5 cm", "5 cm or more", "outside"},
           {"5 cm or more", "over 5 cm", "inside"},
           {"more than 16 sq. in. but less than or equal to 48 sq. in.", "6 x 8", "inside"},
           {"16 sq. in. or less", "4 x 4", "inside"},
           {"16 sq. in. or less", "4 x 5", "outside"},
           // So many units of a drug; of others there are no parts.
           {"per 15 mg", "15 mg", "inside"},
           {"per 15 mg", "45 mg", "multiple"},
           {"per 15 mg", "40 mg", "part"},
           {"per 15 mg", "5 mg", "part"},
           {"per 100 units", "300 units", "multiple"},
           {"up to 15 mg", "45 mg", "outside"},
           {"per 15 mg", "over 45 mg", "outside"},
           {"2 views", "4 views", "outside"},
           {"15 minutes", "30 minutes", "outside"},
           // What is counted when completed lies where it begins.
           {"28 completed weeks", "28 weeks", "inside"},
           {"28 completed weeks", "28w6d", "inside"},
           {"27 completed weeks", "28 weeks", "outside"},
           {"28 weeks, 0 days through 28 weeks, 6 days", "28w6d", "inside"},
           {"less than 28 weeks", "27w6d", "inside"},
           {"less than 28 weeks", "28 weeks", "outside"},
           {"5 years or older", "27 year old", "inside"},
           {"5 years or older", "age 4", "outside"},
       }) {
    EXPECT_EQ(FitShown(row.text, row.query), row.fit) << row.text << " <- " << row.query;
  }
}

TEST(FindAskedMeasures, AnyWordsGiveIntervalsWithinThem) {
  const std::vector<std::string> pieces = {"3",     "0.5",     "2-4",       "40",      "cm",  "mm",     "in",
                                           "sq in", "mg",      "x",         "views",   "or",  "less",   "more",
                                           "than",  "to",      "equal",     "up",      "age", "aged",   "weeks",
                                           "days",  "with",    "margins",   "between", "and", ",",      "over",
                                           "%",     "through", "completed", "least",   "at",  "minutes"};
  cptsearch::testing::Seeded random(20261128);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random.Between(1, 12); i > 0; --i) text += random.Pick(pieces) + " ";
    std::vector<Word> words = Analyse(text);
    std::uint32_t end = 0;
    for (const Interval& interval : FindAskedMeasures(words)) {
      ASSERT_LE(end, interval.first) << text;
      ASSERT_LT(interval.first, interval.last) << text;
      ASSERT_LE(interval.last, words.size()) << text;
      ASSERT_LE(interval.low, interval.high) << text << " " << Shown(interval);
      end = interval.last;
    }
  }
}

// Former bugs.

TEST(FindAskedMeasures, AgeMayHaveALongBound) { EXPECT_EQ(Asked("age less than or equal to 4"), "age [-inf, 1461]"); }

TEST(FindAskedMeasures, SidesWithABoundOrARangeAreRead) {
  EXPECT_EQ(Asked("3 x 3 cm or less"), "area [-inf, 9]");
  EXPECT_EQ(Asked("3 x 2 cm to 4"), "area 12");
  EXPECT_EQ(Asked("3 or more x 4 cm"), "x [3, inf]; length 4");
}

TEST(FindAskedMeasures, TimesOfADoseAreNoSides) {
  EXPECT_EQ(Asked("2 x 5 mg"), "x 2; mass 5");
  EXPECT_EQ(Asked("3 x 30 minutes"), "x 3; time 30");
}

TEST(FitOf, WiderRangeThatLeavesItsEndOutIsOutside) {
  EXPECT_EQ(FitShown("10 to 20 sq cm", "10 to less than 30 sq cm"), "outside");
  EXPECT_EQ(FitShown("10 to 30 sq cm", "10 to less than 30 sq cm"), "inside");
}

}  // namespace
}  // namespace cptsearch::term
