#include "eval/lint_joined.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "query/forms.h"
#include "query/spelling.h"
#include "query/unknown.h"
#include "query/variants.h"
#include "term/analyse.h"

namespace cptsearch::eval {
namespace {

constexpr std::uint32_t kMaxCompound = 4;  // words of a side that is looked at for compounds

query::Query QueryOf(const Words& words) {
  query::Query query;
  for (const std::string& word : words) {
    query.words.emplace_back();
    query.words.back().word.text = word;
  }
  return query;
}

Words Sorted(Words words) {
  std::sort(words.begin(), words.end());
  return words;
}

// Whether the words from `at` on, as they are or by the alternatives, and `read` before them, come down to `stems`.
bool Covers(const query::Query& query, std::uint32_t at, const Words& read, const Words& stems) {
  if (at == query.words.size()) return Stems(read) == stems;
  Words longer = read;
  longer.push_back(query.words[at].word.text);
  if (Covers(query, at + 1, longer, stems)) return true;
  return std::any_of(query.alternatives.begin(), query.alternatives.end(), [&](const query::Alternative& each) {
    if (each.first != at) return false;
    Words with = read;
    for (const term::Word& word : term::Analyse(each.text)) with.push_back(word.text);
    return Covers(query, each.last, with, stems);
  });
}

// A word of `from` that nothing knows, and whose best correction is its counterpart; the other words are alike.
bool IsCorrected(const query::Knowledge& knowledge, const Words& from, const Words& to) {
  if (from.size() != to.size()) return false;
  bool corrected = false;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (Stems({from[i]}) == Stems({to[i]})) continue;
    constexpr double kLimit = 2.5;  // above what query/spelling.cc accepts: spares the walk over the vocabulary
    if (query::SpellingCost(from[i], to[i], kLimit) > kLimit) return false;
    if (!query::Variants(*knowledge.vocabulary, from[i]).empty()) return false;
    const std::vector<query::Correction> corrections = query::Correct(knowledge, from[i], from[i]);
    if (corrections.empty() || Stems({corrections.front().word}) != Stems({to[i]})) return false;
    corrected = true;
  }
  return corrected;
}

}  // namespace

Joined HowJoined(const query::Knowledge& knowledge, const Words& from, const Words& to) {
  if (Sorted(from) == Sorted(to)) return Joined::kSameWords;
  const Words stems = Stems(to);
  if (Stems(from) == stems) return Joined::kStem;
  if (knowledge.vocabulary == nullptr) return Joined::kNot;
  if (from.size() <= kMaxCompound) {
    query::Query query = QueryOf(from);
    for (std::uint32_t at = 0; at < from.size(); ++at) query::AddJoins(knowledge, at, query);
    if (from.size() == 1 && query::Variants(*knowledge.vocabulary, from.front()).empty()) {
      query::AddRunTogether(knowledge, 0, query);
    }
    if (!query.alternatives.empty() && Covers(query, 0, {}, stems)) return Joined::kCompound;
  }
  if (from.size() == 1 && query::Variants(*knowledge.vocabulary, from.front()).empty()) {
    query::Query query = QueryOf(from);
    query::AddForms(knowledge, 0, query);
    // A word that resembles another is rather read as that one, unless a line says what it means.
    if (Covers(query, 0, {}, stems) && query::Correct(knowledge, from.front(), from.front()).empty())
      return Joined::kForms;
  }
  return IsCorrected(knowledge, from, to) ? Joined::kSpelling : Joined::kNot;
}

}  // namespace cptsearch::eval
