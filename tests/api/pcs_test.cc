// Beginnings of ICD-10-PCS codes through the public classes: what they leave open, and why a code is none.
#include <string>
#include <utility>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const PcsAxis kApproach = {5, "Approach", {{'0', "Open"}, {'4', "Percutaneous Endoscopic"}}};
const PcsAxis kDevice = {6, "Device", {{'Z', "No Device"}}};
const PcsAxis kQualifier = {7, "Qualifier", {{'Z', "No Qualifier"}}};

// A table with two rows, a beginning that the index names, and codes of both rows. Titles of ICD-10-PCS.
class PcsIndex : public SampleIndex {
 protected:
  PcsIndex() {
    using enum CodeSystem;
    Record table = MakeRecord(kIcd10Pcs, "0DT", "Resection");
    table.billable = false;
    table.pcs_rows = {{{{4, "Body Part", {{'J', "Appendix"}}}, kApproach, kDevice, kQualifier}},
                      {{{4, "Body Part", {{'U', "Omentum"}}}, {5, "Approach", {{'0', "Open"}}}, kDevice, kQualifier}}};
    Record heading = MakeRecord(kIcd10Pcs, "0DTJ", "");
    heading.terms = {{TermKind::kIndex, "Appendectomy"}};
    Build({table, heading, MakeRecord(kIcd10Pcs, "0DTJ0ZZ", "Resection of Appendix, Open Approach"),
           MakeRecord(kIcd10Pcs, "0DTJ4ZZ", "Resection of Appendix, Percutaneous Endoscopic Approach"),
           MakeRecord(kIcd10Pcs, "0DTU0ZZ", "Resection of Omentum, Open Approach"),
           MakeRecord(kIcd10Cm, "K37", "Unspecified appendicitis")});
    Open();
  }

  LookupAnswer Lookup(const std::string& code) const {
    const auto answers = index_->Lookup(std::vector<std::string>{code});
    EXPECT_THAT(answers, IsOk());
    return answers.ok() && answers->size() == 1 ? answers->front() : LookupAnswer();
  }
};

TEST_F(PcsIndex, HitOfAHeadingSaysWhatItLeavesOpen) {
  const SearchResult result = Search("appendectomy");
  ASSERT_THAT(result.hits, SizeIs(1));
  const Hit& hit = result.hits.front();
  EXPECT_EQ(hit.code, "0DTJ");
  EXPECT_EQ(hit.title, "Resection of Appendix");
  EXPECT_FALSE(hit.billable);
  EXPECT_THAT(hit.open, ElementsAre(kApproach, kDevice, kQualifier));
}

TEST_F(PcsIndex, HitOfATypedBeginningSaysSoToo) {
  const SearchResult result = Search("0dtj");
  ASSERT_FALSE(result.hits.empty());
  EXPECT_EQ(result.hits.front().code, "0DTJ");
  EXPECT_THAT(result.hits.front().open, ElementsAre(kApproach, kDevice, kQualifier));
}

TEST_F(PcsIndex, HitOfACodeLeavesNothingOpen) {
  for (const char* query : {"open resection of appendix", "0DTJ0ZZ", "appendicitis"}) {
    const SearchResult result = Search(query);
    ASSERT_FALSE(result.hits.empty()) << query;
    EXPECT_TRUE(result.hits.front().billable) << query;
    EXPECT_THAT(result.hits.front().open, IsEmpty()) << query;
  }
}

TEST_F(PcsIndex, LookupOfABeginningSaysWhatItLeavesOpen) {
  const LookupAnswer table = Lookup("0DT");
  EXPECT_THAT(CodesOf(table.records), ElementsAre("0DT"));
  EXPECT_THAT(table.open, ElementsAre(PcsAxis{4, "Body Part", {{'J', "Appendix"}, {'U', "Omentum"}}}, kApproach,
                                      kDevice, kQualifier));
  EXPECT_THAT(Lookup("0DTJ").open, ElementsAre(kApproach, kDevice, kQualifier));
  EXPECT_THAT(Lookup("0DTJ0ZZ").open, IsEmpty());
  EXPECT_THAT(Lookup("K37").open, IsEmpty());
}

TEST_F(PcsIndex, LookupSaysWhatTheTableDoesNotAllow) {
  struct Row {
    std::string typed, why;
  };
  for (const Row& row : std::vector<Row>{
           {"0DTJ9ZZ", "9 is not an approach in 0DTJ; there are 0 Open, 4 Percutaneous Endoscopic"},
           {"0dtu4zz", "4 is not an approach in 0DTU; there is 0 Open"},
           {"0DTJ07Z", "7 is not a device in 0DTJ0; there is Z No Device"},
           {"0DTQ0ZZ", "Q is not a body part in 0DT; there are J Appendix, U Omentum"},
           {"0XY0000", "0XY is not a table of ICD-10-PCS"},
       }) {
    const LookupAnswer answer = Lookup(row.typed);
    EXPECT_THAT(answer.records, IsEmpty()) << row.typed;
    EXPECT_EQ(answer.why, row.why) << row.typed;
  }
}

TEST_F(PcsIndex, WithoutRowsTheReasonIsTheForm) {
  Build({MakeRecord(CodeSystem::kIcd10Pcs, "0DT", "Resection"),
         MakeRecord(CodeSystem::kIcd10Pcs, "0DTJ0ZZ", "Resection of Appendix, Open Approach")});
  Open();
  EXPECT_EQ(Lookup("0DTJ9ZZ").why, "has the form of an ICD-10-PCS code, which this index does not hold");
  EXPECT_THAT(Lookup("0DT").open, IsEmpty());
}

TEST_F(PcsIndex, RowsComeBackWithTheirTable) {
  const LookupAnswer table = Lookup("0DT");
  ASSERT_THAT(table.records, SizeIs(1));
  ASSERT_THAT(table.records.front().pcs_rows, SizeIs(2));
  EXPECT_THAT(table.records.front().pcs_rows[0].axes,
              ElementsAre(PcsAxis{4, "Body Part", {{'J', "Appendix"}}}, kApproach, kDevice, kQualifier));
}

}  // namespace
}  // namespace cptsearch::testing
