// What a parsed query promises beside its plan: caps, places in the text, unmatched words, weights.
#include "query/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/factors.h"
#include "query/forms.h"
#include "query/noise.h"
#include "query/small_vocabulary.h"
#include "query/spelling.h"
#include "support/status_matchers.h"

namespace cptsearch::query {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::SmallLexicon;
using ::cptsearch::testing::SmallVocabulary;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ParseTest : public ::testing::Test {
 protected:
  Query Read(std::string_view text) {
    auto query = Parse(knowledge_, text);
    EXPECT_THAT(query, IsOk()) << text;
    return query.ok() ? *std::move(query) : Query();
  }
  static std::vector<std::string> WordsOf(const Query& query) {
    std::vector<std::string> words;
    for (const QueryWord& word : query.words) words.push_back(word.word.text);
    return words;
  }

  const SmallVocabulary vocabulary_;
  const Knowledge knowledge_ = {&vocabulary_, &SmallLexicon()};
};

TEST_F(ParseTest, WordsKnowTheirBytesInTheWholeQuery) {
  const std::string text = "knee \"soft tissue\" tumor";
  const Query query = Read(text);
  std::vector<std::string> spans;
  for (const QueryWord& word : query.words)
    spans.push_back(text.substr(word.word.begin, word.word.end - word.word.begin));
  EXPECT_THAT(spans, ElementsAre("knee", "soft", "tissue", "tumor"));
}

TEST_F(ParseTest, UnmatchedListsWhatNobodyKnowsInTheOrderTyped) {
  EXPECT_THAT(Read("zzyzx heart Qwxyw").unmatched, ElementsAre("zzyzx", "qwxyw"));
  EXPECT_THAT(Read("heart attack, chf").unmatched, IsEmpty());
}

TEST_F(ParseTest, NothingInItIsAnEmptyQuery) {
  for (const std::string_view text : {"", "   ", ",;!", "\"\""}) {
    EXPECT_THAT(Read(text).words, IsEmpty()) << text;
  }
}

TEST_F(ParseTest, KeepsTheFirstWordsOfALongQuery) {
  std::string text;
  for (int i = 0; i < kMaxQueryWords + 10; ++i) text += "knee ";
  EXPECT_EQ(Read(text).words.size(), static_cast<std::size_t>(kMaxQueryWords));
}

TEST_F(ParseTest, HasABoundedNumberOfAlternatives) {
  std::string text;
  for (int i = 0; i < kMaxQueryWords; ++i) text += i % 2 == 0 ? "heart " : "attack ";
  EXPECT_LE(Read(text).alternatives.size(), static_cast<std::size_t>(kMaxAlternatives + kMaxQueryWords));
}

// An unknown word weighs the median, an abbreviation more: it stands for several words.
TEST_F(ParseTest, AnAbbreviationWeighsMoreThanAnUnknownWordAndAtMostWhatItStandsFor) {
  const Query written = Read("congestive heart failure");
  double sum = 0;
  for (const QueryWord& word : written.words) sum += word.weight;
  const double chf = Read("chf").words.front().weight;
  EXPECT_GT(chf, vocabulary_.MedianTelling());
  EXPECT_LE(chf, sum);
  EXPECT_EQ(Read("zzyzx").words.front().weight, vocabulary_.MedianTelling());
}

TEST(DropNoise, TakesQuestionsOffBothEnds) {
  struct Row {
    std::string_view query, left;
  };
  const std::vector<Row> rows = {
      {"what is the cpt code for knee biopsy", "knee biopsy"},
      {"icd 10 code for flu", "flu"},
      {"knee biopsy cpt code", "knee biopsy"},
      {"how do i code a flu", "flu"},
      // nothing that names codes: nothing to drop
      {"the knee", "the knee"},
      {"of 10", "of 10"},
      {"find knee", "find knee"},
      // all of it is noise: it may well be meant
      {"what is the code", "what is the code"},
      // within, words stay
      {"knee code biopsy", "knee code biopsy"},
      {"show me what code blue is", "blue is"},
  };
  for (const Row& row : rows) {
    std::vector<term::Word> words = term::Analyse(row.query);
    DropNoise(words);
    std::string left;
    for (const term::Word& word : words) left += (left.empty() ? "" : " ") + word.text;
    EXPECT_EQ(left, row.left) << row.query;
  }
}

TEST(TakeApart, FindsTheFewestPartsOfTheWholeWord) {
  struct Row {
    std::string_view word, parts;
  };
  const std::vector<Row> rows = {
      {"cholecystectomy", "cholecyst ectomy"},
      {"nephropexy", "nephr pexy"},              // a vowel between them
      {"perinephrectomy", "peri nephr ectomy"},  // a prefix only in front
      {"cholecystonephrectomy", "cholecyst nephr ectomy"},
      {"nephroperiectomy", ""},  // not in the middle
      {"cholecyst", ""},         // one part is the word itself
      {"ectomy", ""},
      {"xcholecystectomy", ""},  // a rest nobody knows
      {"cholecystectomyx", ""},
      {"pexy", ""},  // too short to fall apart by more than chance
  };
  for (const Row& row : rows) {
    std::string parts;
    for (const lexicon::Form* form : TakeApart(SmallLexicon(), row.word))
      parts += (parts.empty() ? "" : " ") + form->form;
    EXPECT_EQ(parts, row.parts) << row.word;
  }
}

TEST(SpellingCost, CountsEditsAndLessWhatSoundsAlike) {
  struct Row {
    std::string_view typed, word;
    double cost;
  };
  const std::vector<Row> rows = {
      {"heart", "heart", 0},          {"hearl", "heart", 1},  // another consonant
      {"heert", "heart", 0.5},                                // another vowel
      {"heard", "heart", 0.6},                                // t and d sound alike
      {"hart", "heart", 0.7},                                 // a vowel left out
      {"hearrt", "heart", 0.35},                              // a letter doubled
      {"haert", "heart", 0.7},                                // two letters exchanged
      {"fosphate", "phosphate", 0.4},                         // one sound
      {"pheart", "heart", 1},         {"knee", "heart", 9},   // more than the limit
  };
  for (const Row& row : rows) {
    const double cost = SpellingCost(row.typed, row.word, 2);
    if (row.cost > 2) {
      EXPECT_GT(cost, 2) << row.typed;
    } else {
      EXPECT_NEAR(cost, row.cost, 1e-9) << row.typed << " for " << row.word;
    }
  }
}

TEST(Correct, OffersTheLikeliestFirstAndNothingForShortOrFarWords) {
  const SmallVocabulary vocabulary;
  const Knowledge knowledge = {&vocabulary, &SmallLexicon()};
  const auto words = [&](std::string_view word) {
    std::vector<std::string> corrections;
    for (const Correction& correction : Correct(knowledge, word, word)) {
      EXPECT_GT(correction.factor, 0);
      EXPECT_LT(correction.factor, kSpelled + 1e-9);
      corrections.push_back(correction.word);
    }
    return corrections;
  };
  EXPECT_THAT(words("hemorage"), ElementsAre("hemorrhage", "haemorrhage"));
  EXPECT_THAT(words("tumer"), ElementsAre("tumor"));
  EXPECT_THAT(words("tylenole"), ElementsAre("tylenol"));  // a word of the lexicon alone
  EXPECT_THAT(words("nee"), IsEmpty());                    // three letters
  EXPECT_THAT(words("quxxon"), IsEmpty());
}

}  // namespace
}  // namespace cptsearch::query
