// MeasureEffect: judged queries without and with a lexicon.
#include <utility>

#include "base/status_macros.h"
#include "cptsearch/lint.h"

namespace cptsearch {
namespace {

std::vector<Hit> FirstOf(const JudgedOutcome& outcome) {
  return outcome.first.empty() ? std::vector<Hit>() : std::vector<Hit>{outcome.first.front()};
}

// Rank 0 is below all others.
bool IsBetter(int rank, int than) { return rank != 0 && (than == 0 || rank < than); }

}  // namespace

absl::StatusOr<LexiconEffect> MeasureEffect(const Index& without, const Index& with,
                                            const std::vector<JudgedQuery>& queries) {
  CPTSEARCH_ASSIGN_OR_RETURN(const Evaluation before, Evaluate(without, queries));
  CPTSEARCH_ASSIGN_OR_RETURN(const Evaluation after, Evaluate(with, queries));
  LexiconEffect effect;
  for (std::size_t i = 0; i < before.outcomes.size(); ++i) {
    const JudgedOutcome& old = before.outcomes[i];
    const JudgedOutcome& fresh = after.outcomes[i];
    if (!old.judged) continue;
    ++effect.judged;
    if (old.rank == fresh.rank) continue;
    ++(IsBetter(fresh.rank, old.rank) ? effect.up : effect.down);
    effect.moved.push_back({old.query, old.rank, fresh.rank, FirstOf(old), FirstOf(fresh)});
  }
  return effect;
}

}  // namespace cptsearch
