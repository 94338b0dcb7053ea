// cptsearch --lookup.
#ifndef CPTSEARCH_TOOLS_CLI_LOOKUP_H_
#define CPTSEARCH_TOOLS_CLI_LOOKUP_H_

#include <string>
#include <vector>

#include "cptsearch/index.h"

namespace cptsearch::cli {

// Prints the record of each code. Exit code: nothing when none was found.
int RunLookup(const Index& index, const std::vector<std::string>& codes, bool json);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_LOOKUP_H_
