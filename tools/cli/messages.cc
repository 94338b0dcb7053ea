#include "cli/messages.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>

namespace cptsearch::cli {
namespace {

std::string& Program() {
  static std::string* const name = new std::string("cptsearch");
  return *name;
}

// The number behind "byte " in a message; -1 if it names none.
long ByteIn(std::string_view message) {
  constexpr std::string_view kByte = "byte ";
  const std::size_t at = message.find(kByte);
  if (at == std::string_view::npos) return -1;
  long byte = -1;
  const char* const begin = message.data() + at + kByte.size();
  std::from_chars(begin, message.data() + message.size(), byte);
  return byte;
}

}  // namespace

int ExitCode(const SearchResult& result) {
  const bool found =
      std::any_of(result.hits.begin(), result.hits.end(), [](const Hit& hit) { return hit.kind != HitKind::kOffer; });
  return found ? kFound : kNothing;
}

void SetProgram(std::string_view name) { Program() = std::string(name); }

int Complain(std::string_view message) {
  std::cerr << Program() << ": " << message << "\n";
  return kTrouble;
}

int Complain(const absl::Status& status) {
  return Complain(std::string_view(status.message().data(), status.message().size()));
}

int ComplainOfQuery(const absl::Status& status, std::string_view query) {
  Complain(status);
  const long byte = ByteIn({status.message().data(), status.message().size()});
  const bool printable = std::all_of(query.begin(), query.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (byte < 0 || byte > static_cast<long>(query.size()) || !printable) return kTrouble;
  std::cerr << "  " << query << "\n  " << std::string(static_cast<std::size_t>(byte), ' ') << "^\n";
  return kTrouble;
}

int ParseAndRun(CLI::App& app, int argc, char** argv, const std::function<int()>& run) {
  std::signal(SIGPIPE, SIG_DFL);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return Complain(std::string(error.what()) + "; try --help");
  }
  const int code = run();
  std::cout.flush();
  return std::cout.good() ? code : Complain("cannot write the output");
}

std::string DefaultIndexPath() {
  const char* const data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data != '\0') return std::string(data) + "/cptsearch/default.idx";
  const char* const home = std::getenv("HOME");
  return std::string(home != nullptr ? home : ".") + "/.local/share/cptsearch/default.idx";
}

std::string IndexPath(const std::string& option) {
  if (!option.empty()) return option;
  const char* const environment = std::getenv("CPTSEARCH_INDEX");
  return environment != nullptr && *environment != '\0' ? environment : DefaultIndexPath();
}

}  // namespace cptsearch::cli
