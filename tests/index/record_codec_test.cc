// Records as bytes: all of a record comes back, each text by its number, and damage is noticed.
#include "index/record_codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::IsOkAndHolds;
using ::cptsearch::testing::SampleRecords;
using ::cptsearch::testing::StatusIs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Record Full() {
  Record record;
  record.title = "Title \xC3\xA9";
  record.short_title = "Short";
  record.plain = "Plain";
  for (int kind = 0; kind < kTermKindCount; ++kind) {
    record.terms.push_back({static_cast<TermKind>(kind), "term " + std::to_string(kind)});
  }
  record.section = {"One", "Two"};
  for (int kind = 0; kind < kNoteKindCount; ++kind) {
    record.notes.push_back({static_cast<NoteKind>(kind), "note " + std::to_string(kind)});
  }
  record.siblings = {"10002", "10003"};
  record.use_instead = {{"10004", "in winter"}, {"10005", ""}};
  record.validity = {{0, 20200101}, {20210101, 0}};
  record.pcs_rows = {
      {{{4, "Body Part", {{'J', "Appendix"}, {'K', "Colon"}}}, {5, "Approach", {{'0', "Open"}}}}}, {}, {{{7, "", {}}}}};
  record.authority = Authority::kOfficial;
  record.released = 20211001;
  return record;
}

// What stands in the code table is not in the bytes.
Record WithoutTableFields(Record record) {
  const Record usual;
  record.system = usual.system;
  record.code.clear();
  record.billable = usual.billable;
  record.modifier = usual.modifier;
  record.add_on = usual.add_on;
  return record;
}

TEST(RecordCodec, AllOfARecordComesBack) {
  EXPECT_THAT(DecodeRecord(EncodeRecord(Full())), IsOkAndHolds(Full()));
  EXPECT_THAT(DecodeRecord(EncodeRecord(Record())), IsOkAndHolds(Record()));
  for (const Record& record : SampleRecords()) {
    EXPECT_THAT(DecodeRecord(EncodeRecord(record)), IsOkAndHolds(WithoutTableFields(record))) << record.code;
  }
}

TEST(RecordCodec, EachTextIsReadByItsNumber) {
  const std::string bytes = EncodeRecord(Full());
  EXPECT_EQ(DecodeText(bytes, kTitleText), "Title \xC3\xA9");
  EXPECT_EQ(DecodeText(bytes, kShortText), "Short");
  EXPECT_EQ(DecodeText(bytes, kPlainText), "Plain");
  for (std::uint32_t i = 0; i < kTermKindCount; ++i) {
    EXPECT_EQ(DecodeText(bytes, kFirstTermText + i), "term " + std::to_string(i));
  }
  EXPECT_EQ(DecodeText(bytes, kFirstTermText + kTermKindCount), "");
  EXPECT_EQ(DecodeText(bytes, 0xffffffff), "");
  EXPECT_EQ(DecodeText("", kTitleText), "");
}

TEST(RecordCodec, PointersAreReadAlone) {
  EXPECT_THAT(DecodeUseInstead(EncodeRecord(Full())), ElementsAre(Pointer{"10004", "in winter"}, Pointer{"10005", ""}));
  EXPECT_THAT(DecodeUseInstead(EncodeRecord(Record())), IsEmpty());
  EXPECT_THAT(DecodeUseInstead(""), IsEmpty());
}

TEST(RecordCodec, CutAnywhereIsDamage) {
  const std::string bytes = EncodeRecord(Full());
  const auto damaged = StatusIs(absl::StatusCode::kDataLoss, "a record is damaged");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THAT(DecodeRecord(bytes.substr(0, size)), damaged) << size << " bytes";
  }
  EXPECT_THAT(DecodeRecord(bytes + '\0'), damaged);
}

TEST(RecordCodec, AnyChangedByteIsReadOrRefused) {
  const std::string bytes = EncodeRecord(Full());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xff}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(changed[i] ^ change);
      (void)DecodeRecord(changed);
      for (std::uint32_t number = 0; number < 12; ++number) DecodeText(changed, number);
      DecodeUseInstead(changed);
    }
  }
}

}  // namespace
}  // namespace cptsearch::index
