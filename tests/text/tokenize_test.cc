// What a token carries beside its word, and the promises that hold for every input. Most rows are token goldens.
#include "text/tokenize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/fold.h"

namespace cptsearch::text {

void PrintTo(const Token& t, std::ostream* out) {
  *out << t.word << " (" << t.surface << ") [" << t.begin << "," << t.end << ") kind " << static_cast<int>(t.kind)
       << (t.glued ? " glued" : "") << (t.breaks ? " breaks" : "");
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr TokenKind kWord = TokenKind::kWord;
constexpr TokenKind kNumber = TokenKind::kNumber;
constexpr TokenKind kSymbol = TokenKind::kSymbol;

TEST(Tokenize, KeepsTheSurfaceBeforeStemming) {
  EXPECT_THAT(Tokenize("Femoral Fractures"), ElementsAre(Token{"femoral", "femoral", 0, 7, kWord, false, false},
                                                         Token{"fracture", "fractures", 8, 17, kWord, false, false}));
}

TEST(Tokenize, CoversThePossessiveEnding) {
  EXPECT_THAT(Tokenize("Crohn's"), ElementsAre(Token{"crohn", "crohn", 0, 7, kWord, false, false}));
}

TEST(Tokenize, MarksGluedPartsAndClauses) {
  EXPECT_THAT(Tokenize("x-ray, left"),
              ElementsAre(Token{"x", "x", 0, 1, kWord, false, false}, Token{"ray", "ray", 2, 5, kWord, true, false},
                          Token{"left", "left", 7, 11, kWord, false, true}));
}

TEST(Tokenize, GivesSignsTheirKind) {
  EXPECT_THAT(Tokenize("≥ 10,000"), ElementsAre(Token{">=", ">=", 0, 3, kSymbol, false, false},
                                                Token{"10000", "10,000", 4, 10, kNumber, false, false}));
}

TEST(Tokenize, SharesTheRangeOfSquareUnits) {
  EXPECT_THAT(Tokenize("5 cm²"),
              ElementsAre(Token{"5", "5", 0, 1, kNumber, false, false}, Token{"sq", "cm2", 2, 6, kWord, false, false},
                          Token{"cm", "cm2", 2, 6, kWord, true, false}));
}

TEST(Tokenize, JoinsWhatIsOneUnit) {
  EXPECT_THAT(Tokenize("90 mm Hg"), ElementsAre(Token{"90", "90", 0, 2, kNumber, false, false},
                                                Token{"mmhg", "mm hg", 3, 8, kWord, false, false}));
}

TEST(Tokenize, GivesNothingForNothing) {
  for (const std::string_view text : {"", " ", "...", "- / '", "\xFF\xFE", "( )"}) {
    EXPECT_THAT(Tokenize(text), IsEmpty()) << text;
  }
}

TEST(Tokenize, SeparatesAtIllFormedBytesAndControls) {
  EXPECT_THAT(Tokenize("a\xFF"
                       "b"),
              ElementsAre(Token{"a", "a", 0, 1, kWord, false, false}, Token{"b", "b", 2, 3, kWord, false, false}));
  EXPECT_THAT(Tokenize(std::string_view("a\0b", 3)),
              ElementsAre(Token{"a", "a", 0, 1, kWord, false, false}, Token{"b", "b", 2, 3, kWord, false, false}));
}

// Random bytes and random mixtures of pieces that mean something to the scanner.
TEST(Tokenize, KeepsItsPromisesForAnyInput) {
  const std::string_view pieces[] = {
      "w",   "/",   "o",     "wo", " ",  "1",    "1/2",  ".5",  "10,000", "-",  "'s", "type",   "iii", "iiia", "or",
      ",",   "cm2", "sq",    "in", "mm", "hg",   "½",    "²",   "≥",      "é",  "%",  "+",      "<",   "=",    "#",
      "3cc", "4x4", "38w4d", "a.", "b.", "\xFF", "\xC3", "via", "cubic",  "yo", "y",  "twenty", "one", "."};
  std::mt19937 random(20240611);
  for (int i = 0; i < 30000; ++i) {
    std::string text;
    const std::size_t n = random() % 9;
    for (std::size_t k = 0; k < n; ++k) {
      if (random() % 8 == 0) {
        text += static_cast<char>(random() % 256);
      } else {
        text += pieces[random() % std::size(pieces)];
      }
    }
    std::uint32_t begin = 0;
    bool first = true;
    for (const Token& token : Tokenize(text)) {
      ASSERT_FALSE(token.word.empty()) << text;
      ASSERT_FALSE(token.surface.empty()) << text;
      ASSERT_EQ(token.word.find_first_of(std::string_view(" \0", 2)), std::string::npos) << text;
      ASSERT_TRUE(IsUtf8(token.word)) << text;
      ASSERT_LT(token.begin, token.end) << text;
      ASSERT_LE(token.end, text.size()) << text;
      ASSERT_GE(token.begin, begin) << text;
      ASSERT_FALSE(token.glued && token.breaks) << text;
      ASSERT_FALSE(first && (token.glued || token.breaks)) << text;
      begin = token.begin;
      first = false;
    }
  }
}

}  // namespace
}  // namespace cptsearch::text
