// Files: messages of failures, mappings that outlive a rename, one lock at a time, publishing.
#include "base/file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <utility>

#include "support/status_matchers.h"

namespace cptsearch::base {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::IsOkAndHolds;
using ::cptsearch::testing::StatusIs;

class Files : public ::testing::Test {
 protected:
  Files() : folder_(::testing::TempDir() + "cptsearch_files_" + std::to_string(::getpid())) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Files() override { std::filesystem::remove_all(folder_); }

  std::string Path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

TEST_F(Files, ErrnoTextIsThatOfTheSystem) { EXPECT_EQ(ErrnoText(ENOENT), "No such file or directory"); }

TEST_F(Files, WholeContentComesBack) {
  const std::string content("a\0b\xff\n", 5);
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), content));
  EXPECT_THAT(ReadWholeFile(Path("a")), IsOkAndHolds(content));
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), ""));
  EXPECT_THAT(ReadWholeFile(Path("a")), IsOkAndHolds(""));
}

TEST_F(Files, FailuresNameThePath) {
  const std::string none = Path("none");
  const std::string folder = Path("");
  const auto missing = StatusIs(absl::StatusCode::kNotFound, "cannot open '" + none + "': No such file or directory");
  EXPECT_THAT(OpenForReading(none), missing);
  EXPECT_THAT(ReadWholeFile(none), missing);
  EXPECT_THAT(Identify(none), missing);
  EXPECT_THAT(Identify(folder), StatusIs(absl::StatusCode::kFailedPrecondition, "'" + folder + "' is a folder"));
  EXPECT_THAT(ReadWholeFile(folder), StatusIs(absl::StatusCode::kFailedPrecondition, "'" + folder + "' is a folder"));
  EXPECT_THAT(Identify("/dev/null"),
              StatusIs(absl::StatusCode::kFailedPrecondition, "'/dev/null' is not a plain file"));
  const std::string below = Path("none/b");
  EXPECT_THAT(WriteWholeFile(below, "x"),
              StatusIs(absl::StatusCode::kNotFound, "cannot create '" + below + "': No such file or directory"));
}

TEST_F(Files, IdentityIsThatOfTheFileAndNotOfThePath) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), "one"));
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("b"), "two"));
  const auto first = Identify(Path("a"));
  CPTSEARCH_ASSERT_OK(first);
  EXPECT_EQ(first->size_bytes, 3u);
  std::filesystem::create_hard_link(Path("a"), Path("same"));
  EXPECT_THAT(Identify(Path("same")), IsOkAndHolds(*first));
  const auto opened = OpenForReading(Path("a"));
  CPTSEARCH_ASSERT_OK(opened);
  std::filesystem::rename(Path("b"), Path("a"));
  EXPECT_THAT(Identify(*opened, Path("a")), IsOkAndHolds(*first));
  EXPECT_THAT(Identify(Path("a")), ::testing::Not(IsOkAndHolds(*first)));
}

TEST_F(Files, DescriptorClosesOnceAndMoves) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), "one"));
  auto file = OpenForReading(Path("a"));
  CPTSEARCH_ASSERT_OK(file);
  const int fd = file->get();
  {
    Descriptor moved = *std::move(file);
    EXPECT_EQ(moved.get(), fd);
    EXPECT_EQ(file->get(), -1);
    Descriptor assigned;
    assigned = std::move(moved);
    EXPECT_EQ(assigned.get(), fd);
    EXPECT_NE(::fcntl(fd, F_GETFD), -1);
  }
  EXPECT_EQ(::fcntl(fd, F_GETFD), -1) << "closed with its last owner";
}

TEST_F(Files, ReleasedDescriptorStaysOpen) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), "one"));
  int fd = -1;
  {
    auto file = OpenForReading(Path("a"));
    CPTSEARCH_ASSERT_OK(file);
    fd = file->Release();
    EXPECT_EQ(file->get(), -1);
  }
  EXPECT_EQ(::close(fd), 0);
}

TEST_F(Files, MappingOutlivesTheRenameOverItsPath) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), "old content"));
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("b"), "new"));
  auto file = OpenForReading(Path("a"));
  CPTSEARCH_ASSERT_OK(file);
  auto mapping = Mapping::Map(*file, Path("a"));
  CPTSEARCH_ASSERT_OK(mapping);
  std::filesystem::rename(Path("b"), Path("a"));
  *file = Descriptor();
  EXPECT_EQ(mapping->bytes(), "old content");
  const Mapping moved = *std::move(mapping);
  EXPECT_EQ(moved.bytes(), "old content");
  EXPECT_EQ(mapping->bytes(), "");
}

TEST_F(Files, MappingOfAnEmptyFileIsEmptyAndOfAFolderAnError) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("a"), ""));
  const auto file = OpenForReading(Path("a"));
  CPTSEARCH_ASSERT_OK(file);
  const auto mapping = Mapping::Map(*file, Path("a"));
  CPTSEARCH_ASSERT_OK(mapping);
  EXPECT_EQ(mapping->bytes(), "");
  const auto folder = OpenForReading(Path(""));
  CPTSEARCH_ASSERT_OK(folder);
  EXPECT_THAT(Mapping::Map(*folder, Path("")),
              StatusIs(absl::StatusCode::kFailedPrecondition, "'" + Path("") + "' is a folder"));
}

TEST_F(Files, LockIsHeldByOneAtATime) {
  const std::string path = Path("a.lock");
  {
    const auto first = Lock::Take(path);
    CPTSEARCH_ASSERT_OK(first);
    EXPECT_THAT(Lock::Take(path),
                StatusIs(absl::StatusCode::kUnavailable, "'" + path + "' is locked by another process"));
  }
  EXPECT_THAT(Lock::Take(path), IsOk());
  EXPECT_TRUE(std::filesystem::exists(path)) << "left in place";
  EXPECT_THAT(
      Lock::Take(Path("none/a.lock")),
      StatusIs(absl::StatusCode::kNotFound, "cannot create '" + Path("none/a.lock") + "': No such file or directory"));
}

TEST_F(Files, PublishReplacesTheTarget) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("target"), "old"));
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("temporary"), "new"));
  CPTSEARCH_ASSERT_OK(Publish(Path("temporary"), Path("target")));
  EXPECT_THAT(ReadWholeFile(Path("target")), IsOkAndHolds("new"));
  EXPECT_FALSE(std::filesystem::exists(Path("temporary")));
}

TEST_F(Files, PublishThatFailsLeavesTheTarget) {
  CPTSEARCH_ASSERT_OK(WriteWholeFile(Path("target"), "old"));
  EXPECT_THAT(Publish(Path("none"), Path("target")),
              StatusIs(absl::StatusCode::kNotFound, "cannot open '" + Path("none") + "': No such file or directory"));
  EXPECT_THAT(ReadWholeFile(Path("target")), IsOkAndHolds("old"));
}

}  // namespace
}  // namespace cptsearch::base
