#include "eval/judged.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/file.h"
#include "base/status_macros.h"

namespace cptsearch {
namespace eval {
namespace {

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string CanonicalCharacters(std::string_view code) {
  std::string text;
  for (const char c : code) {
    if (c == '.' || c == ' ') continue;
    text.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return text;
}

bool TakePrefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

ExpectedCode ParseCode(std::string_view text) {
  ExpectedCode expected;
  if (TakePrefix(text, "PCS:")) {
    expected.system = CodeSystem::kIcd10Pcs;
  } else if (TakePrefix(text, "CPT:")) {
    expected.system = CodeSystem::kCpt;
  } else if (TakePrefix(text, "CPT-mod:")) {
    expected.system = CodeSystem::kCpt;
  }
  TakePrefix(text, "prefix ");
  if (const std::size_t plus = text.find('+'); plus != std::string_view::npos) {
    expected.modifier = CanonicalCharacters(text.substr(plus + 1));
    text = text.substr(0, plus);
  }
  if (text.ends_with('*')) {
    expected.prefix = true;
    text.remove_suffix(1);
  }
  expected.code = CanonicalCharacters(text);
  return expected;
}

}  // namespace

Expected ParseExpected(std::string_view text) {
  Expected expected;
  if (text == "NONE") {
    expected.none = true;
    return expected;
  }
  if (text.find("guidelines") != std::string_view::npos || text.find("pair") != std::string_view::npos ||
      text.starts_with("word:")) {
    expected.judged = false;
    return expected;
  }
  expected.all = text.find(',') != std::string_view::npos;
  std::optional<CodeSystem> system;
  for (const std::string_view part : Split(text, expected.all ? ',' : '|')) {
    ExpectedCode code = ParseCode(part);
    if (code.system.has_value()) system = code.system;
    if (!code.system.has_value() && expected.all) code.system = system;  // "CPT:27323,27324"
    expected.codes.push_back(std::move(code));
  }
  return expected;
}

bool Fits(const ExpectedCode& expected, const Hit& hit) {
  if (expected.system.has_value() && hit.system != *expected.system) return false;
  if (expected.prefix ? !hit.code.starts_with(expected.code) : hit.code != expected.code) return false;
  return expected.modifier.empty() ||
         std::find(hit.modifiers.begin(), hit.modifiers.end(), expected.modifier) != hit.modifiers.end();
}

int RankOf(const Expected& expected, const std::vector<Hit>& hits) {
  if (expected.none) {
    return std::all_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.kind == HitKind::kOffer; }) ? 1 : 0;
  }
  int last = 0;
  for (const ExpectedCode& code : expected.codes) {
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) { return Fits(code, hit); });
    const int rank = found == hits.end() ? 0 : static_cast<int>(found - hits.begin()) + 1;
    if (expected.all) {
      if (rank == 0 || rank > 5) return 0;
      last = 1;
    } else if (rank != 0 && (last == 0 || rank < last)) {
      last = rank;
    }
  }
  return last;
}

}  // namespace eval

absl::StatusOr<std::vector<JudgedQuery>> ParseJudged(std::string_view text, const std::string& name) {
  std::vector<JudgedQuery> queries;
  bool header = true;
  std::uint64_t number = 0;
  for (std::string_view line : eval::Split(text, '\n')) {
    ++number;
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> columns = eval::Split(line, '\t');
    if (std::exchange(header, false)) {
      if (columns.size() < 3 || columns[0] != "category" || columns[1] != "query" || columns[2] != "expected") {
        return absl::InvalidArgumentError(absl::StrFormat(
            "%s:%d: expected the header 'category', 'query', 'expected', 'note', separated by tabs", name, number));
      }
      continue;
    }
    if (columns.size() < 3 || columns[1].empty() || columns[2].empty()) {
      return absl::InvalidArgumentError(
          absl::StrFormat("%s:%d: expected category, query, expected, note, separated by tabs", name, number));
    }
    queries.push_back({number, std::string(columns[0]), std::string(columns[1]), std::string(columns[2]),
                       columns.size() > 3 ? std::string(columns[3]) : std::string()});
  }
  return queries;
}

absl::StatusOr<std::vector<JudgedQuery>> ReadJudged(const std::string& path) {
  CPTSEARCH_ASSIGN_OR_RETURN(const std::string text, base::ReadWholeFile(path));
  return ParseJudged(text, path);
}

}  // namespace cptsearch
