// How long one search takes, in time of the processor: what else the machine does leaves the figures as they are.
#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>

#include "absl/strings/str_format.h"
#include "common/times.h"
#include "peers/report.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;
constexpr std::size_t kWarmUp = 50;        // queries whose time is not kept
constexpr std::chrono::seconds kMost{20};  // an engine that needs longer is measured on the first queries alone

struct Times {
  double mean = 0;
  double p99 = 0;
  double found = 0;  // hits a query: an engine that finds nothing is fast
  std::size_t queries = 0;
};

Times Measure(const std::vector<std::string>& queries, const std::function<std::size_t(const std::string&)>& search) {
  std::vector<double> microseconds;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(kWarmUp, queries.size()); ++i) search(queries[i]);
  const auto end = std::chrono::steady_clock::now() + kMost;
  for (const std::string& query : queries) {
    if (std::chrono::steady_clock::now() > end) break;
    const double start = ProcessorMicroseconds();
    found += search(query);
    microseconds.push_back(ProcessorMicroseconds() - start);
  }
  Times times;
  times.queries = microseconds.size();
  times.found = static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, times.queries));
  times.mean = Mean(microseconds);
  times.p99 = Percentile99(microseconds);
  return times;
}

void Print(const std::string& name, const Times& times, double own_mean) {
  std::cout << absl::StrFormat("%-12s %8d %10.0f %10.0f %8.1f %8.2f\n", name, times.queries, times.mean, times.p99,
                               times.found, times.mean / own_mean)
            << std::flush;
}

}  // namespace

void PrintSpeed(const Index& index, const std::vector<std::string>& queries, const Peers& peers) {
  SearchOptions options;
  options.limit = kHits;
  const Times own = Measure(queries, [&](const std::string& query) {
    const auto result = index.Search(query, options);
    return result.ok() ? result->hits.size() : 0;
  });
  std::cout << absl::StrFormat("%-12s %10s %10s %8s %8s   (%d queries)\n", "engine", "mean us", "p99 us", "hits",
                               "ratio", queries.size());
  Print("cptsearch", own, own.mean);
  for (const auto& peer : peers) {
    const Times times = Measure(queries, [&](const std::string& query) { return peer->Search(query, kHits).size(); });
    Print(peer->name(), times, own.mean);
  }
}

}  // namespace cptsearch::bench
