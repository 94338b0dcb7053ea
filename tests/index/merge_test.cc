// Records of one code from several files: whose word counts, whatever their order.
#include "index/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "index/record_codec.h"
#include "support/sample_records.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Record Cpt(std::string title, Authority authority, Date released = 0) {
  Record record = MakeRecord(CodeSystem::kCpt, "10001", std::move(title));
  record.authority = authority;
  record.released = released;
  return record;
}

Merger::Result Merge(const std::vector<Record>& records) {
  Merger merger;
  for (const Record& record : records) merger.Add(record);
  return merger.Finish();
}

// The one record that every order of these gives.
Record MergedInEveryOrder(std::vector<Record> records) {
  std::vector<std::size_t> order(records.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const std::vector<Record> first = Merge(records).records;
  do {
    std::vector<Record> turned;
    for (const std::size_t i : order) turned.push_back(records[i]);
    EXPECT_EQ(Merge(turned).records, first);
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(first.size(), 1u);
  return first.empty() ? Record() : first.front();
}

TEST(Merge, RecordsComeOutBySystemAndCode) {
  const auto result =
      Merge({MakeRecord(CodeSystem::kHcpcs, "A0001", "d"), MakeRecord(CodeSystem::kCpt, "20000", "b"),
             MakeRecord(CodeSystem::kIcd10Cm, "A001", "c"), MakeRecord(CodeSystem::kCpt, "10000", "a")});
  std::vector<std::string> codes;
  for (const Record& record : result.records) codes.push_back(record.code);
  EXPECT_THAT(codes, ElementsAre("10000", "20000", "A0001", "A001"));
  EXPECT_EQ(result.unclaimed_terms, 0u);
  EXPECT_THAT(Merge({}).records, IsEmpty());
}

TEST(Merge, HigherAuthorityTitleWins) {
  const Record merged =
      MergedInEveryOrder({Cpt("Ours", Authority::kCorpus, 20230101), Cpt("Official", Authority::kOfficial, 20200101),
                          Cpt("", Authority::kUser)});
  EXPECT_EQ(merged.title, "Official");
  EXPECT_EQ(merged.authority, Authority::kOfficial);
  EXPECT_EQ(merged.released, 20200101);
  EXPECT_THAT(merged.terms, ElementsAre(Term{TermKind::kCorpus, "Ours"}));
}

TEST(Merge, NewerReleaseOfOneAuthorityWins) {
  const Record merged =
      MergedInEveryOrder({Cpt("Old", Authority::kOfficial, 20200101), Cpt("New", Authority::kOfficial, 20210101)});
  EXPECT_EQ(merged.title, "New");
  EXPECT_THAT(merged.terms, IsEmpty()) << "an older official title is superseded";
}

TEST(Merge, EmptyFieldsAreFilledFromTheOthers) {
  Record official = Cpt("Official", Authority::kOfficial);
  official.short_title = "Off";
  Record user = Cpt("User's", Authority::kUser);
  user.plain = "In plain words.";
  user.short_title = "Us";
  Record corpus = Cpt("Ours", Authority::kCorpus);
  corpus.plain = "Other words.";
  corpus.section = {"Surgery"};
  corpus.validity = {{20200101, 0}};
  corpus.siblings = {"10002"};
  corpus.use_instead = {{"10002", "longer"}};
  corpus.add_on = true;
  const Record merged = MergedInEveryOrder({official, user, corpus});
  EXPECT_EQ(merged.title, "Official");
  EXPECT_EQ(merged.short_title, "Off");
  EXPECT_EQ(merged.plain, "In plain words.");
  EXPECT_THAT(merged.section, ElementsAre("Surgery"));
  EXPECT_THAT(merged.validity, ElementsAre(Validity{20200101, 0}));
  EXPECT_THAT(merged.siblings, ElementsAre("10002"));
  EXPECT_THAT(merged.use_instead, ElementsAre(Pointer{"10002", "longer"}));
  EXPECT_TRUE(merged.add_on);
}

TEST(Merge, TermsAndNotesAreGatheredOnceEach) {
  Record a = Cpt("A", Authority::kOfficial);
  a.terms = {{TermKind::kInclusion, "z"}, {TermKind::kInclusion, "a"}};
  a.notes = {{NoteKind::kNote, "n"}};
  Record b = Cpt("", Authority::kOfficial);
  b.terms = {{TermKind::kIndex, "a"}, {TermKind::kInclusion, "a"}};
  b.notes = {{NoteKind::kNote, "n"}, {NoteKind::kExcludes1, "n"}};
  const Record merged = MergedInEveryOrder({a, b});
  EXPECT_THAT(merged.terms, ElementsAre(Term{TermKind::kInclusion, "a"}, Term{TermKind::kInclusion, "z"},
                                        Term{TermKind::kIndex, "a"}));
  EXPECT_THAT(merged.notes, ElementsAre(Note{NoteKind::kNote, "n"}, Note{NoteKind::kExcludes1, "n"}));
}

TEST(Merge, TermsOfACodeThatNobodyNamesAreCountedAndLeftOut) {
  Record partial = Cpt("", Authority::kOfficial);
  partial.terms = {{TermKind::kIndex, "a"}, {TermKind::kIndex, "b"}};
  const auto result = Merge({partial, MakeRecord(CodeSystem::kCpt, "10002", "Named")});
  EXPECT_EQ(result.unclaimed_terms, 2u);
  ASSERT_EQ(result.records.size(), 1u);
  EXPECT_EQ(result.records[0].code, "10002");
}

TEST(Merge, DiagnosisWithCodesBelowItIsAHeader) {
  const auto result =
      Merge({MakeRecord(CodeSystem::kIcd10Cm, "A42", "Wide"), MakeRecord(CodeSystem::kIcd10Cm, "A421", "Narrow"),
             MakeRecord(CodeSystem::kIcd10Cm, "A43", "Alone"), MakeRecord(CodeSystem::kIcd10Pcs, "A43", "Other")});
  std::vector<bool> billable;
  for (const Record& record : result.records) billable.push_back(record.billable);
  EXPECT_THAT(billable, ElementsAre(false, true, true, true));
}

TEST(Merge, OneThatSaysNotBillableIsHeardAmongEquals) {
  Record header = Cpt("A", Authority::kOfficial, 20200101);
  header.billable = false;
  EXPECT_FALSE(MergedInEveryOrder({Cpt("A", Authority::kOfficial, 20210101), header}).billable);
  header.authority = Authority::kUser;
  EXPECT_TRUE(MergedInEveryOrder({Cpt("A", Authority::kOfficial), header}).billable) << "official before user";
}

TEST(Merge, RandomRecordsGiveTheSameInAnyOrder) {
  std::mt19937 random(20211001);
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int round = 0; round < 200; ++round) {
    std::vector<Record> records;
    for (int i = 0; i < 4; ++i) {
      Record record = Cpt(pick(4) == 0 ? "" : std::string(1, static_cast<char>('A' + pick(3))),
                          static_cast<Authority>(pick(3)), 20200101 + pick(2));
      if (pick(2) == 0) record.plain = std::string(1, static_cast<char>('p' + pick(2)));
      if (pick(2) == 0) record.terms = {{TermKind::kIndex, std::string(1, static_cast<char>('t' + pick(3)))}};
      if (pick(2) == 0) record.notes = {{NoteKind::kNote, std::string(1, static_cast<char>('n' + pick(3)))}};
      if (pick(2) == 0) record.validity = {{20200101 + pick(2), 0}};
      record.billable = pick(3) != 0;
      record.add_on = pick(3) == 0;
      records.push_back(record);
    }
    const std::vector<Record> first = Merge(records).records;
    for (int turn = 0; turn < 6; ++turn) {
      std::shuffle(records.begin(), records.end(), random);
      ASSERT_EQ(Merge(records).records, first) << "round " << round;
    }
  }
}

}  // namespace
}  // namespace cptsearch::index
