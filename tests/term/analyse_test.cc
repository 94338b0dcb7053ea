// Words of packed terms: caps, places, what binds. What each text becomes stands in tests/golden/terms.
#include "term/analyse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::term {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Texts(std::string_view text, std::size_t max_words = 512) {
  std::vector<std::string> texts;
  for (const Word& word : Analyse(text, max_words)) texts.push_back(word.text);
  return texts;
}

// The words of the text that have the flag.
std::vector<std::string> Flagged(std::string_view text, WordFlag flag) {
  std::vector<std::string> texts;
  for (const Word& word : Analyse(text)) {
    if ((word.flags & flag) != 0) texts.push_back(word.text);
  }
  return texts;
}

TEST(Analyse, BindsAValueToWhatItIsAValueOf) {
  EXPECT_THAT(Texts("CKD stage 3b"), ElementsAre("ckd", "stage 3b"));
  EXPECT_THAT(Texts("type 1 or 2 diabetes"), ElementsAre("type 1", "or", "type 2", "diabetes"));
  EXPECT_THAT(Texts("third degree burn"), ElementsAre("degree third", "burn"));
  EXPECT_THAT(Texts("stage of disease"), ElementsAre("stage", "of", "disease"));
  EXPECT_THAT(Texts("stage, 3"), ElementsAre("stage", "3")) << "another clause";
}

TEST(Analyse, BoundWordHasThePlaceAndTheTypedFormOfBoth) {
  const std::vector<Word> words = Analyse("CKD, Stage IIIb");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[1].text, "stage 3b");
  EXPECT_EQ(words[1].surface, "stage iiib");
  EXPECT_EQ(words[1].begin, 5u);
  EXPECT_EQ(words[1].end, 15u);
  EXPECT_EQ(words[1].flags, kBreak) << "of the binder, not of the value";
  EXPECT_FALSE(words[1].glued);
}

TEST(Analyse, NegationReachesToTheEndOfItsClause) {
  EXPECT_THAT(Flagged("cirrhosis without ascites or coma, with fever", kNegated), ElementsAre("ascites", "or", "coma"));
  EXPECT_THAT(Flagged("with or without coma", kNegated), IsEmpty());
  EXPECT_THAT(Flagged("no pain but fever", kNegated), ElementsAre("pain"));
  EXPECT_THAT(Flagged("non displaced fracture", kNegated), ElementsAre("displaced"));
  EXPECT_THAT(Flagged("not elsewhere classified", kNegated), IsEmpty());
}

TEST(Analyse, WhatGoesWithoutSayingIsMarked) {
  EXPECT_THAT(Flagged("asthma, unspecified, uncomplicated", kDefault), ElementsAre("unspecified", "uncomplicated"));
  EXPECT_THAT(Flagged("initial encounter for closed fracture", kDefault),
              ElementsAre("initial", "encounter", "for", "closed", "fracture"));
  EXPECT_THAT(Flagged("subsequent encounter for open fracture", kDefault), IsEmpty());
  EXPECT_THAT(Flagged("cirrhosis without ascites", kDefault), ElementsAre("without", "ascites"));
}

TEST(Analyse, ReadsAtMostSoManyWords) {
  EXPECT_THAT(Texts("a b c d", 2), ElementsAre("a", "b"));
  EXPECT_THAT(Texts("a b c d", 0), IsEmpty());
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  EXPECT_EQ(Analyse(text).size(), 512u);
}

TEST(Analyse, NothingGivesNothing) {
  EXPECT_THAT(Texts(""), IsEmpty());
  EXPECT_THAT(Texts(" .,; "), IsEmpty());
  EXPECT_THAT(Texts("\xff\xfe"), IsEmpty());
}

TEST(BinderOf, IsTheBeginningThatBoundWordsShare) {
  EXPECT_EQ(BinderOf("stage 3b"), "stage ");
  EXPECT_EQ(BinderOf("degree third"), "degree ");
  EXPECT_EQ(BinderOf("stage"), "");
  EXPECT_EQ(BinderOf(""), "");
}

}  // namespace
}  // namespace cptsearch::term
