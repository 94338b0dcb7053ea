// Term goldens: texts and the words they become, in tests/golden/terms. CPTSEARCH_UPDATE_GOLDEN=1 rewrites them.
//   text => word[begin-end] ...   in front of a word: `|` a clause begins, `~` glued, `!` negated, `?` goes without
//   saying; a bound word has `_` for its space (stage_3b)
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "term/analyse.h"

namespace cptsearch::term {
namespace {

constexpr std::string_view kArrow = " => ";

std::string Notation(std::string_view text) {
  std::string out;
  for (const Word& word : Analyse(text)) {
    if (!out.empty()) out += ' ';
    if ((word.flags & kBreak) != 0) out += '|';
    if (word.glued) out += '~';
    if ((word.flags & kNegated) != 0) out += '!';
    if ((word.flags & kDefault) != 0) out += '?';
    std::string shown = word.text;
    std::replace(shown.begin(), shown.end(), ' ', '_');
    out += shown + '[' + std::to_string(word.begin) + '-' + std::to_string(word.end) + ']';
  }
  return out;
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

TEST(TermGoldens, AreWhatAnalyseGives) {
  const bool update = std::getenv("CPTSEARCH_UPDATE_GOLDEN") != nullptr;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CPTSEARCH_SOURCE "/tests/golden/terms")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  for (const auto& path : files) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string now = Rewritten(content.str());
    if (update) {
      std::ofstream(path, std::ios::binary) << now;
    } else {
      EXPECT_EQ(now, content.str()) << path;
    }
  }
}

}  // namespace
}  // namespace cptsearch::term
