// Characters that Unicode's folding leaves apart, or folds in a way that would mislead a search.
#ifndef CPTSEARCH_LIB_TEXT_FOLD_TABLE_H_
#define CPTSEARCH_LIB_TEXT_FOLD_TABLE_H_

#include <optional>
#include <string_view>

namespace cptsearch::text {

// What one character becomes, before Unicode's folding (U+2122 "trade mark" would become "tm", U+2116 the word "no")
// and again after it. nullopt: the table has nothing to say. Fractions and superscripts are separate, since they look
// at the character before.
std::optional<std::string_view> FoldByTable(char32_t c);

// "1/2" for U+00BD; empty if the character is no fraction.
std::string_view FractionOf(char32_t c);

// '2' for U+00B2; 0 if the character is no superscript digit.
char SuperscriptOf(char32_t c);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_FOLD_TABLE_H_
