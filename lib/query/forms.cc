#include "query/forms.h"

#include <algorithm>
#include <utility>

#include "query/factors.h"
#include "query/links.h"

namespace cptsearch::query {
namespace {

constexpr std::size_t kLeastWord = 6;  // letters; shorter words fall apart by chance
constexpr std::size_t kMaxWord = 40;

}  // namespace

std::vector<const lexicon::Form*> TakeApart(const lexicon::Lexicon& lexicon, std::string_view word) {
  using lexicon::Form;
  using lexicon::FormPosition;
  if (word.size() < kLeastWord || word.size() > kMaxWord) return {};
  // ways[i]: the parts of word[i..], found from the end.
  std::vector<std::vector<const Form*>> ways(word.size() + 1);
  const auto better = [&](std::size_t at, const Form* form, std::size_t rest) {
    if (rest != word.size() && ways[rest].empty()) return;
    if (!ways[at].empty() && ways[at].size() <= ways[rest].size() + 1) return;
    ways[at] = {form};
    ways[at].insert(ways[at].end(), ways[rest].begin(), ways[rest].end());
  };
  for (std::size_t at = word.size(); at-- > 0;) {
    for (std::size_t end = word.size(); end > at + 1; --end) {
      const std::string_view part = word.substr(at, end - at);
      if (end == word.size()) {
        if (const Form* suffix = lexicon.FindForm(part, FormPosition::kSuffix); suffix != nullptr && at > 0) {
          better(at, suffix, end);
        }
        continue;
      }
      const Form* form = lexicon.FindForm(part, FormPosition::kRoot);
      if (form == nullptr && at == 0) form = lexicon.FindForm(part, FormPosition::kPrefix);
      if (form == nullptr) continue;
      better(at, form, end);
      const bool vowel = word[end] == 'o' || word[end] == 'i' || word[end] == 'a';
      if (vowel && end + 1 < word.size()) better(at, form, end + 1);
    }
  }
  return ways[0].size() < 2 ? std::vector<const Form*>() : ways[0];
}

void AddForms(const Knowledge& knowledge, std::uint32_t at, Query& query) {
  const std::vector<const lexicon::Form*> parts = TakeApart(*knowledge.lexicon, query.words[at].word.text);
  if (parts.empty()) return;
  // One alternative for each meaning of the last part, which says what is done or wrong; elsewhere the first meaning.
  for (const std::vector<std::string>& last : parts.back()->meanings) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const std::vector<std::string>& meaning = parts[i]->meanings.front();
      words.insert(words.end(), meaning.begin(), meaning.end());
    }
    words.insert(words.end(), last.begin(), last.end());
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    AddTarget(knowledge, at, at + 1, kForms, ReasonKind::kForm, words, text, query);
  }
}

}  // namespace cptsearch::query
