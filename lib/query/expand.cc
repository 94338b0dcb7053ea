#include "query/expand.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/links.h"
#include "query/unknown.h"
#include "query/variants.h"
#include "term/function_words.h"
#include "text/stem.h"

namespace cptsearch::query {
namespace {

void AddWordItself(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  Alternative alternative{at, at + 1, 1.0, ReasonKind::kWord, {}, {}};
  Slot slot;
  slot.choices = Variants(*knowledge.vocabulary, query.words[at].word.text);
  if (query.words[at].required) {
    std::erase_if(slot.choices, [](const Choice& choice) { return choice.kind != ReasonKind::kWord; });
  }
  if (slot.choices.empty()) return;
  alternative.slots.push_back(std::move(slot));
  query.alternatives.push_back(std::move(alternative));
}

// Unknown words of one query that are guessed at: each may be compared with the whole vocabulary.
constexpr int kMostGuesses = 8;

// One abbreviation does not outweigh the rest of a query, however many words it stands for.
constexpr double kMostOfMedian = 1.25;

// What the words of an alternative tell together.
double TellingOf(const term::Vocabulary& vocabulary, const Alternative& alternative) {
  double telling = 0;
  for (const Slot& slot : alternative.slots) {
    telling += slot.choices.empty() ? vocabulary.MedianTelling() : vocabulary.TellingOf(slot.choices.front().id);
  }
  return telling;
}

// "Ulcer, ulcerated, ulcerating": forms of a word that was typed before ask for nothing more.
bool IsRepeated(const Query& query, std::uint32_t at) {
  const std::string& stem = query.words[at].stem;
  return !stem.empty() && std::any_of(query.words.begin(), query.words.begin() + at,
                                      [&](const QueryWord& before) { return before.stem == stem; });
}

// A word of the index weighs what it tells. One that the index does not say, such as an abbreviation, weighs what the
// best of its readings tells, so that CHF weighs as much as the words it stands for; an unknown word the median.
void SetWeights(const Knowledge& knowledge, Query& query) {
  const term::Vocabulary& vocabulary = *knowledge.vocabulary;
  const double median = vocabulary.MedianTelling();
  for (std::uint32_t at = 0; at < query.words.size(); ++at) {
    QueryWord& word = query.words[at];
    word.id = vocabulary.Find(word.word.text);
    if (word.id.has_value()) word.weight = vocabulary.TellingOf(*word.id);
    double best = 0;
    double factor = 0;
    for (const Alternative& alternative : query.alternatives) {
      if (alternative.first > at || alternative.last <= at) continue;
      word.known = true;
      if (alternative.last != alternative.first + 1 || alternative.factor <= factor) continue;
      factor = alternative.factor;
      best = TellingOf(vocabulary, alternative);
    }
    if (!word.id.has_value()) word.weight = best > 0 ? std::min(best, kMostOfMedian * median) : median;
    if (term::IsFunctionWord(word.word.text) || IsRepeated(query, at))
      word.weight = std::min<double>(word.weight, term::kFunctionTelling);
  }
}

}  // namespace

void Expand(const Knowledge& knowledge, Query& query) {
  const auto words = static_cast<std::uint32_t>(query.words.size());
  for (std::uint32_t at = 0; at < words; ++at) {
    AddWordItself(knowledge, at, query);
    const term::Word& word = query.words[at].word;
    if (word.kind == text::TokenKind::kWord) query.words[at].stem = text::StrongStem(word.text);
    FindSynonyms(knowledge, query.words[at]);
  }
  for (std::uint32_t at = 0; at < words; ++at) {
    AddLinks(knowledge, at, query);
    AddJoins(knowledge, at, query);
  }
  int guessed = 0;
  // Only a word that nothing covers is guessed at; what it may be can then begin a link of its own.
  for (std::uint32_t at = 0; at < words; ++at) {
    const bool covered = std::any_of(query.alternatives.begin(), query.alternatives.end(),
                                     [&](const Alternative& a) { return a.first <= at && at < a.last; });
    if (covered || query.words[at].required) continue;
    if (++guessed > kMostGuesses) break;
    AddGuesses(knowledge, at, query);
    if (query.words[at].corrections.empty()) continue;
    // The corrected word may also be the second of a listed pair.
    for (std::uint32_t from = at > 2 ? at - 2 : 0; from <= at; ++from) AddLinks(knowledge, from, query);
  }
  std::stable_sort(query.alternatives.begin(), query.alternatives.end(),
                   [](const Alternative& a, const Alternative& b) { return a.first < b.first; });
  SetWeights(knowledge, query);
}

}  // namespace cptsearch::query
