// The lines of lexicon files as the linter compares them: none replaced, each with the words that its sides come down
// to.
#ifndef CPTSEARCH_LIB_EVAL_LINT_LINES_H_
#define CPTSEARCH_LIB_EVAL_LINT_LINES_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/lint.h"
#include "lexicon/lexicon.h"

namespace cptsearch::eval {

using Words = std::vector<std::string>;

struct Line {
  lexicon::Entry entry;
  bool asked = false;  // findings on it are wanted
  bool live = true;    // neither takes a link out nor is taken out by a later line

  bool Conditional() const { return !entry.context.empty() || !entry.not_context.empty(); }
};

struct FormLine {
  lexicon::Form form;
  bool asked = false;
};

struct LexiconLines {
  std::vector<Line> lines;
  std::vector<FormLine> forms;
  lexicon::Lexicon lexicon;     // all of them, as a search uses them
  lexicon::Lexicon only_forms;  // combining forms alone: how words are read without the entries
};

// The embedded lexicon, then the files. The lines asked for are those of the files or, without files, all.
//   errors  those of reading a file; kInvalidArgument with file:line
absl::StatusOr<LexiconLines> ReadLexiconLines(const std::vector<std::string>& files);

// The words that have to stand in a query for a side to be found in it: articles and prepositions count only in front.
std::string Key(const Words& words);

// The inflection keys of the words, sorted: equal where two sides are read alike without any link.
Words Stems(const Words& words);

// "corpus/lexicon/a.tsv:12", to point at another line.
std::string Place(const lexicon::Entry& entry);

// Kind and sides, without the context; a `same` line has one key whichever side comes first.
std::string LinkKey(const lexicon::Entry& entry);

LintFinding FindingAt(const lexicon::Entry& entry, LintKind kind, std::string text);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_LINT_LINES_H_
