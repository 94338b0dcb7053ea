// The words of an index that are one word of a query, and the words that speak against a grade.
#include "query/variants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_format.h"
#include "query/contrast.h"
#include "query/factors.h"
#include "query/parse.h"
#include "query/small_vocabulary.h"

namespace cptsearch::query {
namespace {

using ::cptsearch::testing::SmallLexicon;
using ::cptsearch::testing::SmallVocabulary;

std::string Shown(const SmallVocabulary& vocabulary, const std::vector<Choice>& choices) {
  std::string shown;
  for (const Choice& choice : choices) {
    shown += shown.empty() ? "" : ", ";
    shown += absl::StrFormat("%s %s %.3g", std::string(vocabulary.Word(choice.id)), std::string(Name(choice.kind)),
                             choice.factor);
  }
  return shown;
}

TEST(Variants, AreInflectionsAndFinerGrades) {
  const SmallVocabulary vocabulary({{"fracture", 9},
                                    {"fractured", 1},
                                    {"fractures", 1},
                                    {"stage 3", 1},
                                    {"stage 30", 1},
                                    {"stage 3a", 1},
                                    {"stage 3b", 1}});
  struct Row {
    std::string_view word, choices;
  };
  for (const Row& row : std::vector<Row>{
           {"fracture", "fracture word 1, fractured inflection 0.95, fractures inflection 0.95"},
           {"fractured", "fractured word 1, fracture inflection 0.95, fractures inflection 0.95"},
           {"fracturing", "fracture inflection 0.95, fractured inflection 0.95, fractures inflection 0.95"},
           {"stage 3", "stage 3 word 1, stage 3a narrower 0.8, stage 3b narrower 0.8"},
           {"stage 3b", "stage 3b word 1"},
           {"stage 4", ""},
           {"knee", ""},
       }) {
    EXPECT_EQ(Shown(vocabulary, Variants(vocabulary, row.word)), row.choices) << row.word;
  }
}

TEST(AddChoice, KeepsTheBetterOfOneWord) {
  std::vector<Choice> choices;
  AddChoice(choices, {1, 0.5, ReasonKind::kSame});
  AddChoice(choices, {1, 0.4, ReasonKind::kLay});
  ASSERT_EQ(choices.size(), 1u);
  EXPECT_EQ(choices[0].kind, ReasonKind::kSame);
  AddChoice(choices, {1, 0.9, ReasonKind::kWord});
  ASSERT_EQ(choices.size(), 1u);
  EXPECT_EQ(choices[0].kind, ReasonKind::kWord);
  EXPECT_EQ(choices[0].factor, 0.9);
}

TEST(AddChoice, StopsAtTheCap) {
  std::vector<Choice> choices;
  for (term::WordId id = 0; id < 2 * kMaxChoices; ++id) AddChoice(choices, {id, 0.5, ReasonKind::kSame});
  EXPECT_EQ(choices.size(), static_cast<std::size_t>(kMaxChoices));
  AddChoice(choices, {0, 1, ReasonKind::kWord});
  EXPECT_EQ(choices[0].factor, 1) << "one that is there is still raised";
}

// "about: asked against others" of each contrast of the query.
std::string Contrasts(const SmallVocabulary& vocabulary, std::string_view text) {
  const auto query = Parse({&vocabulary, &SmallLexicon()}, text);
  if (!query.ok()) return "unreadable";
  std::string shown;
  for (const AskedContrast& contrast : query->contrasts) {
    shown += (shown.empty() ? "" : "; ") + contrast.about + ":";
    for (const term::WordId id : contrast.asked) shown += " " + std::string(vocabulary.Word(id));
    shown += " against";
    for (const term::WordId id : contrast.against) shown += " " + std::string(vocabulary.Word(id));
  }
  return shown;
}

TEST(FindContrasts, OtherGradesSpeakAgainstTheOneAsked) {
  const SmallVocabulary vocabulary({{"left", 9}, {"right", 9}, {"stage 3", 1}, {"stage 3a", 1}, {"stage 4", 1}});
  struct Row {
    std::string_view query, contrasts;
  };
  for (const Row& row : std::vector<Row>{
           {"left", "side: left against right"},
           {"left right", ""},
           {"stage 3", "stage: stage 3 stage 3a against stage 4"},
           {"stage 3a", "stage: stage 3 stage 3a against stage 4"},
           {"stage 4", "stage: stage 4 against stage 3 stage 3a"},
           {"stage", ""},
       }) {
    EXPECT_EQ(Contrasts(vocabulary, row.query), row.contrasts) << row.query;
  }
}

// Former bug.
TEST(FindContrasts, LongerNumberIsAnotherGrade) {
  const SmallVocabulary vocabulary({{"level 1", 1}, {"level 10", 1}, {"level 1a", 1}});
  EXPECT_EQ(Contrasts(vocabulary, "level 1"), "level: level 1 level 1a against level 10");
  EXPECT_EQ(Contrasts(vocabulary, "level 10"), "level: level 10 against level 1 level 1a");
}

}  // namespace
}  // namespace cptsearch::query
