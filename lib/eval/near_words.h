// Words that look alike or stand side by side in anatomy and mean different things: no lexicon may join them.
#ifndef CPTSEARCH_LIB_EVAL_NEAR_WORDS_H_
#define CPTSEARCH_LIB_EVAL_NEAR_WORDS_H_

#include <string_view>

namespace cptsearch::eval {

// Whether the two words, as Analyse gives them, are such a pair: ureter and urethra, hypotension and hypertension,
// "type 1" and "type 2".
bool AreNear(std::string_view a, std::string_view b);

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_NEAR_WORDS_H_
