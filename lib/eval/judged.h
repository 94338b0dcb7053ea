// What a judged line expects, and whether a hit is it.
#ifndef CPTSEARCH_LIB_EVAL_JUDGED_H_
#define CPTSEARCH_LIB_EVAL_JUDGED_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/evaluate.h"

namespace cptsearch::eval {

struct ExpectedCode {
  std::optional<CodeSystem> system;  // nullopt: any
  std::string code;                  // canonical characters: upper case, no dot
  bool prefix = false;               // any code that begins with it
  std::string modifier;              // that must have been recognised beside it
};

struct Expected {
  bool judged = true;  // false: of a kind that a search for codes does not answer
  bool none = false;   // nothing but offers
  bool all = false;    // every code, within the first five; else any
  std::vector<ExpectedCode> codes;
};

Expected ParseExpected(std::string_view text);

bool Fits(const ExpectedCode& expected, const Hit& hit);

// The 1-based rank at which the hits fulfil the expectation; 0 when they do not.
int RankOf(const Expected& expected, const std::vector<Hit>& hits);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_JUDGED_H_
