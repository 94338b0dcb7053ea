#include "search/bounds.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace cptsearch::search {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kByte = 8;

}  // namespace

Bounds::Bounds(const Plan& plan) : plan_(plan), quantities_{plan.measure_share, plan.measure_value} {
  for (const ListBound& list : plan.lists) {
    if (list.query > 0) lists_.push_back(list);  // others are only looked for in texts that these find
  }
  shared_ = lists_.size() > kBits ? lists_.size() - kBits : 0;
  std::vector<Cover> by_bit;
  std::vector<Lists> bit_of(plan.words.size(), 0);
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (i == 0 || i > shared_) by_bit.emplace_back();
    by_bit.back().query += lists_[i].query;
    by_bit.back().term += lists_[i].term;
    bit_of[lists_[i].local] = BitOf(i);
  }
  sums_.resize((by_bit.size() + kByte - 1) / kByte);
  for (std::size_t byte = 0; byte < sums_.size(); ++byte) {
    for (std::size_t bits = 1; bits < sums_[byte].size(); ++bits) {
      const auto lowest = static_cast<std::size_t>(std::countr_zero(bits));
      const std::size_t bit = byte * kByte + lowest;
      const Cover& rest = sums_[byte][bits & (bits - 1)];
      const Cover added = bit < by_bit.size() ? by_bit[bit] : Cover();
      sums_[byte][bits] = {rest.query + added.query, rest.term + added.term};
    }
  }
  for (const PlannedAlternative& alternative : plan.alternatives) {
    Span span{alternative.last, 0, alternative.value, {}, alternative.shares};
    for (const std::vector<PlannedChoice>& slot : alternative.slots) {
      std::vector<Choice> choices;
      for (const PlannedChoice& choice : slot) {
        if (bit_of[choice.local] == 0) continue;
        choices.push_back({bit_of[choice.local], choice.factor});
        span.any |= choices.back().bit;
      }
      std::stable_sort(choices.begin(), choices.end(),
                       [](const Choice& a, const Choice& b) { return a.factor > b.factor; });
      span.slots.push_back(std::move(choices));
    }
    spans_.push_back(std::move(span));
  }
  best_.resize(plan.query->words.size() + 1, 0);
}

Lists Bounds::BitsBefore(std::size_t list) const {
  if (list == 0) return 0;
  return (BitOf(list - 1) << 1) - 1;
}

double Bounds::ValueOf(const Span& span, Lists lists) const {
  double covered = 0;
  double filled = 0;
  bool all = true;
  for (std::size_t s = 0; s < span.slots.size(); ++s) {
    const auto choice = std::find_if(span.slots[s].begin(), span.slots[s].end(),
                                     [&](const Choice& each) { return (each.bit & lists) != 0; });
    if (choice == span.slots[s].end()) {
      all = false;
      continue;
    }
    covered += span.shares[s] * choice->factor;
    filled += span.shares[s];
  }
  return span.value * plan_.OfPart(covered, filled, all);
}

Cover Bounds::FindBest(Lists lists) {
  Lists told = 0;
  for (std::size_t at = best_.size() - 1; at-- > 0;) {
    best_[at] = best_[at + 1];
    for (std::uint32_t i = plan_.first_alternative[at]; i < plan_.first_alternative[at + 1]; ++i) {
      const Span& span = spans_[i];
      if ((span.any & lists) == 0) continue;
      const double value = ValueOf(span, lists);
      if (value <= 0) continue;
      told |= span.any & lists;
      best_[at] = std::max(best_[at], value + best_[span.last]);
    }
  }
  return {quantities_.query + best_[0] / plan_.total, Sum(told).term};
}

const Cover& Bounds::Best(Lists lists) {
  const auto [place, fresh] = found_.try_emplace(lists);
  if (fresh) place->second = FindBest(lists);
  return place->second;
}

}  // namespace cptsearch::search
