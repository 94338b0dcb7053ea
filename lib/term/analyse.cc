#include "term/analyse.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "term/defaults.h"

namespace cptsearch::term {
namespace {

// "stage 3b" is one word: a 3b of something else must not match it.
constexpr std::array<std::string_view, 12> kBindsNext = {"type",  "stage", "grade",    "class", "group",   "factor",
                                                         "level", "phase", "category", "zone",  "bipolar", "para"};
// "third degree", "second trimester".
constexpr std::array<std::string_view, 3> kBindsPrevious = {"degree", "trimester", "stage"};
constexpr std::array<std::string_view, 10> kOrdinals = {"first", "second",  "third",  "fourth", "fifth",
                                                        "sixth", "seventh", "eighth", "ninth",  "tenth"};

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// 2, 3b, 12, or a single letter a-d.
bool IsGradeValue(std::string_view word) {
  if (word.empty() || word.size() > 3) return false;
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'd') return true;
  std::size_t digits = 0;
  while (digits < word.size() && IsDigit(word[digits])) ++digits;
  return digits > 0 && word.size() - digits <= 1;
}

constexpr std::string_view kBoth = "with+without";

// How many words from `at` on say both with and without; 0 if they do not. "With or without" leaves it open instead.
std::size_t BothLength(const std::vector<Word>& words, std::size_t at) {
  constexpr std::array<std::string_view, 4> kBetween = {"and", "then", "followed", "by"};
  const std::string_view first = words[at].text;
  if (first != "with" && first != "without") return 0;
  std::size_t next = at + 1;
  while (next < words.size() && Contains(kBetween, words[next].text)) ++next;
  const bool glued = next == at + 1 && next < words.size() && words[next].glued;
  if (next >= words.size() || (next == at + 1 && !glued)) return 0;
  return words[next].text != first && (words[next].text == "with" || words[next].text == "without") ? next + 1 - at : 0;
}

// Joins binders and their values: {"stage", "3b"} -> {"stage 3b"}; a list of values keeps the binder:
// "type 1 or 2" -> {"type 1", "or", "type 2"}.
std::vector<Word> Bind(std::vector<Word> words) {
  std::vector<Word> bound;
  bound.reserve(words.size());
  std::string_view binder;  // of a list of values still going on
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    const bool next_is_value =
        i + 1 < words.size() && (words[i + 1].flags & kBreak) == 0 && IsGradeValue(words[i + 1].text);
    if (next_is_value && Contains(kBindsNext, word.text)) {
      binder = *std::find(kBindsNext.begin(), kBindsNext.end(), word.text);
      Word& value = words[i + 1];
      value.text = word.text + " " + value.text;
      value.surface = word.surface + " " + value.surface;
      value.begin = word.begin;
      value.flags |= word.flags;
      value.glued = word.glued;
      bound.push_back(std::move(value));
      ++i;
      continue;
    }
    if (i + 1 < words.size() && Contains(kOrdinals, word.text) && Contains(kBindsPrevious, words[i + 1].text)) {
      Word& noun = words[i + 1];
      noun.text = noun.text + " " + word.text;
      noun.surface = word.surface + " " + noun.surface;
      noun.begin = word.begin;
      noun.flags |= word.flags;
      noun.glued = word.glued;
      bound.push_back(std::move(noun));
      ++i;
      continue;
    }
    // "without and with contrast", "with and without", "without then with": one statement, of which neither half
    // denies.
    if (const std::size_t length = BothLength(words, i); length > 0) {
      word.text = std::string(kBoth);
      word.end = words[i + length - 1].end;
      bound.push_back(std::move(word));
      i += length - 1;
      continue;
    }
    const bool list_word = word.text == "or" || word.text == "and" || word.text == "to";
    if (!binder.empty() && IsGradeValue(word.text) && (word.text.size() > 1 || IsDigit(word.text[0]))) {
      word.text = std::string(binder) + " " + word.text;
    } else if (!list_word) {
      binder = {};
    }
    bound.push_back(std::move(word));
  }
  return bound;
}

bool NeverDenied(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords = {"initial", "subsequent", "sequela",  "encounter",
                                                      "left",    "right",      "bilateral"};
  return Contains(kWords, word);
}

bool IsCourse(std::string_view word) { return word == "acute" || word == "chronic" || word == "subacute"; }

