// Where the library's time goes, and whether its loop misses anything.
#include <algorithm>
#include <chrono>
#include <iostream>

#include "absl/strings/str_format.h"
#include "common/times.h"
#include "peers/report.h"
#include "query/parse.h"
#include "search/admit.h"
#include "search/loop.h"
#include "search/plan.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;
constexpr std::size_t kSlowest = 10;

struct Timed {
  std::string query;
  SearchCounters counters;
  double all_us = 0;
};

void PrintStage(const std::string& name, std::vector<double> microseconds) {
  const double p99 = Percentile99(microseconds);
  std::cout << absl::StrFormat("%-12s %10.0f %10.0f %10.0f\n", name, Mean(microseconds), p99,
                               microseconds.empty() ? 0 : microseconds.back());
}

}  // namespace

void PrintStages(const Index& index, const std::string& name, const std::vector<std::string>& queries) {
  SearchOptions options;
  options.limit = kHits;
  options.explain = true;
  std::vector<Timed> timed;
  for (int pass = 0; pass < 2; ++pass) {  // the first warms up
    timed.clear();
    for (const std::string& query : queries) {
      const auto start = std::chrono::steady_clock::now();
      const auto result = index.Search(query, options);
      if (!result.ok()) continue;
      const std::chrono::duration<double, std::micro> all = std::chrono::steady_clock::now() - start;
      timed.push_back({query, result->counters, all.count()});
    }
  }
  std::cout << absl::StrFormat("%-12s %10s %10s %10s   (%s, %d queries)\n", "stage", "mean us", "p99 us", "max us",
                               name, timed.size());
  const auto stage = [&](const std::string& label, double (*time)(const Timed&)) {
    std::vector<double> microseconds;
    for (const Timed& each : timed) microseconds.push_back(time(each));
    PrintStage(label, std::move(microseconds));
  };
  stage("parse", [](const Timed& t) { return t.counters.parse_us; });
  stage("loop", [](const Timed& t) { return t.counters.loop_us; });
  stage("hits", [](const Timed& t) { return t.counters.hits_us; });
  stage("rest",
        [](const Timed& t) { return t.all_us - t.counters.parse_us - t.counters.loop_us - t.counters.hits_us; });
  stage("all", [](const Timed& t) { return t.all_us; });
  std::sort(timed.begin(), timed.end(), [](const Timed& a, const Timed& b) { return a.all_us > b.all_us; });
  std::cout << absl::StrFormat("%8s %8s %8s %8s %6s %9s %8s  slowest\n", "all us", "parse", "loop", "hits", "lists",
                               "postings", "scored");
  for (std::size_t i = 0; i < std::min(kSlowest, timed.size()); ++i) {
    const SearchCounters& counters = timed[i].counters;
    std::cout << absl::StrFormat("%8.0f %8.0f %8.0f %8.0f %6d %9d %8d  %s\n", timed[i].all_us, counters.parse_us,
                                 counters.loop_us, counters.hits_us, counters.lists, counters.postings_read,
                                 counters.terms_scored, timed[i].query);
  }
}

int PrintFullScan(const index::Reader& reader, const std::vector<std::string>& queries) {
  const index::Sections& sections = reader.sections();
  int wrong = 0;
  int asked = 0;
  double scan_seconds = 0;
  for (const std::string& text : queries) {
    const auto query = query::Parse({&sections, &reader.lexicon()}, text);
    if (!query.ok()) continue;
    const auto admission = search::Admission::Make(reader, *query, {}, reader.info().data_date);
    if (!admission.ok()) continue;
    const search::Plan plan = search::MakePlan(*query, sections, {});
    search::LoopOptions options;
    options.k = kHits;
    options.ranges = admission->ranges();
    options.admits = [&](std::uint32_t code) { return admission->Admits(code, true); };
    const auto walked = search::Walk(reader, plan, options);
    const auto start = std::chrono::steady_clock::now();
    const search::LoopResult scanned = search::FullScan(reader, plan, options);
    scan_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ++asked;
    const auto equal = [](const search::Found& a, const search::Found& b) {
      return a.document == b.document && a.code == b.code && a.score == b.score;
    };
    if (walked.ok() &&
        std::equal(walked->found.begin(), walked->found.end(), scanned.found.begin(), scanned.found.end(), equal)) {
      continue;
    }
    ++wrong;
    std::cout << "differs from the full scan: " << text << "\n";
  }
  std::cout << absl::StrFormat("loop and full scan differ for %d of %d queries (k %d; a full scan takes %.0f us)\n",
                               wrong, asked, kHits, asked > 0 ? 1e6 * scan_seconds / asked : 0);
  return wrong;
}

}  // namespace cptsearch::bench
