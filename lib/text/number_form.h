// The written forms of numbers: digits, words, ordinals, Roman numerals, and digits run together with letters.
#ifndef CPTSEARCH_LIB_TEXT_NUMBER_FORM_H_
#define CPTSEARCH_LIB_TEXT_NUMBER_FORM_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::text {

// ".50" is "0.5", "1.0" is "1"; leading zeros stay, since codes have them.
std::string CanonicalNumber(std::string_view digits);

// 0 to 20, 30, 40, ... 90 for "zero" to "ninety".
std::optional<int> NumberWord(std::string_view folded_word);

// "first" for "1st", up to "tenth"; nullopt for anything else, "first" included.
std::optional<std::string_view> OrdinalWord(std::string_view folded_word);

// Whether `run` is digits and the ending of an ordinal: "2nd", "11th".
bool IsOrdinal(std::string_view run);

// Whether Roman numerals behind this word are numbers: type, stage, grade, class, factor, ... and their plurals.
bool TakesNumerals(std::string_view folded_word);

// "3a" for "iiia", "2" for "ii": a Roman numeral with at most one letter of a subdivision behind; nullopt for anything
// else, and for the words "via", "id" and the like.
std::optional<std::string> RomanForm(std::string_view folded_word);

// Where a run that begins with digits and has letters comes apart ("3cc" before "c", "4x4", "38w4d"); false if it stays
// whole, as codes and names do ("3b", "2nd", "99m", "3d").
bool SplitMixed(std::string_view run, std::vector<std::size_t>* cuts);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_NUMBER_FORM_H_
