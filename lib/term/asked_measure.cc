// FindAskedMeasures: the ways of writing quantities that only queries have.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "term/measure.h"
#include "term/unit.h"

namespace cptsearch::term {
namespace {

void Erase(std::vector<Interval>& measures, std::size_t i) {
  measures.erase(measures.begin() + static_cast<std::ptrdiff_t>(i));
}

// Whether the dimension is none that a unit names: a bare number, or so many of a noun.
bool HasNoUnit(std::string_view dimension) { return dimension.empty() || IsCounted(dimension); }

// Centimetres in the unit of a length, which is not the last word of "3 cm or less".
double ScaleOf(const std::vector<Word>& words, const Interval& length) {
  double scale = 1;
  for (std::uint32_t i = length.first; i < length.last; ++i) {
    if (const Unit* unit = FindUnit(words[i].text)) scale = unit->scale;
  }
  return scale;
}

// 3 x 3, 6 x 8 cm: an area; of "6 x 8 cm or less" what is less.
void JoinSides(const std::vector<Word>& words, std::vector<Interval>& measures) {
  constexpr double kInch = 2.54;
  for (std::size_t i = 0; i + 1 < measures.size(); ++i) {
    Interval& a = measures[i];
    const Interval& b = measures[i + 1];
    // The first side carries no unit of its own: its "noun" is the x.
    const bool by = (a.dimension == "x" && a.last == b.first - 1) ||
                    (a.dimension == kLength && a.last + 1 == b.first && words[a.last].text == "x");
    const bool metric = b.dimension == kLength;
    if (!by || !(metric || HasNoUnit(b.dimension))) continue;
    if (!std::isfinite(a.low) || !std::isfinite(a.high) || !std::isfinite(b.high)) continue;
    const double second = metric ? b.high : b.high * kInch;
    double first = a.high;
    if (a.dimension == "x") first *= metric ? ScaleOf(words, b) : kInch;
    a.high = first * second;
    a.low = std::isfinite(b.low) ? a.high : b.low;
    a.high_open = b.high_open;
    a.dimension = std::string(kArea);
    a.last = b.last;
    Erase(measures, i + 1);
  }
}

// "1.5 cm with 1 cm margins": the excised diameter is the lesion and twice the narrowest margin (measured rule of the
// integumentary excisions, domain of CPT 114xx and 116xx).
void AddMargins(const std::vector<Word>& words, std::vector<Interval>& measures) {
  for (std::size_t i = 0; i + 1 < measures.size(); ++i) {
    Interval& lesion = measures[i];
    const Interval& margin = measures[i + 1];
    if (lesion.dimension != kLength || margin.dimension != kLength || !lesion.IsPoint() || !margin.IsPoint()) continue;
    if (margin.last >= words.size() || words[margin.last].text != "margin") continue;
    lesion.low = lesion.high = lesion.low + 2 * margin.low;
    lesion.last = margin.last;
    Erase(measures, i + 1);
  }
}

// "age 27", "aged 5 to 9": years.
void NameAges(const std::vector<Word>& words, std::vector<Interval>& measures) {
  constexpr double kYear = 525960;
  for (Interval& measure : measures) {
    const bool age =
        measure.first > 0 && (words[measure.first - 1].text == "age" || words[measure.first - 1].text == "aged");
    if (!age || !HasNoUnit(measure.dimension)) continue;
    measure.dimension = std::string(kAge);
    measure.low *= kYear;
    measure.high *= kYear;
  }
}

}  // namespace

std::vector<Interval> FindAskedMeasures(std::vector<Word>& words) {
  std::vector<Interval> measures = FindMeasures(words);
  JoinSides(words, measures);
  AddMargins(words, measures);
  NameAges(words, measures);
  return measures;
}

}  // namespace cptsearch::term
