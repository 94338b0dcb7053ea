// Results for people, and as tab-separated values.
#ifndef CPTSEARCH_TOOLS_CLI_TEXT_H_
#define CPTSEARCH_TOOLS_CLI_TEXT_H_

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cptsearch/index.h"
#include "cptsearch/search.h"

namespace cptsearch::cli {

// A hit is its rank, code, title and what is to be known of it; below it, what matched.
//   reasons  print every reason, not only those that say more than "as typed"
void PrintText(std::ostream& out, const SearchResult& result, int offset, bool reasons);

// rank, score, system, code, title, term, kind, separated by tabs; `id` first if it is not empty.
void PrintTsv(std::ostream& out, std::string_view id, const SearchResult& result, int offset);

// The form that trec_eval reads: id Q0 code rank score cptsearch.
void PrintTrec(std::ostream& out, std::string_view id, const SearchResult& result, int offset);

void PrintText(std::ostream& out, const LookupAnswer& answer);

void PrintText(std::ostream& out, const IndexInfo& info);

// What a file gave: "12 records, 3 links, 0 rows skipped"; most files have no links, and those are not named then.
std::string Counts(std::uint64_t records, std::uint64_t links, std::uint64_t skipped);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_TEXT_H_
