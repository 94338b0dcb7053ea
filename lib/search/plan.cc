#include "search/plan.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "term/pack.h"

namespace cptsearch::search {
namespace {

class Planner {
 public:
  Planner(const query::Query& query, const index::Sections& sections, const Weights& weights) : sections_(sections) {
    plan_.query = &query;
    plan_.weights = weights;
    plan_.words.push_back(0);
    plan_.telling.push_back(0);
  }

  Plan Make() {
    for (const query::QueryWord& word : plan_.query->words) plan_.total += word.weight;
    AddAlternatives();
    AddMeasures();
    AddLists();
    for (const query::AskedContrast& contrast : plan_.query->contrasts) {
      PlannedContrast planned;
      planned.factor = contrast.graded ? plan_.weights.other_grade : plan_.weights.contradiction;
      for (const term::WordId id : contrast.asked) planned.asked.push_back(LocalOf(id));
      for (const term::WordId id : contrast.against) planned.against.push_back(LocalOf(id));
      plan_.contrasts.push_back(std::move(planned));
    }
    AddPhrases();
    constexpr std::string_view kAddOn[] = {"additional", "each", "add", "extra", "subsequent", "another"};
    for (const query::QueryWord& word : plan_.query->words) {
      plan_.asks_add_on =
          plan_.asks_add_on || std::find(std::begin(kAddOn), std::end(kAddOn), word.word.text) != std::end(kAddOn);
    }
    plan_.listed.resize(plan_.words.size(), false);
    plan_.alternatives_of.resize(plan_.words.size());
    for (std::uint32_t i = 0; i < plan_.alternatives.size(); ++i) {
      for (const auto& slot : plan_.alternatives[i].slots) {
        for (const PlannedChoice& choice : slot) plan_.alternatives_of[choice.local].push_back(i);
      }
    }
    return std::move(plan_);
  }

 private:
  Local LocalOf(term::WordId id) {
    const auto [place, fresh] = locals_.try_emplace(id, static_cast<Local>(plan_.words.size()));
    if (fresh) {
      plan_.words.push_back(id);
      plan_.telling.push_back(sections_.TellingOf(id));
    }
    return place->second;
  }

  void AddAlternatives() {
    const query::Query& query = *plan_.query;
    plan_.first_alternative.assign(query.words.size() + 1, 0);
    for (std::uint32_t at = 0; at < query.words.size(); ++at) {
      plan_.first_alternative[at] = static_cast<std::uint32_t>(plan_.alternatives.size());
      for (std::uint32_t number = 0; number < query.alternatives.size(); ++number) {
        if (query.alternatives[number].first == at) AddAlternative(number);
      }
    }
    plan_.first_alternative.back() = static_cast<std::uint32_t>(plan_.alternatives.size());
  }

  void AddAlternative(std::uint32_t number) {
    const query::Alternative& source = plan_.query->alternatives[number];
    PlannedAlternative planned;
    planned.source = number;
    planned.first = source.first;
    planned.last = source.last;
    double weight = 0;
    for (std::uint32_t i = source.first; i < source.last; ++i) weight += plan_.query->words[i].weight;
    planned.value = weight * source.factor;
    planned.negated = (plan_.query->words[source.first].word.flags & term::kNegated) != 0;
    planned.strong = source.factor >= 0.9;
    planned.implied = source.kind != ReasonKind::kNarrower;
    for (const query::Slot& slot : source.slots) {
      std::vector<PlannedChoice> choices;
      for (const query::Choice& choice : slot.choices) choices.push_back({LocalOf(choice.id), choice.factor});
      planned.slots.push_back(std::move(choices));
      planned.shares.push_back(slot.share);
      planned.denied.push_back(slot.denied != planned.negated);
    }
    plan_.alternatives.push_back(std::move(planned));
  }

