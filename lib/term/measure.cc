#include "term/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "term/function_words.h"
#include "term/unit.h"
#include "text/number.h"

namespace cptsearch::term {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Values are stored as 32-bit floats and units are converted: a hair outside is inside.
constexpr double kSlack = 1e-5;

double Slack(double value) { return std::isinf(value) ? 0 : kSlack * std::max(1e-3, std::abs(value)); }

// A bound in words: in front of the number or behind it.
struct Bound {
  std::array<std::string_view, 4> words;
  bool lower;  // the number is the lower end
  bool open;   // the number itself is outside
};

constexpr Bound kBefore[] = {
    {{"less", "than", "or", "equal"}, false, false},
    {{"greater", "than", "or", "equal"}, true, false},
    {{"equal", "or", "greater", "than"}, true, false},
    {{"more", "than"}, true, true},
    {{"greater", "than"}, true, true},
    {{"larger", "than"}, true, true},
    {{"older", "than"}, true, true},
    {{"longer", "than"}, true, true},
    {{"less", "than"}, false, true},
    {{"fewer", "than"}, false, true},
    {{"smaller", "than"}, false, true},
    {{"younger", "than"}, false, true},
    {{"at", "least"}, true, false},
    {{"at", "most"}, false, false},
    {{"up", "to"}, false, false},
    {{"minimum", "of"}, true, false},
    {{"maximum", "of"}, false, false},
    {{"over"}, true, true},
    {{"above"}, true, true},
    {{"exceeding"}, true, true},
    {{"beyond"}, true, true},
    {{"past"}, true, true},
    {{"under"}, false, true},
    {{"below"}, false, true},
    {{"<"}, false, true},
    {{"<="}, false, false},
    {{">"}, true, true},
    {{">="}, true, false},
};

constexpr Bound kBehind[] = {
    {{"or", "less"}, false, false},
    {{"or", "fewer"}, false, false},
    {{"or", "under"}, false, false},
    {{"or", "below"}, false, false},
    {{"or", "smaller"}, false, false},
    {{"or", "younger"}, false, false},
    {{"or", "shorter"}, false, false},
    {{"and", "under"}, false, false},
    {{"or", "more"}, true, false},
    {{"or", "greater"}, true, false},
    {{"or", "over"}, true, false},
    {{"or", "above"}, true, false},
    {{"or", "larger"}, true, false},
    {{"or", "longer"}, true, false},
    {{"or", "older"}, true, false},
    {{"or", "higher"}, true, false},
    {{"and", "over"}, true, false},
    {{"and", "above"}, true, false},
    {{"and", "older"}, true, false},
    {{"and", "up"}, true, false},
    {{"up"}, true, false},
    {{"+"}, true, false},
    {{"plus"}, true, false},
};

std::size_t LengthOf(const Bound& bound) {
  return static_cast<std::size_t>(std::find(bound.words.begin(), bound.words.end(), std::string_view()) -
                                  bound.words.begin());
}

class Finder {
 public:
  explicit Finder(std::vector<Word>& words) : words_(words) {}

  std::vector<Interval> Find() {
    for (std::size_t i = 0; i < words_.size();) {
      if (ValueAt(i).has_value()) {
        i = Read(i);
      } else {
        ++i;
      }
    }
    MergeEnds();
    for (const Interval& interval : found_) {
      for (std::uint32_t i = interval.first; i < interval.last; ++i) words_[i].flags |= kMeasure;
    }
    return std::move(found_);
  }

 private:
  std::optional<double> ValueAt(std::size_t i) const {
    if (i >= words_.size() || words_[i].kind != text::TokenKind::kNumber) return std::nullopt;
    return text::ParseNumber(words_[i].text);
  }

