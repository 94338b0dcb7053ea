// One word -> the words of the index that are the same word: as typed, other inflections, finer grades.
#ifndef CPTSEARCH_LIB_QUERY_VARIANTS_H_
#define CPTSEARCH_LIB_QUERY_VARIANTS_H_

#include <string_view>
#include <vector>

#include "query/query.h"
#include "term/vocabulary.h"

namespace cptsearch::query {

// The choices for `word`, the best first; empty when the index holds no form of it.
std::vector<Choice> Variants(const term::Vocabulary& vocabulary, std::string_view word);

// Adds a choice, or raises the one with its id.
void AddChoice(std::vector<Choice>& choices, const Choice& choice);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_VARIANTS_H_
