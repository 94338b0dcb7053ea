// Order and codes files of ICD-10: columns, flags, titles, and rows that are none.
#include "read/icd10_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A row of an order file.
std::string Order(int number, const std::string& code, int flag, const std::string& short_title,
                  const std::string& long_title) {
  return absl::StrFormat("%05d %-7s %d %-60s %s\r\n", number, code, flag, short_title, long_title);
}

TEST(Icd10Order, ReadsHeadersAndBillableCodes) {
  const Collected out = Collect(Order(1, "A00", 0, "Cholera", "Cholera") +
                                    Order(2, "A000", 1, "Cholera d/t biovar", "Cholera due to biovar") +
                                    Order(3, "T360X1A", 1, "Poisoning, init", "Poisoning, initial encounter"),
                                Format::kIcd10CmOrder);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      out.lines,
      ElementsAre(
          R"({"system":"icd10cm","code":"A00","title":"Cholera","billable":false,"authority":"official"})",
          R"({"system":"icd10cm","code":"A000","title":"Cholera due to biovar","short_title":"Cholera d/t biovar","authority":"official"})",
          R"({"system":"icd10cm","code":"T360X1A","title":"Poisoning, initial encounter","short_title":"Poisoning, init","authority":"official"})"));
  EXPECT_THAT(out.issues, IsEmpty());
}

TEST(Icd10Order, ReadsTablesOfPcsAsNotBillable) {
  const Collected out = Collect(Order(1, "001", 0, "Nervous, Bypass", "Nervous, Bypass") +
                                    Order(2, "0016070", 1, "Bypass short", "Bypass long, Open Approach"),
                                Format::kIcd10PcsOrder);
  CPTSEARCH_ASSERT_OK(out.status);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_FALSE(out.records[0].billable);
  EXPECT_TRUE(out.records[1].billable);
  EXPECT_EQ(out.records[1].code, "0016070");
}

TEST(Icd10Order, KeepsOpeningLinesAsNotices) {
  const Collected out =
      Collect("Copyright of nobody\r\n\r\nA list of codes\r\n" + Order(1, "A00", 0, "Cholera", "Cholera"),
              Format::kIcd10CmOrder);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.summary.notices, ElementsAre("Copyright of nobody", "A list of codes"));
  EXPECT_EQ(out.records.size(), 1U);
}

TEST(Icd10Order, TakesTheShortTitleWhenTheLongOneIsMissing) {
  const Collected out = Collect("00001 A00     0 Cholera\n", Format::kIcd10CmOrder);
  EXPECT_THAT(out.lines, ElementsAre(R"({"system":"icd10cm","code":"A00","title":"Cholera","billable":false,)"
                                     R"("authority":"official"})"));
}

TEST(Icd10Order, CountsCharactersAndConvertsOldText) {
  std::string utf8 = "00001 H810    1 M\xC3\xA9ni\xC3\xA8re's disease";
  utf8 += std::string(60 - 17, ' ') + " M\xC3\xA9ni\xC3\xA8re's disease of the ear\n";
  std::string latin1 = "00002 H811    1 M\xE9ni\xE8re's disease";
  latin1 += std::string(60 - 17, ' ') + " M\xE9ni\xE8re's disease of the ear\n";
  const Collected out = Collect(utf8 + latin1, Format::kIcd10CmOrder);
  CPTSEARCH_ASSERT_OK(out.status);
  ASSERT_EQ(out.records.size(), 2U);
  for (const Record& record : out.records) {
    EXPECT_EQ(record.title, "M\xC3\xA9ni\xC3\xA8re's disease of the ear");
    EXPECT_EQ(record.short_title, "M\xC3\xA9ni\xC3\xA8re's disease");
  }
}

TEST(Icd10Order, ReportsEveryRowThatIsNone) {
  const std::string good = Order(9, "A00", 0, "Cholera", "Cholera");
  struct Row {
    std::string line;
    std::string issue;
  };
  const std::string columns =
      " is not a row of an order file (number in columns 1-5, code in 7-13, 0 or 1 in 15, titles from 17 and 78); row "
      "skipped";
  const Row kRows[] = {
      {"00010 A00     2 Cholera", "'00010 A00     2 Cholera'" + columns},
      {"no row at all", "'no row at all'" + columns},
      {"00010 A0!     1 Cholera", "'00010 A0!     1 Cholera'" + columns},
      {"00010 1AA     1 Cholera",
       "code '1AA' is not an ICD-10-CM code (3 to 7 characters: a letter, a digit, then letters and digits); row "
       "skipped"},
      {"00010 A000    1    ", "code 'A000' has no title; row skipped"},
      {std::string("00010 A000    1 Chol\0era", 24), "line with a NUL byte; expected text; row skipped"},
      {"00010 A000    1 " + std::string(1 << 20, 'x'), "line of 1048592 bytes; at most 1048576 are read; row skipped"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(good + row.line + "\n" + good, Format::kIcd10CmOrder);
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_THAT(out.issues, ElementsAre("sample:2: " + row.issue));
    EXPECT_EQ(out.records.size(), 2U);
    EXPECT_EQ(out.summary.skipped, 1U);
  }
  // A first line that begins like a row is no notice.
  const Collected first = Collect("00010 A00     2 Cholera\n", Format::kIcd10CmOrder);
  EXPECT_THAT(first.summary.notices, IsEmpty());
  EXPECT_EQ(first.issues.size(), 1U);
}

TEST(Icd10Order, StrictFailsAtTheFirstBadRow) {
  const Collected out =
      Collect(Order(1, "A00", 0, "Cholera", "Cholera") + "bad\n", Format::kIcd10CmOrder, Strict(), "a.txt");
  EXPECT_THAT(out.status, StatusIs(absl::StatusCode::kInvalidArgument,
                                   "a.txt:2: 'bad' is not a row of an order file (number in columns 1-5, code in 7-13, "
                                   "0 or 1 in 15, titles from 17 and 78)"));
}

TEST(Icd10Codes, ReadsCodeAndTitle) {
  const Collected cm = Collect("A000    Cholera due to something\r\nT360X1A Poisoning\r\n", Format::kIcd10CmCodes);
  EXPECT_THAT(
      cm.lines,
      ElementsAre(R"({"system":"icd10cm","code":"A000","title":"Cholera due to something","authority":"official"})",
                  R"({"system":"icd10cm","code":"T360X1A","title":"Poisoning","authority":"official"})"));
  const Collected pcs = Collect("0016070 Bypass, Open\r\nbad row\r\n", Format::kIcd10PcsCodes);
  EXPECT_THAT(pcs.lines,
              ElementsAre(R"({"system":"icd10pcs","code":"0016070","title":"Bypass, Open","authority":"official"})"));
  EXPECT_THAT(pcs.issues, ElementsAre("sample:2: 'bad row' is not a row of a codes file (code in columns 1-7, title "
                                      "from 9); row skipped"));
}

TEST(Icd10, TakesTheReleaseFromNameOrOptions) {
  const std::string row = Order(1, "A00", 0, "Cholera", "Cholera");
  EXPECT_EQ(Collect(row, Format::kIcd10CmOrder, {}, "icd10cm_order_2026.txt").records[0].released, 20251001);
  ReadOptions options;
  options.released = 20200401;
  EXPECT_EQ(Collect(row, Format::kIcd10CmOrder, options, "icd10cm_order_2026.txt").records[0].released, 20200401);
}

}  // namespace
}  // namespace cptsearch::testing
