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
  std::array<std::string_view, 5> words;
  bool lower;  // the number is the lower end
  bool open;   // the number itself is outside
};

constexpr Bound kBefore[] = {
    {{"less", "than", "or", "equal", "to"}, false, false},
    {{"greater", "than", "or", "equal", "to"}, true, false},
    {{"equal", "to", "or", "less", "than"}, false, false},
    {{"equal", "to", "or", "greater", "than"}, true, false},
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
    const bool counted = TextAt(i) == "completed" || TextAt(i) == "consecutive";  // "28 completed weeks"
    const std::size_t at = counted ? i + 1 : i;
    if (at >= words_.size()) return {};
    if (const Unit* unit = FindUnit(words_[at].text)) {
      return {std::string(unit->dimension), unit->scale, at + 1 - i, unit->completed};
    }
    return {};
  }

  // "2 views", "3 or more fragments": the noun that is counted stands behind, in the same clause.
  std::string NounAt(std::size_t i) const {
    if (i >= words_.size() || (words_[i].flags & kBreak) != 0 || words_[i].kind != text::TokenKind::kWord) return {};
    if (IsFunctionWord(words_[i].text) || words_[i].text.find(' ') != std::string::npos) return {};
    return words_[i].text;
  }

  const Bound* Before(std::size_t i) const {
    const std::size_t taken = found_.empty() ? 0 : found_.back().last;  // by the quantity before: "3 or over 5"
    for (const Bound& bound : kBefore) {
      const std::size_t length = LengthOf(bound);
      if (i < taken + length) continue;
      bool all = true;
      for (std::size_t k = 0; k < length; ++k) all = all && words_[i - length + k].text == bound.words[k];
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

  // A number with its unit, or several of one dimension that add up: "28 weeks, 6 days". Not scaled without a unit.
  struct Amount {
    double value = 0;
    UnitHere unit;         // the last one
    std::size_t next = 0;  // the word behind it
  };
  Amount AmountAt(std::size_t i) const {
    Amount amount{*ValueAt(i), UnitAt(i + 1), i + 1};
    amount.next += amount.unit.words;
    if (amount.unit.words == 0) return amount;
    amount.value *= amount.unit.scale;
    while (amount.unit.completed && ValueAt(amount.next).has_value()) {
      UnitHere smaller = UnitAt(amount.next + 1);
      if (!smaller.completed || smaller.dimension != amount.unit.dimension || smaller.scale >= amount.unit.scale) break;
      amount.value += *ValueAt(amount.next) * smaller.scale;
      amount.next += 1 + smaller.words;
      amount.unit = std::move(smaller);
    }
    return amount;
  }

  // Where the second amount of a range begins whose first one ends at `next`; nullopt when there is none.
  struct RangeEnd {
    std::size_t at = 0;
    bool open = false;
  };
  std::optional<RangeEnd> RangeEndAt(std::size_t i, std::size_t next) const {
    if (next < words_.size() && words_[next].glued && ValueAt(next).has_value() && !(words_[next].flags & kBreak)) {
      return RangeEnd{next};
    }
    const std::string_view word = TextAt(next);
    if (word == "to" && TextAt(next + 1) == "less" && TextAt(next + 2) == "than" && ValueAt(next + 3).has_value()) {
      return RangeEnd{next + 3, true};
    }
    const bool between = word == "and" && i > 0 && TextAt(i - 1) == "between";
    if ((between || word == "to" || word == "or" || word == "through") && ValueAt(next + 1).has_value()) {
      return RangeEnd{next + 1};
    }
    return std::nullopt;
  }

  // Reads the quantity whose first number stands at `i`; returns the word behind it.
  std::size_t Read(std::size_t i) {
    Amount amount = AmountAt(i);
    Interval interval;
    interval.first = static_cast<std::uint32_t>(i);
    bool range = false;
    if (const std::optional<RangeEnd> end = RangeEndAt(i, amount.next)) {
      Amount second = AmountAt(end->at);
      const bool bare = amount.unit.words == 0;  // "0.6 to 1.0 cm"
      if (bare) amount.value *= second.unit.scale;
      if (second.unit.words == 0) second.value *= amount.unit.scale;
      const bool fits = bare || second.unit.words == 0 || amount.unit.dimension == second.unit.dimension;
      if (fits && second.value > amount.value) {
        interval.high = second.value;
        interval.high_open = end->open;
        if (second.unit.words == 0) second.unit = amount.unit;
        amount.unit = std::move(second.unit);
        amount.next = second.next;
        range = true;
      } else if (bare) {
        amount.value = *ValueAt(i);
      }
    }
    interval.low = amount.value;
    if (!range) interval.high = amount.value;
    const Bound* bound = range ? nullptr : Before(i);
    if (bound != nullptr) interval.first -= static_cast<std::uint32_t>(LengthOf(*bound));
    if (bound == nullptr && !range) {
      bound = Behind(amount.next);
      if (bound != nullptr) amount.next += LengthOf(*bound);
      // "4 or more cm".
      if (bound != nullptr && amount.unit.words == 0) {
        amount.unit = UnitAt(amount.next);
        amount.next += amount.unit.words;
        interval.low = interval.high = amount.value * amount.unit.scale;
      }
    }
    if (amount.unit.words == 0) {
      amount.unit.dimension = NounAt(amount.next);
    } else if (amount.unit.completed && !range && bound == nullptr) {
      interval.high = amount.value + amount.unit.scale;
      interval.high_open = true;
    }
    if (bound != nullptr) Apply(*bound, interval);
    interval.dimension = std::move(amount.unit.dimension);
    interval.last = static_cast<std::uint32_t>(amount.next);
    found_.push_back(std::move(interval));
    return amount.next;
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
  const bool completed = asked.dimension == kAge && asked.high_open && std::isfinite(asked.low);
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