  std::string_view TextAt(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].text) : std::string_view();
  }

  // The unit at i and how many words it has; a noun counts as one where it can be counted.
  struct UnitHere {
    std::string dimension;
    double scale = 1;
    std::size_t words = 0;
    bool completed = false;
  };
  UnitHere UnitAt(std::size_t i) const {
    if (TextAt(i) == "sq") {
      if (const Unit* unit = FindUnit(TextAt(i + 1)); unit != nullptr && unit->dimension == kLength) {
        return {std::string(kArea), unit->scale * unit->scale, 2, false};
      }
    }
    if (i >= words_.size()) return {};
    if (const Unit* unit = FindUnit(words_[i].text))
      return {std::string(unit->dimension), unit->scale, 1, unit->completed};
    return {};
  }

  // "2 views", "3 or more fragments": the noun that is counted stands behind, in the same clause.
  std::string NounAt(std::size_t i) const {
    if (i >= words_.size() || (words_[i].flags & kBreak) != 0 || words_[i].kind != text::TokenKind::kWord) return {};
    if (IsFunctionWord(words_[i].text) || words_[i].text.find(' ') != std::string::npos) return {};
    return words_[i].text;
  }

  const Bound* Before(std::size_t i) const {
    for (const Bound& bound : kBefore) {
      const std::size_t length = LengthOf(bound);
      // "less than or equal to 48": the last "to" is not part of the table's four words.
      const std::size_t end = length == 4 && i > 0 && TextAt(i - 1) == "to" ? i - 1 : i;
      if (end < length) continue;
      bool all = true;
      for (std::size_t k = 0; k < length; ++k) all = all && words_[end - length + k].text == bound.words[k];
      if (all) return &bound;
    }
    return nullptr;
  }

  const Bound* Behind(std::size_t i) const {
    for (const Bound& bound : kBehind) {
      const std::size_t length = LengthOf(bound);
      if (i + length > words_.size() || (words_[i].flags & kBreak) != 0) continue;
      bool all = true;
      for (std::size_t k = 0; k < length; ++k) all = all && words_[i + k].text == bound.words[k];
      if (all) return &bound;
    }
    return nullptr;
  }

  // Reads the quantity whose first number stands at `i`; returns the word behind it.
  std::size_t Read(std::size_t i) {
    const double value = *ValueAt(i);
    UnitHere unit = UnitAt(i + 1);
    std::size_t next = i + 1 + unit.words;
    Interval interval;
    interval.first = static_cast<std::uint32_t>(i);
    interval.low = interval.high = value;
    bool range = false;
    const bool dash =
        next < words_.size() && words_[next].glued && ValueAt(next).has_value() && !(words_[next].flags & kBreak);
    const bool joined =
        (TextAt(next) == "to" || TextAt(next) == "or" || TextAt(next) == "through" || TextAt(next) == "and") &&
        ValueAt(next + 1).has_value() && (TextAt(next) != "and" || TextAt(i - 1) == "between");
    if (dash || joined) {
      const std::size_t second = dash ? next : next + 1;
      const UnitHere other = UnitAt(second + 1);
      const bool fits = unit.words == 0 || other.words == 0 || unit.dimension == other.dimension;
      const UnitHere& first_unit = unit.words > 0 ? unit : other;
      const UnitHere& second_unit = other.words > 0 ? other : unit;
      // "38w4d" is no range: it does not ascend.
      if (fits && *ValueAt(second) * second_unit.scale > value * first_unit.scale) {
        interval.low = value * first_unit.scale;
        interval.high = *ValueAt(second) * second_unit.scale;
        next = second + 1 + other.words;
        unit = UnitHere(second_unit);
        range = true;
      }
    }
    if (!range) interval.low = interval.high = value * unit.scale;
    const Bound* bound = range ? nullptr : Before(i);
    if (bound != nullptr) interval.first -= static_cast<std::uint32_t>(LengthOf(*bound));
    if (bound == nullptr && !range) {
      bound = Behind(next);
      if (bound != nullptr) next += LengthOf(*bound);
      // "4 or more cm".
      if (bound != nullptr && unit.words == 0) {
        unit = UnitAt(next);
        next += unit.words;
        interval.low = interval.high = value * unit.scale;
      }
    }
    if (unit.words == 0) {
      unit.dimension = NounAt(next);
    } else if (unit.completed && !range && bound == nullptr) {
      interval.high = (value + 1) * unit.scale;
      interval.high_open = true;
    }
    if (bound != nullptr) Apply(*bound, interval);
    interval.dimension = std::move(unit.dimension);
    interval.last = static_cast<std::uint32_t>(next);
    found_.push_back(std::move(interval));
    return next;
  }

  static void Apply(const Bound& bound, Interval& interval) {
    if (bound.lower) {
      interval.high = kInfinity;
      interval.low_open = bound.open;
    } else {
      interval.low = -kInfinity;
      interval.high_open = bound.open;
    }
  }

  // "more than 16 sq. in. but less than or equal to 48 sq. in." is one interval.
  void MergeEnds() {
    for (std::size_t i = 0; i + 1 < found_.size();) {
      Interval& a = found_[i];
      const Interval& b = found_[i + 1];
      constexpr std::uint32_t kWordsBetween = 6;
      if (a.dimension == b.dimension && b.first - a.last <= kWordsBetween && std::isinf(a.high) && std::isinf(b.low)) {
        a.high = b.high;
        a.high_open = b.high_open;
        a.last = b.last;
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      } else {
        ++i;
      }
    }
  }

  std::vector<Word>& words_;
  std::vector<Interval> found_;
};

}  // namespace

bool IsCounted(std::string_view dimension) {
  return !dimension.empty() &&
         std::none_of(kUnits.begin(), kUnits.end(), [&](const Unit& u) { return u.dimension == dimension; }) &&
         dimension != kArea;
}

bool Interval::Contains(double value) const {
  const double slack = Slack(value);
  return (low_open ? value > low + slack : value >= low - slack) &&
         (high_open ? value < high - slack : value <= high + slack);
}

bool Interval::Contains(const Interval& other) const {
  if (other.IsPoint()) return Contains(other.low);
  const double slack = std::max(Slack(other.low), Slack(other.high));
  const bool from = other.low > low + slack || (other.low >= low - slack && (!low_open || other.low_open));
  const bool to = other.high < high - slack || (other.high <= high + slack && (!high_open || other.high_open));
  return from && to;
}

Fit FitOf(const Interval& interval, const Interval& asked) {
  // Of what is counted when completed, the query names the beginning.
  const bool completed = asked.high_open && std::isfinite(asked.low);
  if (completed ? interval.Contains(asked.low) : interval.Contains(asked)) return Fit::kInside;
  const bool divisible = interval.dimension == kMass || interval.dimension == kVolume || interval.dimension == "unit" ||
                         interval.dimension == "meq" || interval.dimension == "mci";
  if (divisible && interval.IsPoint() && asked.IsPoint() && interval.low > 0) {
    const double units = asked.low / interval.low;
    return units > 1 && std::abs(units - std::round(units)) < 1e-4 * units ? Fit::kMultiple : Fit::kPart;
  }
  return Fit::kOutside;
}

std::vector<Interval> FindMeasures(std::vector<Word>& words) { return Finder(words).Find(); }

}  // namespace cptsearch::term
