// Days as code files write them, and the release that a file's name tells.
#include "read/dates.h"

#include <gtest/gtest.h>

#include <optional>
#include <string_view>

namespace cptsearch::read {
namespace {

TEST(ParseDate, TakesDaysOfTheCalendarOnly) {
  struct Row {
    std::string_view text;
    std::optional<Date> expected;
  };
  const Row kRows[] = {
      // Both spellings.
      {"20211001", 20211001},
      {"2021-10-01", 20211001},
      {"20240229", 20240229},
      {"99991231", 99991231},
      // No days.
      {"20230229", std::nullopt},
      {"20211301", std::nullopt},
      {"20211000", std::nullopt},
      {"18991231", std::nullopt},
      {"2021-1-1", std::nullopt},
      {"10/01/2021", std::nullopt},
      {"202110", std::nullopt},
      {"-2021101", std::nullopt},
      {"2021100a", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : kRows) EXPECT_EQ(ParseDate(row.text), row.expected) << row.text;
}

TEST(FormatDate, WritesWhatParseDateReads) {
  EXPECT_EQ(FormatDate(20211001), "2021-10-01");
  EXPECT_EQ(FormatDate(19000102), "1900-01-02");
}

TEST(DayAfter, CrossesMonthsYearsAndLeapDays) {
  EXPECT_EQ(DayAfter(20211001), 20211002);
  EXPECT_EQ(DayAfter(20211231), 20220101);
  EXPECT_EQ(DayAfter(20240228), 20240229);
  EXPECT_EQ(DayAfter(20230228), 20230301);
  EXPECT_EQ(DayAfter(99991231), 0);
}

TEST(ReleaseFromName, KnowsFiscalYearsQuartersAndMembers) {
  struct Row {
    Format format;
    std::string_view path;
    Date expected;
  };
  const Row kRows[] = {
      {Format::kIcd10CmOrder, "icd10cm_order_2026.txt", 20251001},
      {Format::kIcd10CmOrder, "/data/2019/icd10cm-order-Jan-2021.txt", 20210101},
      {Format::kIcd10CmOrder, "x.zip!icd10cm-order-April-2025.txt", 20250401},
      {Format::kIcd10CmTabular, "icd10cm_tabular_2021.xml", 20201001},
      {Format::kIcd10PcsOrder, "icd10pcs_order_2021.txt", 20201001},
      {Format::kHcpcsFixed, "HCPC2019_CONTR_ANWEB.txt", 20190101},
      {Format::kHcpcsFixed, "HCPC17_CONTR_ANWEB.txt", 20170101},
      {Format::kHcpcsTable, "HCPC2025_OCT_ANWEB.tsv", 20251001},
      // Nothing is told.
      {Format::kIcd10CmOrder, "order.txt", 0},
      {Format::kIcd10CmOrder, "icd10cm_order_final12345.txt", 0},
      {Format::kHcpcsFixed, "hcpcs17.txt", 0},
  };
  for (const Row& row : kRows) EXPECT_EQ(ReleaseFromName(row.format, row.path), row.expected) << row.path;
}

}  // namespace
}  // namespace cptsearch::read
