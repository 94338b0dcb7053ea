// Quantities as intervals with a dimension: "16 sq. in. or less", "40.0-44.9", "1.5 cm", "per 15 mg", "2 or 3 views".
#ifndef CPTSEARCH_LIB_TERM_MEASURE_H_
#define CPTSEARCH_LIB_TERM_MEASURE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "term/analyse.h"

namespace cptsearch::term {

// A dimension is a physical one ("length"), or the noun that is counted ("view"), or empty for a bare number.
inline constexpr std::string_view kLength = "length";  // cm
inline constexpr std::string_view kArea = "area";      // sq cm
inline constexpr std::string_view kMass = "mass";      // mg
inline constexpr std::string_view kVolume = "volume";  // ml
inline constexpr std::string_view kTime = "time";      // minutes
inline constexpr std::string_view kAge = "age";        // days, weeks, months and years: minutes

// Whether a dimension is a counted noun rather than a physical one or none.
bool IsCounted(std::string_view dimension);

struct Interval {
  std::string dimension;
  double low = 0;  // in the dimension's unit; -infinity and infinity where open-ended
  double high = 0;
  bool low_open = false;  // the end itself is outside
  bool high_open = false;
  std::uint32_t first = 0;  // words [first, last) of the text
  std::uint32_t last = 0;

  bool IsPoint() const { return low == high; }
  bool Contains(double value) const;
  // Whether all of `other` lies inside.
  bool Contains(const Interval& other) const;

  friend bool operator==(const Interval&, const Interval&) = default;
};

// How an interval answers a value that was asked for.
enum class Fit : std::uint8_t {
  kInside,    // the value lies in it
  kMultiple,  // the value is a multiple of the point: so many units of a drug
  kPart,      // the value is less than the point, or more of it without remainder: a vial is opened
  kOutside,
};
Fit FitOf(const Interval& interval, const Interval& asked);

// The intervals of a text, in its order. Marks their words as kMeasure.
std::vector<Interval> FindMeasures(std::vector<Word>& words);

// The same for a query, where people also write sizes as 3 x 3 (an area, in inches unless a unit is named), ages as
// "age 27", and a lesion with its margins (1.5 cm with 1 cm margins is 3.5 cm across).
std::vector<Interval> FindAskedMeasures(std::vector<Word>& words);

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_MEASURE_H_
