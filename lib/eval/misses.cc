#include "eval/misses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace cptsearch {
namespace eval {
namespace {

constexpr int kSuccessAt = 5;
constexpr std::array<CodeSystem, kCodeSystemCount> kSystems = {CodeSystem::kCpt, CodeSystem::kHcpcs,
                                                               CodeSystem::kIcd10Cm, CodeSystem::kIcd10Pcs};

// Any of the codes that are missed: all of them, or the first that keeps the others from being all there. A modifier
// that was not read is no part of the code.
Expected Missed(const Expected& expected, const std::vector<Hit>& hits) {
  Expected missed;
  for (ExpectedCode code : expected.codes) {
    if (expected.all) {
      Expected alone;
      alone.codes = {code};
      const int rank = RankOf(alone, hits);
      if (rank != 0 && rank <= kSuccessAt) continue;
    }
    code.modifier.clear();
    missed.codes.push_back(std::move(code));
    if (expected.all) break;
  }
  return missed;
}

std::vector<Code> CodesOf(const Expected& expected) {
  std::vector<Code> codes;
  for (const ExpectedCode& code : expected.codes) {
    for (const CodeSystem system : kSystems) {
      if (code.system.value_or(system) == system) codes.push_back({system, code.code});
    }
  }
  return codes;
}

bool Holds(const Index& index, const ExpectedCode& expected) {
  const std::array<std::string, 1> typed = {expected.code};
  if (const auto answers = index.Lookup(typed); answers.ok() && !answers->empty()) {
    for (const Record& record : answers->front().records) {
      if (record.code == expected.code && expected.system.value_or(record.system) == record.system) return true;
    }
  }
  if (!expected.prefix) return false;
  return std::any_of(kSystems.begin(), kSystems.end(), [&](CodeSystem system) {
    if (expected.system.value_or(system) != system) return false;
    const auto below = index.Children({system, expected.code}, 1);
    return below.ok() && !below->empty();
  });
}

// The best hit among the wanted codes, however far down it is in the whole search.
std::vector<Hit> FindWanted(const Index& index, const Expected& missed, const std::string& query) {
  SearchOptions options;
  options.limit = kMaxHits;  // a header brings the codes below it
  options.within = CodesOf(missed);
  options.explain = true;
  const auto result = index.Search(query, options);
  if (!result.ok()) return {};
  const int rank = RankOf(missed, result->hits);
  if (rank == 0) return {};
  return {result->hits[static_cast<std::size_t>(rank) - 1]};
}

int RankFarDown(const Index& index, const Expected& missed, const std::string& query) {
  SearchOptions options;
  options.limit = kMaxHits;
  const auto result = index.Search(query, options);
  return result.ok() ? RankOf(missed, result->hits) : 0;
}

}  // namespace

void ExplainMiss(const Index& index, const Expected& expected, const std::vector<Hit>& hits, JudgedOutcome& outcome) {
  if (expected.none) {
    outcome.state = WantedState::kNothing;
    return;
  }
  const Expected missed = Missed(expected, hits);
  outcome.wanted_rank = RankOf(missed, hits);
  if (outcome.wanted_rank > 0) {
    outcome.wanted = {hits[static_cast<std::size_t>(outcome.wanted_rank) - 1]};
  } else {
    outcome.wanted = FindWanted(index, missed, outcome.query.query);
    if (!outcome.wanted.empty()) outcome.wanted_rank = RankFarDown(index, missed, outcome.query.query);
  }
  if (outcome.wanted.empty()) {
    const bool held = std::any_of(missed.codes.begin(), missed.codes.end(),
                                  [&](const ExpectedCode& code) { return Holds(index, code); });
    outcome.state = held ? WantedState::kUnmatched : WantedState::kNotInIndex;
  } else if (!hits.empty()) {
    outcome.difference = Difference(hits.front(), outcome.wanted.front());
  }
}

}  // namespace eval

namespace {

std::vector<Reason> OnlyIn(const std::vector<Reason>& these, const std::vector<Reason>& others) {
  std::vector<Reason> only;
  for (const Reason& reason : these) {
    if (std::find(others.begin(), others.end(), reason) == others.end()) only.push_back(reason);
  }
  return only;
}

// A kind that stands there twice counts as the product.
double ValueOf(const ScoreParts& parts, FactorKind kind) {
  double value = 1;
  for (const Factor& factor : parts.factors) value *= factor.kind == kind ? factor.value : 1;
  return value;
}

}  // namespace

HitDifference Difference(const Hit& first, const Hit& wanted) {
  constexpr double kLeast = 0.0005;
  HitDifference difference;
  difference.first_only = OnlyIn(first.reasons, wanted.reasons);
  difference.wanted_only = OnlyIn(wanted.reasons, first.reasons);
  if (!first.parts.has_value() || !wanted.parts.has_value()) return difference;
  const auto compare = [&](std::string_view part, double in_wanted, double in_first) {
    if (std::abs(in_wanted - in_first) < kLeast) return;
    difference.parts.push_back({std::string(part), in_wanted, in_first});
  };
  compare("query", wanted.parts->query_coverage, first.parts->query_coverage);
  compare("text", wanted.parts->term_coverage, first.parts->term_coverage);
  for (int i = 0; i < kFactorKindCount; ++i) {
    const auto kind = static_cast<FactorKind>(i);
    compare(Name(kind), ValueOf(*wanted.parts, kind), ValueOf(*first.parts, kind));
  }
  return difference;
}

}  // namespace cptsearch
