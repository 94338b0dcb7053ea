// A written index, opened again: every section as it was made, postings as in memory, old files that go on serving.
#include "index/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "index/catch_xapian.h"
#include "index/record_codec.h"
#include "index/write.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::IsOkAndHolds;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::SampleRecords;
using ::cptsearch::testing::StatusIs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

lexicon::Lexicon SampleLexicon() {
  lexicon::Lexicon lexicon;
  EXPECT_TRUE(lexicon.Add("kind\tfrom\tto\nsame\tthigh\tfemoral\n", "a.tsv").ok());
  return lexicon;
}

class Opened : public ::testing::Test {
 protected:
  Opened()
      : folder_(::testing::TempDir() + "cptsearch_reader_" + std::to_string(::getpid())), path_(folder_ + "/a.idx") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Opened() override { std::filesystem::remove_all(folder_); }

  void Build(const std::vector<Record>& records) {
    IndexInfo info;
    info.data_date = 20211001;
    info.notices = {"a notice"};
    EXPECT_THAT(WriteIndex(MakeImage(records, SampleLexicon(), info, {}), path_, {}), IsOk());
  }
  std::unique_ptr<Reader> Open() {
    auto reader = Reader::Open(path_, /*verify=*/true);
    EXPECT_THAT(reader, IsOk());
    return reader.ok() ? *std::move(reader) : nullptr;
  }

  const std::string folder_;
  const std::string path_;
};

std::vector<std::uint32_t> Documents(const Reader& reader, term::WordId id) {
  std::vector<std::uint32_t> documents;
  auto handle = reader.Borrow();
  EXPECT_THAT(handle, IsOk());
  EXPECT_THAT(CatchXapian(reader.path(),
                          [&] {
                            Cursor cursor = handle->Open(id);
                            for (; cursor.document() != kNoDocument; cursor.Next())
                              documents.push_back(cursor.document());
                            return absl::OkStatus();
                          }),
              IsOk());
  return documents;
}

TEST_F(Opened, SectionsAreThoseOfTheImage) {
  Build(SampleRecords());
  const auto file = Open();
  ASSERT_NE(file, nullptr);
  const auto memory = Reader::FromImage(MakeImage(SampleRecords(), SampleLexicon(), {}, {}));
  CPTSEARCH_ASSERT_OK(memory);
  const Sections& a = file->sections();
  const Sections& b = (*memory)->sections();
  ASSERT_EQ(a.size(), b.size());
  for (term::WordId id = 0; id < a.size(); ++id) {
    EXPECT_EQ(a.Word(id), b.Word(id));
    EXPECT_EQ(a.TellingOf(id), b.TellingOf(id));
    EXPECT_EQ(a.Texts(id), b.Texts(id));
    EXPECT_EQ(a.FamilyMember(id), b.FamilyMember(id));
    EXPECT_EQ(Documents(*file, id), Documents(**memory, id)) << a.Word(id);
  }
  EXPECT_EQ(a.MedianTelling(), b.MedianTelling());
  ASSERT_EQ(a.terms(), b.terms());
  for (std::uint32_t document = 1; document <= a.terms(); ++document)
    EXPECT_EQ(a.TermBytes(document), b.TermBytes(document));
  ASSERT_EQ(a.codes(), b.codes());
  for (std::uint32_t code = 0; code < a.codes(); ++code) EXPECT_EQ(a.RecordBytes(code), b.RecordBytes(code));
  EXPECT_EQ(file->lexicon().Serialize(), SampleLexicon().Serialize());
}

TEST_F(Opened, InfoIsThatOfTheBuildWithTheSizeOfTheFile) {
  Build(SampleRecords());
  const auto reader = Open();
  ASSERT_NE(reader, nullptr);
  EXPECT_EQ(reader->info().data_date, 20211001);
  EXPECT_THAT(reader->info().notices, ElementsAre("a notice"));
  EXPECT_EQ(reader->info().lexicon_entries, 1u);
  EXPECT_EQ(reader->info().size_bytes, std::filesystem::file_size(path_));
  EXPECT_EQ(reader->path(), path_);
}

TEST_F(Opened, CheckFindsItSound) {
  Build(SampleRecords());
  EXPECT_THAT(Open()->Check(), IsOk());
}

TEST_F(Opened, IndexOfNothingIsSound) {
  Build({});
  const auto reader = Open();
  ASSERT_NE(reader, nullptr);
  EXPECT_THAT(reader->Check(), IsOk());
  EXPECT_EQ(reader->sections().codes(), 0u);
}

