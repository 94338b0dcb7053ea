// Plan goldens: queries and what they may match (query/print.h), in tests/golden/plans. CPTSEARCH_UPDATE_GOLDEN=1
// rewrites them: a line that begins with `> ` is a query, the indented lines behind it are made anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "query/parse.h"
#include "query/print.h"
#include "query/small_vocabulary.h"
#include "support/status_matchers.h"

namespace cptsearch::query {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::Print;
using ::cptsearch::testing::SmallLexicon;
using ::cptsearch::testing::SmallVocabulary;

std::string Plan(const SmallVocabulary& vocabulary, const std::string& text) {
  const auto query = Parse({&vocabulary, &SmallLexicon()}, text);
  EXPECT_THAT(query, IsOk()) << text;
  return query.ok() ? Print(*query, vocabulary) : "";
}

std::string Rewritten(const std::string& content) {
  const SmallVocabulary vocabulary;
  std::istringstream lines(content);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  ")) continue;
    out += line + '\n';
    if (line.starts_with("> ")) out += Plan(vocabulary, line.substr(2));
  }
  return out;
}

TEST(PlanGoldens, AreWhatParseGives) {
  const bool update = std::getenv("CPTSEARCH_UPDATE_GOLDEN") != nullptr;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CPTSEARCH_SOURCE "/tests/golden/plans")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  for (const auto& path : files) {
    const auto content = base::ReadWholeFile(path.string());
    ASSERT_THAT(content, IsOk());
    const std::string now = Rewritten(*content);
    if (update) {
      ASSERT_THAT(base::WriteWholeFile(path.string(), now), IsOk());
    } else {
      EXPECT_EQ(now, *content) << path;
    }
  }
}

}  // namespace
}  // namespace cptsearch::query
