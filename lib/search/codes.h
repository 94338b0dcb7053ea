// Codes typed into the search box: whole codes, several of them, prefixes, ranges, modifiers, slips.
#ifndef CPTSEARCH_LIB_SEARCH_CODES_H_
#define CPTSEARCH_LIB_SEARCH_CODES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/search.h"
#include "index/sections.h"

namespace cptsearch::search {

// A code that a stretch of text is, or may be.
struct CodeMatch {
  std::uint32_t code = 0;  // ordinal
  HitKind kind = HitKind::kCode;
  std::string typed;
  std::string why;  // what was repaired or added; empty for a plain find
  std::vector<std::string> modifiers;
};

// The rows of the table that a code of ICD-10-PCS, or its beginning, belongs to; empty when the index holds none.
std::vector<PcsRow> PcsRows(const index::Sections& sections, std::string_view canonical);

// The codes that `typed` as a whole is: as it stands, repaired, padded, with modifiers.
std::vector<CodeMatch> FindWholeCode(const index::Sections& sections, std::string_view typed);

struct CodeSearch {
  std::vector<CodeMatch> matches;  // in the order typed; a prefix or range gives its codes in their order
  bool only_codes = false;         // nothing else of the query is worth a search for words
  std::string why;                 // what the query could be that the index does not hold; empty if nothing
};

// Looks for codes in the query. At most `limit` matches.
CodeSearch FindCodes(const index::Sections& sections, std::string_view query, std::size_t limit);

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_CODES_H_
