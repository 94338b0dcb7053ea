// ReadRecords: plain files, .gz and .zip, forced formats, damaged and hostile files.
#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/checksum.h"
#include "base/file.h"
#include "read/collect.h"
#include "read/source.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string kOrder =
    "00001 A00     0 Cholera                                                      Cholera\r\n"
    "00002 A000    1 Cholera                                                      Cholera due to something\r\n";
const std::string kJson = "{\"system\":\"cpt\",\"code\":\"99213\",\"title\":\"t\"}\n";

// An archive of these members; gzip holds one and no name.
std::string Archive(bool zip, const std::vector<std::pair<std::string, std::string>>& members) {
  std::string bytes((std::size_t{1} << 20) + 4096, '\0');
  std::size_t used = 0;
  archive* a = archive_write_new();
  if (zip) {
    archive_write_set_format_zip(a);
  } else {
    archive_write_add_filter_gzip(a);
    archive_write_set_format_raw(a);
  }
  archive_write_set_bytes_in_last_block(a, 1);
  EXPECT_EQ(archive_write_open_memory(a, bytes.data(), bytes.size(), &used), ARCHIVE_OK);
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    EXPECT_EQ(archive_write_header(a, entry), ARCHIVE_OK);
    EXPECT_EQ(archive_write_data(a, content.data(), content.size()), static_cast<la_ssize_t>(content.size()));
    archive_entry_free(entry);
  }
  archive_write_close(a);
  archive_write_free(a);
  bytes.resize(used);
  return bytes;
}

// A file of this test with this content.
std::string File(const std::string& name, std::string_view content) {
  const std::string path = ::testing::TempDir() + "read_records_" + name;
  EXPECT_THAT(base::WriteWholeFile(path, content), IsOk());
  return path;
}

TEST(ReadRecords, ReadsAPlainFileWhateverItsName) {
  const std::string path = File("plain.pdf", kOrder);
  const Collected out = CollectFile(path);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.records, SizeIs(2));
  EXPECT_EQ(out.summary.file, path);
  EXPECT_EQ(out.summary.format, Format::kIcd10CmOrder);
  EXPECT_EQ(out.summary.size_bytes, kOrder.size());
  EXPECT_EQ(out.summary.checksum, base::Checksum(kOrder));
  EXPECT_EQ(out.summary.records, 2U);
  EXPECT_EQ(out.summary.skipped, 0U);
}

TEST(ReadRecords, ReadsGzip) {
  const std::string bytes = Archive(false, {{"order.txt", kOrder}});
  const std::string path = File("order.gz", bytes);
  const Collected out = CollectFile(path);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.records, SizeIs(2));
  EXPECT_EQ(out.summary.file, path);
  EXPECT_EQ(out.summary.size_bytes, bytes.size());
  EXPECT_EQ(out.summary.checksum, base::Checksum(bytes));
}

TEST(ReadRecords, ReadsEveryKnownMemberOfAZip) {
  const std::string path = File("all.zip", Archive(true, {{"readme.txt", "Some words\nof no format\n"},
                                                          {"2026/icd10cm_order_2026.txt", kOrder + "bad row\n"},
                                                          {"own.jsonl", kJson}}));
  Collected out;
  const absl::StatusOr<std::vector<ReadSummary>> summaries = ReadRecords(path, Watch({}, &out), Store(&out));
  CPTSEARCH_ASSERT_OK(summaries);
  ASSERT_THAT(*summaries, SizeIs(2));
  EXPECT_EQ((*summaries)[0].file, path + "!2026/icd10cm_order_2026.txt");
  EXPECT_EQ((*summaries)[1].file, path + "!own.jsonl");
  EXPECT_EQ((*summaries)[1].format, Format::kJsonLines);
  ASSERT_THAT(out.records, SizeIs(3));
  EXPECT_EQ(out.records[0].released, 20251001);
  EXPECT_THAT(out.issues, ElementsAre(StartsWith(path + "!2026/icd10cm_order_2026.txt:3: 'bad row' is not a row")));
}

TEST(ReadRecords, ForcedFormatIsObeyed) {
  ReadOptions options;
  options.format = Format::kTable;
  const std::string path = File("forced.txt", kOrder);
  EXPECT_THAT(
      CollectFile(path, options).status,
      StatusIs(absl::StatusCode::kInvalidArgument, path + ": no header with the columns system, code and title"));
}

