#include "search/score.h"

#include <algorithm>
#include <cmath>

#include "term/field.h"
#include "term/weight.h"

namespace cptsearch::search {
namespace {

constexpr std::uint8_t kSaid = 1;
constexpr std::uint8_t kDenied = 2;
constexpr std::uint8_t kCounted = 4;  // a repeated word counts once
constexpr std::uint8_t kAbove = 8;    // stands in a title above the text

// One table a thread, as clearing 50 KB for each query would cost more than a query. Every Scorer leaves it all zero.
std::vector<Local>& LocalTable(std::size_t words) {
  static thread_local std::vector<Local> table;
  if (table.size() < words) table.resize(words, 0);
  return table;
}

// A product of factors, each told to the explanation if there is one.
class Product {
 public:
  explicit Product(Explanation* explanation) : explanation_(explanation) {}

  void Multiply(FactorKind kind, double factor) {
    value_ *= factor;
    if (explanation_ != nullptr && factor != 1) explanation_->parts.factors.push_back({kind, factor});
  }
  double value() const { return value_; }

 private:
  Explanation* explanation_;
  double value_ = 1;
};

// A counted noun also answers a bare number: "BMI 31.5 adult" and "31.0-31.9, adult".
bool Comparable(const term::PackedMeasure& measure, const PlannedMeasure& asked) {
  return measure.dimension == asked.dimension || (asked.counted && measure.dimension == term::kNoDimension);
}

}  // namespace

Scorer::Scorer(const Plan& plan, const index::Sections& sections)
    : plan_(plan),
      sections_(sections),
      square_root_(plan.weights.query_exponent == 1.5 && plan.weights.term_exponent == 0.5),
      local_of_(LocalTable(sections.size())),
      touched_(plan.alternatives.size(), 0),
      state_(plan.words.size(), 0),
      explained_(plan.words.size(), false),
      best_(plan.query->words.size() + 1, 0),
      taken_(plan.query->words.size() + 1, -1),
      fit_at_(plan.query->words.size() + 1, -1) {
  for (Local local = 1; local < plan.words.size(); ++local) local_of_[plan.words[local]] = local;
}

Scorer::~Scorer() {
  for (Local local = 1; local < plan_.words.size(); ++local) local_of_[plan_.words[local]] = 0;
}

double Scorer::Bound(double query_coverage, double term_coverage) const {
  const double query = std::min(1.0, query_coverage);
  const double term = std::min(1.0, term_coverage);
  if (square_root_) return query * std::sqrt(query * term);  // cheaper than pow, and asked for every text
  return std::pow(query, plan_.weights.query_exponent) * std::pow(term, plan_.weights.term_exponent);
}

void Scorer::See(std::string_view packed, term::PackedHeader& header) {
  seen_.clear();
  measures_.clear();
  said_ = false;
  const auto measure = [&](const term::PackedMeasure& each) {
    if (!plan_.measures.empty()) measures_.push_back(each);
  };
  term::Unpack(packed, header, measure, [&](term::WordId id, std::uint8_t flags) {
    const Local local = id < local_of_.size() ? local_of_[id] : Local{0};
    if (local != 0) {
      state_[local] |= (flags & term::kContext) != 0 ? kAbove : (flags & term::kNegated) != 0 ? kDenied : kSaid;
      said_ = said_ || plan_.listed[local];
      for (const std::uint32_t alternative : plan_.alternatives_of[local]) touched_[alternative] = document_;
    }
    seen_.push_back({id, local, flags});
  });
}

void Scorer::Forget() {
  for (const SeenWord& word : seen_) {
    state_[word.local] = 0;
    explained_[word.local] = false;
  }
}

Scorer::Match Scorer::MatchOf(const PlannedAlternative& alternative) const {
  double covered = 0;
  double filled = 0;
  bool all = true;
  bool whole = true;
  bool all_other_way = true;
  for (std::size_t s = 0; s < alternative.slots.size(); ++s) {
    const std::uint8_t wanted = alternative.denied[s] ? kDenied : kSaid;
    double best = 0;
    bool said = false;
    bool other_way = false;
    for (const PlannedChoice& choice : alternative.slots[s]) {
      const std::uint8_t state = state_[choice.local];
      double factor = 0;
      if ((state & wanted) != 0) {
        said = true;
        factor = choice.factor;
      } else if ((state & (kSaid | kDenied)) != 0) {
        other_way = true;
      } else if ((state & kAbove) != 0 && wanted == kSaid) {
        factor = choice.factor * plan_.weights.context;
      }
      best = std::max(best, factor);
    }
    whole = whole && said;
    all_other_way = all_other_way && other_way && best == 0;
    if (best == 0) {
      all = false;
      continue;
    }
    covered += alternative.shares[s] * best;
    filled += alternative.shares[s];
  }
  const bool opposed = all_other_way && !alternative.slots.empty();
  return {alternative.value * plan_.OfPart(covered, filled, all), whole, opposed};
}

// Compares each quantity of the query with those of its dimension in the text: the first with the first where both have
// as many, otherwise each with the one that fits best.
void Scorer::FitMeasures() {
  if (plan_.measures.empty()) return;
  fits_.clear();
  std::fill(fit_at_.begin(), fit_at_.end(), -1);
  for (std::uint32_t i = 0; i < plan_.measures.size(); ++i) {
    const PlannedMeasure& asked = plan_.measures[i];
    std::uint32_t alike = 0;
    for (const term::PackedMeasure& measure : measures_) alike += Comparable(measure, asked) ? 1 : 0;
    if (alike == 0) continue;
    MeasureFit best{i, 0, term::Fit::kOutside};
    std::uint32_t order = 0;
    for (std::uint32_t k = 0; k < measures_.size(); ++k) {
      const term::PackedMeasure& measure = measures_[k];
      if (!Comparable(measure, asked)) continue;
      const bool counterpart = alike != asked.alike || order == asked.order;
      if (order++ == 0 && best.fit == term::Fit::kOutside) best.interval = k;
      if (!counterpart) continue;
      term::Interval interval;
      interval.dimension = asked.interval.dimension;
      interval.low = measure.low;
      interval.high = measure.high;
      interval.low_open = measure.low_open;
      interval.high_open = measure.high_open;
      const term::Fit fit = term::FitOf(interval, asked.interval);
      if (fit < best.fit) best = {i, k, fit};
    }
    for (std::uint32_t at = asked.first; at < asked.last; ++at) fit_at_[at] = static_cast<std::int32_t>(fits_.size());
    fits_.push_back(best);
  }
}

double Scorer::CoverQuery() {
  opposed_.clear();
  matching_.clear();
  FitMeasures();
  const std::size_t words = plan_.query->words.size();
  for (std::size_t at = words; at-- > 0;) {
    best_[at] = best_[at + 1];
    taken_[at] = -1;
    if (fit_at_[at] >= 0) {
      const MeasureFit& fit = fits_[static_cast<std::size_t>(fit_at_[at])];
      const PlannedMeasure& asked = plan_.measures[fit.measure];
      if (at == asked.first) best_[at] = asked.value * WorthOf(fit.fit) + best_[asked.last];
      continue;
    }
    for (std::uint32_t i = plan_.first_alternative[at]; i < plan_.first_alternative[at + 1]; ++i) {
      if (touched_[i] != document_) continue;
      const PlannedAlternative& alternative = plan_.alternatives[i];
      const Match match = MatchOf(alternative);
      if (match.opposed && alternative.strong) opposed_.push_back(i);
      if (match.value <= 0) continue;
      matching_.push_back({i, match.whole});
      const double cover = match.value + best_[alternative.last];
      if (cover > best_[at]) {
        best_[at] = cover;
        taken_[at] = static_cast<std::int32_t>(i);
      }
    }
  }
  return said_ ? best_[0] : 0;
}

double Scorer::WorthOf(term::Fit fit) const {
  switch (fit) {
    case term::Fit::kInside:
      return 1;
    case term::Fit::kMultiple:
      return plan_.weights.number_multiple;
    case term::Fit::kPart:
      return plan_.weights.number_part;
    case term::Fit::kOutside:
      return 0;
  }
  return 0;
}

bool Scorer::HasPhrases() const {
  return std::all_of(plan_.phrases.begin(), plan_.phrases.end(), [&](const std::vector<Local>& phrase) {
    return std::search(seen_.begin(), seen_.end(), phrase.begin(), phrase.end(), [](const SeenWord& word, Local local) {
             return word.local == local && (word.flags & term::kContext) == 0;
           }) != seen_.end();
  });
}

// The text's words that the query accounts for: those of every alternative that the text says whole, not only of the
// best one. Who types a brand means the drug's words too; who types a wide word need not mean the kind of it that the
// text names, nor who types a word all that a phrase for it has in part.
void Scorer::MarkExplained() {
  for (const auto& [i, whole] : matching_) {
    const PlannedAlternative& alternative = plan_.alternatives[i];
    const bool taken = taken_[alternative.first] == static_cast<std::int32_t>(i);
    if (!taken && !(alternative.implied && whole)) continue;
    for (std::size_t s = 0; s < alternative.slots.size(); ++s) {
      const std::uint8_t wanted = alternative.denied[s] ? kDenied : kSaid;
      for (const PlannedChoice& choice : alternative.slots[s]) {
        if ((state_[choice.local] & wanted) != 0) explained_[choice.local] = true;
      }
    }
  }
}

double Scorer::Contradictions(Explanation* explanation) {
  Product factor(explanation);
  bool opposed = false;
  // A span that the text says the other way round and that nothing else covers.
  for (const std::uint32_t i : opposed_) {
    const PlannedAlternative& alternative = plan_.alternatives[i];
    bool covered = false;
    for (std::size_t at = 0; at < alternative.last && !covered;) {
      if (taken_[at] < 0) {
        ++at;
        continue;
      }
      const PlannedAlternative& taken = plan_.alternatives[static_cast<std::size_t>(taken_[at])];
      covered = taken.first < alternative.last && alternative.first < taken.last;
      at = taken.last;
    }
    if (covered) continue;
    opposed = true;
    if (explanation != nullptr) explanation->opposed.push_back(i);
  }
  if (opposed) factor.Multiply(FactorKind::kContradiction, plan_.weights.contradiction);
  for (const MeasureFit& fit : fits_) {
    if (fit.fit == term::Fit::kOutside) factor.Multiply(FactorKind::kNumber, plan_.weights.number_outside);
  }
  const auto said = [&](Local local) { return (state_[local] & kSaid) != 0; };
  for (std::uint32_t i = 0; i < plan_.contrasts.size(); ++i) {
    const PlannedContrast& contrast = plan_.contrasts[i];
    if (!std::any_of(contrast.against.begin(), contrast.against.end(), said)) continue;
    if (std::any_of(contrast.asked.begin(), contrast.asked.end(), said)) continue;
    factor.Multiply(FactorKind::kContrast, contrast.factor);
    if (explanation != nullptr) explanation->contrasts.push_back(i);
  }
  return factor.value();
}

// What the code is, beside what its text says.
double Scorer::Standing(std::uint32_t code, Explanation* explanation) const {
  const index::CodeEntry& entry = sections_.CodeAt(code);
  const std::uint8_t flags = entry.flags;
  const auto& weights = plan_.weights;
  Product factor(explanation);
  if (entry.system == static_cast<std::uint8_t>(CodeSystem::kIcd10Pcs)) {
    factor.Multiply(FactorKind::kInpatient, weights.inpatient);
  }
  if ((flags & index::kBillable) == 0) factor.Multiply(FactorKind::kHeader, weights.header);
  if ((flags & index::kAddOn) != 0 && !plan_.asks_add_on) factor.Multiply(FactorKind::kAddOn, weights.add_on);
  return factor.value();
}

double Scorer::Run(std::uint32_t document, Explanation* explanation) {
  const index::TermEntry entry = sections_.Term(document);
  term::PackedHeader header;
  document_ = document;
  See(sections_.TermBytes(document), header);
  double score = 0;
  const double cover = HasPhrases() ? CoverQuery() : 0;
  if (cover > 0) {
    MarkExplained();
    double told = 0;
    double weight = entry.weight;
    for (const SeenWord& word : seen_) {
      if (!explained_[word.local] || (state_[word.local] & kCounted) != 0) continue;
      state_[word.local] |= kCounted;
      const term::Telling telling = plan_.telling[word.local];
      told += telling;
      // A default that was asked counts in full on both sides.
      if ((word.flags & term::kDefault) != 0) weight += telling - term::WeightInTerm(telling, word.flags);
    }
    for (const MeasureFit& fit : fits_) {
      const double answered = plan_.measures[fit.measure].value * WorthOf(fit.fit);
      told += answered;
      weight += answered;
    }
    const double query_coverage = std::min(1.0, cover / plan_.total);
    const double term_coverage = std::min(1.0, told / weight);
    Product factor(explanation);
    factor.Multiply(FactorKind::kTrust, term::FieldOf(header.kind).trust);
    score = Bound(query_coverage, term_coverage) * factor.value() * Contradictions(explanation);
    score *= Standing(entry.code, explanation);
    if (explanation != nullptr) {
      explanation->parts.query_coverage = query_coverage;
      explanation->parts.term_coverage = term_coverage;
      explanation->measures = fits_;
      for (std::size_t at = 0; at < plan_.query->words.size();) {
        if (taken_[at] < 0) {
          ++at;
          continue;
        }
        explanation->cover.push_back(static_cast<std::uint32_t>(taken_[at]));
        at = plan_.alternatives[static_cast<std::size_t>(taken_[at])].last;
      }
    }
  }
  if (explanation != nullptr) {
    explanation->header = header;
    explanation->words = seen_;
    explanation->explained = explained_;
  }
  Forget();
  return score;
}

}  // namespace cptsearch::search
