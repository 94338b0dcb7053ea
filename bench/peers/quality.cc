// How often each engine has the right code first, and among the first five.
#include <iostream>
#include <map>

#include "absl/strings/str_format.h"
#include "common/success.h"
#include "eval/judged.h"
#include "peers/report.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;  // what is asked for; only the first five count

using Row = std::vector<Success>;  // the library, then the peers

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
  std::cout << absl::StrFormat("%-16s %5d", name, row.front().queries);
  for (const Success& success : row) {
    std::cout << absl::StrFormat("  %5.3f %5.3f", static_cast<double>(success.at_1) / success.queries,
                                 static_cast<double>(success.at_5) / success.queries);
  }
  std::cout << "\n";
}

}  // namespace

void PrintQuality(const Index& index, const index::Sections& sections, const std::vector<JudgedQuery>& judged,
                  const Peers& peers) {
  std::map<std::string, Row> categories;
  Row all(peers.size() + 1);
  for (const JudgedQuery& query : judged) {
    const eval::Expected expected = eval::ParseExpected(query.expected);
    if (!expected.judged) continue;
    Row& row = categories[query.category];
    row.resize(peers.size() + 1);
    const auto count = [&](std::size_t engine, const std::vector<Hit>& hits) {
      const int rank = eval::RankOf(expected, hits);
      row[engine].Count(rank);
      all[engine].Count(rank);
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
  if (all.front().queries > 0) Print("all", all);
  std::cout << std::flush;
}

}  // namespace cptsearch::bench
