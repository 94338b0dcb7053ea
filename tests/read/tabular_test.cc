// The tabular list of ICD-10-CM: terms, notes, seventh characters, paths, and damaged files.
#include "read/tabular.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_join.h"
#include "base/file.h"
#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

TEST(Tabular, ReadsEveryCodeWithTermsAndNotes) {
  const absl::StatusOr<std::string> content = base::ReadWholeFile(CPTSEARCH_SOURCE "/tests/data/tabular.xml");
  const absl::StatusOr<std::string> expected = base::ReadWholeFile(CPTSEARCH_SOURCE "/tests/data/tabular.jsonl");
  CPTSEARCH_ASSERT_OK(content);
  CPTSEARCH_ASSERT_OK(expected);
  const Collected out = Collect(*content, Format::kIcd10CmTabular, {}, "tabular.xml");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(absl::StrJoin(out.lines, "\n") + "\n", *expected);
  EXPECT_THAT(out.issues,
              ElementsAre("tabular.xml:50: code '5X3' is not an ICD-10-CM code (3 to 7 characters: a letter, a digit, "
                          "then letters and digits); row skipped",
                          "tabular.xml:58: element 'novelty' of code 'S55' is not known and not read"));
}

TEST(Tabular, DamagedFilesAreErrors) {
  struct Row {
    std::string content;
    absl::StatusCode code;
    std::string message;
  };
  std::string deep = "<ICD10CM.tabular>";
  for (int i = 0; i < 100; ++i) deep += "<diag>";
  for (int i = 0; i < 100; ++i) deep += "</diag>";
  deep += "</ICD10CM.tabular>";
  const Row kRows[] = {
      {"<ICD10CM.tabular>\n<chapter>\n</section>", absl::StatusCode::kDataLoss, "t.xml:3: damaged XML: "},
      {"<other/>", absl::StatusCode::kInvalidArgument,
       "t.xml: the outermost element is 'other'; expected 'ICD10CM.tab"},
      {"no xml", absl::StatusCode::kDataLoss, "t.xml:1: damaged XML: "},
      {deep, absl::StatusCode::kInvalidArgument, "t.xml: elements nest deeper than 64"},
      {"<ICD10CM.tabular>" + std::string(64 << 20, ' '), absl::StatusCode::kResourceExhausted, "'t.xml' has 671088"},
      // Entities that unfold are not unfolded.
      {"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><ICD10CM.tabular>&a;</ICD10CM.tabular", absl::StatusCode::kDataLoss,
       "t.xml:1: damaged XML"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(row.content, Format::kIcd10CmTabular, {}, "t.xml");
    EXPECT_THAT(out.status, StatusIs(row.code, StartsWith(row.message)));
  }
}

TEST(Tabular, ReadsOtherEncodingsThatTheFileDeclares) {
  const Collected out = Collect(
      "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><ICD10CM.tabular><chapter><desc>c</desc><section><desc>s</desc>"
      "<diag><name>H81</name><desc>M\xE9ni\xE8re</desc></diag></section></chapter></ICD10CM.tabular>",
      Format::kIcd10CmTabular);
  CPTSEARCH_ASSERT_OK(out.status);
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].title, "M\xC3\xA9ni\xC3\xA8re");
}

TEST(Tabular, StopsWhenALittleTextBecomesVeryMuch) {
  std::string content = "<ICD10CM.tabular><chapter><desc>" + std::string(8 << 20, 'x') + "</desc><section>";
  for (int i = 0; i < 200; ++i) content += "<diag><name>S52</name><desc>d</desc></diag>";
  content += "</section></chapter></ICD10CM.tabular>";
  const ReadOptions options;
  const read::RecordSink drop = [](Record&&) { return absl::OkStatus(); };
  read::Reading reading("t.xml", Format::kIcd10CmTabular, options, drop);
  EXPECT_THAT(read::ReadText(content, Format::kIcd10CmTabular, &reading),
              StatusIs(absl::StatusCode::kResourceExhausted, "'t.xml' gives records of more than 1073741824 bytes"));
}

TEST(IsTermLike, TellsNamesFromSentences) {
  for (const char* term : {"PCP", "fracture of thoracic neural arch", "onset (spontaneous) of labor before 37 weeks",
                           "nephritis NOS", "Leser-Tr\xC3\xA9lat disease"}) {
    EXPECT_TRUE(read::IsTermLike(term)) << term;
  }
  for (const char* note :
       {"", "any condition classifiable to I70.512", "paralysis (complete) (incomplete), except as in G80-G82",
        "This category is to be used when a person is suspected of having a condition.", "the following:",
        "conditions in (A00.1)", "critical ischemia of one and two and three and four and five and six and seven"}) {
    EXPECT_FALSE(read::IsTermLike(note)) << note;
  }
}

}  // namespace
}  // namespace cptsearch::testing
