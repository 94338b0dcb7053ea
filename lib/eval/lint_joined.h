// Whether two sides of a lexicon line come together without it.
#ifndef CPTSEARCH_LIB_EVAL_LINT_JOINED_H_
#define CPTSEARCH_LIB_EVAL_LINT_JOINED_H_

#include "eval/lint_lines.h"
#include "query/expand.h"

namespace cptsearch::eval {

enum class Joined {
  kNot,
  kSameWords,  // once both are read
  kStem,       // inflections of one word
  kCompound,   // x-ray, xray, x ray
  kForms,      // the combining forms of a word that no text says, nor one spelled like it, mean the other side
  kSpelling,   // the best correction, which people are asked to confirm
};

// How `from` is read as `to` by everything but entries of a lexicon; the first that applies.
//   knowledge  its lexicon holds combining forms alone; without a vocabulary, only words and stems are compared
Joined HowJoined(const query::Knowledge& knowledge, const Words& from, const Words& to);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_LINT_JOINED_H_
