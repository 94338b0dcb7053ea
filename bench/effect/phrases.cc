#include "effect/phrases.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <random>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "base/file.h"
#include "base/status_macros.h"

namespace cptsearch::bench {
namespace {

using Row = std::map<std::string, std::string>;  // column -> value

std::string AsQuery(const std::string& phrase) { return absl::StrReplaceAll(phrase, {{" > ", ", "}, {" -", " "}}); }

// "Y36.89-" -> Y3689
std::string Canonical(const std::string& code) { return absl::StrReplaceAll(code, {{".", ""}, {"-", ""}}); }

absl::StatusOr<std::vector<Phrase>> Read(const std::string& path, const std::string& text_column,
                                         const std::string& title_column, const std::function<bool(Row&)>& takes) {
  CPTSEARCH_ASSIGN_OR_RETURN(const std::string content, base::ReadWholeFile(path));
  std::vector<Phrase> phrases;
  absl::flat_hash_map<std::string, std::size_t> places;
  std::vector<std::string> names;
  const std::vector<std::string> lines = absl::StrSplit(content, absl::ByAnyChar("\r\n"), absl::SkipEmpty());
  for (const std::string& line : lines) {
    const std::vector<std::string> values = absl::StrSplit(line, '\t');
    if (names.empty()) {
      names = values;
      for (const std::string& column : {text_column, std::string("code")}) {
        if (std::find(names.begin(), names.end(), column) != names.end()) continue;
        return absl::InvalidArgumentError(absl::StrCat(path, ":1: the header has no column '", column, "'"));
      }
      continue;
    }
    Row row;
    for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i) row[names[i]] = values[i];
    if (row["code"].empty() || !takes(row)) continue;
    const std::string text = AsQuery(row[text_column]);
    const auto [place, fresh] = places.try_emplace(text, phrases.size());
    if (fresh) phrases.push_back({text, {}, row[title_column]});
    phrases[place->second].codes.push_back(Canonical(row["code"]));
  }
  return phrases;
}

}  // namespace

absl::StatusOr<std::vector<Phrase>> ReadDiseaseIndex(const std::string& path) {
  return Read(path, "path", "title", [](Row&) { return true; });
}

absl::StatusOr<std::vector<Phrase>> ReadExternalIndex(const std::string& path) {
  return Read(path, "path", "", [](Row&) { return true; });
}

absl::StatusOr<std::vector<Phrase>> ReadInclusionTerms(const std::string& path) {
  return Read(path, "phrase", "code_desc",
              [](Row& row) { return row["kind"] == "inclusionTerm" && row["status"] == "billable"; });
}

std::vector<Phrase> Sample(const std::vector<Phrase>& phrases, std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(phrases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937_64 random(seed);
  // Not std::shuffle, whose result is another one with another standard library.
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  order.resize(std::min(count, order.size()));
  std::sort(order.begin(), order.end());
  std::vector<Phrase> sample;
  for (const std::size_t i : order) sample.push_back(phrases[i]);
  return sample;
}

}  // namespace cptsearch::bench
