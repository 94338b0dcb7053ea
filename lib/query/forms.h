// Words nobody listed, taken apart by combining forms: cholecyst-ectomy is gallbladder + removal.
#ifndef CPTSEARCH_LIB_QUERY_FORMS_H_
#define CPTSEARCH_LIB_QUERY_FORMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "query/expand.h"
#include "query/query.h"

namespace cptsearch::query {

// The forms that make up `word`, a combining vowel between them left out; empty when it cannot be taken apart whole.
// Of several ways the one with the fewest parts.
std::vector<const lexicon::Form*> TakeApart(const lexicon::Lexicon& lexicon, std::string_view word);

// Appends the meanings of the word's parts as an alternative.
void AddForms(const Knowledge& knowledge, std::uint32_t at, Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_FORMS_H_
