// The score of one text for one query, from its packed term alone.
#ifndef CPTSEARCH_LIB_SEARCH_SCORE_H_
#define CPTSEARCH_LIB_SEARCH_SCORE_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cptsearch/search.h"
#include "index/sections.h"
#include "search/plan.h"
#include "term/pack.h"

namespace cptsearch::search {

// A word of a text, in its order.
struct SeenWord {
  term::WordId id = 0;
  Local local = 0;  // 0: the query has nothing to do with it
  std::uint8_t flags = 0;
};

// How a score came about. Filled by Scorer::Explain.
struct MeasureFit {
  std::uint32_t measure = 0;   // of the plan
  std::uint32_t interval = 0;  // of the text
  term::Fit fit = term::Fit::kOutside;
};

struct Explanation {
  term::PackedHeader header;
  std::vector<SeenWord> words;
  std::vector<std::uint32_t> cover;      // the alternatives (of the plan) that cover the query, in its order
  std::vector<bool> explained;           // by Local: the text's words that the cover accounts for
  std::vector<std::uint32_t> opposed;    // alternatives of which the text says the opposite
  std::vector<std::uint32_t> contrasts;  // of the plan: what the text says against what was asked
  std::vector<MeasureFit> measures;      // the quantities of the query that the text speaks of
  ScoreParts parts;
};

// Holds the buffers of one search. Not safe for concurrent use; use one object per search.
class Scorer {
 public:
  Scorer(const Plan& plan, const index::Sections& sections);
  ~Scorer();
  Scorer(const Scorer&) = delete;
  Scorer& operator=(const Scorer&) = delete;

  // 0 when a phrase is missing or nothing of the query is covered. Never above the bound of the text's lists.
  double Score(std::uint32_t document) { return Run(document, nullptr); }
  double Explain(std::uint32_t document, Explanation& explanation) { return Run(document, &explanation); }

  // The bound: nothing that covers at most these shares scores higher.
  double Bound(double query_coverage, double term_coverage) const;

  // Whether a text of `weight` that covers at most `query` of the query, and tells at most `told` of what was asked,
  // may score above `threshold`: Bound(query, told / weight) > threshold, without root and division, as it is asked of
  // every text for many of its words.
  bool MayBeat(double threshold, double query, double told, double weight) const {
    if (!square_root_) return Bound(query, told / weight) * (1 + kRoundingSlack) > threshold;
    const double covered = std::min(1.0, query);
    return covered * covered * covered * std::min(told, weight) * (1 + kRoundingSlack) > threshold * threshold * weight;
  }

 private:
  double Run(std::uint32_t document, Explanation* explanation);
  void See(std::string_view packed, term::PackedHeader& header);
  void Forget();
  struct Match {
    double value = 0;      // what the alternative covers of the query's weight
    bool whole = false;    // the text itself says every slot
    bool opposed = false;  // the text says it with the other polarity only
  };
  Match MatchOf(const PlannedAlternative& alternative) const;
  void FitMeasures();
  double WorthOf(term::Fit fit) const;
  double CoverQuery();
  bool HasPhrases() const;
  double Standing(std::uint32_t code, Explanation* explanation) const;
  double Contradictions(Explanation* explanation);
  void MarkExplained();

  const Plan& plan_;
  const index::Sections& sections_;
  // Bounds are sums in another order than scores: a hair above is not above.
  static constexpr double kRoundingSlack = 1e-9;

  bool square_root_;              // the usual exponents
  std::vector<Local>& local_of_;  // by word id; all zero between searches
  std::vector<SeenWord> seen_;
  std::uint32_t document_ = 0;          // at work
  std::vector<std::uint32_t> touched_;  // by alternative: the last document that says a word of it
  std::vector<std::uint8_t> state_;     // by Local: said, denied
  std::vector<bool> explained_;
  // By query word, one more at the end: the best cover from there on, and the alternative it begins with.
  std::vector<double> best_;
  std::vector<std::int32_t> taken_;
  std::vector<std::uint32_t> opposed_;
  struct Matching {
    std::uint32_t alternative = 0;
    bool whole = false;
  };
  std::vector<Matching> matching_;             // alternatives that cover something
  std::vector<term::PackedMeasure> measures_;  // of the text
  std::vector<MeasureFit> fits_;
  // By query word: the fit of the quantity it belongs to, or -1: then it is a word like others.
  std::vector<std::int32_t> fit_at_;
  bool said_ = false;  // a word of the query stands in the text
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_SCORE_H_
