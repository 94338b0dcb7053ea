// Finding entries by their first word, and later files that replace or refuse what earlier ones say.
#include "lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/embedded.h"
#include "lexicon/parse.h"
#include "support/status_matchers.h"

namespace cptsearch::lexicon {
namespace {

using ::cptsearch::testing::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Lexicon Make(const std::string& lines) {
  Lexicon lexicon;
  EXPECT_THAT(lexicon.Add("kind\tfrom\tto\tcontext\tnote\tfactor\n" + lines, "a.tsv"), IsOk());
  return lexicon;
}

void Add(Lexicon& lexicon, const std::string& lines) {
  EXPECT_THAT(lexicon.Add("kind\tfrom\tto\tcontext\tnote\tfactor\n" + lines, "b.tsv"), IsOk());
}

// "kidney -> renal" for each use, in the order of Find.
std::vector<std::string> Found(const Lexicon& lexicon, const std::string& word) {
  std::vector<std::string> found;
  for (const Lexicon::Use& use : lexicon.Find(word)) found.push_back(use.from_text() + " -> " + use.to_text());
  return found;
}

TEST(Lexicon, SameWorksBothWaysAndTheOtherKindsOneWay) {
  const Lexicon lexicon = Make("same\tkidney\trenal\nlay\ttummy\tabdomen\n");
  EXPECT_THAT(Found(lexicon, "kidney"), ElementsAre("kidney -> renal"));
  EXPECT_THAT(Found(lexicon, "renal"), ElementsAre("renal -> kidney"));
  EXPECT_THAT(Found(lexicon, "tummy"), ElementsAre("tummy -> abdomen"));
  EXPECT_THAT(Found(lexicon, "abdomen"), IsEmpty());
  EXPECT_THAT(Found(lexicon, "kid"), IsEmpty());
  EXPECT_EQ(lexicon.entries().size(), 2u);
}

TEST(Lexicon, LongestComeFirst) {
  const Lexicon lexicon = Make(
      "lay\theart\tcardiac\nlay\theart attack when asleep\tinfarction\nlay\theart attack\tmyocardial infarction\n"
      "same\tcoronary\theart vessel\n");
  EXPECT_THAT(Found(lexicon, "heart"),
              ElementsAre("heart attack when asleep -> infarction", "heart attack -> myocardial infarction",
                          "heart vessel -> coronary", "heart -> cardiac"));
}

TEST(Lexicon, LaterEqualLineReplacesTheEarlierOne) {
  Lexicon lexicon = Make("lay\ttummy\tabdomen\n");
  Add(lexicon, "lay\tTummy\tAbdomen\t\t\t0.5\n");
  ASSERT_EQ(lexicon.entries().size(), 1u);
  EXPECT_EQ(lexicon.entries()[0].factor, 0.5);
  EXPECT_EQ(lexicon.entries()[0].file, "b.tsv");
  EXPECT_THAT(Found(lexicon, "tummy"), ElementsAre("Tummy -> Abdomen"));
}

TEST(Lexicon, AnotherKindOrContextIsAnotherLine) {
  const Lexicon lexicon = Make(
      "abbr\tpt\tphysical therapy\nabbr\tpt\tphysical therapy\texercise\nlay\tpt\tphysical therapy\n"
      "abbr\tpt\tphysical therapy\t!exercise\n");
  EXPECT_EQ(lexicon.entries().size(), 4u);
  EXPECT_EQ(lexicon.Find("pt").size(), 4u);
}

TEST(Lexicon, FactorZeroRefusesTheLinkWhateverItsContext) {
  Lexicon lexicon =
      Make("abbr\tpt\tphysical therapy\texercise\nabbr\tpt\tphysical therapy\nabbr\tpt\tprothrombin time\n");
  Add(lexicon, "abbr\tpt\tphysical therapy\t\t\t0\n");
  EXPECT_THAT(Found(lexicon, "pt"), ElementsAre("pt -> prothrombin time"));
}

TEST(Lexicon, RefusalTakesOutBothDirectionsOfSame) {
  Lexicon lexicon = Make("same\tkidney\trenal\n");
  Add(lexicon, "same\tkidney\trenal\t\t\t0\n");
  EXPECT_THAT(Found(lexicon, "kidney"), IsEmpty());
  EXPECT_THAT(Found(lexicon, "renal"), IsEmpty());
}

TEST(Lexicon, SameMayBeRefusedAndReplacedFromEitherSide) {
  Lexicon refused = Make("same\tkidney\trenal\n");
  Add(refused, "same\trenal\tkidney\t\t\t0\n");
  EXPECT_THAT(Found(refused, "kidney"), IsEmpty());
  Lexicon replaced = Make("same\tkidney\trenal\n");
  Add(replaced, "same\trenal\tkidney\t\t\t0.5\n");
  EXPECT_THAT(Found(replaced, "kidney"), ElementsAre("kidney -> renal"));
  EXPECT_EQ(replaced.entries()[0].factor, 0.5);
}

// What the speller may correct to.
std::vector<std::string> Headwords(const Lexicon& lexicon) {
  std::vector<std::string> words;
  for (const Lexicon::Headword& word : lexicon.headwords()) words.push_back(lexicon.entries()[word.entry].from.front());
  return words;
}

TEST(Lexicon, HeadwordsAreWholeLeftSidesEachOnce) {
  Lexicon lexicon = Make(
      "lay\ttummy\tabdomen\nlay\ttummy\tstomach\nlay\ttummy ache\tabdominal pain\nabbr\tpt\tprothrombin time\n"
      "same\tkidney\trenal\n");
  EXPECT_THAT(Headwords(lexicon), ElementsAre("tummy", "kidney"));
  Add(lexicon, "lay\ttummy\tabdomen\t\t\t0\nsame\tkidney\trenal\t\t\t0\n");
  EXPECT_THAT(Headwords(lexicon), ElementsAre("tummy")) << "another line still begins with it";
  Add(lexicon, "lay\ttummy\tstomach\t\t\t0\n");
  EXPECT_THAT(Headwords(lexicon), IsEmpty());
}

TEST(Lexicon, LinesThatWereRefusedCanComeBack) {
  Lexicon lexicon = Make("lay\ttummy\tabdomen\n");
  Add(lexicon, "lay\ttummy\tabdomen\t\t\t0\n");
  Add(lexicon, "lay\ttummy\tabdomen\t\t\t0.5\n");
  EXPECT_THAT(Found(lexicon, "tummy"), ElementsAre("tummy -> abdomen"));
  EXPECT_THAT(Headwords(lexicon), ElementsAre("tummy"));
}

TEST(Lexicon, RefusalIsOfOneKindOnly) {
  Lexicon lexicon = Make("same\tstroke\tcerebral infarction\nlay\tstroke\tcerebral infarction\n");
  Add(lexicon, "same\tstroke\tcerebral infarction\t\t\t0\n");
  EXPECT_THAT(Found(lexicon, "stroke"), ElementsAre("stroke -> cerebral infarction"));
}

TEST(Lexicon, RefusalOfNothingIsNoError) {
  Lexicon lexicon = Make("same\tnone\tnothing\t\t\t0\n");
  EXPECT_THAT(Found(lexicon, "none"), IsEmpty());
  EXPECT_THAT(lexicon.entries(), IsEmpty());
}

TEST(Lexicon, LineAfterARefusalCounts) {
  Lexicon lexicon = Make("same\tkidney\trenal\n");
  Add(lexicon, "same\tkidney\trenal\t\t\t0\nsame\tkidney\trenal\n");
  EXPECT_THAT(Found(lexicon, "kidney"), ElementsAre("kidney -> renal"));
}

TEST(Lexicon, MissingEntriesAreThoseThatNothingRelates) {
  Lexicon lexicon = Make("same\tkidney\trenal\nabbr\tpid\tdisk\tspine\nlay\ttummy\tabdomen\n");
  std::vector<Entry> entries;
  const auto broader = [&](const char* from, const char* to) {
    std::optional<Entry> entry = MakeEntry(Kind::kBroader, from, to);
    ASSERT_TRUE(entry.has_value()) << from;
    entries.push_back(*std::move(entry));
  };
  broader("Kidney", "renal");
  broader("renal", "kidney");
  broader("PID", "disk");
  broader("abdomen", "tummy");
  broader("Toe", "toe");
  broader("tummy", "skin");
  broader("skin", "tummy");
  lexicon.InsertMissing(std::move(entries));
  ASSERT_EQ(lexicon.entries().size(), 4u);
  EXPECT_EQ(lexicon.entries()[0].kind, Kind::kSame);
  EXPECT_EQ(lexicon.entries()[1].kind, Kind::kAbbreviation);
  EXPECT_THAT(Found(lexicon, "tummy"), ElementsAre("tummy -> abdomen", "tummy -> skin"));
  EXPECT_EQ(lexicon.entries()[3].factor, Info(Kind::kBroader).factor);
}

TEST(Lexicon, LaterFormReplacesTheEarlierOneOfItsPosition) {
  Lexicon lexicon;
  EXPECT_THAT(
      lexicon.Add("form\tposition\tmeaning\nhepat\troot\tliver\nhepat\tprefix\tliver\nhepat\troot\thepatic\n", "f"),
      IsOk());
  ASSERT_EQ(lexicon.forms().size(), 2u);
  EXPECT_THAT(lexicon.FindForm("hepat", FormPosition::kRoot)->meanings, ElementsAre(ElementsAre("hepatic")));
  EXPECT_THAT(lexicon.FindForm("hepat", FormPosition::kPrefix)->meanings, ElementsAre(ElementsAre("liver")));
}

TEST(EmbeddedLexicon, HasNoBadLine) {
  for (const corpus::EmbeddedFile& file : corpus::Lexicon()) {
    Lexicon lexicon;
    EXPECT_THAT(lexicon.Add(file.content, std::string(file.name)), IsOk()) << file.name;
    EXPECT_GT(lexicon.entries().size() + lexicon.forms().size(), 0u) << file.name;
  }
}

TEST(EmbeddedLexicon, KnowsAHeartAttack) {
  const Lexicon& lexicon = Lexicon::Embedded();
  EXPECT_EQ(&lexicon, &Lexicon::Embedded());
  EXPECT_THAT(Found(lexicon, "heart"), ::testing::Contains("heart attack -> myocardial infarction"));
  EXPECT_NE(lexicon.FindForm("ectomy", FormPosition::kSuffix), nullptr);
}

}  // namespace
}  // namespace cptsearch::lexicon