  void AddMeasures() {
    for (const query::AskedMeasure& asked : plan_.query->measures) {
      PlannedMeasure planned;
      planned.first = asked.interval.first;
      planned.last = asked.interval.last;
      for (std::uint32_t i = planned.first; i < planned.last; ++i) planned.value += plan_.query->words[i].weight;
      planned.interval = asked.interval;
      planned.dimension = asked.dimension;
      planned.counted = term::IsCounted(asked.interval.dimension);
      for (const PlannedMeasure& other : plan_.measures) planned.order += other.dimension == planned.dimension ? 1 : 0;
      for (const query::AskedMeasure& other : plan_.query->measures)
        planned.alike += other.dimension == planned.dimension ? 1 : 0;
      planned.dimensions = index::DimensionBit(planned.dimension);
      if (planned.counted) planned.dimensions |= index::DimensionBit(term::kNoDimension);
      planned.share = plan_.total > 0 ? planned.value / plan_.total : 0;
      plan_.measure_share += planned.share;
      plan_.measure_value += planned.value;
      plan_.measures.push_back(std::move(planned));
    }
  }

  // The most that a text which says only this word can cover of the query: the best cover without overlap, each
  // alternative counted by the slots that the word fills. Over several words these maxima add up to a bound, as every
  // cover of theirs is the sum of its slots.
  double BestCover(Local local) const {
    const std::size_t words = plan_.query->words.size();
    std::vector<double> best(words + 1, 0);
    for (std::size_t at = words; at-- > 0;) {
      best[at] = best[at + 1];
      for (std::uint32_t i = plan_.first_alternative[at]; i < plan_.first_alternative[at + 1]; ++i) {
        const PlannedAlternative& alternative = plan_.alternatives[i];
        double share = 0;
        for (std::size_t s = 0; s < alternative.slots.size(); ++s) {
          double most = 0;
          for (const PlannedChoice& choice : alternative.slots[s]) {
            if (choice.local == local) most = std::max(most, choice.factor);
          }
          share += most * alternative.shares[s];
        }
        if (share > 0) best[at] = std::max(best[at], alternative.value * share + best[alternative.last]);
      }
    }
    return best[0];
  }

  // Marks the words of one slot at least of which every text that the alternative covers says one.
  void MarkFinding(const PlannedAlternative& alternative) {
    constexpr double kSlack = 1e-9;  // the scorer adds the shares up in another order
    std::vector<std::size_t> slots(alternative.slots.size());
    std::iota(slots.begin(), slots.end(), std::size_t{0});
    std::sort(slots.begin(), slots.end(),
              [&](std::size_t a, std::size_t b) { return alternative.shares[a] < alternative.shares[b]; });
    double filled = 0;
    for (const std::size_t s : slots) {
      filled += alternative.shares[s];
      if (slots.size() > 1 && filled < plan_.weights.least_share - kSlack) continue;
      for (const PlannedChoice& choice : alternative.slots[s]) plan_.listed[choice.local] = true;
    }
  }

  void AddLists() {
    plan_.listed.assign(plan_.words.size(), false);
    for (const PlannedAlternative& alternative : plan_.alternatives) MarkFinding(alternative);
    for (Local local = 1; local < plan_.words.size(); ++local) {
      const double query = plan_.total > 0 ? BestCover(local) / plan_.total : 0;
      plan_.listed[local] = plan_.listed[local] && query > 0;
      plan_.lists.push_back({local, query, static_cast<double>(plan_.telling[local]), plan_.listed[local]});
    }
    std::sort(plan_.lists.begin(), plan_.lists.end(), [](const ListBound& a, const ListBound& b) {
      return std::tuple(a.finds, a.query, a.local) < std::tuple(b.finds, b.query, b.local);
    });
  }

  void AddPhrases() {
    for (const query::Phrase& phrase : plan_.query->phrases) {
      std::vector<Local> locals;
      for (const auto& id : phrase.words) {
        if (!id.has_value()) {
          plan_.impossible = true;
          continue;
        }
        locals.push_back(LocalOf(*id));
      }
      plan_.phrases.push_back(std::move(locals));
    }
  }

  const index::Sections& sections_;
  Plan plan_;
  std::map<term::WordId, Local> locals_;
};

}  // namespace

Plan MakePlan(const query::Query& query, const index::Sections& sections, const Weights& weights) {
  return Planner(query, sections, weights).Make();
}

}  // namespace cptsearch::search
