// HCPCS Level II, fixed columns and table: continuations, modifiers, dates, dental codes, rows that are none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/collect.h"
#include "read/hcpcs_rows.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A record of 320 columns.
std::string Fixed(std::string_view code, int sequence, char id, std::string_view long_text,
                  std::string_view short_text = "", std::string_view added = "", std::string_view terminated = "") {
  return absl::StrFormat("%5s%05d%c%-80s%-28s%-149s%-8s%-8s%-8s%-28s\r\n", code, sequence, id, long_text, short_text,
                         "", added, added, terminated, "N");
}

const std::string kCode = Fixed("A0021", 100, '3', "Ambulance out of state", "Outside state ambulance", "19840101");

TEST(HcpcsFixed, ReadsCodesAndModifiers) {
  const Collected out =
      Collect(Fixed("A1", 100, '7', "Dressing for one wound", "Dressing for one wound", "20020701") +
                  Fixed("J1885", 100, '3', "Injection, per 15 mg", "Injection", "19970101", "20191231"),
              Format::kHcpcsFixed);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      out.lines,
      ElementsAre(R"({"system":"hcpcs","code":"A1","title":"Dressing for one wound","section":["Modifiers"],)"
                  R"("valid":[{"from":"2002-07-01"}],"modifier":true,"authority":"official"})",
                  R"({"system":"hcpcs","code":"J1885","title":"Injection, per 15 mg","short_title":"Injection",)"
                  R"("section":["Drugs given other than by mouth, chemotherapy"],)"
                  R"("valid":[{"from":"1997-01-01","until":"2020-01-01"}],"authority":"official"})"));
}

TEST(HcpcsFixed, GivesPhysicalStatusModifiersToCpt) {
  const Collected out = Collect(Fixed("P1", 100, '7', "A healthy patient"), Format::kHcpcsFixed);
  EXPECT_THAT(out.lines, ElementsAre(R"({"system":"cpt","code":"P1","title":"A healthy patient",)"
                                     R"("section":["Modifiers"],"modifier":true,"authority":"official"})"));
}

TEST(HcpcsFixed, JoinsContinuations) {
  const std::string full(80, 'x');  // column 80 of the text is used
  const Collected out =
      Collect(Fixed("A0384", 100, '3', "Bls supplies; defibrillation (used by als", "Bls", "20020101") +
                  Fixed("A0384", 200, '4', "ambulances and") +
                  "A038400300"
                  "4permitted " +
                  full + "\r\n" + kCode,
              Format::kHcpcsFixed);
  CPTSEARCH_ASSERT_OK(out.status);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].title,
            "Bls supplies; defibrillation (used by als ambulances and permitted " + full.substr(10));
  EXPECT_EQ(out.records[0].short_title, "Bls");
  EXPECT_THAT(out.issues, IsEmpty());
}

TEST(HcpcsFixed, KeepsDisclaimersAsNotices) {
  const Collected out =
      Collect("***Disclaimers\t\t\t\r\n\t\t\r\n*Names may appear.\xA0 These\t\t\r\n\xA0\xA0 \t\r\n" + kCode,
              Format::kHcpcsFixed);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.summary.notices, ElementsAre("***Disclaimers", "*Names may appear.\xC2\xA0 These"));
  EXPECT_EQ(out.records.size(), 1U);
}

TEST(HcpcsFixed, LeavesDentalCodesOutInOneIssue) {
  const Collected out =
      Collect(kCode + Fixed("D0120", 100, '3', "Text of the ADA") + Fixed("D0120", 200, '4', "more of it") +
                  Fixed("D0140", 100, '3', "Text of the ADA") + Fixed("E0100", 100, '3', "Cane", "Cane"),
              Format::kHcpcsFixed, Strict());
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.issues, ElementsAre("sample:2: 3 rows of dental codes (D0120 and its like) left out: they are the "
                                      "American Dental Association's and not held"));
  EXPECT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.summary.skipped, 3U);
}

