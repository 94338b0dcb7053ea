// The inflection key: -ed, -ing, -ion and -ment off, then a silent e and a doubled consonant.
#include <algorithm>
#include <string>
#include <string_view>

#include "text/stem.h"
#include "text/strong_stem_table.h"

namespace cptsearch::text {
namespace {

bool IsVowel(std::string_view word, std::size_t i) {
  switch (word[i]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return true;
    case 'y':
      return i > 0 && !IsVowel(word, i - 1);
    default:
      return false;
  }
}

bool HasVowel(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (IsVowel(word, i)) return true;
  }
  return false;
}

// The m of Porter's algorithm (1980): how often a consonant follows a vowel.
int Measure(std::string_view word) {
  int m = 0;
  for (std::size_t i = 1; i < word.size(); ++i) m += IsVowel(word, i - 1) && !IsVowel(word, i);
  return m;
}

// Porter's *o: consonant, vowel, consonant, where a silent e is missing behind short words ("dos" of "dosing").
bool EndsShort(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 3 || IsVowel(word, n - 1) || !IsVowel(word, n - 2) || IsVowel(word, n - 3)) return false;
  return word[n - 1] != 'w' && word[n - 1] != 'x' && word[n - 1] != 'y';
}

bool EndsDoubled(std::string_view word) {
  const std::size_t n = word.size();
  return n > 3 && word[n - 1] == word[n - 2] && !IsVowel(word, n - 1);
}

// A root that lost -ed or -ing gets back the e that short words need.
std::string Restored(std::string root) {
  if (EndsDoubled(root) && !root.ends_with("ll") && !root.ends_with("ss") && !root.ends_with("zz")) {
    root.pop_back();
    return root;
  }
  if (Measure(root) == 1 && EndsShort(root)) root.push_back('e');
  return root;
}

// The base form, as far as endings tell it.
std::string WithoutInflection(std::string_view stem) {
  const std::size_t n = stem.size();
  if (stem.ends_with("ification") && n > 11) return std::string(stem.substr(0, n - 9)) + "ify";
  if (stem.ends_with("ied") && n > 4) return std::string(stem.substr(0, n - 3)) + "y";
  if (stem.ends_with("eed")) return std::string(stem);
  if (stem.ends_with("ed") && n >= 5 && HasVowel(stem.substr(0, n - 2))) {
    return Restored(std::string(stem.substr(0, n - 2)));
  }
  if (stem.ends_with("ing") && n >= 6 && HasVowel(stem.substr(0, n - 3))) {
    return Restored(std::string(stem.substr(0, n - 3)));
  }
  if ((stem.ends_with("tion") || stem.ends_with("sion")) && n >= 8) return std::string(stem.substr(0, n - 3));
  if (stem.ends_with("ment") && n >= 9 && stem[n - 5] != 'a' && stem[n - 5] != 'i' && stem[n - 5] != 'u') {
    return std::string(stem.substr(0, n - 4));
  }
  return std::string(stem);
}

}  // namespace

std::string StrongStem(std::string_view folded_word) {
  std::string key = Stem(folded_word);
  const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || key.size() < 3) return key;
  if (const auto base = StrongStemException(key)) {
    if (*base == key) return key;
    key = *base;
  } else {
    key = WithoutInflection(key);
  }
  // not behind a vowel: pneumoniae is no pneumonia, and canoe has no silent e
  const bool silent = key.ends_with('e') && key.size() >= 5 &&
                      std::string_view("aeio").find(key[key.size() - 2]) == std::string_view::npos;
  if (silent) {
    const std::string_view root(key.data(), key.size() - 1);
    if (Measure(root) > 1 || (Measure(root) == 1 && !EndsShort(root))) key.pop_back();
  }
  if (key.size() >= 5 && EndsDoubled(key)) key.pop_back();
  return key;
}

}  // namespace cptsearch::text
