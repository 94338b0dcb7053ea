#include "query/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "query/factors.h"

namespace cptsearch::query {
namespace {

constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kMaxLetters = 40;
constexpr std::size_t kMaxCorrections = 3;
constexpr double kCostAtMost = 2.4;
constexpr double kMargin = 0.6;       // candidates this much dearer than the best are dropped
constexpr double kCostWeight = 0.08;  // of the factor, a unit of cost

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool SoundsAlike(char a, char b) {
  constexpr std::array<std::string_view, 12> kPairs = {"ck", "cs", "ks", "sz", "fv", "gj", "iy", "kq", "xz", "mn", "td", "bp"};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](std::string_view pair) {
    return (a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0]);
  });
}

double Replace(char a, char b) {
  if (a == b) return 0;
  if (IsVowel(a) && IsVowel(b)) return 0.5;
  return SoundsAlike(a, b) ? 0.6 : 1.0;
}

// Leaving out or adding `c` behind `before` and in front of `after`.
double Gap(char c, char before, char after) {
  if (c == before || c == after) return 0.35;  // double letters
  if (c == 'h') return 0.45;
  if (IsVowel(c)) return 0.7;
  return 1.0;
}

// Spellings of one sound with different lengths: typed, meant.
struct Sound {
  std::string_view a, b;
};
constexpr std::array<Sound, 13> kSounds = {{{"ph", "f"}, {"ps", "s"}, {"pn", "n"}, {"x", "ks"}, {"x", "cc"}, {"ch", "k"},
                                            {"qu", "kw"}, {"ew", "eu"}, {"ue", "eu"}, {"rh", "r"}, {"sc", "s"},
                                            {"ough", "o"}, {"tion", "shun"}}};
constexpr double kSoundCost = 0.4;

char At(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

}  // namespace

double SpellingCost(std::string_view typed, std::string_view word, double limit) {
  if (typed.size() > kMaxLetters || word.size() > kMaxLetters) return limit + 1;
  constexpr double kFar = 1e9;
  std::array<std::array<double, kMaxLetters + 1>, kMaxLetters + 1> cost;
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    double row = kFar;
    for (std::size_t j = 0; j <= word.size(); ++j) {
      double best = i == 0 && j == 0 ? 0 : kFar;
      const std::size_t apart = i > j ? i - j : j - i;
      if (apart > 4) {
        cost[i][j] = kFar;
        continue;
      }
      if (i > 0) best = std::min(best, cost[i - 1][j] + Gap(typed[i - 1], i > 1 ? typed[i - 2] : '\0', At(typed, i)));
      if (j > 0) best = std::min(best, cost[i][j - 1] + Gap(word[j - 1], j > 1 ? word[j - 2] : '\0', At(word, j)));
      if (i > 0 && j > 0) best = std::min(best, cost[i - 1][j - 1] + Replace(typed[i - 1], word[j - 1]));
      if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) {
        best = std::min(best, cost[i - 2][j - 2] + 0.7);
      }
      for (const Sound& sound : kSounds) {
        for (const auto& [from, to] : {std::pair(sound.a, sound.b), std::pair(sound.b, sound.a)}) {
          if (i >= from.size() && j >= to.size() && typed.substr(i - from.size(), from.size()) == from &&
              word.substr(j - to.size(), to.size()) == to) {
            best = std::min(best, cost[i - from.size()][j - to.size()] + kSoundCost);
          }
        }
      }
      // People get the beginning of a word right; silent letters aside.
      if (i == 1 && j == 1 && typed[0] != word[0]) best += 0.3;
      cost[i][j] = best;
      row = std::min(row, best);
    }
    if (row > limit) return limit + 1;
  }
  return cost[typed.size()][word.size()];
}

std::vector<Correction> Correct(const Knowledge& knowledge, std::string_view word) {
  if (word.size() < kLeastLetters || word.size() > kMaxLetters) return {};
  struct Candidate {
    double cost = 0;
    double rank = 0;  // cost, less a little for common words
    std::string word;
  };
  std::vector<Candidate> candidates;
  double limit = std::min(kCostAtMost, 0.25 * static_cast<double>(word.size()));
  const auto consider = [&](std::string_view known, double commonness) {
    if (known.size() < kLeastLetters || known.size() + 4 < word.size() || known.size() > word.size() + 4) return;
    if (std::any_of(known.begin(), known.end(), [](char c) { return c < 'a' || c > 'z'; })) return;
    const double cost = SpellingCost(word, known, limit);
    if (cost > limit) return;
    limit = std::min(limit, cost + kMargin);
    candidates.push_back({cost, cost - commonness, std::string(known)});
  };
  const term::Vocabulary& vocabulary = *knowledge.vocabulary;
  for (term::WordId id = 0; id < vocabulary.size(); ++id) {
    consider(vocabulary.Word(id), 0.04 * std::log(1.0 + vocabulary.Texts(id)));
  }
  for (const lexicon::Entry& entry : knowledge.lexicon->entries()) {
    if (entry.from.size() == 1 && entry.kind != lexicon::Kind::kAbbreviation && !entry.refused) {
      consider(entry.from.front(), 0.05);
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.word < b.word;
  });
  candidates.erase(std::unique(candidates.begin(), candidates.end(),
                               [](const Candidate& a, const Candidate& b) { return a.word == b.word; }),
                   candidates.end());
  std::vector<Correction> corrections;
  for (const Candidate& candidate : candidates) {
    if (corrections.size() == kMaxCorrections || candidate.rank > candidates.front().rank + kMargin) break;
    corrections.push_back({candidate.word, kSpelled - kCostWeight * candidate.cost});
  }
  return corrections;
}

}  // namespace cptsearch::query
