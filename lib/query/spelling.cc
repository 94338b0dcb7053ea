#include "query/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "query/edits.h"
#include "query/factors.h"
#include "text/outline.h"

namespace cptsearch::query {
namespace {

constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kMaxLetters = 40;
constexpr std::size_t kMaxCorrections = 3;
constexpr double kCostAtMost = 2.4;
constexpr double kMargin = 0.8;       // candidates this much dearer than the best are dropped
constexpr double kCostWeight = 0.08;  // of the factor, a unit of cost

constexpr bool IsVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

constexpr bool SoundAlike(char a, char b) {
  for (const std::string_view pair : {"ck", "cs", "ks", "sz", "fv", "gj", "iy", "kq", "xz", "mn", "td", "bp"}) {
    if ((a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0])) return true;
  }
  return false;
}

constexpr double ReplaceCost(char a, char b) {
  if (a == b) return 0;
  if (IsVowel(a) && IsVowel(b)) return 0.5;
  return SoundAlike(a, b) ? 0.6 : 1.0;
}

constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
constexpr std::size_t kLetters = 26;

// ReplaceCost of every two letters: looked up for every cell of every comparison.
constexpr auto kReplace = [] {
  std::array<std::array<double, kLetters>, kLetters> costs = {};
  for (std::size_t a = 0; a < kLetters; ++a) {
    for (std::size_t b = 0; b < kLetters; ++b) {
      costs[a][b] = ReplaceCost(static_cast<char>('a' + a), static_cast<char>('a' + b));
    }
  }
  return costs;
}();

double Replace(char a, char b) {
  if (!IsLetter(a) || !IsLetter(b)) return a == b ? 0 : 1;
  return kReplace[static_cast<std::size_t>(a - 'a')][static_cast<std::size_t>(b - 'a')];
}

char At(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

// Leaving out or adding the i-th letter, from 1.
double Gap(std::string_view word, std::size_t i) {
  const char c = word[i - 1];
  if ((i > 1 && c == word[i - 2]) || c == At(word, i)) return 0.35;  // double letters
  if (c == 'h') return 0.45;
  return IsVowel(c) ? 0.7 : 1.0;
}

// Spellings of one sound with different lengths: typed, meant.
struct Sound {
  std::string_view a, b;
};
constexpr std::array<Sound, 13> kSounds = {{{"ph", "f"},
                                            {"ps", "s"},
                                            {"pn", "n"},
                                            {"x", "ks"},
                                            {"x", "cc"},
                                            {"ch", "k"},
                                            {"qu", "kw"},
                                            {"ew", "eu"},
                                            {"ue", "eu"},
                                            {"rh", "r"},
                                            {"sc", "s"},
                                            {"ough", "o"},
                                            {"tion", "shun"}}};
constexpr double kSoundCost = 0.4;
constexpr double kSwapCost = 0.7;
constexpr double kFirstLetterCost = 0.3;

// A typed word, with the sounds that end at each of its letters found once.
class TypedWord {
 public:
  explicit TypedWord(std::string_view typed)
      : typed_(typed), outline_(typed), edits_(typed), gaps_(typed.size() + 1), sounds_(typed.size() + 1) {
    for (std::size_t i = 1; i <= typed.size(); ++i) {
      gaps_[i] = Gap(typed, i);
      for (const Sound& sound : kSounds) {
        if (typed.substr(0, i).ends_with(sound.a)) sounds_[i].push_back({sound.a, sound.b});
        if (typed.substr(0, i).ends_with(sound.b)) sounds_[i].push_back({sound.b, sound.a});
      }
    }
  }

  // Whether the words share enough letters to be worth the comparison.
  bool MayBe(text::Outline word) const { return text::Outline::LettersApart(word, outline_) <= kMostOtherLetters; }

  double Cost(std::string_view word, double limit) const {
    if (typed_.size() > kMaxLetters || word.size() > kMaxLetters) return limit + 1;
    // A sound of two letters for one of one is two edits, and nothing is cheaper an edit.
    constexpr double kLeastPerEdit = kSoundCost / 2;
    if (!AreNear(typed_.size(), word.size()) || edits_.To(word) > 1 + limit / kLeastPerEdit) return limit + 1;
    std::array<double, kMaxLetters + 1> gaps;
    for (std::size_t j = 1; j <= word.size(); ++j) gaps[j] = Gap(word, j);
    std::array<std::array<double, kMaxLetters + 2>, kMaxLetters + 1> cost;
    double before = 0;  // the least of the row before
    for (std::size_t i = 0; i <= typed_.size(); ++i) {
      const std::size_t first = i > kMostApart ? i - kMostApart : 0;
      const std::size_t last = std::min(word.size(), i + kMostApart);
      double row = kFar;
      if (first > 0) cost[i][first - 1] = kFar;
      cost[i][last + 1] = kFar;
      for (std::size_t j = first; j <= last; ++j) {
        cost[i][j] = Cell(cost, word, gaps, i, j);
        row = std::min(row, cost[i][j]);
      }
      // A cell may come from two rows up, by a swap or a sound.
      if (row > limit && before > limit) return limit + 1;
      before = row;
    }
    return cost[typed_.size()][word.size()];
  }

 private:
  static constexpr std::size_t kMostApart = 4;
  static constexpr int kMostOtherLetters = 5;
  static constexpr double kFar = 1e9;

  static bool AreNear(std::size_t i, std::size_t j) { return (i > j ? i - j : j - i) <= kMostApart; }

  template <typename Table, typename Gaps>
  double Cell(const Table& cost, std::string_view word, const Gaps& gaps, std::size_t i, std::size_t j) const {
    if (i == 0 && j == 0) return 0;
    double best = kFar;
    if (i > 0) best = std::min(best, cost[i - 1][j] + gaps_[i]);
    if (j > 0) best = std::min(best, cost[i][j - 1] + gaps[j]);
    if (i == 0 || j == 0) return best;
    best = std::min(best, cost[i - 1][j - 1] + Replace(typed_[i - 1], word[j - 1]));
    if (i > 1 && j > 1 && typed_[i - 1] == word[j - 2] && typed_[i - 2] == word[j - 1]) {
      best = std::min(best, cost[i - 2][j - 2] + kSwapCost);
    }
    for (const Sound& sound : sounds_[i]) {
      if (j < sound.b.size() || !AreNear(i - sound.a.size(), j - sound.b.size())) continue;
      if (word.substr(j - sound.b.size(), sound.b.size()) == sound.b) {
        best = std::min(best, cost[i - sound.a.size()][j - sound.b.size()] + kSoundCost);
      }
    }
    // People get the beginning of a word right; silent letters aside.
    return i == 1 && j == 1 && typed_[0] != word[0] ? best + kFirstLetterCost : best;
  }

  std::string_view typed_;
  text::Outline outline_;
  Edits edits_;
  std::vector<double> gaps_;                // by the place of the letter, from 1
  std::vector<std::vector<Sound>> sounds_;  // by the end of the sound in the typed word
};

}  // namespace

double SpellingCost(std::string_view typed, std::string_view word, double limit) {
  return TypedWord(typed).Cost(word, limit);
}

namespace {

// The known words that come near a typed one.
class Candidates {
 public:
  Candidates(std::string_view word, std::string_view surface)
      : typed_(word),
        unstemmed_(surface),
        same_(surface == word),
        size_(static_cast<int>(word.size())),
        limit_(std::min(kCostAtMost, 0.25 * static_cast<double>(word.size()))) {}

