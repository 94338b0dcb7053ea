// Why a text was chosen: an Explanation -> reasons.
#ifndef CPTSEARCH_LIB_SEARCH_REASONS_H_
#define CPTSEARCH_LIB_SEARCH_REASONS_H_

#include <string_view>
#include <vector>

#include "cptsearch/search.h"
#include "index/sections.h"
#include "search/score.h"

namespace cptsearch::search {

// In the order of the query: what matched what, what is missing; then what speaks against the text.
//   typed  the query as typed
//   text   the text that matched
std::vector<Reason> Reasons(const Plan& plan, const index::Sections& sections, std::string_view typed,
                            std::string_view text, const Explanation& explanation);

// Whether all of the query is covered, by whatever link, and nothing contradicts.
bool IsBest(const Plan& plan, const Explanation& explanation);

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_REASONS_H_
