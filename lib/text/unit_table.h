// Units of measure as people spell them, and the one spelling that tokens use.
#ifndef CPTSEARCH_LIB_TEXT_UNIT_TABLE_H_
#define CPTSEARCH_LIB_TEXT_UNIT_TABLE_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace cptsearch::text {

// Where a spelling is surely the unit: "gram" is also a stain, "gm" begins GM-CSF, "l" means left, "d" is 3D.
enum class UnitPlace : std::uint8_t {
  kAnywhere,
  kAfterNumber,  // "2 gram", "per gram", "sq inch"
  kGlued,        // written onto the number: "2l", "48h"
};

struct UnitSpelling {
  std::string_view spelling;  // folded, not stemmed
  std::string_view canonical;
  UnitPlace place;
};

// The unit of a spelling, whatever its place.
std::optional<UnitSpelling> FindUnit(std::string_view folded);

// Whether a token's word is the canonical name of a unit that a number before it measures in.
bool IsUnit(std::string_view word);

// A length, of which there are square units too.
bool IsLengthUnit(std::string_view canonical);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_UNIT_TABLE_H_
