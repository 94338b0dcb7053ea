// Plan: a query laid out for the loop: local word numbers, what each word's list can add, contrasts, phrases.
#ifndef CPTSEARCH_LIB_SEARCH_PLAN_H_
#define CPTSEARCH_LIB_SEARCH_PLAN_H_

#include <cstdint>
#include <vector>

#include "index/sections.h"
#include "query/query.h"
#include "search/weights.h"

namespace cptsearch::search {

using Local = std::uint16_t;  // number of a word within the plan, from 1; 0: not in the plan

struct PlannedChoice {
  Local local = 0;
  double factor = 1;
};

struct PlannedAlternative {
  std::uint32_t source = 0;  // in query.alternatives
  std::uint32_t first = 0, last = 0;
  double value = 0;  // weight of the span, times the factor
  bool negated = false;
  bool strong = false;  // good enough to contradict a text that denies it
  bool implied = true;  // who types the span means the alternative's words too; not so the kinds of a wider word
  std::vector<std::vector<PlannedChoice>> slots;
  std::vector<double> shares;
  std::vector<bool> denied;  // by slot: what the text has to deny
};

// What a list can add to the coverage of the query and of the term.
struct ListBound {
  Local local = 0;
  double query = 0;  // as a share of the query's weight
  double term = 0;   // in units of term::Telling
  // Whether a text may be an answer that says no other word. The words of a phrase that together say less of it than
  // least_share find nothing: "encounter" of "encounter for chemotherapy".
  bool finds = false;
};

struct PlannedContrast {
  double factor = 1;  // of a text that says the opposite
  std::vector<Local> asked;
  std::vector<Local> against;
};

// A quantity of the query.
struct PlannedMeasure {
  std::uint32_t first = 0, last = 0;  // words of the query
  double value = 0;                   // their weight
  double share = 0;                   // of the query's weight
  std::uint32_t dimensions = 0;       // of which a text must have one to answer it (index::DimensionBit)
  term::Interval interval;
  term::WordId dimension = 0;
  bool counted = false;     // the dimension is a noun
  std::uint32_t order = 0;  // how many of this dimension come before it in the query
  std::uint32_t alike = 0;  // how many of this dimension the query has
};

struct Plan {
  const query::Query* query = nullptr;
  Weights weights;
  double total = 0;                                         // the query's weight
  std::vector<term::WordId> words;                          // by Local; [0] is not used
  std::vector<term::Telling> telling;                       // by Local
  std::vector<PlannedAlternative> alternatives;             // ascending by first
  std::vector<std::vector<std::uint32_t>> alternatives_of;  // by Local: those that it is a choice of
  std::vector<std::uint32_t> first_alternative;  // by query word: where its alternatives begin; one more at the end
  std::vector<PlannedMeasure> measures;
  double measure_share = 0;      // what the quantities together can cover of the query's weight
  double measure_value = 0;      // and what they can add to the coverage of the term
  std::vector<ListBound> lists;  // those that find nothing first, then ascending by `query`
  std::vector<bool> listed;      // by Local: its list finds
  std::vector<PlannedContrast> contrasts;
  std::vector<std::vector<Local>> phrases;
  bool impossible = false;   // a phrase holds a word that the index does not
  bool asks_add_on = false;  // "each additional", "add-on"

  // What an alternative is worth of which slots with the shares `filled` together are said, and cover `covered`.
  double OfPart(double covered, double filled, bool all) const {
    if (all) return covered;
    return filled < weights.least_share ? 0 : covered * filled;
  }
};

Plan MakePlan(const query::Query& query, const index::Sections& sections, const Weights& weights);

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_PLAN_H_
