// The tables of contrasts, defaults, function words and fields, in the words that texts are made of.
#include "term/contrast.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "term/analyse.h"
#include "term/defaults.h"
#include "term/field.h"
#include "term/function_words.h"

namespace cptsearch::term {
namespace {

std::string Analysed(std::string_view text) {
  std::string joined;
  for (const Word& word : Analyse(text)) joined += (joined.empty() ? "" : " ") + word.text;
  return joined;
}

TEST(Contrasts, AreOfWordsThatTextsAreMadeOf) {
  std::set<std::string_view> abouts;
  for (const Contrast& contrast : Contrasts()) {
    EXPECT_TRUE(abouts.insert(contrast.about).second) << contrast.about << " stands twice";
    EXPECT_GE(contrast.words.size(), 2u) << contrast.about;
    std::set<std::string_view> words;
    for (const std::string_view word : contrast.words) {
      EXPECT_EQ(Analysed(word), word) << "no text holds this form";
      EXPECT_TRUE(words.insert(word).second) << word;
    }
  }
}

TEST(Contrasts, KnowTheSides) {
  const auto side = std::ranges::find(Contrasts(), std::string_view("side"), &Contrast::about);
  ASSERT_NE(side, Contrasts().end());
  EXPECT_TRUE(std::ranges::equal(side->words, std::initializer_list<std::string_view>{"left", "right", "bilateral"}));
}

TEST(Defaults, AreInTheTokenizersWords) {
  for (const std::string_view phrase : DefaultPhrases()) EXPECT_EQ(Analysed(phrase), phrase);
}

TEST(Defaults, LongerComesBeforeItsOwnBeginning) {
  const auto phrases = DefaultPhrases();
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (std::size_t k = i + 1; k < phrases.size(); ++k) {
      EXPECT_FALSE(phrases[k].starts_with(std::string(phrases[i]) + " "))
          << "'" << phrases[k] << "' is never reached behind '" << phrases[i] << "'";
    }
  }
}

TEST(FunctionWords, AreInTheTokenizersWords) {
  for (const std::string_view word : kFunctionWords) {
    EXPECT_EQ(Analysed(word), word);
    EXPECT_TRUE(IsFunctionWord(word));
  }
  EXPECT_FALSE(IsFunctionWord("a"));
  EXPECT_FALSE(IsFunctionWord("heart"));
}

TEST(FunctionWords, SomeMayBeLeftOutOfAPhrase) {
  for (const std::string_view word : {"a", "an", "in", "of", "on", "the", "to", "when", "with"}) {
    EXPECT_TRUE(IsSmallWord(word)) << word;
  }
  for (const std::string_view word : {"without", "no", "not", "or", "by", "knee", ""}) {
    EXPECT_FALSE(IsSmallWord(word)) << word << " says something";
  }
}

TEST(Fields, StandInTheOrderOfTheirKinds) {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(kFields[i].kind), i);
    EXPECT_GT(kFields[i].trust, 0);
    EXPECT_LE(kFields[i].trust, 1) << "a factor above 1 would break the bound of the search";
    EXPECT_EQ(&FieldOf(kFields[i].kind), &kFields[i]);
  }
}

}  // namespace
}  // namespace cptsearch::term
