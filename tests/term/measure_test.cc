// Quantities of texts as intervals, and which words they take.
#include "term/measure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "term/show_measure.h"

namespace cptsearch::term {
namespace {

using ::testing::ElementsAre;

std::string Found(std::string_view text) {
  std::vector<Word> words = Analyse(text);
  return Shown(FindMeasures(words));
}

struct Row {
  std::string_view text;
  std::string_view intervals;
};

TEST(FindMeasures, BoundsBeforeANumber) {
  for (const Row& row : std::vector<Row>{
           {"less than or equal to 5 cm", "length [-inf, 5]"},
           {"greater than or equal to 5 cm", "length [5, inf]"},
           {"more than 5 cm", "length (5, inf]"},
           {"greater than 5 cm", "length (5, inf]"},
           {"larger than 5 cm", "length (5, inf]"},
           {"older than 5 days", "age (5, inf]"},
           {"longer than 5 minutes", "time (5, inf]"},
           {"less than 5 cm", "length [-inf, 5)"},
           {"fewer than 5 views", "view [-inf, 5)"},
           {"smaller than 5 cm", "length [-inf, 5)"},
           {"younger than 5 days", "age [-inf, 5)"},
           {"at least 5 cm", "length [5, inf]"},
           {"at most 5 cm", "length [-inf, 5]"},
           {"up to 5 cm", "length [-inf, 5]"},
           {"minimum of 5 cm", "length [5, inf]"},
           {"maximum of 5 cm", "length [-inf, 5]"},
           {"over 5 cm", "length (5, inf]"},
           {"above 5 cm", "length (5, inf]"},
           {"exceeding 5 cm", "length (5, inf]"},
           {"beyond 5 days", "age (5, inf]"},
           {"past 5 days", "age (5, inf]"},
           {"under 5 cm", "length [-inf, 5)"},
           {"below 5 cm", "length [-inf, 5)"},
           {"< 5 cm", "length [-inf, 5)"},
           {"<= 5 cm", "length [-inf, 5]"},
           {"\xE2\x89\xA4 5 cm", "length [-inf, 5]"},
           {">5 cm", "length (5, inf]"},
           {">= 5 cm", "length [5, inf]"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, BoundsBehindANumber) {
  for (const Row& row : std::vector<Row>{
           {"16 sq. in. or less", "area [-inf, 103.226]"},
           {"5 or fewer views", "view [-inf, 5]"},
           {"5 days or under", "age [-inf, 5]"},
           {"5 kg or below", "mass [-inf, 5e+06]"},
           {"5 cm or smaller", "length [-inf, 5]"},
           {"5 days or younger", "age [-inf, 5]"},
           {"5 minutes or shorter", "time [-inf, 5]"},
           {"5 days and under", "age [-inf, 5]"},
           {"5 cm or more", "length [5, inf]"},
           {"5 cm or greater", "length [5, inf]"},
           {"5 days or over", "age [5, inf]"},
           {"5 cm or above", "length [5, inf]"},
           {"5 cm or larger", "length [5, inf]"},
           {"5 minutes or longer", "time [5, inf]"},
           {"5 years or older", "age [1826.25, inf]"},
           {"70 or higher", "[70, inf]"},
           {"5 days and over", "age [5, inf]"},
           {"5 cm and above", "length [5, inf]"},
           {"5 days and older", "age [5, inf]"},
           {"5 days and up", "age [5, inf]"},
           {"5 cm plus", "length [5, inf]"},
           {"4 or more cm", "length [4, inf]"},
           {"3 or more fragments", "fragment [3, inf]"},
           // A clause of its own says nothing of the number.
           {"5 cm, or more", "length 5"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, Ranges) {
  for (const Row& row : std::vector<Row>{
           {"0.6 to 1.0 cm", "length [0.6, 1]"},
           {"0.6 cm to 1.0 cm", "length [0.6, 1]"},
           {"5 mg to 10", "mass [5, 10]"},
           {"100 mcg to 1 mg", "mass [0.1, 1]"},
           {"between 2 and 5 cm", "length [2, 5]"},
           {"2 and 5 cm", "2; length 5"},
           {"500-749 grams", "mass [500000, 749000]"},
           {"Body mass index 40.0-44.9, adult", "[40, 44.9]"},
           {"10 to less than 20 sq cm", "area [10, 20)"},
           {"85th percentile to less than 95th percentile", "percentile [85, 95)"},
           {"2 or 3 views", "view [2, 3]"},
           {"3 through 5 vertebrae", "vertebra [3, 5]"},
           {"12 months to 2 years", "age [365.25, 730.5]"},
           // No range: downward, or of two dimensions.
           {"5 to 2 cm", "5; length 2"},
           {"5 mg to 10 cm", "mass 5; length 10"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, TwoBoundsAreOneInterval) {
  for (const Row& row : std::vector<Row>{
           {"more than 16 sq. in. but less than or equal to 48 sq. in.", "area (103.226, 309.677]"},
           {"over 2 cm and up to 4 cm", "length (2, 4]"},
           {"at least 2 cm but less than 4 cm", "length [2, 4)"},
           // Neither between other dimensions, nor from the upper end on, nor across a whole title.
           {"over 2 cm, under 4 mg", "length (2, inf]; mass [-inf, 4)"},
           {"less than 2 cm or more than 4 cm", "length [-inf, 2); length (4, inf]"},
           {"over 2 cm of the hand and of the foot, in an adult, under 4 cm", "length (2, inf]; length [-inf, 4)"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, ConvertsUnits) {
  for (const Row& row : std::vector<Row>{
           {"1.5 cm", "length 1.5"},
           {"15 mm", "length 1.5"},
           {"2 inches", "length 5.08"},
           {"2 feet", "length 60.96"},
           {"10 sq in", "area 64.516"},
           {"10 square centimeters", "area 10"},
           {"per 15 mg", "mass 15"},
           {"2 g", "mass 2000"},
           {"500 mcg", "mass 0.5"},
           {"2 kg", "mass 2e+06"},
           {"1 lb", "mass 453592"},
           {"1 oz", "mass 28349.5"},
           {"2 ml", "volume 2"},
           {"2 cc", "volume 2"},
           {"1 liter", "volume 1000"},
           {"each additional 15 minutes", "time 15"},
           {"30 seconds", "time 0.5"},
           {"1 hour", "time 60"},
           {"5%", "% 5"},
           {"100 units", "unit 100"},
           {"100 IU", "unit 100"},
           {"30 mmHg", "mmhg 30"},
           {"18 french", "french 18"},
           {"20 meq", "meq 20"},
           {"2 mci", "mci 2"},
           {"500 uci", "mci 0.5"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, AgesLastUntilTheNextUnitBegins) {
  for (const Row& row : std::vector<Row>{
           {"28 weeks", "age [196, 203)"},
           {"28 completed weeks of gestation", "age [196, 203)"},
           {"38w4d", "age [270, 271)"},
           {"1 week 3 days", "age [10, 11)"},
           {"28 weeks, 0 days through 28 weeks, 6 days", "age [196, 202]"},
           {"less than 28 weeks", "age [-inf, 196)"},
           // Only what is smaller adds up, and only ages.
           {"3 days 1 week", "age [3, 4); age [7, 14)"},
           {"1 hour 30 minutes", "time 60; time 30"},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, CountsNounsOfTheSameClause) {
  for (const Row& row : std::vector<Row>{
           {"2 views", "view 2"},
           {"one or two views", "view [1, 2]"},
           {"2, views", "2"},
           {"2 of the views", "2"},
           {"vitamin B 12", "12"},
           {"CKD stage 3", ""},
           {"no number", ""},
           {"", ""},
       }) {
    EXPECT_EQ(Found(row.text), row.intervals) << row.text;
  }
}

// The words of the text that weigh nothing as words.
std::string Marked(std::string_view text) {
  std::vector<Word> words = Analyse(text);
  FindMeasures(words);
  std::string marked;
  for (const Word& word : words) {
    if ((word.flags & kMeasure) != 0) marked += (marked.empty() ? "" : " ") + word.text;
  }
  return marked;
}

TEST(FindMeasures, MarksTheWordsOfTheQuantity) {
  for (const Row& row : std::vector<Row>{
           {"gauze pad, 16 sq. in. or less, each dressing", "16 sq in or less"},
           {"wound over 5 cm, simple", "over 5 cm"},
           {"over 2 cm and up to 4 cm, face", "over 2 cm and up to 4 cm"},
           {"28 completed weeks of gestation", "28 completed week"},
           {"85th percentile to less than 95th percentile for age", "85 percentile to less than 95 percentile"},
           // What is counted is still searched as a word.
           {"knee, 2 or 3 views", "2 or 3"},
           {"knee, two views", "2"},
           {"knee", ""},
       }) {
    EXPECT_EQ(Marked(row.text), row.intervals) << row.text;
  }
}

TEST(FindMeasures, KnowsItsPlaceInTheText) {
  std::vector<Word> words = Analyse("wound of the face, 2.6 cm to 5.0 cm, simple");
  const std::vector<Interval> found = FindMeasures(words);
  EXPECT_THAT(found, ElementsAre(Interval{std::string(kLength), 2.6, 5, false, false, 4, 9}));
}

TEST(IsCounted, IsANounRatherThanAUnit) {
  EXPECT_TRUE(IsCounted("view"));
  for (const std::string_view dimension : {kLength, kArea, kMass, kVolume, kTime, kAge}) {
    EXPECT_FALSE(IsCounted(dimension)) << dimension;
  }
  EXPECT_FALSE(IsCounted("percentile"));
  EXPECT_FALSE(IsCounted(""));
}

TEST(Interval, ContainsAPointAHairOutside) {
  const Interval closed{std::string(kMass), 1, 2};
  EXPECT_TRUE(closed.Contains(2.00001));
  EXPECT_FALSE(closed.Contains(2.001));
  const Interval open{std::string(kMass), 1, 2, true, true};
  EXPECT_FALSE(open.Contains(1));
  EXPECT_FALSE(open.Contains(1.99999)) << "a hair inside is the end itself";
  EXPECT_TRUE(open.Contains(1.5));
  EXPECT_TRUE(closed.Contains(open));
  EXPECT_FALSE(open.Contains(closed));
}

// Former bugs.

TEST(FindMeasures, LessThanOrEqualToIsTheQuantityWhole) {
  EXPECT_EQ(Marked("pad less than or equal to 48 sq. in."), "less than or equal to 48 sq in");
  EXPECT_EQ(Marked("pad equal to or greater than 48 sq. in."), "equal to or greater than 48 sq in");
  EXPECT_EQ(Found("equal to or greater than 5 cm"), "length [5, inf]");
  EXPECT_EQ(Found("equal to or less than 5 cm"), "length [-inf, 5]");
}

TEST(FindMeasures, WordBetweenTwoQuantitiesIsOfTheFirst) {
  EXPECT_EQ(Found("2 cm or over 3 views"), "length [2, inf]; view 3");
}

}  // namespace
}  // namespace cptsearch::term
