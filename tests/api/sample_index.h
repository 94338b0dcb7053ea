// An index file of the sample records, and the codes of hits, for the tests of the public classes.
#ifndef CPTSEARCH_TESTS_API_SAMPLE_INDEX_H_
#define CPTSEARCH_TESTS_API_SAMPLE_INDEX_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "cptsearch/index.h"
#include "cptsearch/index_builder.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {

inline std::vector<std::string> CodesOf(const std::vector<Hit>& hits) {
  std::vector<std::string> codes;
  for (const Hit& hit : hits) codes.push_back(DisplayForm(hit.system, hit.code));
  return codes;
}

inline std::vector<std::string> CodesOf(const std::vector<Record>& records) {
  std::vector<std::string> codes;
  for (const Record& record : records) codes.push_back(DisplayForm(record.system, record.code));
  return codes;
}

// Search options with one or two of them set.
inline SearchOptions Limit(int limit, int offset = 0) {
  SearchOptions options;
  options.limit = limit;
  options.offset = offset;
  return options;
}
inline SearchOptions In(std::vector<CodeSystem> systems) {
  SearchOptions options;
  options.systems = std::move(systems);
  return options;
}
inline SearchOptions AsOf(Date day) {
  SearchOptions options;
  options.as_of = day;
  return options;
}
inline SearchOptions Explained(int limit = 10) {
  SearchOptions options = Limit(limit);
  options.explain = true;
  return options;
}

// Without corpus and embedded lexicon.
inline BuildOptions BareOptions() {
  BuildOptions options;
  options.corpus = false;
  options.lexicon = false;
  return options;
}

class SampleIndex : public ::testing::Test {
 protected:
  SampleIndex()
      : folder_(::testing::TempDir() + "cptsearch_api_" + std::to_string(::getpid())), path_(folder_ + "/a.idx") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    Build(SampleRecords());
    Open();
  }
  ~SampleIndex() override { std::filesystem::remove_all(folder_); }

  // Words of the records alone decide: no corpus; a lexicon of one line.
  BuildOptions Bare() {
    BuildOptions options = BareOptions();
    options.lexicon_files = {WriteFile("words.tsv", "kind\tfrom\tto\nsame\tthigh\tfemoral\n")};
    return options;
  }

  std::string WriteFile(const std::string& name, const std::string& content) {
    EXPECT_THAT(base::WriteWholeFile(folder_ + "/" + name, content), IsOk());
    return folder_ + "/" + name;
  }

  IndexInfo Build(const std::vector<Record>& records) {
    auto builder = IndexBuilder::Create(path_, Bare());
    EXPECT_THAT(builder, IsOk());
    for (const Record& record : records) EXPECT_THAT(builder->Add(record), IsOk());
    auto info = builder->Finish();
    EXPECT_THAT(info, IsOk());
    return info.ok() ? *std::move(info) : IndexInfo();
  }

  void Open() {
    auto index = Index::Open(path_);
    EXPECT_THAT(index, IsOk());
    if (index.ok()) index_ = *std::move(index);
  }

  SearchResult Search(std::string_view query, const SearchOptions& options = {}) const {
    auto result = index_->Search(query, options);
    EXPECT_THAT(result, IsOk()) << query;
    return result.ok() ? *std::move(result) : SearchResult();
  }
  std::vector<std::string> Codes(std::string_view query, const SearchOptions& options = {}) const {
    return CodesOf(Search(query, options).hits);
  }

  const std::string folder_;
  const std::string path_;
  std::optional<Index> index_;
};

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_API_SAMPLE_INDEX_H_
