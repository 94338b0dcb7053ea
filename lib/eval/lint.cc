// Lint: reads the lines, applies the rules, counts.
#include "cptsearch/lint.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "base/status_macros.h"
#include "eval/lint_joined.h"
#include "eval/lint_lines.h"
#include "eval/lint_rules.h"
#include "eval/lint_texts.h"
#include "index/embedded.h"
#include "index/reader.h"

namespace cptsearch {
namespace {

using eval::FormLine;
using eval::Joined;
using eval::LexiconLines;
using eval::Line;
using eval::Texts;
using lexicon::Kind;

void AddTo(LexiconCount& count, const Line& line, const query::Knowledge& knowledge, Texts& texts) {
  ++count.lines;
  const lexicon::Entry& entry = line.entry;
  if (!texts.Say(entry.from) && !texts.Say(entry.to)) return;
  Joined joined = eval::HowJoined(knowledge, entry.from, entry.to);
  if (joined == Joined::kNot && entry.kind == Kind::kSame) joined = eval::HowJoined(knowledge, entry.to, entry.from);
  count.counted += joined == Joined::kNot ? 1 : 0;
  count.guessed += joined == Joined::kSpelling ? 1 : 0;
}

std::vector<LexiconCount> Count(const LexiconLines& lexicon, const query::Knowledge& knowledge, Texts& texts) {
  std::vector<LexiconCount> counts;
  for (const lexicon::KindInfo& info : lexicon::kKinds) counts.push_back({std::string(info.name), 0, 0, 0});
  for (const Line& line : lexicon.lines) {
    if (line.live) AddTo(counts[static_cast<std::size_t>(line.entry.kind)], line, knowledge, texts);
  }
  LexiconCount forms{"form", 0, 0, 0};
  for (const FormLine& line : lexicon.forms) {
    ++forms.lines;
    const bool said = std::any_of(line.form.meanings.begin(), line.form.meanings.end(),
                                  [&](const eval::Words& meaning) { return texts.Say(meaning); });
    forms.counted += said ? 1 : 0;
  }
  counts.push_back(std::move(forms));
  return counts;
}

// The embedded lexicon's files come first, then the user's in the order given.
void Sort(const LexiconLines& lexicon, std::vector<LintFinding>& findings) {
  absl::flat_hash_map<std::string, std::size_t> order;
  for (const Line& line : lexicon.lines) order.try_emplace(line.entry.file, order.size());
  for (const FormLine& line : lexicon.forms) order.try_emplace(line.form.file, order.size());
  std::stable_sort(findings.begin(), findings.end(), [&](const LintFinding& a, const LintFinding& b) {
    return std::tuple(order[a.file], a.line, a.kind) < std::tuple(order[b.file], b.line, b.kind);
  });
}

}  // namespace

std::string_view Name(LintKind kind) {
  switch (kind) {
    case LintKind::kAlreadyRead:
      return "already read";
    case LintKind::kDuplicate:
      return "duplicate";
    case LintKind::kConflict:
      return "conflict";
    case LintKind::kAmbiguous:
      return "ambiguous";
    case LintKind::kCycle:
      return "cycle";
    case LintKind::kMerged:
      return "merged";
    case LintKind::kUnsaid:
      return "unsaid";
  }
  return "";
}

absl::StatusOr<LintReport> Lint(const LintOptions& options) {
  CPTSEARCH_ASSIGN_OR_RETURN(const LexiconLines lexicon, eval::ReadLexiconLines(options.files));
  LintReport report;
  for (const Line& line : lexicon.lines) report.lines += line.asked ? 1 : 0;
  for (const FormLine& line : lexicon.forms) report.lines += line.asked ? 1 : 0;
  report.texts = !options.files.empty() || !options.index.empty();
  std::shared_ptr<const index::Reader> reader;  // null: no texts are needed
  if (!options.index.empty()) {
    CPTSEARCH_ASSIGN_OR_RETURN(reader, index::Reader::Open(options.index, true));
  } else if (report.texts || options.count) {
    CPTSEARCH_ASSIGN_OR_RETURN(reader, index::EmbeddedReader());
  }
  std::vector<LintFinding>& findings = report.findings;
  eval::FindAlreadyRead(lexicon, {report.texts ? &reader->sections() : nullptr, &lexicon.only_forms}, findings);
  eval::FindDuplicates(lexicon, findings);
  eval::FindConflicts(lexicon, findings);
  eval::FindRefusals(lexicon, findings);
  eval::FindAmbiguous(lexicon, findings);
  eval::FindCycles(lexicon, findings);
  eval::FindMerged(lexicon, findings);
  if (reader != nullptr) {
    Texts texts(reader->sections(), lexicon.lexicon);
    if (report.texts) eval::FindUnsaid(lexicon, texts, findings);
    if (options.count) report.counts = Count(lexicon, {&reader->sections(), &lexicon.only_forms}, texts);
  }
  if (options.count) {
    CPTSEARCH_ASSIGN_OR_RETURN(const std::shared_ptr<const index::Reader> embedded, index::EmbeddedReader());
    for (std::size_t i = 0; i < report.corpus_codes.size(); ++i) {
      report.corpus_codes[i] = embedded->info().systems[i].codes;
    }
  }
  Sort(lexicon, findings);
  return report;
}

}  // namespace cptsearch
