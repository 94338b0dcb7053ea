// Results as JSON, one object a line. The order of the fields is documented in README.md and does not change.
#ifndef CPTSEARCH_TOOLS_CLI_JSON_H_
#define CPTSEARCH_TOOLS_CLI_JSON_H_

#include <iosfwd>
#include <string_view>

#include "cptsearch/index.h"
#include "cptsearch/search.h"

namespace cptsearch::cli {

// First all of the result but its hits, with rank 0; then a line a hit.
//   id       of a batch; empty: none
//   offset   rank of the first hit, less one
void PrintJson(std::ostream& out, std::string_view id, std::string_view query, const SearchResult& result, int offset);

// A line a code of a look-up.
void PrintJson(std::ostream& out, const LookupAnswer& answer);

void PrintJson(std::ostream& out, const IndexInfo& info);

// Four digits are all that means anything, and keep the output the same on every machine.
double Rounded(double score);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_JSON_H_
