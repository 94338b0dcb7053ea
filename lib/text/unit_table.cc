// The table of unit_table.h. Source: the units that occur in HCPCS and ICD-10 titles, and their usual spellings.
#include "text/unit_table.h"

#include <algorithm>
#include <array>

namespace cptsearch::text {
namespace {

constexpr UnitPlace kAny = UnitPlace::kAnywhere;
constexpr UnitPlace kNumber = UnitPlace::kAfterNumber;
constexpr UnitPlace kGlued = UnitPlace::kGlued;

// Sorted by spelling.
constexpr std::array kUnits = std::to_array<UnitSpelling>({
    {"cal", "calorie", kNumber},
    {"calorie", "calorie", kNumber},
    {"calories", "calorie", kNumber},
    {"cals", "calorie", kNumber},
    {"cc", "cc", kAny},
    {"ccs", "cc", kAny},
    {"centimeter", "cm", kAny},
    {"centimeters", "cm", kAny},
    {"centimetre", "cm", kAny},
    {"centimetres", "cm", kAny},
    {"cm", "cm", kAny},
    {"cms", "cm", kNumber},
    {"day", "day", kAny},
    {"days", "day", kAny},
    {"deg", "degree", kNumber},
    {"dl", "dl", kAny},
    {"feet", "foot", kNumber},
    {"foot", "foot", kNumber},
    {"fr", "french", kNumber},
    {"french", "french", kNumber},
    {"ft", "foot", kNumber},
    {"g", "g", kNumber},
    {"ga", "gauge", kNumber},
    {"gallon", "gallon", kAny},
    {"gallons", "gallon", kAny},
    {"gauge", "gauge", kNumber},
    {"gm", "g", kNumber},
    {"gms", "g", kNumber},
    {"gram", "g", kNumber},
    {"grams", "g", kNumber},
    {"gy", "gy", kNumber},
    {"h", "hour", kGlued},
    {"hour", "hour", kAny},
    {"hours", "hour", kAny},
    {"hr", "hour", kNumber},
    {"hrs", "hour", kAny},
    {"hz", "hz", kNumber},
    {"in", "in", kNumber},
    {"inch", "in", kNumber},
    {"inches", "in", kNumber},
    {"iu", "iu", kAny},
    {"ius", "iu", kNumber},
    {"kcal", "kcal", kAny},
    {"kcals", "kcal", kAny},
    {"kg", "kg", kAny},
    {"kgs", "kg", kAny},
    {"kilocalorie", "kcal", kAny},
    {"kilocalories", "kcal", kAny},
    {"kilogram", "kg", kAny},
    {"kilograms", "kg", kAny},
    {"km", "km", kNumber},
    {"l", "liter", kGlued},
    {"lb", "lb", kAny},
    {"lbs", "lb", kAny},
    {"liter", "liter", kAny},
    {"liters", "liter", kAny},
    {"litre", "liter", kAny},
    {"litres", "liter", kAny},
    {"mcg", "mcg", kAny},
    {"mcgs", "mcg", kAny},
    {"mci", "mci", kAny},
    {"mcl", "ul", kGlued},
    {"meq", "meq", kAny},
    {"meqs", "meq", kAny},
    {"mg", "mg", kAny},
    {"mgs", "mg", kAny},
    {"microcurie", "uci", kAny},
    {"microcuries", "uci", kAny},
    {"microgram", "mcg", kAny},
    {"micrograms", "mcg", kAny},
    {"millicurie", "mci", kAny},
    {"millicuries", "mci", kAny},
    {"milliequivalent", "meq", kAny},
    {"milliequivalents", "meq", kAny},
    {"milligram", "mg", kAny},
    {"milligrams", "mg", kAny},
    {"milliliter", "ml", kAny},
    {"milliliters", "ml", kAny},
    {"millilitre", "ml", kAny},
    {"millilitres", "ml", kAny},
    {"millimeter", "mm", kAny},
    {"millimeters", "mm", kAny},
    {"millimetre", "mm", kAny},
    {"millimetres", "mm", kAny},
    {"min", "min", kNumber},
    {"mins", "min", kAny},
    {"minute", "min", kAny},
    {"minutes", "min", kAny},
    {"ml", "ml", kAny},
    {"mls", "ml", kNumber},
    {"mm", "mm", kNumber},
    {"mmhg", "mmhg", kAny},
    {"mmol", "mmol", kAny},
    {"mms", "mm", kNumber},
    {"mo", "month", kNumber},
    {"month", "month", kAny},
    {"months", "month", kAny},
    {"mos", "month", kNumber},
    {"mth", "month", kNumber},
    {"mths", "month", kNumber},
    {"ng", "ng", kNumber},
    {"ounce", "oz", kAny},
    {"ounces", "oz", kAny},
    {"oz", "oz", kAny},
    {"pound", "lb", kAny},
    {"pounds", "lb", kAny},
    {"sec", "second", kNumber},
    {"secs", "second", kNumber},
    {"u", "unit", kNumber},
    {"uci", "uci", kAny},
    {"ug", "mcg", kNumber},
    {"ul", "ul", kNumber},
    {"unit", "unit", kAny},
    {"units", "unit", kAny},
    {"week", "week", kAny},
    {"weeks", "week", kAny},
    {"wk", "week", kAny},
    {"wks", "week", kAny},
    {"y", "year", kGlued},
    {"yard", "yard", kAny},
    {"yards", "yard", kAny},
    {"yd", "yard", kAny},
    {"yds", "yard", kAny},
    {"year", "year", kAny},
    {"years", "year", kAny},
    {"yo", "year", kNumber},
    {"yr", "year", kAny},
    {"yrs", "year", kAny},
});

constexpr bool BySpelling(const UnitSpelling& a, const UnitSpelling& b) { return a.spelling < b.spelling; }

static_assert(std::is_sorted(kUnits.begin(), kUnits.end(), BySpelling));

}  // namespace

std::optional<UnitSpelling> FindUnit(std::string_view folded) {
  const auto row =
      std::lower_bound(kUnits.begin(), kUnits.end(), UnitSpelling{folded, {}, UnitPlace::kAnywhere}, BySpelling);
  if (row == kUnits.end() || row->spelling != folded) return std::nullopt;
  return *row;
}

bool IsUnit(std::string_view word) {
  return word == "%" ||
         std::any_of(kUnits.begin(), kUnits.end(), [&](const UnitSpelling& u) { return u.canonical == word; });
}

bool IsLengthUnit(std::string_view canonical) {
  return canonical == "cm" || canonical == "mm" || canonical == "in" || canonical == "foot" || canonical == "yard" ||
         canonical == "m" || canonical == "meter" || canonical == "km";
}

}  // namespace cptsearch::text
