// Words told apart by their letters and their length.
#include "text/outline.h"

#include <gtest/gtest.h>

#include <string>

namespace cptsearch::text {
namespace {

TEST(Outline, CountsTheLettersThatOnlyOneHas) {
  EXPECT_EQ(Outline::LettersApart(Outline("pneumonia"), Outline("pneumonia")), 0);
  EXPECT_EQ(Outline::LettersApart(Outline("knee"), Outline("keen")), 0);
  EXPECT_EQ(Outline::LettersApart(Outline("thigh"), Outline("thai")), 2);  // g a
  EXPECT_EQ(Outline::LettersApart(Outline(""), Outline("arm")), 3);
}

TEST(Outline, TellsWhatIsNotALetter) {
  EXPECT_TRUE(Outline("femur").HasOnlyLetters());
  EXPECT_FALSE(Outline("b12").HasOnlyLetters());
  EXPECT_FALSE(Outline("type 1").HasOnlyLetters());
  EXPECT_FALSE(Outline("caf\xc3\xa9").HasOnlyLetters());
}

TEST(Outline, HasTheLengthUpToTheMostItHolds) {
  EXPECT_EQ(Outline("").bytes(), 0);
  EXPECT_EQ(Outline("knee").bytes(), 4);
  EXPECT_EQ(Outline(std::string(200, 'z')).bytes(), 31);
}

}  // namespace
}  // namespace cptsearch::text
