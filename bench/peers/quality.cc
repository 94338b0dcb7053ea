// How often each engine has the right code first, and among the first five.
#include <iostream>
#include <map>

#include "absl/strings/str_format.h"
#include "eval/judged.h"
#include "peers/report.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;  // what is asked for; only the first five count

struct Success {
  int at_1 = 0;
  int at_5 = 0;
  void Count(int rank) {
    at_1 += rank == 1 ? 1 : 0;
    at_5 += rank >= 1 && rank <= 5 ? 1 : 0;
  }
};

struct Row {
  int queries = 0;
  std::vector<Success> engines;  // the library, then the peers
};

std::vector<Hit> HitsOf(const index::Sections& sections, const std::vector<std::uint32_t>& ordinals) {
  std::vector<Hit> hits(ordinals.size());
  for (std::size_t i = 0; i < ordinals.size(); ++i) {
    const index::CodeEntry& entry = sections.CodeAt(ordinals[i]);
    hits[i].system = static_cast<CodeSystem>(entry.system);
    hits[i].code = std::string(entry.code());
  }
  return hits;
}

void Print(const std::string& name, const Row& row) {
  std::cout << absl::StrFormat("%-16s %5d", name, row.queries);
  for (const Success& success : row.engines) {
    std::cout << absl::StrFormat("  %5.3f %5.3f", static_cast<double>(success.at_1) / row.queries,
                                 static_cast<double>(success.at_5) / row.queries);
  }
  std::cout << "\n";
}

}  // namespace

void PrintQuality(const Index& index, const index::Sections& sections, const std::vector<JudgedQuery>& judged,
                  const Peers& peers) {
  std::map<std::string, Row> categories;
  Row all;
  all.engines.resize(peers.size() + 1);
  for (const JudgedQuery& query : judged) {
    const eval::Expected expected = eval::ParseExpected(query.expected);
    if (!expected.judged) continue;
    Row& row = categories[query.category];
    row.engines.resize(peers.size() + 1);
    ++row.queries;
    ++all.queries;
    const auto count = [&](std::size_t engine, const std::vector<Hit>& hits) {
      const int rank = eval::RankOf(expected, hits);
      row.engines[engine].Count(rank);
      all.engines[engine].Count(rank);
    };
    SearchOptions options;
    options.limit = kHits;
    const auto result = index.Search(query.query, options);
    count(0, result.ok() ? result->hits : std::vector<Hit>());
    for (std::size_t i = 0; i < peers.size(); ++i) count(i + 1, HitsOf(sections, peers[i]->Search(query.query, kHits)));
  }
  std::cout << absl::StrFormat("%-16s %5s  %-11s", "success@1, @5", "of", "cptsearch");
  for (const auto& peer : peers) std::cout << absl::StrFormat("  %-11s", peer->name());
  std::cout << "\n";
  for (const auto& [name, row] : categories) Print(name, row);
  if (all.queries > 0) Print("all", all);
  std::cout << std::flush;
}

}  // namespace cptsearch::bench
