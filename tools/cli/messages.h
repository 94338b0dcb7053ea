// Messages on stderr, exit codes, and the one place where a tool's exceptions end.
#ifndef CPTSEARCH_TOOLS_CLI_MESSAGES_H_
#define CPTSEARCH_TOOLS_CLI_MESSAGES_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "cptsearch/search.h"

namespace cptsearch::cli {

inline constexpr int kFound = 0;
inline constexpr int kNothing = 1;
inline constexpr int kTrouble = 2;

// kFound or kNothing. An offer, which is to be confirmed, is no hit.
int ExitCode(const SearchResult& result);

// The name that messages begin with.
void SetProgram(std::string_view name);

// "cptsearch: message" on stderr; returns kTrouble.
int Complain(std::string_view message);
int Complain(const absl::Status& status);

// The same, with the query and a caret under the byte that the message names, if it names one.
int ComplainOfQuery(const absl::Status& status, std::string_view query);

// Parses the command line; `run` gives the exit code. A mistake on the command line is trouble, --help and --version
// are not. A closed pipe ends the program quietly.
int ParseAndRun(CLI::App& app, int argc, char** argv, const std::function<int()>& run);

// The index to search: the option's value, else CPTSEARCH_INDEX, else DefaultIndexPath().
std::string IndexPath(const std::string& option);

// What `cptindex build` writes without -o: cptsearch/default.idx in XDG_DATA_HOME, or in ~/.local/share.
std::string DefaultIndexPath();

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_MESSAGES_H_
