// Ranks -> success, mean reciprocal rank and their intervals; by category, by family of categories, over all.
#ifndef CPTSEARCH_LIB_EVAL_MEASURES_H_
#define CPTSEARCH_LIB_EVAL_MEASURES_H_

#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/evaluate.h"

namespace cptsearch::eval {

// False for the categories that are not searches for words: code, lookup, complete, ask, note.
bool IsText(std::string_view category);

struct Ranked {
  std::string category;
  int rank = 0;  // 0: a miss
};

// The tables of an Evaluation.
struct Tables {
  std::vector<CategoryMeasures> categories;
  std::vector<CategoryMeasures> families;
  Measures text;
  Measures all;
};

Tables Tabulate(const std::vector<Ranked>& ranked);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_MEASURES_H_
