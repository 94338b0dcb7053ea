#include "index/telling.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "term/function_words.h"

namespace cptsearch::index {
namespace {

std::optional<std::uint32_t> Find(const std::vector<std::string>& words, const std::string& word) {
  const auto place = std::lower_bound(words.begin(), words.end(), word);
  if (place == words.end() || *place != word) return std::nullopt;
  return static_cast<std::uint32_t>(place - words.begin());
}

}  // namespace

std::vector<term::Telling> MeasureTelling(const std::vector<std::string>& words,
                                          const std::vector<std::uint32_t>& codes_saying, std::uint64_t codes,
                                          const lexicon::Lexicon& lexicon) {
  std::vector<std::uint32_t> parent(words.size());
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&](std::uint32_t id) {
    while (parent[id] != id) id = parent[id] = parent[parent[id]];
    return id;
  };
  for (const lexicon::Entry& entry : lexicon.entries()) {
    if (entry.refused || entry.from.size() != 1 || entry.to.size() != 1 || !entry.context.empty()) continue;
    if (entry.kind != lexicon::Kind::kSame && entry.kind != lexicon::Kind::kSpelling) continue;
    const auto a = Find(words, entry.from.front());
    const auto b = Find(words, entry.to.front());
    if (a.has_value() && b.has_value()) parent[std::max(root(*a), root(*b))] = std::min(root(*a), root(*b));
  }
  std::vector<std::uint64_t> saying(words.size());
  for (std::uint32_t id = 0; id < words.size(); ++id) saying[root(id)] += codes_saying[id];
  std::vector<term::Telling> telling(words.size());
  for (std::uint32_t id = 0; id < words.size(); ++id) {
    const double share = static_cast<double>(codes) / static_cast<double>(std::max<std::uint64_t>(1, saying[root(id)]));
    telling[id] = static_cast<term::Telling>(std::max(1.0, std::round(term::kTellingUnit * std::log(share))));
    if (term::IsFunctionWord(words[id])) telling[id] = std::min(telling[id], term::kFunctionTelling);
  }
  return telling;
}

}  // namespace cptsearch::index
