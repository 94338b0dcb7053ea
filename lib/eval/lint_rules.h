// The rules of the linter. Each appends its findings on the lines asked for.
#ifndef CPTSEARCH_LIB_EVAL_LINT_RULES_H_
#define CPTSEARCH_LIB_EVAL_LINT_RULES_H_

#include <vector>

#include "cptsearch/lint.h"
#include "eval/lint_lines.h"
#include "eval/lint_texts.h"
#include "query/expand.h"

namespace cptsearch::eval {

using Findings = std::vector<LintFinding>;

// lint_pairs.cc: what lines say of one pair of sides.

// Lines whose sides come together without them. Those that lead on to what the stem alone does not reach are kept.
//   knowledge  as for HowJoined
void FindAlreadyRead(const LexiconLines& lexicon, const query::Knowledge& knowledge, Findings& findings);
void FindDuplicates(const LexiconLines& lexicon, Findings& findings);
void FindConflicts(const LexiconLines& lexicon, Findings& findings);
// Lines that take out what the same file adds, or what no line adds.
void FindRefusals(const LexiconLines& lexicon, Findings& findings);

// lint_graph.cc: what lines come to together.

void FindAmbiguous(const LexiconLines& lexicon, Findings& findings);
void FindCycles(const LexiconLines& lexicon, Findings& findings);
// Words that contrast (term/contrast.h) or look alike (eval/near_words.h), as far apart as a search follows links.
void FindMerged(const LexiconLines& lexicon, Findings& findings);

// lint_unsaid.cc. Lines with the note "cpt" lead to official CPT texts, which no open index holds, and pass. So do
// combining forms: one whose meaning no text says still lets a word be taken apart.
void FindUnsaid(const LexiconLines& lexicon, Texts& texts, Findings& findings);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_LINT_RULES_H_