// Marks the scope of each negation: from the word after it to the end of the clause, or to a word that turns back.
void MarkNegation(std::vector<Word>& words) {
  bool negated = false;
  int left = -1;  // words left in the scope; -1: to its end
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    const std::string_view before = i == 0 ? std::string_view() : std::string_view(words[i - 1].text);
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].text) : std::string_view();
    // "no loss of consciousness, initial encounter", typed without the comma: sides and encounters are not denied, nor
    // is a word like "acute" that ends the clause.
    const bool ends = i + 1 == words.size() || (words[i + 1].flags & kBreak) != 0;
    if ((word.flags & kBreak) != 0 || NeverDenied(word.text) || (ends && IsCourse(word.text))) negated = false;
    if (word.text == "with" || word.text == "but" || word.text == "due" || word.text == "then") {
      negated = false;
      continue;
    }
    const bool opens = (word.text == "without" && before != "or" && before != "and") || word.text == "no" ||
                       (word.text == "not" && next != "elsewhere" && next != "otherwise") || word.text == "except" ||
                       word.text == "excluding" || word.text == "denies" || word.text == "deny" ||
                       word.text == "never" || (word.text == "than" && before == "other") ||
                       (word.text == "for" && before == "negative");
    if (opens) {
      negated = true;
      left = -1;
      continue;
    }
    // "with or without X" says nothing of X.
    if (word.text == "without") {
      negated = false;
      continue;
    }
    if (word.text == "non") {
      negated = true;
      left = 1;
      continue;
    }
    if (!negated) continue;
    word.flags |= kNegated;
    if (left > 0 && --left == 0) negated = false;
  }
}

const absl::flat_hash_map<std::string_view, std::vector<std::vector<std::string_view>>>& DefaultsByFirstWord() {
  static const auto* const table = [] {
    auto* map = new absl::flat_hash_map<std::string_view, std::vector<std::vector<std::string_view>>>;
    for (const std::string_view phrase : DefaultPhrases()) {
      std::vector<std::string_view> words;
      for (std::size_t begin = 0; begin <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        words.push_back(phrase.substr(begin, end - begin));
        begin = end + 1;
      }
      (*map)[words.front()].push_back(std::move(words));
    }
    return map;
  }();
  return *table;
}

void MarkDefaults(std::vector<Word>& words) {
  const auto& table = DefaultsByFirstWord();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = table.find(words[i].text);
    if (found == table.end()) continue;
    for (const auto& phrase : found->second) {
      if (i + phrase.size() > words.size()) continue;
      const bool all = std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                  [](std::string_view a, const Word& b) { return a == b.text; });
      const bool broken =
          std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                      words.begin() + static_cast<std::ptrdiff_t>(i + std::max<std::size_t>(phrase.size(), 1)),
                      [](const Word& b) { return (b.flags & kBreak) != 0; });
      if (!all || broken) continue;
      for (std::size_t k = 0; k < phrase.size(); ++k) words[i + k].flags |= kDefault;
      break;
    }
  }
  // What a title denies, an unspecific query means: "pneumonia" is not looking for its complications.
  for (Word& word : words) {
    if ((word.flags & kNegated) != 0 || word.text == "without" || word.text == "not") word.flags |= kDefault;
  }
}

// In the classifications' convention words in parentheses are supplementary: they may be present or absent.
class Parentheses {
 public:
  explicit Parentheses(std::string_view text) : text_(text) {}

  // Asked with ascending offsets.
  bool Enclose(std::uint32_t offset) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '(') ++depth_;
      if (text_[at_] == ')' && depth_ > 0) --depth_;
    }
    return depth_ > 0;
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::vector<Word> Analyse(std::string_view utf8, std::size_t max_words) {
  std::vector<text::Token> tokens = text::Tokenize(utf8);
  if (tokens.size() > max_words) tokens.resize(max_words);
  std::vector<Word> words;
  words.reserve(tokens.size());
  Parentheses parentheses(utf8);
  for (text::Token& token : tokens) {
    Word word;
    word.text = std::move(token.word);
    word.surface = std::move(token.surface);
    word.begin = token.begin;
    word.end = token.end;
    word.flags =
        static_cast<std::uint8_t>((token.breaks ? kBreak : 0) | (parentheses.Enclose(token.begin) ? kDefault : 0));
    word.kind = token.kind;
    word.glued = token.glued;
    words.push_back(std::move(word));
  }
  words = Bind(std::move(words));
  MarkNegation(words);
  MarkDefaults(words);
  return words;
}

std::string_view BinderOf(std::string_view word) {
  const std::size_t space = word.find(' ');
  return space == std::string_view::npos ? std::string_view() : word.substr(0, space + 1);
}

}  // namespace cptsearch::term
