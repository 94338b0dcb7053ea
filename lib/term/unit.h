// The units that titles and queries write behind numbers, and what they measure.
#ifndef CPTSEARCH_LIB_TERM_UNIT_H_
#define CPTSEARCH_LIB_TERM_UNIT_H_

#include <array>
#include <string_view>

#include "term/measure.h"

namespace cptsearch::term {

struct Unit {
  std::string_view word;       // as the tokenizer writes it (text/unit_table.h)
  std::string_view dimension;  // of its own name where there is nothing to convert
  double scale = 1;            // in units of the dimension (term/measure.h)
  bool completed = false;      // counted when completed: 38 weeks lasts until the 39th begins
};

// Source: international inch and pound; SI.
inline constexpr std::array<Unit, 29> kUnits = {{
    {"cm", kLength, 1},
    {"mm", kLength, 0.1},
    {"in", kLength, 2.54},
    {"foot", kLength, 30.48},
    {"mg", kMass, 1},
    {"g", kMass, 1000},
    {"mcg", kMass, 0.001},
    {"kg", kMass, 1e6},
    {"lb", kMass, 453592.37},
    {"oz", kMass, 28349.523125},
    {"ml", kVolume, 1},
    {"cc", kVolume, 1},
    {"liter", kVolume, 1000},
    {"second", kTime, 1.0 / 60},
    {"min", kTime, 1},
    {"hour", kTime, 60},
    {"day", kAge, 1440, true},
    {"week", kAge, 10080, true},
    {"month", kAge, 43830, true},
    {"year", kAge, 525960, true},
    {"%", "%"},
    {"percentile", "percentile"},
    {"unit", "unit"},
    {"iu", "unit"},
    {"mmhg", "mmhg"},
    {"french", "french"},
    {"meq", "meq"},
    {"mci", "mci", 1},
    {"uci", "mci", 0.001},
}};

inline const Unit* FindUnit(std::string_view word) {
  for (const Unit& unit : kUnits) {
    if (unit.word == word) return &unit;
  }
  return nullptr;
}

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_UNIT_H_
