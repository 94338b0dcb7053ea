// The shape of the project: which folder may include which, the names of header guards, the length and first line of
// files. Each test collects all that is wrong, so one run shows every place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/file.h"

namespace cptsearch {
namespace {

using ::testing::IsEmpty;

// The order of lib/CMakeLists.txt: a folder includes itself and those before it.
constexpr std::array<std::string_view, 12> kFolders = {"corpus",  "base",  "text",  "code",   "read", "term",
                                                       "lexicon", "index", "query", "search", "eval", "api"};

// Headers of a package that only one folder may see.
struct Fence {
  std::string_view header;  // beginning of the included name
  std::string_view folder;  // where it is allowed, as a beginning of the path
};
constexpr std::array<Fence, 3> kFences = {{
    {"unicode/", "lib/text/"},  // the rest of the program meets only UTF-8
    {"xapian", "lib/index/"},   // its exceptions stop there
    {"CLI/", "tools/"},
}};

constexpr std::size_t kMaxLines = 400;

struct SourceFile {
  std::string path;  // from the top of the project
  std::string content;
  std::vector<std::string> lines;
};

std::vector<std::string> Lines(std::string_view content) {
  std::vector<std::string> lines;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    lines.emplace_back(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return lines;
}

bool IsSource(const std::filesystem::path& path) {
  static const std::set<std::string> kExtensions = {".h", ".cc", ".cmake", ".sh", ".py", ".in"};
  return kExtensions.contains(path.extension().string()) || path.filename() == "CMakeLists.txt" ||
         path.parent_path().filename() == ".ci";
}

// Every source, CMake and script file, sorted by path.
const std::vector<SourceFile>& Sources() {
  static const std::vector<SourceFile> files = [] {
    namespace fs = std::filesystem;
    const fs::path top(CPTSEARCH_SOURCE);
    std::vector<fs::path> paths = {top / "CMakeLists.txt"};
    for (const char* folder : {".ci", "bench", "corpus", "include", "lib", "tests", "tools"}) {
      for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
        if (entry.is_regular_file() && IsSource(entry.path())) paths.push_back(entry.path());
      }
    }
    std::ranges::sort(paths);
    std::vector<SourceFile> result;
    for (const fs::path& path : paths) {
      absl::StatusOr<std::string> content = base::ReadWholeFile(path.string());
      EXPECT_TRUE(content.ok()) << content.status();
      if (!content.ok()) continue;
      std::vector<std::string> lines = Lines(*content);
      result.push_back({path.lexically_relative(top).string(), *std::move(content), std::move(lines)});
    }
    return result;
  }();
  return files;
}

bool IsCpp(const SourceFile& file) { return file.path.ends_with(".h") || file.path.ends_with(".cc"); }

// What an #include line names, without quotes or angle brackets.
std::optional<std::string_view> Included(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (!line.starts_with("#include")) return std::nullopt;
  const std::size_t begin = line.find_first_of("<\"");
  if (begin == line.npos) return std::nullopt;
  const std::size_t end = line.find_first_of(">\"", begin + 1);
  return line.substr(begin + 1, end == line.npos ? end : end - begin - 1);
}

// The place of a folder in the order; nullopt for a name that is not one of ours.
std::optional<std::size_t> Place(std::string_view folder) {
  const auto* found = std::ranges::find(kFolders, folder);
  if (found == kFolders.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kFolders.begin());
}

std::string_view FirstPart(std::string_view path) { return path.substr(0, path.find('/')); }

// Calls check(file, line, included) for each #include line of the C++ files below `folder`; a text that is not empty
// is a complaint.
template <typename Check>
std::vector<std::string> Complaints(std::string_view folder, const Check& check) {
  std::vector<std::string> complaints;
  for (const SourceFile& file : Sources()) {
    if (!file.path.starts_with(folder) || !IsCpp(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::optional<std::string_view> included = Included(file.lines[i]);
      if (!included) continue;
      const std::string complaint = check(file, std::string_view(file.lines[i]), *included);
      if (!complaint.empty()) complaints.push_back(file.path + ":" + std::to_string(i + 1) + ": " + complaint);
    }
  }
  return complaints;
}

// A file of ours is named from lib/ (or is "corpus/embedded.h"), never from where it is included nor from the top.
bool IsOursMisnamed(const SourceFile& file, std::string_view included) {
  const std::filesystem::path top(CPTSEARCH_SOURCE);
  return exists((top / file.path).parent_path() / included) || exists(top / included);
}

TEST(Layers, EachFolderIncludesOnlyThoseBeforeIt) {
  EXPECT_THAT(Complaints("lib/",
                         [](const SourceFile& file, std::string_view, std::string_view included) -> std::string {
                           const std::string_view own = FirstPart(std::string_view(file.path).substr(4));
                           const std::string_view other = FirstPart(included);
                           if (!Place(own)) return "folder 'lib/" + std::string(own) + "' is not in the order";
                           if (Place(other)) {
                             return *Place(other) > *Place(own) ? "'" + std::string(included) + "' comes later" : "";
                           }
                           if (!IsOursMisnamed(file, included)) return "";
                           return "'" + std::string(included) + "' is not written folder/file.h";
                         }),
              IsEmpty());
}

// A consumer's compiler sees these: every further package would become a dependency of the consumer's.
TEST(Layers, PublicHeadersIncludeOnlyTheStandardAndStatus) {
  static const std::set<std::string_view> kAllowed = {"absl/base/config.h", "absl/status/status.h",
                                                      "absl/status/statusor.h"};
  EXPECT_THAT(Complaints("include/",
                         [](const SourceFile&, std::string_view line, std::string_view included) -> std::string {
                           if (line.find('"') == line.npos && included.find_first_of("./") == included.npos) return "";
                           if (included.starts_with("cptsearch/") || kAllowed.contains(included)) return "";
                           return "'" + std::string(included) + "' in a public header";
                         }),
              IsEmpty());
}

TEST(Layers, PackagesStayBehindTheirFences) {
  for (const char* folder : {"include/", "lib/", "tools/"}) {
    EXPECT_THAT(Complaints(folder,
                           [](const SourceFile& file, std::string_view, std::string_view included) -> std::string {
                             for (const Fence& fence : kFences) {
                               if (included.starts_with(fence.header) && !file.path.starts_with(fence.folder)) {
                                 return "'" + std::string(included) + "' belongs in " + std::string(fence.folder);
                               }
                             }
                             return "";
                           }),
                IsEmpty());
  }
}

// lib/text/fold.h has CPTSEARCH_LIB_TEXT_FOLD_H_; include/cptsearch/code.h has CPTSEARCH_CODE_H_.
std::string Guard(std::string_view path) {
  constexpr std::string_view kPublic = "include/cptsearch/";
  if (path.starts_with(kPublic)) path.remove_prefix(kPublic.size());
  std::string guard = "CPTSEARCH_";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    guard += std::isalnum(byte) ? static_cast<char>(std::toupper(byte)) : '_';
  }
  return guard + "_";
}

TEST(Files, HeaderGuardsSpellThePath) {
  std::vector<std::string> complaints;
  for (const SourceFile& file : Sources()) {
    if (!file.path.ends_with(".h")) continue;
    const std::string guard = Guard(file.path);
    if (file.content.find("#ifndef " + guard + "\n#define " + guard + "\n") == std::string::npos ||
        !file.content.ends_with("#endif  // " + guard + "\n")) {
      complaints.push_back(file.path + ": the header guard is not '" + guard + "'");
    }
  }
  EXPECT_THAT(complaints, IsEmpty());
}

TEST(Files, HaveAtMost400Lines) {
  std::vector<std::string> complaints;
  for (const SourceFile& file : Sources()) {
    if (file.lines.size() > kMaxLines) {
      complaints.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines; split it by stage");
    }
  }
  EXPECT_THAT(complaints, IsEmpty());
}

bool IncludesItsOwnHeader(const SourceFile& file, std::string_view line) {
  const std::string stem = std::filesystem::path(file.path).stem().string();
  const std::optional<std::string_view> included = Included(line);
  return included && file.path.ends_with(".cc") && stem.starts_with(std::filesystem::path(*included).stem().string());
}

// A CMakeLists.txt may do without: the name and place say what it is for.
TEST(Files, BeginWithAComment) {
  std::vector<std::string> complaints;
  for (const SourceFile& file : Sources()) {
    if (file.path.ends_with("/CMakeLists.txt")) continue;
    const bool script = file.lines.size() > 1 && file.lines[0].starts_with("#!");
    const std::string first = file.lines.empty() ? "" : file.lines[script ? 1 : 0];
    const bool cpp = IsCpp(file) || file.path.ends_with(".h.in");
    if (first.starts_with(cpp ? "//" : "# ") || IncludesItsOwnHeader(file, first)) continue;
    complaints.push_back(file.path + ": the first line is not a comment that says what the file is for");
  }
  EXPECT_THAT(complaints, IsEmpty());
}

}  // namespace
}  // namespace cptsearch
