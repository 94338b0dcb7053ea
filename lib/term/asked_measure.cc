// FindAskedMeasures: the ways of writing quantities that only queries have.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "term/measure.h"
#include "term/unit.h"

namespace cptsearch::term {
namespace {

void Erase(std::vector<Interval>& measures, std::size_t i) {
  measures.erase(measures.begin() + static_cast<std::ptrdiff_t>(i));
}

// 3 x 3, 6 x 8 cm: an area.
void JoinSides(const std::vector<Word>& words, std::vector<Interval>& measures) {
  constexpr double kInch = 2.54;
  for (std::size_t i = 0; i + 1 < measures.size(); ++i) {
    Interval& a = measures[i];
    const Interval& b = measures[i + 1];
    // The first side carries no unit of its own: its "noun" is the x.
    const bool by = (a.dimension == "x" && a.last == b.first - 1) ||
                    (a.dimension == kLength && a.last + 1 == b.first && words[a.last].text == "x");
    const bool plain = b.dimension == kLength || FindUnit(b.dimension) == nullptr;
    if (!by || !plain || !std::isfinite(a.low) || !std::isfinite(b.high)) continue;
    const double second = b.dimension == kLength ? b.high : b.high * kInch;
    double first = a.high;
    if (a.dimension == "x") {
      const bool metric = b.dimension == kLength;
      first *= metric && b.last > b.first + 1 ? FindUnit(words[b.last - 1].text)->scale : kInch;
    }
    a.low = a.high = first * second;
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
    if (!age || FindUnit(measure.dimension) != nullptr || measure.dimension == kAge) continue;
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
