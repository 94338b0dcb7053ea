// An index file of some records, without the corpus and its lexicon, for the length of a test.
#ifndef CPTSEARCH_TESTS_EVAL_INDEX_FILE_H_
#define CPTSEARCH_TESTS_EVAL_INDEX_FILE_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cptsearch/index_builder.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {

class IndexFile {
 public:
  explicit IndexFile(const std::vector<Record>& records)
      : path_(::testing::TempDir() + "cptsearch_eval_" + std::to_string(::getpid()) + ".idx") {
    BuildOptions options;
    options.corpus = false;
    options.lexicon = false;
    auto builder = IndexBuilder::Create(path_, options);
    EXPECT_THAT(builder, IsOk());
    for (const Record& record : records) EXPECT_THAT(builder->Add(record), IsOk());
    EXPECT_THAT(builder->Finish(), IsOk());
  }
  ~IndexFile() { std::filesystem::remove(path_); }
  IndexFile(const IndexFile&) = delete;
  IndexFile& operator=(const IndexFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  const std::string path_;
};

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_EVAL_INDEX_FILE_H_
