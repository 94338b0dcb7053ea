#include "query/unknown.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/factors.h"
#include "query/forms.h"
#include "query/links.h"
#include "query/spelling.h"
#include "query/variants.h"

namespace cptsearch::query {
namespace {

constexpr std::size_t kLeastCut = 3;        // letters of a cut word
constexpr std::size_t kLeastSplitPart = 2;  // letters of each half, digits count

bool HasDigit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Half of a split word: not the stray fragment ("pylo") that a slip makes of a long word.
bool IsCommon(const term::Vocabulary& vocabulary, std::string_view word) {
  constexpr std::uint32_t kLeastTexts = 3;
  const auto id = vocabulary.Find(word);
  return id.has_value() && vocabulary.Texts(*id) >= kLeastTexts;
}

void AddSplits(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::string word = query.words[at].word.text;
  if (word.find(' ') != std::string::npos) return;
  for (std::size_t cut = 1; cut < word.size(); ++cut) {
    const std::string left = word.substr(0, cut);
    const std::string right = word.substr(cut);
    const bool short_part = left.size() < kLeastSplitPart || right.size() < kLeastSplitPart;
    // "b12" splits between letter and digit; "xray" at its one letter; "ofthe" is nobody's word.
    const bool at_digit = HasDigit(left) != HasDigit(right);
    if (short_part && !at_digit && left != "x") continue;
    if (!at_digit && (left.size() < 4 || right.size() < 4) && left != "x") continue;
    if (IsCommon(*knowledge.vocabulary, left) && IsCommon(*knowledge.vocabulary, right)) {
      AddTarget(knowledge, at, at + 1, kJoined, ReasonKind::kJoined, {left, right}, left + " " + right, query);
    }
  }
}

// Coders cut words: "fract fem nec". The words that begin so, the commonest first.
bool AddCuts(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::string& word = query.words[at].word.text;
  if (word.size() < kLeastCut || HasDigit(word)) return false;
  const auto [first, last] = knowledge.vocabulary->Prefix(word);
  std::vector<term::WordId> ids;
  for (term::WordId id = first; id < last; ++id) ids.push_back(id);
  const auto middle = ids.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(ids.size(), kMaxCuts));
  std::partial_sort(ids.begin(), middle, ids.end(), [&](term::WordId a, term::WordId b) {
    return std::pair(knowledge.vocabulary->Texts(b), a) < std::pair(knowledge.vocabulary->Texts(a), b);
  });
  ids.erase(middle, ids.end());
  if (ids.empty()) return false;
  Alternative alternative{at, at + 1, 1.0, ReasonKind::kCut, {}, {}};
  Slot slot;
  for (const term::WordId id : ids) slot.choices.push_back({id, kCut, ReasonKind::kCut});
  alternative.slots.push_back(std::move(slot));
  query.alternatives.push_back(std::move(alternative));
  return true;
}

void AddCorrections(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  QueryWord& word = query.words[at];
  word.corrections = Correct(knowledge, word.word.text, word.word.surface);
  for (const Correction& correction : word.corrections) {
    AddTarget(knowledge, at, at + 1, correction.factor, ReasonKind::kSpelling, {correction.word}, correction.word,
              query);
    query.offers.push_back({word.word.surface, correction.word, "spelling"});
  }
}

// "near sighted" where the lexicon lists "nearsighted".
void AddJoinedLinks(const Knowledge& knowledge, std::uint32_t at, const std::string& joined, Query& query) {
  for (const lexicon::Lexicon::Use& use : knowledge.lexicon->Find(joined)) {
    if (use.from().size() != 1 || !use.entry->context.empty() || use.entry->kind == lexicon::Kind::kAbbreviation)
      continue;
    AddTarget(knowledge, at, at + 2, use.entry->factor * kJoined, ReasonKind::kJoined, use.to(), use.to_text(), query);
  }
}

}  // namespace

void AddJoins(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  if (query.words[at].required) return;
  if (at + 1 < query.words.size() && !query.words[at + 1].required) {
    const std::string joined = query.words[at].word.text + query.words[at + 1].word.text;
    if (joined.find(' ') == std::string::npos && knowledge.vocabulary->Find(joined)) {
      AddTarget(knowledge, at, at + 2, kJoined, ReasonKind::kJoined, {joined}, joined, query);
    } else if (joined.find(' ') == std::string::npos) {
      AddJoinedLinks(knowledge, at, joined, query);
    }
  }
  AddSplits(knowledge, at, query);
}

void AddGuesses(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::string word = query.words[at].word.text;
  if (word.find(' ') != std::string::npos || query.words[at].word.kind != text::TokenKind::kWord) return;
  const bool cut = AddCuts(knowledge, at, query);
  AddForms(knowledge, at, query);
  if (!cut && !HasDigit(word)) AddCorrections(knowledge, at, query);
}

}  // namespace cptsearch::query