  // Whether a word with this outline is worth reading.
  bool MayBe(text::Outline known) const {
    constexpr int kMostLonger = 4;
    if (known.bytes() < static_cast<int>(kLeastLetters) || std::abs(known.bytes() - size_) > kMostLonger) return false;
    return known.HasOnlyLetters() && (typed_.MayBe(known) || (!same_ && unstemmed_.MayBe(known)));
  }

  //   texts  how many say the word: of two that are as near, the commoner is meant
  void Consider(std::string_view known, std::uint32_t texts) {
    double cost = typed_.Cost(known, limit_);
    if (!same_) cost = std::min(cost, unstemmed_.Cost(known, limit_));
    if (cost > limit_) return;
    limit_ = std::min(limit_, cost + kMargin);
    candidates_.push_back({cost, cost - kCommonness * std::log(1.0 + texts), std::string(known)});
  }

  // The likeliest first.
  std::vector<Correction> Take() {
    std::erase_if(candidates_, [&](const Candidate& each) { return each.cost > limit_; });
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.word < b.word;
    });
    std::vector<Correction> corrections;
    for (const Candidate& each : candidates_) {
      if (corrections.size() == kMaxCorrections || each.rank > candidates_.front().rank + kMargin) break;
      const bool known = std::any_of(corrections.begin(), corrections.end(),
                                     [&](const Correction& other) { return other.word == each.word; });
      if (!known) corrections.push_back({each.word, kSpelled - kCostWeight * each.cost});
    }
    return corrections;
  }

 private:
  static constexpr double kCommonness = 0.04;

  struct Candidate {
    double cost = 0;
    double rank = 0;  // cost, less a little for common words
    std::string word;
  };

  TypedWord typed_, unstemmed_;
  bool same_;
  int size_;
  double limit_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Correction> Correct(const Knowledge& knowledge, std::string_view word, std::string_view surface) {
  if (word.size() < kLeastLetters || word.size() > kMaxLetters) return {};
  constexpr std::uint32_t kTextsOfHeadword = 2;
  Candidates candidates(word, surface);
  const term::Vocabulary& vocabulary = *knowledge.vocabulary;
  const std::span<const text::Outline> outlines = vocabulary.Outlines();
  const auto consider = [&](term::WordId first, term::WordId last) {
    for (term::WordId id = first; id < last; ++id) {
      if (candidates.MayBe(outlines[id])) candidates.Consider(vocabulary.Word(id), vocabulary.Texts(id));
    }
  };
  // Words with the same beginning first: one of them is mostly near, and the others then need not be compared to the
  // end.
  const auto [first, last] = vocabulary.Prefix(word.substr(0, 2));
  consider(first, last);
  consider(0, first);
  consider(last, vocabulary.size());
  for (const lexicon::Lexicon::Headword& headword : knowledge.lexicon->headwords()) {
    if (!candidates.MayBe(headword.outline)) continue;
    const std::string& known = knowledge.lexicon->entries()[headword.entry].from.front();
    if (!vocabulary.Find(known).has_value()) candidates.Consider(known, kTextsOfHeadword);
  }
  return candidates.Take();
}

}  // namespace cptsearch::query
