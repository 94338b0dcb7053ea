// The forms of number_form.h.
#include "text/number_form.h"

#include <algorithm>
#include <array>

#include "text/number.h"
#include "text/unit_table.h"

namespace cptsearch::text {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 21> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> kOrdinals = {"first", "second",  "third",  "fourth", "fifth",
                                                        "sixth", "seventh", "eighth", "ninth",  "tenth"};
constexpr std::array<std::string_view, 10> kOrdinalDigits = {"1st", "2nd", "3rd", "4th", "5th",
                                                             "6th", "7th", "8th", "9th", "10th"};
constexpr std::array<std::string_view, 12> kRoman = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};
// Besides the words for kinds and degrees, names that always carry a numeral: LeFort I, CIN III, angiotensin II.
constexpr auto kTakesNumerals = std::to_array<std::string_view>(
    {"ain",    "angiotensin",   "antithrombin",   "bipolar", "category", "cin",           "class",
     "degree", "factor",        "fort",           "grade",   "group",    "histiocytosis", "lefort",
     "level",  "mucolipidosis", "neoplasia",      "part",    "phase",    "pin",           "stage",
     "stg",    "syndrome",      "transcobalamin", "type",    "vain",     "vin",           "zone"});
static_assert(std::is_sorted(kTakesNumerals.begin(), kTakesNumerals.end()));

template <std::size_t N>
std::optional<std::size_t> IndexOf(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace

std::string CanonicalNumber(std::string_view digits) {
  std::string out = digits.starts_with('.') ? "0" : "";
  out.append(digits);
  if (out.find('.') != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  return out;
}

std::optional<int> NumberWord(std::string_view folded_word) {
  if (const auto i = IndexOf(kSmall, folded_word)) return static_cast<int>(*i);
  if (const auto i = IndexOf(kTens, folded_word)) return static_cast<int>(*i + 2) * 10;
  return std::nullopt;
}

std::optional<std::string_view> OrdinalWord(std::string_view folded_word) {
  const auto i = IndexOf(kOrdinalDigits, folded_word);
  if (!i) return std::nullopt;
  return kOrdinals[*i];
}

bool IsOrdinal(std::string_view run) {
  if (run.size() < 3 || !IsDigit(run[run.size() - 3])) return false;
  const std::string_view ending = run.substr(run.size() - 2);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

bool TakesNumerals(std::string_view folded_word) {
  if (std::binary_search(kTakesNumerals.begin(), kTakesNumerals.end(), folded_word)) return true;
  if (folded_word == "classes" || folded_word == "categories") return true;
  return folded_word.ends_with('s') && folded_word.size() > 4 &&
         std::binary_search(kTakesNumerals.begin(), kTakesNumerals.end(),
                            folded_word.substr(0, folded_word.size() - 1));
}

std::optional<int> ParseRoman(std::string_view folded_word) {
  const auto i = IndexOf(kRoman, folded_word);
  if (!i) return std::nullopt;
  return static_cast<int>(*i) + 1;
}

std::optional<std::string> RomanForm(std::string_view folded_word) {
  if (const auto value = ParseRoman(folded_word)) return std::to_string(*value);
  if (folded_word.size() < 2 || folded_word == "via" || folded_word == "vic") return std::nullopt;
  const char letter = folded_word.back();
  if (letter < 'a' || letter > 'c') return std::nullopt;
  const auto value = ParseRoman(folded_word.substr(0, folded_word.size() - 1));
  if (!value) return std::nullopt;
  return std::to_string(*value) + letter;
}

bool SplitMixed(std::string_view run, std::vector<std::size_t>* cuts) {
  cuts->clear();
  // "0001u" is a code; no one writes a quantity so
  if (IsOrdinal(run) || (run[0] == '0' && run.size() > 2 && IsDigit(run[1]))) return false;
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < run.size();) {
    std::size_t j = i;
    while (j < run.size() && IsDigit(run[j]) == IsDigit(run[i])) ++j;
    if (i > 0) cuts->push_back(i);
    parts.push_back(run.substr(i, j - i));
    i = j;
  }
  const std::size_t n = parts.size();
  if (n == 4 && parts[1] == "w" && parts[3] == "d") return true;  // weeks and days of gestation
  // "10cm2": the square stays with its unit
  if (n == 3 && parts[2] == "2") {
    const auto unit = FindUnit(parts[1]);
    if (parts[1] == "m" || (unit && IsLengthUnit(unit->canonical))) {
      cuts->pop_back();
      return true;
    }
  }
  // "4x", "4x4", "2x3x4cm"
  for (std::size_t i = 1; i + 1 < n; i += 2) {
    if (parts[i] != "x") return false;
  }
  return n % 2 == 1 || parts[n - 1] == "x" || FindUnit(parts[n - 1]).has_value();
}

}  // namespace cptsearch::text
