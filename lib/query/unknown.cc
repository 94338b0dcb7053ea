#include "query/unknown.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "query/factors.h"
#include "query/forms.h"
#include "query/links.h"
#include "query/spelling.h"
#include "query/variants.h"
#include "term/function_words.h"

namespace cptsearch::query {
namespace {

constexpr std::size_t kLeastCut = 3;  // letters of a cut word

bool HasDigit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A part of a split word: not the stray fragment ("pylo") that a slip makes of a long word.
bool IsCommon(const term::Vocabulary& vocabulary, std::string_view word, std::uint32_t least_texts = 3) {
  const auto id = vocabulary.Find(word);
  return id.has_value() && vocabulary.Texts(*id) >= least_texts;
}

void AddPair(const Knowledge& knowledge, std::uint32_t at, const std::string& left, const std::string& right,
             Query& query) {
  AddTarget(knowledge, at, at + 1, kJoined, ReasonKind::kJoined, {left, right}, left + " " + right, query);
}

// "b12" splits between letter and digit; "xray" at its one letter; others into two words of four letters.
void AddSplits(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::string word = query.words[at].word.text;
  if (word.find(' ') != std::string::npos) return;
  for (std::size_t cut = 1; cut < word.size(); ++cut) {
    const std::string left = word.substr(0, cut);
    const std::string right = word.substr(cut);
    const bool at_digit = HasDigit(left) != HasDigit(right);
    if (!at_digit && (left.size() < 4 || right.size() < 4) && left != "x") continue;
    if (IsCommon(*knowledge.vocabulary, left) && IsCommon(*knowledge.vocabulary, right)) {
      AddPair(knowledge, at, left, right, query);
    }
  }
}

// Cuts `rest` into just so many words of the index; those of three letters have to be common ones, and words like "of"
// may stand inside. The longer first word wins.
bool CutInto(const term::Vocabulary& vocabulary, std::string_view rest, std::size_t count,
             std::vector<std::string>& parts) {
  constexpr std::size_t kLeastPart = 2;
  constexpr std::uint32_t kTextsOfShort = 20;
  const auto is_part = [&](std::string_view part, bool inner) {
    if (part.size() > 3) return IsCommon(vocabulary, part);
    return (inner && term::IsFunctionWord(part)) || (part.size() == 3 && IsCommon(vocabulary, part, kTextsOfShort));
  };
  if (count == 1) {
    if (!is_part(rest, false)) return false;
    parts.emplace_back(rest);
    return true;
  }
  for (std::size_t size = rest.size(); size-- > kLeastPart;) {
    if (!is_part(rest.substr(0, size), !parts.empty())) continue;
    parts.emplace_back(rest.substr(0, size));
    if (CutInto(vocabulary, rest.substr(size), count - 1, parts)) return true;
    parts.pop_back();
  }
  return false;
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

void AddRunTogether(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  constexpr std::size_t kLeastLetters = 6;
  constexpr std::size_t kMostLetters = 40;
  constexpr std::size_t kMostParts = 4;
  const std::string word = query.words[at].word.text;
  if (word.size() < kLeastLetters || word.size() > kMostLetters) return;
  for (std::size_t count = 2; count <= kMostParts; ++count) {
    std::vector<std::string> parts;
    if (!CutInto(*knowledge.vocabulary, word, count, parts)) continue;
    // "nonautomated" is one word with a prefix.
    if (knowledge.lexicon->FindForm(parts.front(), lexicon::FormPosition::kPrefix) != nullptr) return;
    AddReading(knowledge, at, at + 1, kRunTogether, ReasonKind::kJoined, parts, absl::StrJoin(parts, " "), query);
    return;
  }
}

void AddGuesses(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::string word = query.words[at].word.text;
  if (word.find(' ') != std::string::npos || query.words[at].word.kind != text::TokenKind::kWord) return;
  const bool cut = AddCuts(knowledge, at, query);
  AddForms(knowledge, at, query);
  if (!cut && !HasDigit(word)) AddCorrections(knowledge, at, query);
  if (!cut) AddRunTogether(knowledge, at, query);
}

}  // namespace cptsearch::query
