#include "query/noise.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace cptsearch::query {
namespace {

// Question words and what people call a code. They count as noise only beside one another and at the front, so that
// "code blue" or "what" inside a title's words stay.
constexpr std::array<std::string_view, 27> kNoise = {"what",    "is",    "the",  "icd",    "10",        "cm",    "pcs",
                                                     "cpt",     "hcpcs", "code", "coding", "for",       "a",     "an",
                                                     "of",      "how",   "do",   "i",      "find",      "which", "need",
                                                     "billing", "bill",  "show", "me",     "diagnosis", "whats"};

bool IsNoise(const term::Word& word) { return std::find(kNoise.begin(), kNoise.end(), word.text) != kNoise.end(); }

}  // namespace

void DropNoise(std::vector<term::Word>& words) {
  std::size_t front = 0;
  while (front < words.size() && IsNoise(words[front])) ++front;
  // One word alone ("10", "a") may well be meant.
  const bool names_code =
      std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(front), [](const term::Word& w) {
        return w.text == "code" || w.text == "icd" || w.text == "cpt" || w.text == "hcpcs" || w.text == "what" ||
               w.text == "whats";
      });
  if (names_code && front < words.size())
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(front));
  // "... cpt code", "... icd 10".
  std::size_t back = words.size();
  while (back > 0 && IsNoise(words[back - 1])) --back;
  const bool names_code_behind = std::any_of(
      words.begin() + static_cast<std::ptrdiff_t>(back), words.end(),
      [](const term::Word& w) { return w.text == "code" || w.text == "icd" || w.text == "cpt" || w.text == "hcpcs"; });
  if (names_code_behind && back > 0) words.resize(back);
}

}  // namespace cptsearch::query
