// Beginnings of ICD-10-PCS codes: what becomes a heading, under which title, and where the terms of the others go.
#include "index/headings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/sample_records.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Record Pcs(std::string code, std::string title) {
  return MakeRecord(CodeSystem::kIcd10Pcs, std::move(code), std::move(title));
}

// A beginning that the index names, without a title.
Record Beginning(std::string code, std::vector<std::string> terms) {
  Record record = Pcs(std::move(code), "");
  for (std::string& term : terms) record.terms.push_back({TermKind::kIndex, std::move(term)});
  return record;
}

// "code title {terms}" of each record.
std::vector<std::string> Shown(const std::vector<Record>& records) {
  std::vector<std::string> shown;
  for (const Record& record : records) {
    std::string line = record.code + " " + record.title;
    for (const Term& term : record.terms) line += " {" + term.text + "}";
    shown.push_back(std::move(line));
  }
  return shown;
}

TEST(MayBeHeading, IsABeginningOfAProcedureCode) {
  EXPECT_TRUE(MayBeHeading(Beginning("0UT9", {})));
  EXPECT_TRUE(MayBeHeading(Beginning("0UT", {})));
  EXPECT_FALSE(MayBeHeading(Beginning("0UT90ZZ", {})));
  EXPECT_FALSE(MayBeHeading(MakeRecord(CodeSystem::kIcd10Cm, "E11", "")));
}

TEST(TitleHeadings, TitleIsWhatTheCodesBelowBeginWith) {
  struct Row {
    std::string first, second, title;
  };
  for (const Row& row : std::vector<Row>{
           {"Resection of Uterus, Open Approach", "Resection of Uterus, Percutaneous Endoscopic Approach",
            "Resection of Uterus"},
           // A word whole, and one that ties nothing any more goes.
           {"Excision of Left Leg, Open Approach", "Excision of Left Lung, Open Approach", "Excision of Left"},
           {"Excision of Leg, Open Approach", "Excision of Lung, Open Approach", "Excision"},
           {"Bypass Vein to Right Hand", "Bypass Vein to Lower Vein", "Bypass Vein"},
           {"Dilation of Vein with Device", "Dilation of Vein with Two Devices", "Dilation of Vein"},
           {"Resection of Uterus", "Resection of Uterus, Open Approach", "Resection of Uterus"},
           {"Resection of Uterus", "Resection of Uterus", "Resection of Uterus"},
       }) {
    std::vector<Record> records = {Beginning("0UT9", {"Hysterectomy"}), Pcs("0UT90ZZ", row.first),
                                   Pcs("0UT94ZZ", row.second)};
    EXPECT_EQ(TitleHeadings(records), 0u);
    EXPECT_THAT(Shown(records),
                ElementsAre("0UT9 " + row.title + " {Hysterectomy}", "0UT90ZZ " + row.first, "0UT94ZZ " + row.second));
  }
}

TEST(TitleHeadings, HeadingGroupsCodesAndIsOfTheirSection) {
  std::vector<Record> records = {Beginning("0UT9", {"Hysterectomy"}), Pcs("0UT90ZZ", "Resection of Uterus, Open"),
                                 Pcs("0UT94ZZ", "Resection of Uterus, Closed")};
  records[1].section = {"Medical and Surgical", "Female Reproductive System"};
  records[1].authority = Authority::kOfficial;
  TitleHeadings(records);
  EXPECT_FALSE(records[0].billable);
  EXPECT_EQ(records[0].section, records[1].section);
  EXPECT_EQ(records[0].authority, Authority::kOfficial);
  EXPECT_TRUE(records[1].billable);
}

TEST(TitleHeadings, OverASingleCodeItsTermsAreTheCodes) {
  std::vector<Record> records = {Beginning("0UT9", {"Hysterectomy", "Removal of womb"}),
                                 Pcs("0UT90ZZ", "Resection of Uterus, Open Approach")};
  EXPECT_EQ(TitleHeadings(records), 0u);
  EXPECT_THAT(Shown(records),
              ElementsAre("0UT90ZZ Resection of Uterus, Open Approach {Hysterectomy} {Removal of womb}"));
}

TEST(TitleHeadings, OverNothingOrNothingInCommonItsTermsAreUnclaimed) {
  std::vector<Record> records = {Beginning("0BT", {"Bronchectomy"}), Beginning("0UT", {"Hysterectomy", "Removal"}),
                                 Pcs("0UT90ZZ", "Resection of Uterus, Open Approach"),
                                 Pcs("0UT94ZZ", "Removal of Uterus, Open Approach")};
  EXPECT_EQ(TitleHeadings(records), 3u);
  EXPECT_THAT(Shown(records),
              ElementsAre("0UT90ZZ Resection of Uterus, Open Approach", "0UT94ZZ Removal of Uterus, Open Approach"));
}

TEST(TitleHeadings, OneHeadingStandsAboveAnother) {
  std::vector<Record> records = {Beginning("0UT", {"Resection"}), Beginning("0UT9", {"Hysterectomy"}),
                                 Pcs("0UT90ZZ", "Resection of Uterus, Open"),
                                 Pcs("0UT94ZZ", "Resection of Uterus, Closed"), Pcs("0UTC0ZZ", "Resection of Cervix")};
  EXPECT_EQ(TitleHeadings(records), 0u);
  EXPECT_THAT(Shown(records), ElementsAre("0UT Resection {Resection}", "0UT9 Resection of Uterus {Hysterectomy}",
                                          "0UT90ZZ Resection of Uterus, Open", "0UT94ZZ Resection of Uterus, Closed",
                                          "0UTC0ZZ Resection of Cervix"));
}

TEST(TitleHeadings, RecordsWithATitleStayAsTheyAre) {
  std::vector<Record> records = testing::SampleRecords();
  const std::vector<Record> before = records;
  EXPECT_EQ(TitleHeadings(records), 0u);
  EXPECT_EQ(records, before);
  records.clear();
  EXPECT_EQ(TitleHeadings(records), 0u);
  EXPECT_THAT(records, IsEmpty());
}

}  // namespace
}  // namespace cptsearch::index
