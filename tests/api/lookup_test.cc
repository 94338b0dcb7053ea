// Index::Lookup and Index::Children: whole records by code, as people write codes.
#include <string>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LookupOfSample : public SampleIndex {
 protected:
  LookupAnswer Lookup(const std::string& code) const {
    const auto answers = index_->Lookup(std::vector<std::string>{code});
    EXPECT_THAT(answers, IsOk());
    if (!answers.ok() || answers->size() != 1) return {};
    EXPECT_EQ((*answers)[0].typed, code);
    return (*answers)[0];
  }
};

TEST_F(LookupOfSample, RecordComesBackAsItWasAdded) {
  for (const Record& record : SampleRecords()) {
    const LookupAnswer answer = Lookup(DisplayForm(record.system, record.code));
    EXPECT_THAT(answer.records, ::testing::Contains(record)) << record.code;
  }
}

TEST_F(LookupOfSample, CaseDotsSpacesAndHyphensDoNotCount) {
  for (const char* typed : {"E11.9", "e119", "E119", " e11.9 ", "E 11.9"}) {
    const LookupAnswer answer = Lookup(typed);
    EXPECT_THAT(CodesOf(answer.records), ElementsAre("E11.9")) << typed;
    EXPECT_FALSE(answer.repaired) << typed;
    EXPECT_EQ(answer.why, "") << typed;
  }
}

TEST_F(LookupOfSample, AmbiguousCodeIsAnsweredForEverySystem) {
  const LookupAnswer answer = Lookup("A4253");
  EXPECT_THAT(CodesOf(answer.records), ElementsAre("A4253", "A42.53"));
  EXPECT_EQ(answer.why, "a code of several systems");
  EXPECT_FALSE(answer.repaired);
  EXPECT_THAT(CodesOf(Lookup("A42.53").records), ElementsAre("A42.53")) << "the dot tells";
}

TEST_F(LookupOfSample, ModifiersAreTakenOff) {
  const LookupAnswer answer = Lookup("10001-25-LT");
  EXPECT_THAT(CodesOf(answer.records), ElementsAre("10001"));
  EXPECT_THAT(answer.modifiers, ElementsAre("25", "LT"));
  EXPECT_FALSE(answer.repaired);
}

TEST_F(LookupOfSample, SlipsAreRepairedAndSaidSo) {
  const LookupAnswer answer = Lookup("1OOO1");
  EXPECT_THAT(CodesOf(answer.records), ElementsAre("10001"));
  EXPECT_TRUE(answer.repaired);
  EXPECT_NE(answer.why, "");
}

TEST_F(LookupOfSample, UnknownCodesSayWhy) {
  EXPECT_THAT(Lookup("99999").records, IsEmpty());
  EXPECT_EQ(Lookup("99999").why, "has the form of a CPT code, which this index does not hold");
  EXPECT_EQ(Lookup("heart").why, "no code of any system has this form");
  EXPECT_EQ(Lookup("").why, "no code of any system has this form");
}

TEST_F(LookupOfSample, AnswersStandInTheOrderAsked) {
  const auto answers = index_->Lookup(std::vector<std::string>{"E119", "nothing", "10001", "E119"});
  CPTSEARCH_ASSERT_OK(answers);
  std::vector<std::string> typed;
  for (const LookupAnswer& answer : *answers) typed.push_back(answer.typed);
  EXPECT_THAT(typed, ElementsAre("E119", "nothing", "10001", "E119"));
  EXPECT_THAT(index_->Lookup({}), IsOkAndHolds(SizeIs(0)));
}

TEST_F(LookupOfSample, ChildrenAreTheCodesDirectlyBelow) {
  Build({MakeRecord(CodeSystem::kIcd10Cm, "A42", "a"), MakeRecord(CodeSystem::kIcd10Cm, "A420", "b"),
         MakeRecord(CodeSystem::kIcd10Cm, "A4200", "c"), MakeRecord(CodeSystem::kIcd10Cm, "A421", "d"),
         MakeRecord(CodeSystem::kIcd10Cm, "A4281", "no A42.8 above it"), MakeRecord(CodeSystem::kIcd10Cm, "A43", "e")});
  Open();
  const auto children = [&](const std::string& code, int limit = 100) {
    const auto records = index_->Children({CodeSystem::kIcd10Cm, code}, limit);
    EXPECT_THAT(records, IsOk());
    return CodesOf(*records);
  };
  EXPECT_THAT(children("A42"), ElementsAre("A42.0", "A42.1", "A42.81"));
  EXPECT_THAT(children("A420"), ElementsAre("A42.00"));
  EXPECT_THAT(children("A42", 2), ElementsAre("A42.0", "A42.1"));
  EXPECT_THAT(children("A42", 0), IsEmpty());
  EXPECT_THAT(children("A43"), IsEmpty());
  EXPECT_THAT(children("Z99"), IsEmpty());
}

}  // namespace
}  // namespace cptsearch::testing
