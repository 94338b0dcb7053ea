#include "query/contrast.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "term/contrast.h"

namespace cptsearch::query {
namespace {

// All the ids that the query's alternatives can match as a word of their own, so that "lt knee" asks for "left".
//   wider  those of wider words: who says "first CMC joint", which is one of the thumb, does not ask for the thumb
std::vector<term::WordId> AskedIds(const Query& query, bool wider) {
  std::vector<term::WordId> ids;
  for (const Alternative& alternative : query.alternatives) {
    if (alternative.factor < 0.9 || (alternative.kind == ReasonKind::kBroader) != wider) continue;
    for (const Slot& slot : alternative.slots) {
      for (const Choice& choice : slot.choices) {
        if (choice.kind == ReasonKind::kWord) ids.push_back(choice.id);
      }
    }
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool Has(const std::vector<term::WordId>& ids, term::WordId id) {
  return std::binary_search(ids.begin(), ids.end(), id);
}

void AddWordContrasts(const term::Vocabulary& vocabulary, const std::vector<term::WordId>& asked,
                      const std::vector<term::WordId>& wider, Query& query) {
  for (const term::Contrast& contrast : term::Contrasts()) {
    AskedContrast found;
    found.about = std::string(contrast.about);
    found.graded = contrast.graded;
    for (const std::string_view word : contrast.words) {
      const auto id = vocabulary.Find(word);
      if (!id.has_value()) continue;
      if (Has(asked, *id)) {
        found.asked.push_back(*id);
      } else if (!Has(wider, *id)) {
        found.against.push_back(*id);
      }
    }
    if (!found.asked.empty() && !found.against.empty()) query.contrasts.push_back(std::move(found));
  }
}

// Whether one is the other, or finer by one letter: "stage 3" and "stage 3b", but not "level 1" and "level 10".
bool AreOneGrade(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (!b.starts_with(a)) return false;
  return b.size() == a.size() || (b.size() == a.size() + 1 && b.back() >= 'a' && b.back() <= 'z');
}

// "stage 3b" speaks against every other stage, but "stage 3" not against "stage 3a", nor the other way round.
void AddGradeContrasts(const term::Vocabulary& vocabulary, const std::vector<term::WordId>& asked, Query& query) {
  std::vector<std::string_view> binders;
  for (const term::WordId id : asked) {
    const std::string_view binder = term::BinderOf(vocabulary.Word(id));
    if (binder.empty() || std::find(binders.begin(), binders.end(), binder) != binders.end()) continue;
    binders.push_back(binder);
    AskedContrast found;
    found.about = std::string(binder.substr(0, binder.size() - 1));
    const auto [first, last] = vocabulary.Prefix(binder);
    for (term::WordId other = first; other < last; ++other) {
      const std::string_view word = vocabulary.Word(other);
      const bool compatible = std::any_of(asked.begin(), asked.end(),
                                          [&](term::WordId each) { return AreOneGrade(vocabulary.Word(each), word); });
      (compatible ? found.asked : found.against).push_back(other);
    }
    if (!found.against.empty()) query.contrasts.push_back(std::move(found));
  }
}

}  // namespace

void FindContrasts(const term::Vocabulary& vocabulary, Query& query) {
  const std::vector<term::WordId> asked = AskedIds(query, false);
  AddWordContrasts(vocabulary, asked, AskedIds(query, true), query);
  AddGradeContrasts(vocabulary, asked, query);
}

}  // namespace cptsearch::query
