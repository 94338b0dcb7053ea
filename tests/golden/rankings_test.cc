// Ranking goldens: how the embedded corpus answers the queries of corpus/judged, a file of tests/golden/rankings for
// each judged file, and the measures in stats.txt. CPTSEARCH_UPDATE_GOLDEN=1 rewrites them; the diff is reviewed.
//   > category: query     [unmatched ...]
//     wanted codes, rank (- when not among the first 100)
//     score code title      of the first three; `*` marks those that were wanted
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/file.h"
#include "cptsearch/evaluate.h"
#include "cptsearch/index.h"
#include "eval/judged.h"
#include "support/status_matchers.h"

namespace cptsearch {
namespace {

using ::cptsearch::testing::IsOk;

constexpr std::size_t kHitsShown = 3;
constexpr std::size_t kTitleBytes = 70;  // enough to tell siblings apart, and a diff stays readable
constexpr std::size_t kLinesShown = 60;  // of a difference

const std::filesystem::path kGoldens = CPTSEARCH_SOURCE "/tests/golden/rankings";

// At most `bytes` of the text, whole characters.
std::string Beginning(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes) + "...";
}

std::string Ranking(const Index& index, const JudgedOutcome& outcome) {
  std::string out = "> " + outcome.query.category + ": " + outcome.query.query;
  const auto result = index.Search(outcome.query.query, {});
  if (result.ok()) {
    for (const std::string& word : result->unmatched) out += " [unmatched " + word + "]";
  } else {
    out += " [refused]";
  }
  if (!outcome.judged) return out + "\n  " + outcome.query.expected + ": not judged\n";
  out += "\n  " + outcome.query.expected + ", rank " + (outcome.rank == 0 ? "-" : std::to_string(outcome.rank)) + "\n";
  const eval::Expected expected = eval::ParseExpected(outcome.query.expected);
  for (std::size_t i = 0; i < std::min(kHitsShown, outcome.first.size()); ++i) {
    const Hit& hit = outcome.first[i];
    const bool wanted = std::any_of(expected.codes.begin(), expected.codes.end(),
                                    [&](const eval::ExpectedCode& code) { return eval::Fits(code, hit); });
    out += absl::StrFormat("  %s%.2f %s %s\n", wanted ? "*" : " ", hit.score, DisplayForm(hit.system, hit.code),
                           Beginning(hit.title, kTitleBytes));
  }
  return out;
}

std::string Row(const std::string& name, const Measures& measures) {
  return absl::StrFormat("%-24s %5d  %.3f  %.3f  %.3f\n", name, measures.queries, measures.success_at_1,
                         measures.success_at_5, measures.mrr);
}

std::string Stats(const std::string& file, const Evaluation& evaluation) {
  std::string out = absl::StrFormat("%-24s %5s  %5s  %5s  %5s\n", file, "of", "@1", "@5", "MRR");
  for (const CategoryMeasures& category : evaluation.categories)
    out += Row("  " + category.category, category.measures);
  out += Row("  text", evaluation.text);
  return out + Row("  all", evaluation.all) + "\n";
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Blocks (a query and the lines behind it, or a line of the measures) that stand in one of the two only.
std::string Difference(const std::string& stored, const std::string& now) {
  const auto blocks = [](const std::string& text) {
    std::vector<std::string> all;
    for (const std::string& line : Lines(text)) {
      if (all.empty() || !line.starts_with("  ") || !all.back().starts_with("> ")) {
        all.push_back(line + "\n");
      } else {
        all.back() += line + "\n";
      }
    }
    return all;
  };
  const std::vector<std::string> before = blocks(stored);
  const std::vector<std::string> after = blocks(now);
  const std::multiset<std::string> in_before(before.begin(), before.end());
  const std::multiset<std::string> in_after(after.begin(), after.end());
  std::string out;
  std::size_t lines = 0;
  const auto show = [&](const std::vector<std::string>& from, const std::multiset<std::string>& other, char sign) {
    for (const std::string& block : from) {
      if (other.contains(block)) continue;
      for (const std::string& line : Lines(block)) {
        if (lines++ < kLinesShown) out += absl::StrFormat("%c %s\n", sign, line);
      }
    }
  };
  show(before, in_after, '-');
  show(after, in_before, '+');
  if (lines > kLinesShown) out += absl::StrFormat("... and %d lines more\n", lines - kLinesShown);
  return out;
}

void Compare(const std::filesystem::path& path, const std::string& now) {
  if (std::getenv("CPTSEARCH_UPDATE_GOLDEN") != nullptr) {
    ASSERT_THAT(base::WriteWholeFile(path.string(), now), IsOk());
    return;
  }
  const auto stored = base::ReadWholeFile(path.string());
  ASSERT_THAT(stored, IsOk()) << "CPTSEARCH_UPDATE_GOLDEN=1 writes it";
  EXPECT_TRUE(*stored == now) << path.filename().string() << " differs; CPTSEARCH_UPDATE_GOLDEN=1 rewrites it:\n"
                              << Difference(*stored, now);
}

TEST(RankingGoldens, AreHowTheEmbeddedCorpusAnswers) {
  std::vector<std::filesystem::path> judged;
  for (const auto& entry : std::filesystem::directory_iterator(CPTSEARCH_SOURCE "/corpus/judged")) {
    if (entry.path().extension() == ".tsv") judged.push_back(entry.path());
  }
  if (judged.empty()) GTEST_SKIP() << "no judged files in corpus/judged";
  std::sort(judged.begin(), judged.end());
  const auto index = Index::OpenEmbedded();
  ASSERT_THAT(index, IsOk());
  std::string stats;
  for (const std::filesystem::path& path : judged) {
    const auto queries = ReadJudged(path.string());
    ASSERT_THAT(queries, IsOk());
    const auto evaluation = Evaluate(*index, *queries);
    ASSERT_THAT(evaluation, IsOk());
    std::string rankings;
    for (const JudgedOutcome& outcome : evaluation->outcomes) rankings += Ranking(*index, outcome);
    Compare(kGoldens / (path.stem().string() + ".txt"), rankings);
    stats += Stats(path.stem().string(), *evaluation);
  }
  Compare(kGoldens / "stats.txt", stats);
}

// A golden whose judged file is gone would never be looked at again.
TEST(RankingGoldens, EachHasItsJudgedFile) {
  for (const auto& entry : std::filesystem::directory_iterator(kGoldens)) {
    if (entry.path().extension() != ".txt" || entry.path().filename() == "stats.txt") continue;
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(CPTSEARCH_SOURCE "/corpus/judged") /
                                        (entry.path().stem().string() + ".tsv")))
        << entry.path();
  }
}

}  // namespace
}  // namespace cptsearch
