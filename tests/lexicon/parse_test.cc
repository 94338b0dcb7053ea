// Lines of lexicon files: what each becomes, and the whole message for each that is wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "support/status_matchers.h"

namespace cptsearch::lexicon {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::StatusIs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kHeader = "kind\tfrom\tto\tcontext\tnote\tfactor\n";

struct ErrorRow {
  std::string content;
  std::string message;
};

TEST(LexiconParse, EachErrorSaysWhereAndWhatWasExpected) {
  const std::string header(kHeader);
  const std::string forms = "form\tposition\tmeaning\n";
  const ErrorRow rows[] = {
      // the header
      {"kind\tfrom\twhere\n", "my.tsv:1: unknown column 'where'; expected: kind, from, to, context, note, factor"},
      {"kind\tfrom\n", "my.tsv:1: no column 'to'; the first line that is no comment names the columns"},
      {"# comment\n\nfrom\tto\n", "my.tsv:3: no column 'kind'; the first line that is no comment names the columns"},
      {"same\tkidney\trenal\n", "my.tsv:1: unknown column 'same'; expected: kind, from, to, context, note, factor"},
      // entries
      {header + "sane\tkidney\trenal\n",
       "my.tsv:2: unknown kind 'sane'; expected: same, lay, abbr, brand, narrower, broader, spelling"},
      {header + "# comment\n\n" + "same\tkidney\n", "my.tsv:4: 'from' and 'to' need at least one word each"},
      {header + "same\t...\trenal\n", "my.tsv:2: 'from' and 'to' need at least one word each"},
      {header + "same\ta\tb\t\t\tmuch\n", "my.tsv:2: factor 'much' is not a number from 0 to 1"},
      {header + "same\ta\tb\t\t\t1.5\n", "my.tsv:2: factor '1.5' is not a number from 0 to 1"},
      {header + "same\ta\tb\t\t\t-0.1\n", "my.tsv:2: factor '-0.1' is not a number from 0 to 1"},
      {header + "same\ta\tb\t\t\t0.5x\n", "my.tsv:2: factor '0.5x' is not a number from 0 to 1"},
      {header + "same\ta\tb\t\t\tnan\n", "my.tsv:2: factor 'nan' is not a number from 0 to 1"},
      // combining forms
      {forms + "ectomy\tsuffix\n", "my.tsv:2: 2 columns; expected: form, position, meaning"},
      {forms + "ectomy\tend\tremoval\n", "my.tsv:2: position 'end'; expected: prefix, root, suffix"},
      {forms + "ectomy\tsuffix\t|\n", "my.tsv:2: a form and a meaning are needed"},
      {forms + "-\tsuffix\tremoval\n", "my.tsv:2: a form and a meaning are needed"},
      // the bytes
      {header + "same\tm\xe9nage\thouse\n", "my.tsv: byte 39 is not UTF-8; a lexicon is UTF-8 text"},
  };
  for (const ErrorRow& row : rows) {
    Lexicon lexicon;
    EXPECT_THAT(lexicon.Add(row.content, "my.tsv"), StatusIs(absl::StatusCode::kInvalidArgument, row.message));
  }
}

TEST(LexiconParse, EntryHoldsTheTokenizersWordsAndTheTextAsWritten) {
  Lexicon lexicon;
  CPTSEARCH_ASSERT_OK(
      lexicon.Add(std::string(kHeader) + "lay\tHeart Attacks\tmyocardial infarction\tchest pain| !dog\n", "my.tsv"));
  ASSERT_EQ(lexicon.entries().size(), 1u);
  const Entry& entry = lexicon.entries()[0];
  EXPECT_EQ(entry.kind, Kind::kLay);
  EXPECT_THAT(entry.from, ElementsAre("heart", "attack"));
  EXPECT_THAT(entry.to, ElementsAre("myocardial", "infarction"));
  EXPECT_EQ(entry.from_text, "Heart Attacks");
  EXPECT_EQ(entry.to_text, "myocardial infarction");
  EXPECT_THAT(entry.context, ElementsAre("chest", "pain"));
  EXPECT_THAT(entry.not_context, ElementsAre("dog"));
  EXPECT_EQ(entry.factor, Info(Kind::kLay).factor);
  EXPECT_FALSE(entry.refused);
  EXPECT_EQ(entry.file, "my.tsv");
  EXPECT_EQ(entry.line, 2u);
}

TEST(LexiconParse, ColumnsMayStandInAnyOrderAndBeLeftOut) {
  Lexicon lexicon;
  CPTSEARCH_ASSERT_OK(lexicon.Add("to\tfactor\tkind\tfrom\nrenal\t0.5\tsame\tkidney\n", "a.tsv"));
  CPTSEARCH_ASSERT_OK(lexicon.Add("kind\tfrom\tto\nbrand\tTylenol\tacetaminophen\n", "b.tsv"));
  ASSERT_EQ(lexicon.entries().size(), 2u);
  EXPECT_EQ(lexicon.entries()[0].factor, 0.5);
  EXPECT_THAT(lexicon.entries()[0].to, ElementsAre("renal"));
  EXPECT_THAT(lexicon.entries()[1].from, ElementsAre("tylenol"));
}

TEST(LexiconParse, ByteOrderMarkCarriageReturnsAndCommentsDoNotCount) {
  Lexicon lexicon;
  CPTSEARCH_ASSERT_OK(
      lexicon.Add("\xEF\xBB\xBF# mine\r\nkind\tfrom\tto\r\n\r\n# next\r\nsame\tkidney\trenal\r\n", "my.tsv"));
  ASSERT_EQ(lexicon.entries().size(), 1u);
  EXPECT_EQ(lexicon.entries()[0].to_text, "renal");
  EXPECT_EQ(lexicon.entries()[0].line, 5u);
}

TEST(LexiconParse, EmptyFileIsALexiconOfNothing) {
  Lexicon lexicon;
  EXPECT_THAT(lexicon.Add("", "my.tsv"), IsOk());
  EXPECT_THAT(lexicon.Add("# only a comment", "my.tsv"), IsOk());
  EXPECT_THAT(lexicon.entries(), IsEmpty());
}

TEST(LexiconParse, FormHasItsAlternativesInOrder) {
  Lexicon lexicon;
  CPTSEARCH_ASSERT_OK(
      lexicon.Add("form\tposition\tmeaning\tnote\n"
                  "-Ectomy\tsuffix\tremoval| cutting out |excision\tnote\n",
                  "forms.tsv"));
  const Form* form = lexicon.FindForm("ectomy", FormPosition::kSuffix);
  ASSERT_NE(form, nullptr);
  EXPECT_THAT(form->meanings,
              ElementsAre(ElementsAre("removal"), ElementsAre("cutting", "out"), ElementsAre("excision")));
  EXPECT_EQ(lexicon.FindForm("ectomy", FormPosition::kRoot), nullptr);
  EXPECT_EQ(lexicon.FindForm("ectom", FormPosition::kSuffix), nullptr);
}

TEST(LexiconParse, KindNamesAreThoseOfTheTable) {
  for (const KindInfo& info : kKinds) {
    EXPECT_EQ(ParseKind(info.name), info.kind);
    EXPECT_EQ(Info(info.kind).name, info.name);
  }
  EXPECT_EQ(ParseKind("Same"), std::nullopt);
  EXPECT_EQ(ParseKind(""), std::nullopt);
}

}  // namespace
}  // namespace cptsearch::lexicon
