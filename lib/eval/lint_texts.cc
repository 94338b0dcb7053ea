#include "eval/lint_texts.h"

#include <algorithm>
#include <utility>

#include "query/factors.h"
#include "query/variants.h"
#include "term/function_words.h"
#include "term/pack.h"

namespace cptsearch::eval {

using lexicon::Kind;
using lexicon::Lexicon;

Texts::Texts(const index::Sections& sections, const Lexicon& lexicon)
    : sections_(sections), lexicon_(lexicon), documents_(sections.size()) {
  for (std::uint32_t document = 1; document <= sections.terms(); ++document) {
    term::PackedHeader header;
    const auto add = [&](term::WordId id, std::uint8_t flags) {
      if (id >= documents_.size() || (flags & term::kContext) != 0) return;
      std::vector<std::uint32_t>& list = documents_[id];
      if (list.empty() || list.back() != document) list.push_back(document);
    };
    term::Unpack(
        sections.TermBytes(document), header, [](const term::PackedMeasure&) {}, add);
  }
}

Texts::Ids Texts::ChoicesOf(const std::string& word, bool synonyms) const {
  Ids ids;
  const auto add = [&](const std::string& each) {
    for (const query::Choice& choice : query::Variants(sections_, each)) {
      if (std::find(ids.begin(), ids.end(), choice.id) == ids.end()) ids.push_back(choice.id);
    }
  };
  add(word);
  if (!synonyms) return ids;
  for (const Lexicon::Use& use : lexicon_.Find(word)) {
    if (use.from().size() != 1 || use.to().size() != 1 || !use.entry->context.empty()) continue;
    if (use.entry->kind == Kind::kSame || use.entry->kind == Kind::kSpelling) add(use.to().front());
  }
  return ids;
}

bool Texts::SaysOneOf(std::uint32_t document, const Ids& ids) const {
  return std::any_of(ids.begin(), ids.end(), [&](term::WordId id) {
    return std::binary_search(documents_[id].begin(), documents_[id].end(), document);
  });
}

bool Texts::SayTogether(const Words& words, bool synonyms) {
  const auto [remembered, fresh] = together_[synonyms ? 1 : 0].try_emplace(Key(words), false);
  if (!fresh) return remembered->second;
  std::vector<Ids> slots;
  const bool all_function = std::all_of(words.begin(), words.end(), term::IsFunctionWord);
  for (const std::string& word : words) {
    if (term::IsFunctionWord(word) && !all_function) continue;
    slots.push_back(ChoicesOf(word, synonyms && words.size() > 1));
    if (slots.back().empty()) return false;
  }
  const auto length = [&](const Ids& ids) {
    std::size_t sum = 0;
    for (const term::WordId id : ids) sum += documents_[id].size();
    return sum;
  };
  std::sort(slots.begin(), slots.end(), [&](const Ids& a, const Ids& b) { return length(a) < length(b); });
  for (const term::WordId id : slots.front()) {
    for (const std::uint32_t document : documents_[id]) {
      if (std::all_of(slots.begin() + 1, slots.end(), [&](const Ids& ids) { return SaysOneOf(document, ids); })) {
        return remembered->second = true;
      }
    }
  }
  return false;
}

bool Texts::Say(const Words& words) { return SayTogether(words, false); }

// As query/links.cc follows them.
bool Texts::Follow(const std::string& from_key, const Words& words, int depth, bool narrowed, double factor) {
  if (SayTogether(words, true)) return true;
  if (depth >= query::kMaxChain) return false;
  for (const Lexicon::Use& use : lexicon_.Find(words.front())) {
    if (use.from() != words || use.entry->kind == Kind::kAbbreviation || !use.entry->context.empty()) continue;
    const bool narrow = use.entry->kind == Kind::kNarrower;
    const double chained = factor * use.entry->factor * query::kChain;
    if ((narrow && narrowed) || chained < query::kLeastFactor || Key(use.to()) == from_key) continue;
    if (Follow(from_key, use.to(), depth + 1, narrowed || narrow, chained)) return true;
  }
  return false;
}

bool Texts::LeadToText(const Words& from, const Words& words) { return Follow(Key(from), words, 1, false, 1); }

Words Texts::Unknown(const Words& words) const {
  Words unknown;
  for (const std::string& word : words) {
    if (words.size() > 1 && term::IsFunctionWord(word)) continue;
    if (ChoicesOf(word, true).empty()) unknown.push_back(word);
  }
  return unknown;
}

}  // namespace cptsearch::eval
