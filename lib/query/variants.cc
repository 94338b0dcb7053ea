#include "query/variants.h"

#include <algorithm>

#include "query/factors.h"
#include "term/analyse.h"
#include "text/stem.h"

namespace cptsearch::query {

void AddChoice(std::vector<Choice>& choices, const Choice& choice) {
  const auto same = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return c.id == choice.id; });
  if (same == choices.end()) {
    if (choices.size() < kMaxChoices) choices.push_back(choice);
  } else if (same->factor < choice.factor) {
    *same = choice;
  }
}

std::vector<Choice> Variants(const term::Vocabulary& vocabulary, std::string_view word) {
  std::vector<Choice> choices;
  const auto id = vocabulary.Find(word);
  if (id.has_value()) choices.push_back({*id, 1.0, ReasonKind::kWord});
  if (!term::BinderOf(word).empty()) {
    // "stage 3" is said by "stage 3a" and "stage 3b", but not by "stage 30".
    const auto [first, last] = vocabulary.Prefix(word);
    for (term::WordId finer = first; finer < last; ++finer) {
      const std::string_view rest = vocabulary.Word(finer).substr(word.size());
      if (rest.size() == 1 && rest[0] >= 'a' && rest[0] <= 'z') {
        AddChoice(choices, {finer, kGradePart, ReasonKind::kNarrower});
      }
    }
    return choices;
  }
  const auto [first, last] = vocabulary.Family(text::StrongStem(word));
  for (std::uint32_t at = first; at < last; ++at) {
    AddChoice(choices, {vocabulary.FamilyMember(at), kInflection, ReasonKind::kInflection});
  }
  return choices;
}

}  // namespace cptsearch::query