TEST(ReadRecords, NamesWhatWasTriedWhenNothingFits) {
  const std::string tried =
      "' is of no known format; tried icd10cm-order, icd10cm-codes, icd10pcs-order, icd10pcs-codes, icd10cm-tabular, "
      "hcpcs-fixed, hcpcs-table, table, jsonl, icd10cm-index, icd10cm-neoplasm, icd10cm-drug, icd10pcs-index, "
      "icd10pcs-tables, icd10pcs-definitions";
  struct Row {
    std::string content;
    std::string advice;
  };
  const Row kRows[] = {
      {"Some words\n", "; give the format if the file is one of them"},
      {"", "; give the format if the file is one of them"},
      {"\xFF\xFE"
       "c",
       "; it looks like UTF-16: save it as UTF-8"},
      {std::string("\x7F"
                   "ELF\0\0",
                   6),
       "; it is no text file"},
      {Archive(true, {{"xl/sheet1.xml", "<sheet/>"}}),
       "; none of its members is one. Of a workbook (.xlsx), save the sheet as .csv"},
  };
  for (const Row& row : kRows) {
    const std::string path = File("unknown", row.content);
    EXPECT_THAT(CollectFile(path).status,
                StatusIs(absl::StatusCode::kInvalidArgument, "'" + path + tried + row.advice));
  }
}

TEST(ReadRecords, MissingFilesAndFoldersAreErrors) {
  EXPECT_EQ(CollectFile(::testing::TempDir() + "read_records_missing").status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(CollectFile(::testing::TempDir()).status.code(), absl::StatusCode::kFailedPrecondition);
}

TEST(ReadRecords, DamagedArchivesAreDataLoss) {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text += absl::StrFormat("{\"system\":\"cpt\",\"code\":\"%05d\",\"title\":\"words %x\"}\n", i, i * 7919);
  }
  const std::string gzip = Archive(false, {{"a", text}});
  const std::string zip = Archive(true, {{"a", text}});
  std::string flipped = zip;
  for (std::size_t i = 300; i < 340; ++i) flipped[i] = static_cast<char>(~flipped[i]);
  for (const std::string& bytes : {gzip.substr(0, gzip.size() / 2), zip.substr(0, zip.size() / 2), flipped,
                                   std::string("PK\x03\x04"), std::string("\x1F\x8B\x08")}) {
    const Collected out = CollectFile(File("damaged", bytes));
    EXPECT_EQ(out.status.code(), absl::StatusCode::kDataLoss) << out.status.ToString();
  }
}

// The texts that a visitor reads, as "name=size".
struct Visited {
  absl::Status status;
  std::vector<std::string> texts;
};
Visited Visit(std::string_view bytes, const read::SourceLimits& limits, std::string_view unwanted = "") {
  Visited out;
  const read::SourceVisitor visitor{
      [&](const std::string& name, std::string_view) -> absl::StatusOr<bool> { return name != unwanted; },
      [&](const std::string& name, std::string_view text) {
        out.texts.push_back(absl::StrFormat("%s=%d", name, text.size()));
        return absl::OkStatus();
      }};
  out.status = read::VisitTexts("p", bytes, visitor, limits);
  return out;
}

TEST(VisitTexts, StopsAtItsLimits) {
  const std::string big(300000, 'x');
  const std::string zip = Archive(true, {{"a", big}, {"b", big}, {"c", big}});
  read::SourceLimits limits;
  EXPECT_THAT(Visit(zip, limits).texts, ElementsAre("p!a=300000", "p!b=300000", "p!c=300000"));
  limits.text_bytes = 300000;
  EXPECT_THAT(Visit(zip, limits).status, IsOk());
  limits.text_bytes = 299999;
  EXPECT_THAT(Visit(zip, limits).status,
              StatusIs(absl::StatusCode::kResourceExhausted,
                       "'p!a' holds more than 299999 bytes of text; code files are far smaller"));
  EXPECT_THAT(Visit(Archive(false, {{"a", big}}), limits).status,
              StatusIs(absl::StatusCode::kResourceExhausted, StartsWith("'p' holds more than 299999 bytes")));
  EXPECT_THAT(Visit(big, limits).status, StatusIs(absl::StatusCode::kResourceExhausted, HasSubstr("299999 bytes")));
  // A member that is not wanted is not unpacked past its head.
  EXPECT_THAT(Visit(zip, limits, "p!a").status, StatusIs(absl::StatusCode::kResourceExhausted, StartsWith("'p!b'")));
  limits.text_bytes = 300000;
  limits.unpacked_bytes = 600000;
  const Visited total = Visit(zip, limits);
  EXPECT_THAT(total.status, StatusIs(absl::StatusCode::kResourceExhausted, HasSubstr("holds more than")));
  EXPECT_THAT(total.texts, ElementsAre("p!a=300000", "p!b=300000"));
  limits = {};
  limits.members = 2;
  EXPECT_THAT(Visit(zip, limits).status, StatusIs(absl::StatusCode::kResourceExhausted, EndsWith("2 members")));
}

}  // namespace
}  // namespace cptsearch::testing
