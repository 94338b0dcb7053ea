#include "cli/batch.h"

#include <fstream>
#include <iostream>
#include <string_view>

#include "absl/strings/str_format.h"
#include "cli/json.h"
#include "cli/messages.h"
#include "cli/text.h"

namespace cptsearch::cli {

int RunBatch(const Index& index, const std::string& file, const std::string& format, const SearchOptions& options) {
  std::ifstream opened;
  if (file != "-") {
    opened.open(file);
    if (!opened) return Complain(absl::StrFormat("cannot read '%s'", file));
  }
  std::istream& in = file == "-" ? std::cin : opened;
  int code = kNothing;
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      code = Complain(absl::StrFormat("%s:%d: no tab; expected: id, a tab, the query", file, number));
      continue;
    }
    const std::string_view id = std::string_view(line).substr(0, tab);
    const std::string_view query = std::string_view(line).substr(tab + 1);
    const absl::StatusOr<SearchResult> result = index.Search(query, options);
    if (!result.ok()) {
      code = Complain(absl::StrFormat("%s:%d: %s", file, number,
                                      std::string(result.status().message().data(), result.status().message().size())));
      continue;
    }
    if (code == kNothing) code = ExitCode(*result);
    if (format == "tsv") {
      PrintTsv(std::cout, id, *result, options.offset);
    } else if (format == "trec") {
      PrintTrec(std::cout, id, *result, options.offset);
    } else {
      PrintJson(std::cout, id, query, *result, options.offset);
    }
  }
  // A folder opens and cannot be read.
  return in.bad() ? Complain(absl::StrFormat("cannot read '%s'", file)) : code;
}

}  // namespace cptsearch::cli
