// Numbers with units, found among tokens, for matching values against the ranges that titles name.
#ifndef CPTSEARCH_LIB_TEXT_NUMBER_H_
#define CPTSEARCH_LIB_TEXT_NUMBER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace cptsearch::text {

struct Quantity {
  double value = 0;
  // As tokens write it: mg, mcg, g, kg, cm, mm, in, "sq cm", "sq in", ml, cc, liter, mmhg, %, unit, min, hour, week and
  // the others of unit_table.cc; empty for none.
  std::string unit;
  std::uint32_t first_token = 0;  // [first_token, last_token], both inside the span given
  std::uint32_t last_token = 0;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// The value of a number token's word ("10000", "1.5"); nullopt when the word is no plain decimal number.
std::optional<double> ParseNumber(std::string_view token_word);

// 1 to 12 for "i" to "xii"; nullopt for anything else. Titles and queries hold them folded.
std::optional<int> ParseRoman(std::string_view folded_word);

// Every number among the tokens, each with the unit that directly follows it, in their order. A unit after a range
// ("0.6 to 1.0 cm") belongs to the second number only; the caller knows ranges.
std::vector<Quantity> FindQuantities(std::span<const Token> tokens);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_NUMBER_H_
