// The index file: written beside its target, the same bytes for the same image, Xapian's part in front of ours.
#include "index/write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "index/layout.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::IsOkAndHolds;
using ::cptsearch::testing::SampleRecords;
using ::testing::Contains;
using ::testing::UnorderedElementsAre;

class Write : public ::testing::Test {
 protected:
  Write() : folder_(::testing::TempDir() + "cptsearch_write_" + std::to_string(::getpid())) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Write() override { std::filesystem::remove_all(folder_); }

  std::string Path(const std::string& name) const { return folder_ + "/" + name; }
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.push_back(entry.path().filename());
    return names;
  }

 private:
  std::string folder_;
};

Image Sample() { return MakeImage(SampleRecords(), {}, {}, {}); }

Footer FooterOf(const std::string& content) {
  Footer footer;
  std::memcpy(&footer, content.data() + content.size() - sizeof(Footer), sizeof(Footer));
  return footer;
}

TEST_F(Write, LeavesNothingButTheTarget) {
  CPTSEARCH_ASSERT_OK(WriteIndex(Sample(), Path("a.idx"), {}));
  EXPECT_THAT(Names(), UnorderedElementsAre("a.idx"));
}

TEST_F(Write, ClearsWhatAKilledBuilderLeft) {
  std::filesystem::create_directories(Path("a.idx.building.d"));
  CPTSEARCH_ASSERT_OK(base::WriteWholeFile(Path("a.idx.building.d/iamglass"), "half"));
  CPTSEARCH_ASSERT_OK(base::WriteWholeFile(Path("a.idx.building"), "half"));
  CPTSEARCH_ASSERT_OK(WriteIndex(Sample(), Path("a.idx"), {}));
  EXPECT_THAT(Names(), UnorderedElementsAre("a.idx"));
}

TEST_F(Write, EqualImagesGiveEqualBytes) {
  CPTSEARCH_ASSERT_OK(WriteIndex(Sample(), Path("a.idx"), {}));
  CPTSEARCH_ASSERT_OK(WriteIndex(Sample(), Path("b.idx"), {}));
  const auto a = base::ReadWholeFile(Path("a.idx"));
  CPTSEARCH_ASSERT_OK(a);
  EXPECT_THAT(base::ReadWholeFile(Path("b.idx")), IsOkAndHolds(*a));
}

TEST_F(Write, LayoutIsXapianThenSectionsThenTableThenFooter) {
  const Image image = Sample();
  CPTSEARCH_ASSERT_OK(WriteIndex(image, Path("a.idx"), {}));
  const auto content = base::ReadWholeFile(Path("a.idx"));
  CPTSEARCH_ASSERT_OK(content);
  EXPECT_TRUE(content->starts_with(kXapianMagic));
  const Footer footer = FooterOf(*content);
  EXPECT_EQ(std::string(footer.magic.data(), footer.magic.size()), kMagic);
  EXPECT_EQ(footer.file_bytes, content->size());
  EXPECT_EQ(footer.format_version, kFormatVersion);
  EXPECT_EQ(footer.section_count, kSectionCount);
  EXPECT_EQ(footer.table_offset + kSectionCount * sizeof(SectionEntry) + sizeof(Footer), content->size());
  std::uint64_t end = footer.xapian_bytes;
  for (std::uint32_t id = 1; id <= kSectionCount; ++id) {
    SectionEntry entry;
    std::memcpy(&entry, content->data() + footer.table_offset + (id - 1) * sizeof(SectionEntry), sizeof(SectionEntry));
    EXPECT_EQ(entry.id, id);
    EXPECT_EQ(entry.offset % kSectionAlignment, 0u);
    EXPECT_TRUE(id > 1 || entry.offset % kPageBytes == 0);
    EXPECT_GE(entry.offset, end);
    EXPECT_EQ(content->substr(entry.offset, entry.size_bytes), image.sections[id]) << "section " << id;
    end = entry.offset + entry.size_bytes;
  }
  EXPECT_LE(end, footer.table_offset);
}

TEST_F(Write, TellsOfItsStages) {
  std::vector<std::string> stages;
  CPTSEARCH_ASSERT_OK(WriteIndex(Sample(), Path("a.idx"),
                                 [&](const char* stage, std::uint64_t, std::uint64_t) { stages.push_back(stage); }));
  EXPECT_THAT(stages, Contains("write"));
  EXPECT_THAT(stages, Contains("compact"));
}

TEST_F(Write, FolderThatIsNotThereIsAnError) {
  EXPECT_FALSE(WriteIndex(Sample(), Path("none/a.idx"), {}).ok());
  EXPECT_THAT(Names(), UnorderedElementsAre());
}

TEST_F(Write, FailureLeavesTheOldTarget) {
  std::filesystem::create_directories(Path("a.idx/inside"));  // a folder that is not empty cannot be replaced
  EXPECT_FALSE(WriteIndex(Sample(), Path("a.idx"), {}).ok());
  EXPECT_THAT(Names(), UnorderedElementsAre("a.idx"));
  EXPECT_TRUE(std::filesystem::exists(Path("a.idx/inside")));
}

}  // namespace
}  // namespace cptsearch::index
