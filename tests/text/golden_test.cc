// Token goldens: texts and the tokens they become, in tests/golden/tokens. CPTSEARCH_UPDATE_GOLDEN=1 rewrites them.
//   text => word[begin-end] ...   `~` before a word: glued; `|`: a clause ended before it; `#`, `$` behind: number,
//   sign
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/checksum.h"
#include "text/analysis.h"
#include "text/tokenize.h"

namespace cptsearch::text {
namespace {

// When tokens change on purpose: raise kAnalysisId (lib/text/analysis.h), then note it here with the new checksum.
constexpr std::uint32_t kNotedAnalysisId = 2;
constexpr std::uint64_t kNotedChecksum = 11698086295559149576u;

constexpr std::string_view kArrow = " => ";

std::string Notation(std::string_view text) {
  std::string out;
  for (const Token& token : Tokenize(text)) {
    if (!out.empty()) out += ' ';
    if (token.breaks) out += '|';
    if (token.glued) out += '~';
    out += token.word;
    if (token.kind == TokenKind::kNumber) out += '#';
    if (token.kind == TokenKind::kSymbol) out += '$';
    out += '[' + std::to_string(token.begin) + '-' + std::to_string(token.end) + ']';
  }
  return out;
}

std::vector<std::filesystem::path> GoldenFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CPTSEARCH_SOURCE "/tests/golden/tokens")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string ReadAll(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The file with every right side made anew.
std::string Rewritten(const std::string& content) {
  std::istringstream lines(content);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) {
      out += line + '\n';
      continue;
    }
    const std::string text = line.substr(0, line.rfind(kArrow));
    out += text + std::string(kArrow) + Notation(text) + '\n';
  }
  return out;
}

TEST(TokenGoldens, AreWhatTokenizeGives) {
  const bool update = std::getenv("CPTSEARCH_UPDATE_GOLDEN") != nullptr;
  ASSERT_FALSE(GoldenFiles().empty());
  for (const auto& path : GoldenFiles()) {
    const std::string content = ReadAll(path);
    const std::string now = Rewritten(content);
    if (update) {
      std::ofstream(path, std::ios::binary) << now;
    } else {
      EXPECT_EQ(now, content) << path;
    }
  }
}

TEST(TokenGoldens, ChangeOnlyWithTheAnalysisId) {
  std::string all;
  for (const auto& path : GoldenFiles()) all += ReadAll(path);
  EXPECT_EQ(kAnalysisId, kNotedAnalysisId);
  EXPECT_EQ(base::Checksum(all), kNotedChecksum)
      << "raise kAnalysisId in lib/text/analysis.h if a text gives other tokens than before (new lines in the goldens "
         "need no new id), and note both here";
}

}  // namespace
}  // namespace cptsearch::text
