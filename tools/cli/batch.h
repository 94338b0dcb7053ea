// cptsearch --batch: many queries, one a line.
#ifndef CPTSEARCH_TOOLS_CLI_BATCH_H_
#define CPTSEARCH_TOOLS_CLI_BATCH_H_

#include <string>

#include "cptsearch/index.h"
#include "cptsearch/search.h"

namespace cptsearch::cli {

// Reads `id TAB text` lines from the file, `-` for standard input, and prints each result in the format: jsonl, tsv or
// trec. A query that fails is complained of, and the others go on; the exit code is then trouble.
int RunBatch(const Index& index, const std::string& file, const std::string& format, const SearchOptions& options);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_BATCH_H_
