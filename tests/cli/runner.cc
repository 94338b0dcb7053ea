// Runs one .test file: commands of the tools, and what each prints and returns.
//
//   # a comment, kept as it is
//   $ cptsearch -i $INDEX thigh        a command for /bin/sh
//   >  1  10001    cpt       ...       a line of its standard output; > alone is an empty one
//   ! cptsearch: ...                   a line of its standard error
//   = 1                                its exit code, unless 0
//
// Each file runs in a new folder with copies of data/ in it; $TMP is that folder, $INDEX an index of tiny.jsonl with
// the lexicon words.tsv and nothing embedded, $HOME a folder that is not there. The tools come first in $PATH.
// CPTSEARCH_UPDATE_GOLDEN=1 rewrites the files.
//
// Masked, since they differ from machine to machine or with every change of weights or analysis: the path of $TMP, the
// version of the library, times, sizes of indexes and vocabularies, checksums, scores, and how many lists, postings and
// texts a search took.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cptsearch/version.h"

namespace {

std::string ReadAll(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// A pattern and what stands in its place.
const std::vector<std::pair<std::regex, std::string>>& Masks() {
  static const auto* const masks = new std::vector<std::pair<std::regex, std::string>>{
      {std::regex(R"(\d+\.\d MB)"), "# MB"},
      {std::regex(R"(\d+\.\d s$)"), "# s"},
      {std::regex(R"(\d+ us)"), "# us"},
      {std::regex(R"(checksum [0-9a-f]{16})"), "checksum #"},
      {std::regex(R"("checksum":"[0-9a-f]{16}")"), R"("checksum":"#")"},
      {std::regex(R"(("data_date":"[^"]*","size_bytes":)\d+)"), "$1#"},
      {std::regex(R"lit("(lists|postings_read|terms_scored|parse_us|loop_us|hits_us)":\d+)lit"), R"("$1":#)"},
      {std::regex(R"(\d+ (lists|postings read|texts scored))"), "# $1"},
      {std::regex(R"(^words( +)\d+$)"), "words$1#"},
      {std::regex(R"("words":\d+)"), R"("words":#)"},
      {std::regex(R"("score":[0-9.]+)"), R"("score":#)"},
      {std::regex(R"(score [01]\.\d{4})"), "score #"},
      {std::regex(R"((query|text|trust|contradiction|number|contrast|header|add_on|other|anesthesia) [01]\.\d{3})"),
       "$1 #"},
      {std::regex(R"(against [01]\.\d{3})"), "against #"},
      {std::regex(R"(([ (])[01]\.\d{3}\))"), "$1#)"},
      {std::regex(R"lit("(query_coverage|term_coverage|trust|number|contrast|header|add_on)":[0-9.]+)lit"),
       R"("$1":#)"},
      {std::regex(R"(\t[01]\.\d{4}\t)"), "\t#\t"},
      {std::regex(R"( [01]\.\d{4} cptsearch$)"), " # cptsearch"},
  };
  return *masks;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string Masked(std::string line, const std::string& folder) {
  line = Replaced(std::move(line), folder, "$TMP");
  line = Replaced(std::move(line), std::string(cptsearch::kVersion), "#.#.#");
  for (const auto& [pattern, mask] : Masks()) line = std::regex_replace(line, pattern, mask);
  return line;
}

class Runner {
 public:
  explicit Runner(const std::filesystem::path& data)
      : top_(std::filesystem::temp_directory_path() / ("cptsearch_cli_" + std::to_string(::getpid()))),
        work_(top_ / "work") {
    std::filesystem::remove_all(top_);
    std::filesystem::create_directories(work_);
    for (const auto& entry : std::filesystem::directory_iterator(data)) std::filesystem::copy(entry, work_);
    ::setenv("TMP", work_.c_str(), 1);
    ::setenv("HOME", (work_ / "home").c_str(), 1);
    ::setenv("INDEX", (work_ / "tiny.idx").c_str(), 1);
    ::setenv("PATH", (std::string(CPTSEARCH_TOOLS ":") + std::getenv("PATH")).c_str(), 1);
    ::setenv("LC_ALL", "C", 1);
    ::unsetenv("XDG_DATA_HOME");
    ::unsetenv("CPTSEARCH_INDEX");
    std::filesystem::current_path(work_);
    Run("cptindex build --no-corpus --no-lexicon --lexicon words.tsv -o tiny.idx tiny.jsonl");
  }
  ~Runner() {
    std::error_code ignored;
    std::filesystem::current_path("/", ignored);
    std::filesystem::remove_all(top_, ignored);
  }

  // The lines that a file has below this command.
  std::vector<std::string> Run(const std::string& command) const {
    const std::string out = top_ / "out";
    const std::string err = top_ / "err";
    const int status = std::system(("(" + command + "\n) </dev/null >'" + out + "' 2>'" + err + "'").c_str());
    std::vector<std::string> lines;
    const auto add = [&](const std::string& path, char mark) {
      for (const std::string& line : LinesOf(ReadAll(path))) {
        lines.push_back(line.empty() ? std::string(1, mark) : std::string(1, mark) + " " + Masked(line, work_));
      }
    };
    add(out, '>');
    add(err, '!');
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code != 0) lines.push_back("= " + std::to_string(code));
    return lines;
  }

 private:
  std::filesystem::path top_;
  std::filesystem::path work_;
};

// The file with all that the commands give made anew.
std::string Rewritten(const std::string& content, const Runner& runner) {
  std::string out;
  for (const std::string& line : LinesOf(content)) {
    const char mark = line.empty() ? ' ' : line[0];
    if (mark == '>' || mark == '!' || mark == '=') continue;
    out += line + "\n";
    if (!line.starts_with("$ ")) continue;
    for (const std::string& given : runner.Run(line.substr(2))) out += given + "\n";
  }
  return out;
}

void PrintDifference(const std::string& expected, const std::string& given) {
  const std::vector<std::string> a = LinesOf(expected);
  const std::vector<std::string> b = LinesOf(given);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  std::cout << "line " << same + 1 << " differs; expected from there:\n";
  for (std::size_t i = same; i < a.size(); ++i) std::cout << "  " << a[i] << "\n";
  std::cout << "given:\n";
  for (std::size_t i = same; i < b.size(); ++i) std::cout << "  " << b[i] << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: cli_runner FILE.test\n";
    return 2;
  }
  const std::filesystem::path file = std::filesystem::absolute(argv[1]);
  const Runner runner(file.parent_path() / "data");
  const std::string expected = ReadAll(file);
  const std::string given = Rewritten(expected, runner);
  if (std::getenv("CPTSEARCH_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << given;
    return 0;
  }
  if (given == expected && expected.find("\n$ ") != std::string::npos) return 0;
  PrintDifference(expected, given);
  return 1;
}
