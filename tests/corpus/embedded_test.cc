// The embedded files are those of corpus/, byte for byte.
#include "corpus/embedded.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "support/status_matchers.h"

namespace cptsearch::corpus {
namespace {

using ::cptsearch::testing::IsOkAndHolds;

struct Row {
  std::string folder;
  std::string extension;
  std::span<const EmbeddedFile> embedded;
};

class Embedded : public ::testing::TestWithParam<Row> {};

TEST_P(Embedded, HoldsEveryFileInTheOrderOfNames) {
  const std::string top = std::string(CPTSEARCH_SOURCE) + "/";
  std::vector<std::string> expected;
  for (const auto& entry : std::filesystem::directory_iterator(top + GetParam().folder)) {
    if (entry.path().extension() != GetParam().extension) continue;
    expected.push_back(GetParam().folder + "/" + entry.path().filename().string());
  }
  std::ranges::sort(expected);
  std::vector<std::string> names;
  for (const EmbeddedFile& file : GetParam().embedded) {
    names.emplace_back(file.name);
    EXPECT_THAT(base::ReadWholeFile(top + names.back()), IsOkAndHolds(std::string(file.content))) << file.name;
  }
  EXPECT_EQ(names, expected);
}

INSTANTIATE_TEST_SUITE_P(, Embedded,
                         ::testing::Values(Row{"corpus/records", ".jsonl", Records()},
                                           Row{"corpus/lexicon", ".tsv", Lexicon()}),
                         [](const auto& row) { return row.index == 0 ? "Records" : "Lexicon"; });

}  // namespace
}  // namespace cptsearch::corpus
