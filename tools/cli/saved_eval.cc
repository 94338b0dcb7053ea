#include "cli/saved_eval.h"

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_format.h"
#include "cli/json.h"
#include "cptsearch/version.h"

namespace cptsearch::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersionOfFile = 1;

absl::Status Wrong(const std::string& path, int line, std::string_view what) {
  return absl::InvalidArgumentError(
      absl::StrFormat("%s:%d: %s; expected what --eval FILE --save writes", path, line, std::string(what)));
}

// Throws what nlohmann::json throws for a missing or mistyped value.
QueryRank RankOf(const Json& json) {
  QueryRank rank;
  rank.line = json.at("line").get<std::uint64_t>();
  rank.category = json.at("category").get<std::string>();
  rank.query = json.at("query").get<std::string>();
  rank.expected = json.at("expected").get<std::string>();
  rank.rank = json.at("rank").get<int>();
  rank.first = json.at("first").get<std::string>();
  rank.score = json.at("score").get<double>();
  return rank;
}

}  // namespace

absl::Status SaveEvaluation(const std::string& path, const std::vector<QueryRank>& ranks) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  const auto print = [&](const Json& json) {
    out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
  };
  print({{"saved_evaluation", kVersionOfFile}, {"library_version", std::string(kVersion)}});
  for (const QueryRank& rank : ranks) {
    print({{"line", rank.line},
           {"category", rank.category},
           {"query", rank.query},
           {"expected", rank.expected},
           {"rank", rank.rank},
           {"first", rank.first},
           {"score", Rounded(rank.score)}});
  }
  out.close();
  if (!out) return absl::UnavailableError(absl::StrFormat("cannot write '%s'", path));
  return absl::OkStatus();
}

bool IsSavedEvaluation(const std::string& path) { return std::ifstream(path, std::ios::binary).peek() == '{'; }

absl::StatusOr<SavedEvaluation> ReadSavedEvaluation(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  SavedEvaluation saved;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded() || !json.is_object()) return Wrong(path, number, "no JSON object");
    try {
      if (number > 1) {
        saved.ranks.push_back(RankOf(json));
      } else if (json.at("saved_evaluation").get<int>() == kVersionOfFile) {
        saved.library_version = json.at("library_version").get<std::string>();
      } else {
        return Wrong(path, number, "a saved evaluation of another version");
      }
    } catch (const Json::exception&) {
      return Wrong(path, number, "a value is missing or of another type");
    }
  }
  if (in.bad() || number == 0) return Wrong(path, number, "cannot be read");
  return saved;
}

}  // namespace cptsearch::cli