TEST_F(Opened, CursorSkipsForwardOnly) {
  std::vector<Record> records;
  for (int i = 0; i < 3000; ++i) {
    records.push_back(MakeRecord(CodeSystem::kCpt, std::to_string(10000 + i), i % 3 == 0 ? "heart third" : "heart"));
  }
  Build(records);
  const auto reader = Open();
  ASSERT_NE(reader, nullptr);
  const auto memory = Reader::FromImage(MakeImage(records, {}, {}, {}));
  CPTSEARCH_ASSERT_OK(memory);
  for (const Reader* each : {static_cast<const Reader*>(reader.get()), static_cast<const Reader*>(memory->get())}) {
    const auto handle = each->Borrow();
    CPTSEARCH_ASSERT_OK(handle);
    Cursor cursor = handle->Open(*each->sections().Find("third"));
    EXPECT_EQ(cursor.document(), 2001u) << "the thousand heavier texts come last";
    cursor.SkipTo(2500);
    EXPECT_EQ(cursor.document(), 2500u);
    cursor.SkipTo(10);
    EXPECT_EQ(cursor.document(), 2500u);
    cursor.Next();
    EXPECT_EQ(cursor.document(), 2501u);
    cursor.SkipTo(3000);
    EXPECT_EQ(cursor.document(), 3000u);
    cursor.SkipTo(3001);
    EXPECT_EQ(cursor.document(), kNoDocument);
    cursor.SkipTo(kNoDocument);
    EXPECT_EQ(cursor.document(), kNoDocument);
  }
}

TEST_F(Opened, OldFileServesOnAfterItsPathIsReplacedOrGone) {
  Build(SampleRecords());
  const auto old = Open();
  ASSERT_NE(old, nullptr);
  EXPECT_THAT(old->Outdated(), IsOkAndHolds(false));
  const auto id = old->sections().Find("splint");
  ASSERT_TRUE(id.has_value());
  const std::vector<std::uint32_t> documents = Documents(*old, *id);
  Build({MakeRecord(CodeSystem::kCpt, "10001", "Something else")});
  EXPECT_THAT(old->Outdated(), IsOkAndHolds(true));
  // Two at once, so that one more is opened now, when the path leads elsewhere.
  const auto first = old->Borrow();
  const auto second = old->Borrow();
  CPTSEARCH_ASSERT_OK(first);
  CPTSEARCH_ASSERT_OK(second);
  EXPECT_EQ(Documents(*old, *id), documents);
  EXPECT_THAT(old->Check(), IsOk());
  EXPECT_EQ(Open()->sections().codes(), 1u);
  std::filesystem::remove(path_);
  EXPECT_THAT(old->Outdated(), IsOkAndHolds(true));
  EXPECT_EQ(Documents(*old, *id), documents);
}

TEST(CatchXapianErrors, KeepTheStatusOfTheFunction) {
  EXPECT_THAT(CatchXapian("x", [] { return absl::OkStatus(); }), IsOk());
  EXPECT_THAT(CatchXapian("x", [] { return absl::AbortedError("mine"); }),
              StatusIs(absl::StatusCode::kAborted, "mine"));
}

struct ThrowRow {
  std::function<void()> fn;
  absl::StatusCode code;
  std::string message;
};

TEST(CatchXapianErrors, BecomeTheStatusThatSaysWhatToDo) {
  const ThrowRow rows[] = {
      {[] { throw Xapian::DatabaseNotFoundError("m"); }, absl::StatusCode::kNotFound,
       "no index at 'x': build one with cptindex"},
      {[] { throw Xapian::DatabaseVersionError("m"); }, absl::StatusCode::kFailedPrecondition,
       "'x' was written by another version of Xapian: rebuild it (DatabaseVersionError: m)"},
      {[] { throw Xapian::DatabaseLockError("m"); }, absl::StatusCode::kUnavailable,
       "'x' is being written by another program"},
      {[] { throw Xapian::DatabaseOpeningError("m"); }, absl::StatusCode::kDataLoss,
       "the index 'x' is damaged: rebuild it (DatabaseOpeningError: m)"},
      {[] { throw Xapian::DatabaseCorruptError("m"); }, absl::StatusCode::kDataLoss,
       "the index 'x' is damaged: rebuild it (DatabaseCorruptError: m)"},
      {[] { throw Xapian::DatabaseError("m"); }, absl::StatusCode::kDataLoss,
       "the index 'x' is damaged: rebuild it (DatabaseError: m)"},
      {[] { throw Xapian::InvalidArgumentError("m"); }, absl::StatusCode::kInternal, "'x': InvalidArgumentError: m"},
      {[] { throw Xapian::RangeError("m"); }, absl::StatusCode::kInternal, "'x': RangeError: m"},
  };
  for (const ThrowRow& row : rows) {
    EXPECT_THAT(CatchXapian("x",
                            [&]() -> absl::Status {
                              row.fn();
                              return absl::OkStatus();
                            }),
                StatusIs(row.code, row.message));
  }
}

}  // namespace
}  // namespace cptsearch::index
