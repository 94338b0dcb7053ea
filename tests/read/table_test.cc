// A user's own tables: columns and their other names, the system told by the codes, rows that are none.
#include "read/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Table, ReadsEveryColumn) {
  const Collected out = Collect(
      "# made up for tests\n"
      "A list of ours\n"
      "title\tsystem\tcode\tshort\tplain\tterms\tsection\tbillable\tvalid_from\tvalid_to\tadd_on\tmodifier\n"
      "Knee visit\tcpt\t99999\tKnee\tA visit\tknee look| knee check |\tVisits > Knee\tyes\t2021-01-01\t20211231\t1\tn\n"
      "Extra work\tcpt\t25\n",
      Format::kTable);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.summary.notices, ElementsAre("made up for tests", "A list of ours"));
  EXPECT_THAT(
      out.lines,
      ElementsAre(R"({"system":"cpt","code":"99999","title":"Knee visit","short_title":"Knee","plain":"A visit",)"
                  R"("terms":["knee look","knee check"],"section":["Visits","Knee"],)"
                  R"("valid":[{"from":"2021-01-01","until":"2022-01-01"}],"add_on":true})",
                  R"({"system":"cpt","code":"25","title":"Extra work","modifier":true})"));
  EXPECT_THAT(out.issues, IsEmpty());
}

TEST(Table, ReadsCommas) {
  const Collected out = Collect("System,Code,Long Description\nicd10cm,e11.9,\"Diabetes, type 2\"\n", Format::kTable);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.lines, ElementsAre(R"({"system":"icd10cm","code":"E119","title":"Diabetes, type 2"})"));
}

TEST(Table, TellsTheSystemFromTheCodes) {
  struct Row {
    std::string codes;
    std::string system;
  };
  const Row kRows[] = {
      {"A000\tx\nT360X1A\tx\nB12\tx\n", "icd10cm"},
      {"A0021\tx\nA1\tx\nE0601\tx\nGA\tx\nA4253\tx\nJ1885\tx\nJ1886\tx\nJ1887\tx\n", "hcpcs"},
      {"99213\tx\n0001U\tx\n", "cpt"},
      {"0016070\tx\n001\tx\n", "icd10pcs"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect("code\tlong\n" + row.codes, Format::kTable);
    CPTSEARCH_ASSERT_OK(out.status);
    ASSERT_FALSE(out.records.empty());
    EXPECT_EQ(Name(out.records[0].system), row.system);
    EXPECT_THAT(out.issues, IsEmpty());
  }
  // Both a HCPCS and an ICD-10-CM code; and no code of any system.
  for (const char* codes : {"A0021\tx\nE0601\tx\n", "what\tx\n", ""}) {
    EXPECT_THAT(Collect(std::string("code\tlong\n") + codes, Format::kTable).status,
                StatusIs(absl::StatusCode::kInvalidArgument,
                         "sample:1: the codes do not tell their system; add a column 'system' (cpt, hcpcs, icd10cm or "
                         "icd10pcs)"));
  }
}

TEST(Table, ReadsPhrasesOfCodes) {
  const Collected out = Collect(
      "phrase\tcode\tcode_title\tkind\tnovel\n"
      "Old phrase\tA00.0\tCholera\tinclusionTerm\ty\n"
      "Wide phrase\tA00\tCholera\tincludes\t\n"
      "Other phrase\tA00.1\tCholera\t\t\n",
      Format::kTable);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      out.lines,
      ElementsAre(
          R"({"system":"icd10cm","code":"A000","title":"Cholera","terms":[{"kind":"inclusion","text":"Old phrase"}]})",
          R"({"system":"icd10cm","code":"A00","title":"Cholera","terms":[{"kind":"includes","text":"Wide phrase"}]})",
          R"({"system":"icd10cm","code":"A001","title":"Cholera","terms":["Other phrase"]})"));
  EXPECT_THAT(out.issues, ElementsAre("sample:1: column 'novel' is not known; its values are not read"));
  EXPECT_EQ(out.summary.skipped, 0U);
}

TEST(Table, ReportsEveryRowThatIsNone) {
  struct Row {
    std::string line;
    std::string issue;
  };
  const Row kRows[] = {
      {"cdt\tD0120\tx", "system 'cdt' is not cpt, hcpcs, icd10cm or icd10pcs"},
      {"\t99213\tx", "system '' is not cpt, hcpcs, icd10cm or icd10pcs"},
      {"cpt\t9921\tx",
       "code '9921' is not a CPT code (5 digits, or 4 digits and F, T, U or M; a modifier of 2 characters)"},
      {"cpt\t99213", "code '99213' has no title"},
      {"cpt\t99213\tx\tperhaps", "billable 'perhaps' is not yes or no"},
      {"cpt\t99213\tx\ty\t2021", "'2021' is not a date (2021-10-01)"},
      {"cpt\t99213\tx\ty\t20211231\t20210101", "valid_to is before valid_from"},
      {"cpt\t99213\tx\ty\t20211231\t\textra", "row of 7 fields under a header of 6"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(
        "system\tcode\ttitle\tbillable\tvalid_from\tvalid_to\n" + row.line + "\ncpt\t99213\tx\n", Format::kTable);
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_THAT(out.issues, ElementsAre("sample:2: " + row.issue + "; row skipped"));
    EXPECT_EQ(out.records.size(), 1U);
  }
}

TEST(Table, WithoutHeaderIsAnError) {
  EXPECT_THAT(
      Collect("no header\n", Format::kTable).status,
      StatusIs(absl::StatusCode::kInvalidArgument, "sample: no header with the columns system, code and title"));
}

}  // namespace
}  // namespace cptsearch::testing
