#include "cli/eval.h"

#include <iostream>

#include "absl/strings/str_format.h"
#include "cli/messages.h"
#include "cptsearch/evaluate.h"

namespace cptsearch::cli {
namespace {

void PrintRow(const std::string& name, const Measures& measures) {
  std::cout << absl::StrFormat("%-16s %7d %10.3f %10.3f %8.3f   +-%.3f\n", name, measures.queries,
                               measures.success_at_1, measures.success_at_5, measures.mrr, measures.interval_at_1);
}

void PrintMiss(const JudgedOutcome& outcome) {
  std::cout << absl::StrFormat("%d\t%s\t%s\twanted %s\trank %s", outcome.query.line, outcome.query.category,
                               outcome.query.query, outcome.query.expected,
                               outcome.rank == 0 ? "-" : std::to_string(outcome.rank));
  if (!outcome.first.empty()) {
    const Hit& first = outcome.first.front();
    std::cout << absl::StrFormat("\tfirst %s %s (%.3f)", DisplayForm(first.system, first.code), first.title,
                                 first.score);
  }
  std::cout << "\n";
  for (const Hit& wanted : outcome.wanted) {
    std::cout << absl::StrFormat("\twanted at %.3f through %s '%s':", wanted.score, std::string(KindName(wanted)),
                                 wanted.term);
    for (const Reason& reason : wanted.reasons) {
      if (reason.kind != ReasonKind::kWord) std::cout << " " << InWords(reason) << ";";
    }
    std::cout << "\n";
  }
}

}  // namespace

int RunEval(const Index& index, const EvalOptions& options) {
  const absl::StatusOr<std::vector<JudgedQuery>> queries = ReadJudged(options.file);
  if (!queries.ok()) return Complain(queries.status());
  const absl::StatusOr<Evaluation> evaluation = Evaluate(index, *queries);
  if (!evaluation.ok()) return Complain(evaluation.status());
  std::cout << absl::StrFormat("%-16s %7s %10s %10s %8s   %s\n", "category", "queries", "success@1", "success@5", "MRR",
                               "95 % at 1");
  if (!options.totals_only) {
    for (const CategoryMeasures& category : evaluation->categories) PrintRow(category.category, category.measures);
  }
  PrintRow("text", evaluation->text);
  PrintRow("all", evaluation->all);
  if (!options.totals_only) {
    for (const Calibration& row : evaluation->calibration) {
      std::cout << absl::StrFormat("first hits scoring %.1f or more: %d, right %.3f\n", row.score, row.queries,
                                   row.right);
    }
  }
  int unjudged = 0;
  for (const JudgedOutcome& outcome : evaluation->outcomes) unjudged += outcome.judged ? 0 : 1;
  if (unjudged > 0) std::cout << unjudged << " lines expect something else than codes and are left out\n";
  if (options.misses && !options.totals_only) {
    for (const JudgedOutcome& outcome : evaluation->outcomes) {
      if (outcome.judged && outcome.rank != 1) PrintMiss(outcome);
    }
  }
  return kFound;
}

}  // namespace cptsearch::cli
