// Values, Roman numerals, and quantities with their units.
#include "text/number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace cptsearch::text {

void PrintTo(const Quantity& q, std::ostream* out) {
  *out << q.value << " '" << q.unit << "' [" << q.first_token << "," << q.last_token << "]";
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ParseNumber, Table) {
  const std::pair<std::string_view, std::optional<double>> rows[] = {
      {"10000", 10000.0},   {"1.5", 1.5},         {"0.25", 0.25},          {"007", 7.0},          {"0", 0.0},
      {"", std::nullopt},   {"3b", std::nullopt}, {"1e5", std::nullopt},   {"inf", std::nullopt}, {"-5", std::nullopt},
      {".5", std::nullopt}, {"5.", std::nullopt}, {"1.2.3", std::nullopt},
  };
  for (const auto& [word, value] : rows) EXPECT_EQ(ParseNumber(word), value) << word;
}

TEST(ParseRoman, Table) {
  const std::pair<std::string_view, std::optional<int>> rows[] = {
      {"i", 1},
      {"iv", 4},
      {"viii", 8},
      {"ix", 9},
      {"xii", 12},
      {"xiii", std::nullopt},
      {"iiii", std::nullopt},
      {"", std::nullopt},
      {"c", std::nullopt},
      {"iiia", std::nullopt},
  };
  for (const auto& [word, value] : rows) EXPECT_EQ(ParseRoman(word), value) << word;
}

std::vector<Quantity> Find(std::string_view text) { return FindQuantities(Tokenize(text)); }

TEST(FindQuantities, Table) {
  EXPECT_THAT(Find("ketorolac 30 mg injection"), ElementsAre(Quantity{30, "mg", 1, 2}));
  EXPECT_THAT(Find("3cc syringe"), ElementsAre(Quantity{3, "cc", 0, 1}));
  EXPECT_THAT(Find("10 sq. in. pad"), ElementsAre(Quantity{10, "sq in", 0, 2}));
  EXPECT_THAT(Find("10 cm2"), ElementsAre(Quantity{10, "sq cm", 0, 2}));
  EXPECT_THAT(Find("25% burn"), ElementsAre(Quantity{25, "%", 0, 1}));
  EXPECT_THAT(Find("24-hour"), ElementsAre(Quantity{24, "hour", 0, 1}));
  EXPECT_THAT(Find("0.6 to 1.0 cm"), ElementsAre(Quantity{0.6, "", 0, 0}, Quantity{1, "cm", 2, 3}));
  EXPECT_THAT(Find("10,000 units"), ElementsAre(Quantity{10000, "unit", 0, 1}));
  EXPECT_THAT(Find("140 mm Hg"), ElementsAre(Quantity{140, "mmhg", 0, 1}));
  EXPECT_THAT(Find("38w4d"), ElementsAre(Quantity{38, "week", 0, 1}, Quantity{4, "day", 2, 3}));
  EXPECT_THAT(Find("two views"), ElementsAre(Quantity{2, "", 0, 0}));
  // the unit must follow in the same clause
  EXPECT_THAT(Find("grade 3, mg level"), ElementsAre(Quantity{3, "", 1, 1}));
  EXPECT_THAT(Find("stage 3b b12"), IsEmpty());
  EXPECT_THAT(Find(""), IsEmpty());
}

}  // namespace
}  // namespace cptsearch::text
