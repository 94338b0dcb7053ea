// What the lexicon costs: time of the processor a query, on one index, and bytes of the file.
#include <algorithm>
#include <iostream>

#include "absl/strings/str_format.h"
#include "common/inputs.h"
#include "common/times.h"
#include "effect/report.h"
#include "search/search.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;
constexpr int kRounds = 7;  // each measures one side and then the other; the table has the medians
constexpr std::size_t kTitleQueries = 2000;

struct Times {
  std::vector<double> means, p99s;  // by round

  void Measure(const index::Reader& reader, const lexicon::Lexicon& lexicon, const std::vector<std::string>& queries) {
    SearchOptions options;
    options.limit = kHits;
    std::vector<double> microseconds;
    for (const std::string& query : queries) {
      const double start = ProcessorMicroseconds();
      const auto result = search::Search(reader, lexicon, {}, query, options);
      microseconds.push_back(ProcessorMicroseconds() - start);
      if (!result.ok()) std::cerr << "'" << query << "': " << result.status() << "\n";
    }
    means.push_back(Mean(microseconds));
    p99s.push_back(Percentile99(microseconds));
  }
};

void Print(const std::string& name, const index::Reader& reader, const std::vector<std::string>& queries) {
  const lexicon::Lexicon none;
  Times().Measure(reader, reader.lexicon(), queries);  // warms the caches
  Times with;
  Times without;
  std::vector<double> mean_ratios;
  std::vector<double> p99_ratios;
  for (int round = 0; round < kRounds; ++round) {
    without.Measure(reader, none, queries);
    with.Measure(reader, reader.lexicon(), queries);
    mean_ratios.push_back(with.means.back() / without.means.back());
    p99_ratios.push_back(with.p99s.back() / without.p99s.back());
  }
  std::cout << absl::StrFormat("%-24s %8d %10.0f %10.0f %7.2f %10.0f %10.0f %7.2f\n", name, queries.size(),
                               Median(without.means), Median(with.means), Median(mean_ratios), Median(without.p99s),
                               Median(with.p99s), Median(p99_ratios))
            << std::flush;
}

}  // namespace

void PrintCost(const IndexPair& pair, const std::vector<JudgedQuery>& judged, std::uint64_t seed) {
  std::vector<std::string> typed;
  for (const JudgedQuery& query : judged) typed.push_back(query.query);
  std::cout << absl::StrFormat("%-24s %8s %10s %10s %7s %10s %10s %7s   (us; medians of %d rounds)\n", "", "queries",
                               "mean, none", "mean, with", "ratio", "p99, none", "p99, with", "ratio", kRounds);
  Print("judged queries", *pair.with, typed);
  Print("title words", *pair.with, TitleQueries(Titles(pair.with->sections()), kTitleQueries, seed));
  const double with = static_cast<double>(pair.with->info().size_bytes);
  const double without = static_cast<double>(pair.without->info().size_bytes);
  std::cout << absl::StrFormat("index file: %.1f MB without the lexicon, %.1f MB with it, ratio %.3f\n", without / 1e6,
                               with / 1e6, with / without);
}

}  // namespace cptsearch::bench
