// Intervals as short texts, for tables of tests.
#ifndef CPTSEARCH_TESTS_TERM_SHOW_MEASURE_H_
#define CPTSEARCH_TESTS_TERM_SHOW_MEASURE_H_

#include <cstdio>
#include <string>
#include <vector>

#include "term/measure.h"

namespace cptsearch::term {

// "length (0.5, 1]", "view 2": dimension, then a point or the ends. Ages are in days, all else in the dimension's unit.
inline std::string Shown(const Interval& interval) {
  const double unit = interval.dimension == kAge ? 1440 : 1;
  char ends[64];
  if (interval.IsPoint()) {
    std::snprintf(ends, sizeof(ends), "%g", interval.low / unit);
  } else {
    std::snprintf(ends, sizeof(ends), "%c%g, %g%c", interval.low_open ? '(' : '[', interval.low / unit,
                  interval.high / unit, interval.high_open ? ')' : ']');
  }
  return interval.dimension + (interval.dimension.empty() ? "" : " ") + ends;
}

inline std::string Shown(const std::vector<Interval>& intervals) {
  std::string shown;
  for (const Interval& interval : intervals) shown += (shown.empty() ? "" : "; ") + Shown(interval);
  return shown;
}

}  // namespace cptsearch::term

#endif  // CPTSEARCH_TESTS_TERM_SHOW_MEASURE_H_