TEST(HcpcsFixed, ReportsEveryRowThatIsNone) {
  struct Row {
    std::string line;
    std::string issue;
  };
  const Row kRows[] = {
      {"A021 001003Too short a code\r\n",
       "'A021 001003Too short a code' is not a HCPCS record (code in columns 1-5, sequence in 6-10, record id 3, 4, 7 "
       "or "
       "8 in 11); row skipped"},
      {"A0302001009Of another kind\r\n",
       "'A0302001009Of another kind' is not a HCPCS record (code in columns 1-5, sequence in 6-10, record id 3, 4, 7 "
       "or "
       "8 in 11); row skipped"},
      {Fixed("A0302", 200, '4', "Nothing to continue"),
       "continuation of code 'A0302' without its first row; row skipped"},
      {Fixed("99213", 100, '3', "A CPT code"),
       "code '99213' is not a HCPCS code (a letter and 4 digits, or a modifier of 2 characters); row skipped"},
      {Fixed("A2", 100, '3', "A modifier as a code"),
       "code 'A2' is not a HCPCS code (a letter and 4 digits, or a modifier of 2 characters); row skipped"},
      {Fixed("A0302", 100, '3', "x", "x", "19841301"),
       "code 'A0302': '19841301' is not a date (YYYYMMDD); row skipped"},
      {Fixed("A0302", 100, '3', "x", "x", "19840101", "2001"),
       "code 'A0302': '2001' is not a date (YYYYMMDD); row skipped"},
      {Fixed("A0302", 100, '3', "", ""), "code 'A0302' has no title; row skipped"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(kCode + row.line + kCode, Format::kHcpcsFixed);
    CPTSEARCH_ASSERT_OK(out.status);
    ASSERT_EQ(out.issues.size(), 1U) << row.line;
    EXPECT_EQ(out.issues[0], "sample:2: " + row.issue);
    EXPECT_EQ(out.records.size(), 2U);
  }
  // What continues a bad row is reported too, and is not added to the row before.
  const Collected out =
      Collect(kCode + Fixed("A0302", 100, '3', "x", "x", "1984") + Fixed("A0302", 200, '4', "y"), Format::kHcpcsFixed);
  EXPECT_EQ(out.issues.size(), 2U);
  EXPECT_EQ(out.records.size(), 1U);
}

TEST(HcpcsTable, ReadsTheColumnNamesOfTheWorkbook) {
  const Collected out = Collect(
      "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD\r\n"
      "   A1,0010,7,Dressing for one wound,Dressing for one wound,C,20020701,20020701,,N\r\n"
      "A6441,0010,3,\"Padding bandage, non-elastic,\nwidth >= \"\"3\"\" inches\",\"Pad band "
      "w>=3\"\"\",D,20040101,20040101,"
      "20240331,N\r\n"
      "A6441,0020,4,per yard,,,,,,\r\n",
      Format::kHcpcsTable);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_THAT(
      out.lines,
      ElementsAre(
          R"({"system":"hcpcs","code":"A1","title":"Dressing for one wound","section":["Modifiers"],)"
          R"("valid":[{"from":"2002-07-01"}],"modifier":true,"authority":"official"})",
          R"({"system":"hcpcs","code":"A6441","title":"Padding bandage, non-elastic, width >= \"3\" inches per yard",)"
          R"("short_title":"Pad band w>=3\"","section":["Transport, medical and surgical supplies"],)"
          R"("valid":[{"from":"2004-01-01","until":"2024-04-01"}],"authority":"official"})"));
}

TEST(HcpcsTable, ReadsTabsWithLiteralQuotes) {
  const Collected out = Collect(
      "hcpc\tseqnum\trecid\tlong_description\tshort_description\tadd_dt\tact_eff_dt\tterm_dt\n"
      "A4719\t0010\t3\t\"y set\" tubing\t\"y set\" tubing\t20010101\t20010101\t\n"
      "A6441\t0010\t3\tPadding\tPad w<3\"\t20010101\t20010101\t\n"
      "A6442\t0010\tx\tPadding\tPad\t20010101\t20010101\t\n",
      Format::kHcpcsTable);
  CPTSEARCH_ASSERT_OK(out.status);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].title, "\"y set\" tubing");
  EXPECT_EQ(out.records[1].short_title, "Pad w<3\"");
  EXPECT_THAT(out.issues, ElementsAre("sample:4: record id 'x' of code 'A6442' is not 3, 4, 7 or 8; row skipped"));
}

TEST(HcpcsTable, ReportsAQuoteThatDoesNotClose) {
  const Collected out =
      Collect("HCPC,RECID,LONG DESCRIPTION\nA0021,3,\"open\nA0080,3,Transport\n", Format::kHcpcsTable);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.issues,
              ElementsAre("sample:2: row with a quote that does not close, or with text behind one; row skipped"));
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].code, "A0080");
}

TEST(HcpcsTable, WithoutHeaderIsAnError) {
  EXPECT_THAT(
      Collect("A0021,3,x\n", Format::kHcpcsTable).status,
      StatusIs(absl::StatusCode::kInvalidArgument, "sample: no header with the columns HCPC, RECID, LONG DESCRIPTION"));
}

TEST(HcpcsGroup, NamesEveryLetterInUse) {
  for (const char letter : std::string_view("ABCEGHJKLMPQRSTUV")) EXPECT_NE(read::HcpcsGroup(letter), "") << letter;
  EXPECT_EQ(read::HcpcsGroup('D'), "");
}

}  // namespace
}  // namespace cptsearch::testing
