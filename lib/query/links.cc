#include "query/links.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/factors.h"
#include "query/variants.h"
#include "term/function_words.h"
#include "text/stem.h"

namespace cptsearch::query {
namespace {

using lexicon::Kind;
using lexicon::Lexicon;

ReasonKind ReasonOf(Kind kind) {
  switch (kind) {
    case Kind::kSame:
      return ReasonKind::kSame;
    case Kind::kLay:
      return ReasonKind::kLay;
    case Kind::kAbbreviation:
      return ReasonKind::kAbbreviation;
    case Kind::kBrand:
      return ReasonKind::kBrand;
    case Kind::kNarrower:
      return ReasonKind::kNarrower;
    case Kind::kBroader:
      return ReasonKind::kBroader;
    case Kind::kSpelling:
      return ReasonKind::kSame;
  }
  return ReasonKind::kSame;
}

// Where an entry's words end in the query, when they stand at `at`, and what reading misspelled words right, or one in
// place of another, costs.
struct Stand {
  std::uint32_t last = 0;
  double factor = 1;
  bool misspelled = false;
  bool reworded = false;
};

// A word of a listed phrase may be said by a synonym, or by another form of it; one word of a phrase, or it is another
// phrase.
bool IsReworded(const QueryWord& word, const std::string& listed) {
  if (std::find(word.synonyms.begin(), word.synonyms.end(), listed) != word.synonyms.end()) return true;
  // Forms of a word begin alike; most words of most lines are told by that, without a stem.
  return !word.stem.empty() && !listed.empty() && word.word.text.front() == listed.front() &&
         word.stem == text::StrongStem(listed);
}

// Words like "the" may stand between, on either side: "ringing in the ears" is "ringing in ears".
std::optional<Stand> StandsAt(const std::vector<std::string>& words, const Query& query, std::uint32_t at) {
  Stand stand{at, 1};
  std::size_t i = 0;
  while (i < words.size()) {
    const bool inner = i > 0 && stand.last < query.words.size();
    if (i > 0 && i + 1 < words.size() && term::IsSmallWord(words[i]) &&
        (stand.last >= query.words.size() || query.words[stand.last].word.text != words[i])) {
      ++i;
      continue;
    }
    if (stand.last >= query.words.size()) return std::nullopt;
    const QueryWord& word = query.words[stand.last];
    if (word.required) return std::nullopt;  // inside quotation marks words stand for themselves
    if (word.word.text == words[i]) {
      ++i;
    } else if (const auto corrected = std::find_if(word.corrections.begin(), word.corrections.end(),
                                                   [&](const Correction& c) { return c.word == words[i]; });
               corrected != word.corrections.end()) {
      stand.factor *= corrected->factor;
      stand.misspelled = true;
      ++i;
    } else if (words.size() > 1 && !stand.reworded && IsReworded(word, words[i])) {
      stand.factor *= kReworded;
      stand.reworded = true;
      ++i;
    } else if (!inner || !term::IsSmallWord(word.word.text)) {
      return std::nullopt;
    }
    ++stand.last;
  }
  return stand;
}

bool SomeWordOutside(const std::vector<std::string>& wanted, const Query& query, std::uint32_t first,
                     std::uint32_t last) {
  for (std::uint32_t i = 0; i < query.words.size(); ++i) {
    if (i >= first && i < last) continue;
    if (std::find(wanted.begin(), wanted.end(), query.words[i].word.text) != wanted.end()) return true;
  }
  return false;
}

bool ContextFits(const lexicon::Entry& entry, const Query& query, std::uint32_t first, std::uint32_t last) {
  if (!entry.context.empty() && !SomeWordOutside(entry.context, query, first, last)) return false;
  return entry.not_context.empty() || !SomeWordOutside(entry.not_context, query, first, last);
}

// Whether these words are the query's own at [first, last): a link that leads back to where it came from.
bool IsSpan(const Query& query, std::uint32_t first, std::uint32_t last, const std::vector<std::string>& words) {
  return words.size() == last - first &&
         std::equal(words.begin(), words.end(), query.words.begin() + first,
                    [](const std::string& a, const QueryWord& b) { return a == b.word.text; });
}

// A link leads on from `words` when an entry's whole left side is these words. Abbreviations never lead on: a target is
// written out. A narrower word of a narrower word is too far away.
void Follow(const Knowledge& knowledge, std::uint32_t first, std::uint32_t last, double factor, ReasonKind kind,
            const std::vector<std::string>& words, int depth, Query& query) {
  if (depth >= kMaxChain) return;
  for (const Lexicon::Use& use : knowledge.lexicon->Find(words.front())) {
    const lexicon::Entry& entry = *use.entry;
    if (use.from() != words || IsSpan(query, first, last, use.to()) || entry.kind == Kind::kAbbreviation ||
        !entry.context.empty())
      continue;
    if (entry.kind == Kind::kNarrower && kind == ReasonKind::kNarrower) continue;
    const double chained = factor * entry.factor * kChain;
    if (chained < kLeastFactor) continue;
    const ReasonKind reason = kind == ReasonKind::kSame ? ReasonOf(entry.kind) : kind;
    AddTarget(knowledge, first, last, chained, reason, use.to(), use.to_text(), query);
    Follow(knowledge, first, last, chained, reason, use.to(), depth + 1, query);
  }
}

// The words that mean the same as `word`, for a slot of a target that has others beside it.
void AddSynonyms(const Knowledge& knowledge, const std::string& word, std::vector<Choice>& choices) {
  for (const Lexicon::Use& use : knowledge.lexicon->Find(word)) {
    if (use.from().size() != 1 || use.to().size() != 1 || !use.entry->context.empty()) continue;
    if (use.entry->kind != Kind::kSame && use.entry->kind != Kind::kSpelling) continue;
    for (const Choice& variant : Variants(*knowledge.vocabulary, use.to().front())) {
      AddChoice(choices, {variant.id, variant.factor * use.entry->factor, ReasonKind::kSame});
    }
  }
}

bool IsDuplicate(const Query& query, const Alternative& alternative) {
  return std::any_of(query.alternatives.begin(), query.alternatives.end(), [&](const Alternative& other) {
    return other.first == alternative.first && other.last == alternative.last && other.text == alternative.text &&
           other.factor >= alternative.factor;
  });
}

}  // namespace

void AddTarget(const Knowledge& knowledge, std::uint32_t first, std::uint32_t last, double factor, ReasonKind kind,
               const std::vector<std::string>& words, const std::string& text, Query& query) {
  if (query.alternatives.size() >= kMaxAlternatives) return;
  Alternative alternative{first, last, factor, kind, text, {}};
  if (IsDuplicate(query, alternative)) return;
  double total = 0;
  bool some = false;
  int denied_for = 0;  // words that a denial among the words still reaches: "non-ST elevation" denies ST
  for (const std::string& word : words) {
    const bool denies = word == "without" || word == "no" || word == "not";
    Slot slot;
    slot.denied = denied_for > 0 && !denies;
    denied_for = denies ? static_cast<int>(words.size()) : word == "non" ? 1 : denied_for - 1;
    slot.choices = Variants(*knowledge.vocabulary, word);
    slot.share = slot.choices.empty() ? knowledge.vocabulary->MedianTelling()
                                      : knowledge.vocabulary->TellingOf(slot.choices.front().id);
    if (words.size() > 1) AddSynonyms(knowledge, word, slot.choices);
    if (term::IsFunctionWord(word) && words.size() > 1) continue;
    some = some || !slot.choices.empty();
    total += slot.share;
    alternative.slots.push_back(std::move(slot));
  }
  if (!some) return;
  for (Slot& slot : alternative.slots) slot.share /= total;
  query.alternatives.push_back(std::move(alternative));
}

void AddReading(const Knowledge& knowledge, std::uint32_t first, std::uint32_t last, double factor, ReasonKind kind,
                const std::vector<std::string>& words, const std::string& text, Query& query) {
  AddTarget(knowledge, first, last, factor, kind, words, text, query);
  Follow(knowledge, first, last, factor, kind, words, 1, query);
}

void FindSynonyms(const Knowledge& knowledge, QueryWord& word) {
  constexpr std::size_t kMostSynonyms = 6;
  if (word.required) return;
  for (const Lexicon::Use& use : knowledge.lexicon->Find(word.word.text)) {
    if (word.synonyms.size() == kMostSynonyms) break;
    if (use.from().size() != 1 || use.to().size() != 1 || !use.entry->context.empty()) continue;
    const Kind kind = use.entry->kind;
    if (kind == Kind::kSame || kind == Kind::kLay || kind == Kind::kSpelling) word.synonyms.push_back(use.to().front());
  }
}

void AddLinks(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  std::vector<std::string> beginnings = {query.words[at].word.text};
  for (const Correction& correction : query.words[at].corrections) beginnings.push_back(correction.word);
  for (const std::string& synonym : query.words[at].synonyms) beginnings.push_back(synonym);
  for (const std::string& beginning : beginnings) {
    for (const Lexicon::Use& use : knowledge.lexicon->Find(beginning)) {
      const std::optional<Stand> stand = StandsAt(use.from(), query, at);
      if (!stand.has_value() || !ContextFits(*use.entry, query, at, stand->last)) continue;
      if ((stand->misspelled || stand->reworded) && use.entry->kind == Kind::kAbbreviation) continue;
      const ReasonKind kind = stand->misspelled ? ReasonKind::kSpelling : ReasonOf(use.entry->kind);
      const double factor = use.entry->factor * stand->factor;
      AddReading(knowledge, at, stand->last, factor, kind, use.to(), use.to_text(), query);
    }
  }
}

}  // namespace cptsearch::query
