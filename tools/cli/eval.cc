#include "cli/eval.h"

#include <cmath>
#include <iostream>
#include <vector>

#include "absl/strings/str_format.h"
#include "cli/messages.h"
#include "cli/saved_eval.h"
#include "cptsearch/evaluate.h"

namespace cptsearch::cli {
namespace {

std::string Shown(int rank) { return rank == 0 ? "-" : std::to_string(rank); }

void PrintRow(const std::string& name, const Measures& measures) {
  std::cout << absl::StrFormat("%-16s %7d   %.3f +-%.3f   %.3f +-%.3f   %.3f\n", name, measures.queries,
                               measures.success_at_1, measures.interval_at_1, measures.success_at_5,
                               measures.interval_at_5, measures.mrr);
}

void PrintMeasures(const Evaluation& evaluation, bool totals_only) {
  std::cout << absl::StrFormat("%-16s %7s   %-13s   %-13s   %-5s   (+- 95 %%)\n", "category", "queries", "success@1",
                               "success@5", "MRR");
  if (!totals_only) {
    for (const CategoryMeasures& category : evaluation.categories) PrintRow(category.category, category.measures);
    for (const CategoryMeasures& family : evaluation.families) PrintRow(family.category, family.measures);
  }
  PrintRow("text", evaluation.text);
  PrintRow("all", evaluation.all);
  if (!totals_only) {
    for (const Calibration& row : evaluation.calibration) {
      std::cout << absl::StrFormat("first hits scoring %.1f or more: %d, right %.3f\n", row.score, row.queries,
                                   row.right);
    }
  }
  int unjudged = 0;
  for (const JudgedOutcome& outcome : evaluation.outcomes) unjudged += outcome.judged ? 0 : 1;
  if (unjudged > 0) std::cout << unjudged << " lines expect something else than codes and are left out\n";
}

// What is wanted and where it is: "N18.32 (rank 7, 0.610)".
std::string Wanted(const JudgedOutcome& outcome) {
  const std::string& expected = outcome.query.expected;
  if (!outcome.wanted.empty()) {
    const Hit& wanted = outcome.wanted.front();
    const std::string rank = outcome.wanted_rank == 0 ? absl::StrFormat("not among the first %d", kMaxHits)
                                                      : absl::StrFormat("rank %d", outcome.wanted_rank);
    return absl::StrFormat("%s (%s, %.3f)", DisplayForm(wanted.system, wanted.code), rank, wanted.score);
  }
  switch (outcome.state) {
    case WantedState::kUnmatched:
      return expected + " (no text of it answers the query)";
    case WantedState::kNotInIndex:
      return expected + " (not in this index)";
    case WantedState::kRefused:
      return expected + " (the query cannot be read)";
    case WantedState::kNothing:
    case WantedState::kHit:
      return expected;
  }
  return expected;
}

void PrintHit(std::string_view which, const Hit& hit) {
  std::cout << absl::StrFormat("      %-7s %s, through %s", std::string(which), hit.title, std::string(KindName(hit)));
  if (hit.kind == HitKind::kTerm && hit.term != hit.title) std::cout << " '" << hit.term << "'";
  if (hit.status != CodeStatus::kValid) std::cout << " [" << Name(hit.status) << ": stands behind valid codes]";
  std::cout << "\n";
}

void PrintReasons(std::string_view whose, const std::vector<Reason>& reasons) {
  if (reasons.empty()) return;
  std::string text;
  bool not_asked = false;  // one sentence for all of these
  for (const Reason& reason : reasons) {
    const bool goes_on = not_asked && reason.kind == ReasonKind::kNotAsked;
    text += goes_on ? absl::StrFormat(", \"%s\"", reason.text) : (text.empty() ? "" : "; ") + InWords(reason);
    not_asked = reason.kind == ReasonKind::kNotAsked;
  }
  std::cout << "      " << whose << " only: " << text << "\n";
}

void PrintDifference(const HitDifference& difference, const Hit& first, const Hit& wanted) {
  PrintReasons("first", difference.first_only);
  PrintReasons("wanted", difference.wanted_only);
  std::string parts;
  for (const PartDifference& part : difference.parts) {
    parts += absl::StrFormat("%s%s %.3f against %.3f", parts.empty() ? "" : ", ", part.part, part.wanted, part.first);
  }
  if (!parts.empty()) std::cout << "      " << parts << "\n";
  if (first.system == wanted.system && first.code == wanted.code) {
    std::cout << "      the same code: its modifier was not read\n";
  } else if (first.score == wanted.score && first.status == wanted.status) {
    std::cout << "      the same score: the index's order decides\n";
  }
}

void PrintMiss(const JudgedOutcome& outcome) {
  std::cout << absl::StrFormat("%5d  %s  \"%s\"  wanted %s", outcome.query.line, outcome.query.category,
                               outcome.query.query, Wanted(outcome));
  if (outcome.first.empty()) {
    std::cout << (outcome.state == WantedState::kRefused ? "\n" : ", no hits\n");
    return;
  }
  const Hit& first = outcome.first.front();
  std::cout << absl::StrFormat(", first %s (%.3f)\n", DisplayForm(first.system, first.code), first.score);
  if (!outcome.wanted.empty()) PrintHit("wanted", outcome.wanted.front());
  PrintHit("first", first);
  if (!outcome.wanted.empty()) PrintDifference(outcome.difference, first, outcome.wanted.front());
}

// "0.857 0.875 +0.018": before, after, the change.
std::string Change(double before, double after) {
  const double change = after - before;
  return absl::StrFormat("%.3f %.3f %6s", before, after,
                         std::abs(change) < 0.0005 ? "=" : absl::StrFormat("%+.3f", change));
}

void PrintChange(const MeasureChange& row) {
  std::cout << absl::StrFormat("%-16s %7d   %s   %s   %s\n", row.name, row.after.queries,
                               Change(row.before.success_at_1, row.after.success_at_1),
                               Change(row.before.success_at_5, row.after.success_at_5),
                               Change(row.before.mrr, row.after.mrr));
}

std::string First(const QueryRank& rank) {
  return rank.first.empty() ? "no hits" : absl::StrFormat("%s (%.3f)", rank.first, rank.score);
}

void PrintWay(std::string_view way, const std::vector<Move>& moves) {
  for (const Move& move : moves) {
    std::cout << absl::StrFormat("%-4s %5d  %s  \"%s\"  wanted %s  rank %s -> %s, first %s -> %s\n", std::string(way),
                                 move.after.line, move.after.category, move.after.query, move.after.expected,
                                 Shown(move.before.rank), Shown(move.after.rank), First(move.before),
                                 First(move.after));
  }
}

void PrintMoved(const Comparison& comparison) {
  std::cout << absl::StrFormat("%d moved: %d up, %d down\n", comparison.ups.size() + comparison.downs.size(),
                               comparison.ups.size(), comparison.downs.size());
}

void PrintComparison(const Comparison& comparison, bool totals_only) {
  std::cout << absl::StrFormat("%-16s %7s   %-18s   %-18s   %-18s (before, after, change)\n", "category", "queries",
                               "success@1", "success@5", "MRR");
  if (!totals_only) {
    for (const MeasureChange& row : comparison.categories) PrintChange(row);
  }
  for (const MeasureChange& row : comparison.totals) PrintChange(row);
  if (totals_only) {
    PrintMoved(comparison);
  } else {
    PrintMoves(comparison);
  }
  if (comparison.only_before + comparison.only_after > 0) {
    std::cout << absl::StrFormat("not compared: %d queries only before, %d only after\n", comparison.only_before,
                                 comparison.only_after);
  }
}

// The evaluation to compare with: saved, or made now from another index.
absl::StatusOr<SavedEvaluation> ReadAgainst(const std::string& path, const std::vector<JudgedQuery>& queries,
                                            const OpenOptions& open) {
  if (IsSavedEvaluation(path)) return ReadSavedEvaluation(path);
  const absl::StatusOr<Index> index = Index::Open(path, open);
  if (!index.ok()) return index.status();
  const absl::StatusOr<Evaluation> evaluation = Evaluate(*index, queries);
  if (!evaluation.ok()) return evaluation.status();
  return SavedEvaluation{index->info().library_version, Ranks(*evaluation)};
}

}  // namespace

void PrintMoves(const Comparison& comparison) {
  PrintWay("up", comparison.ups);
  PrintWay("down", comparison.downs);
  PrintMoved(comparison);
}

int RunEval(const Index& index, const EvalOptions& options, const OpenOptions& open) {
  const absl::StatusOr<std::vector<JudgedQuery>> queries = ReadJudged(options.file);
  if (!queries.ok()) return Complain(queries.status());
  absl::StatusOr<SavedEvaluation> before;
  if (!options.against.empty()) {
    before = ReadAgainst(options.against, *queries, open);
    if (!before.ok()) return Complain(before.status());
  }
  const bool misses = options.misses && !options.totals_only;
  const absl::StatusOr<Evaluation> evaluation = Evaluate(index, *queries, {.explain = misses});
  if (!evaluation.ok()) return Complain(evaluation.status());
  const std::vector<QueryRank> ranks = Ranks(*evaluation);
  if (options.against.empty()) {
    PrintMeasures(*evaluation, options.totals_only);
  } else {
    std::cout << "before: " << options.against << ", cptsearch " << before->library_version << "\n";
    PrintComparison(Compare(before->ranks, ranks), options.totals_only);
  }
  if (misses) {
    for (const JudgedOutcome& outcome : evaluation->outcomes) {
      if (outcome.judged && outcome.rank != 1) PrintMiss(outcome);
    }
  }
  if (options.save.empty()) return kFound;
  const absl::Status saved = SaveEvaluation(options.save, ranks);
  return saved.ok() ? kFound : Complain(saved);
}

}  // namespace cptsearch::cli
