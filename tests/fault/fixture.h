// The verbs of the fault tests: Build an index, Damage or Truncate it, ExpectError of opening it.
#ifndef CPTSEARCH_TESTS_FAULT_FIXTURE_H_
#define CPTSEARCH_TESTS_FAULT_FIXTURE_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/checksum.h"
#include "base/file.h"
#include "cptsearch/index.h"
#include "cptsearch/index_builder.h"
#include "index/layout.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {

class Fault : public ::testing::Test {
 protected:
  Fault() : folder_(::testing::TempDir() + "cptsearch_fault_" + std::to_string(::getpid())), path_(folder_ + "/a.idx") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Fault() override { std::filesystem::remove_all(folder_); }

  static BuildOptions Bare() {
    BuildOptions options;
    options.corpus = false;
    options.lexicon = false;
    return options;
  }

  // Writes an index of these records, without corpus and lexicon, to path_.
  void Build(const std::vector<Record>& records = SampleRecords()) {
    auto builder = IndexBuilder::Create(path_, Bare());
    CPTSEARCH_ASSERT_OK(builder);
    for (const Record& record : records) CPTSEARCH_ASSERT_OK(builder->Add(record));
    CPTSEARCH_ASSERT_OK(builder->Finish());
  }

  std::string Content() const {
    auto content = base::ReadWholeFile(path_);
    EXPECT_THAT(content, IsOk());
    return content.ok() ? *std::move(content) : std::string();
  }

  // Files are replaced, never changed in place: an index that is still open keeps its bytes.
  void Write(std::string_view content) {
    CPTSEARCH_ASSERT_OK(base::WriteWholeFile(path_ + ".new", content));
    std::filesystem::rename(path_ + ".new", path_);
  }

  // Turns all bits of the byte at `offset`.
  void Damage(std::size_t offset) {
    std::string content = Content();
    ASSERT_LT(offset, content.size());
    content[offset] = static_cast<char>(~content[offset]);
    Write(content);
  }

  void Truncate(std::size_t size) { Write(Content().substr(0, size)); }

  // Changes the footer by `change` and makes its checksum right again.
  template <typename Change>
  void ChangeFooter(Change change) {
    std::string content = Content();
    ASSERT_GE(content.size(), sizeof(index::Footer));
    char* const place = content.data() + content.size() - sizeof(index::Footer);
    index::Footer footer;
    std::memcpy(&footer, place, sizeof(footer));
    change(footer);
    footer.checksum = base::Checksum({reinterpret_cast<const char*>(&footer), offsetof(index::Footer, checksum)});
    std::memcpy(place, &footer, sizeof(footer));
    Write(content);
  }

  void ExpectError(absl::StatusCode code, const ::testing::Matcher<std::string>& message) const {
    EXPECT_THAT(Index::Open(path_), StatusIs(code, message));
    EXPECT_THAT(Index::Open(path_, {.lexicon = {}, .verify = true}), StatusIs(code, message));
  }

  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.push_back(entry.path().filename());
    return names;
  }

  const std::string folder_;
  const std::string path_;
};

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_FAULT_FIXTURE_H_
