// Lexicon entries that begin in a query -> alternatives.
#ifndef CPTSEARCH_LIB_QUERY_LINKS_H_
#define CPTSEARCH_LIB_QUERY_LINKS_H_

#include <cstdint>

#include "query/expand.h"
#include "query/query.h"

namespace cptsearch::query {

// Fills QueryWord::synonyms.
void FindSynonyms(const Knowledge& knowledge, QueryWord& word);

// Appends the alternatives of every entry whose words stand at `at` and behind it, and of the entries that their
// targets lead on to.
void AddLinks(const Knowledge& knowledge, std::uint32_t at, Query& query);

// Appends an alternative of these words for words [first, last) of the query; nothing when no word of it is in the
// index.
void AddTarget(const Knowledge& knowledge, std::uint32_t first, std::uint32_t last, double factor, ReasonKind kind,
               const std::vector<std::string>& words, const std::string& text, Query& query);

// The same, and the alternatives that entries lead on to from just these words.
void AddReading(const Knowledge& knowledge, std::uint32_t first, std::uint32_t last, double factor, ReasonKind kind,
                const std::vector<std::string>& words, const std::string& text, Query& query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_LINKS_H_
