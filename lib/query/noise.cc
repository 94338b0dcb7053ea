#include "query/noise.h"

#include <algorithm>
#include <array>
#include <span>
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

// Whether noise at an end of the query names a code. "ICD" by itself does not: it is a defibrillator, "dual chamber
// ICD".
bool NamesCode(std::span<const term::Word> noise) {
  return std::any_of(noise.begin(), noise.end(), [&](const term::Word& word) {
    return word.text == "code" || word.text == "cpt" || word.text == "hcpcs" || word.text == "what" ||
           word.text == "whats" || (word.text == "icd" && noise.size() > 1);
  });
}

bool IsNoise(const term::Word& word) { return std::find(kNoise.begin(), kNoise.end(), word.text) != kNoise.end(); }

}  // namespace

void DropNoise(std::vector<term::Word>& words) {
  std::size_t front = 0;
  while (front < words.size() && IsNoise(words[front])) ++front;
  // One word alone ("10", "a") may well be meant.
  const std::span<const term::Word> all(words);
  if (front < words.size() && NamesCode(all.first(front))) {
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(front));
  }
  // "... cpt code", "... icd 10".
  std::size_t back = words.size();
  while (back > 0 && IsNoise(words[back - 1])) --back;
  if (back > 0 && NamesCode(std::span<const term::Word>(words).subspan(back))) words.resize(back);
}

}  // namespace cptsearch::query
