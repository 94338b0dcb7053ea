#include "cli/lint.h"

#include <iostream>

#include "absl/strings/str_format.h"
#include "cli/eval.h"
#include "cli/messages.h"
#include "cptsearch/evaluate.h"
#include "cptsearch/index.h"

namespace cptsearch::cli {
namespace {

void PrintCounts(const LintReport& report) {
  std::cout << absl::StrFormat("\n%-10s %10s %10s %10s\n", "lexicon", "lines", "counted", "guessed");
  for (const LexiconCount& count : report.counts) {
    std::cout << absl::StrFormat("%-10s %10d %10d %10d\n", count.kind, count.lines, count.counted, count.guessed);
  }
  std::cout << absl::StrFormat("\n%-10s %10s\n", "corpus", "codes");
  for (int i = 0; i < kCodeSystemCount; ++i) {
    std::cout << absl::StrFormat("%-10s %10d\n", std::string(Name(static_cast<CodeSystem>(i))),
                                 report.corpus_codes[static_cast<std::size_t>(i)]);
  }
}

std::string Counted(std::uint64_t n, std::string_view what) {
  return absl::StrFormat("%d %s%s", n, std::string(what), n == 1 ? "" : "s");
}

int PrintEffect(const LintCommand& command) {
  const absl::StatusOr<std::vector<JudgedQuery>> queries = ReadJudged(command.judged);
  if (!queries.ok()) return Complain(queries.status());
  const std::string& path = command.options.index;
  const auto open = [&](const OpenOptions& options) {
    return path.empty() ? Index::OpenEmbedded(options) : Index::Open(path, options);
  };
  const absl::StatusOr<Index> without = open({});
  if (!without.ok()) return Complain(without.status());
  const absl::StatusOr<Index> with = open({.lexicon = command.options.files, .verify = false});
  if (!with.ok()) return Complain(with.status());
  const absl::StatusOr<Evaluation> before = Evaluate(*without, *queries);
  if (!before.ok()) return Complain(before.status());
  const absl::StatusOr<Evaluation> after = Evaluate(*with, *queries);
  if (!after.ok()) return Complain(after.status());
  std::cout << "\n";
  PrintMoves(Compare(Ranks(*before), Ranks(*after)));
  return kFound;
}

}  // namespace

int RunLint(const LintCommand& command) {
  if (!command.judged.empty() && command.options.files.empty()) {
    return Complain("--judged says what a lexicon file changes: name the file");
  }
  const absl::StatusOr<LintReport> report = Lint(command.options);
  if (!report.ok()) return Complain(report.status());
  for (const LintFinding& finding : report->findings) {
    std::cout << absl::StrFormat("%s:%d: %s: %s\n", finding.file, finding.line, std::string(Name(finding.kind)),
                                 finding.text);
  }
  std::cout << absl::StrFormat("%s, %s%s\n", Counted(report->lines, "line"),
                               Counted(report->findings.size(), "finding"),
                               report->texts ? "" : "; --index INDEX also looks for lines that no text answers");
  if (command.options.count) PrintCounts(*report);
  if (!command.judged.empty()) {
    if (const int code = PrintEffect(command); code != kFound) return code;
  }
  return report->findings.empty() ? kFound : kNothing;
}

}  // namespace cptsearch::cli
