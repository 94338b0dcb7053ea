// measures  search/: whole searches, the loop alone, the full scan it spares, and the score of one text
// corpus    the embedded corpus in memory; queries as people type them, and of title words (seed 1)
// notes     an index file answers through Xapian's posting lists, this one through arrays: for the former see peers/
// command   search_bench [--benchmark_filter=Loop]
#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "common/inputs.h"
#include "query/parse.h"
#include "search/loop.h"
#include "search/plan.h"
#include "search/score.h"
#include "search/search.h"

namespace cptsearch::bench {
namespace {

const std::vector<std::string>& TitleWords() {
  static const std::vector<std::string> queries = TitleQueries(Titles(EmbeddedReader().sections()), 1000, 1);
  return queries;
}

void Search(benchmark::State& state, const std::vector<std::string>& queries) {
  const index::Reader& reader = EmbeddedReader();  // made here, outside of what is timed
  std::size_t at = 0;
  for (auto _ : state) {
    const auto result = search::Search(reader, reader.lexicon(), {}, queries[at++ % queries.size()], {});
    if (!result.ok() || result->hits.empty()) {
      state.SkipWithError("a query found nothing");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}

void BM_SearchTyped(benchmark::State& state) { Search(state, TypedQueries()); }
BENCHMARK(BM_SearchTyped);

void BM_SearchTitleWords(benchmark::State& state) { Search(state, TitleWords()); }
BENCHMARK(BM_SearchTitleWords);

struct Planned {
  query::Query query;
  search::Plan plan;
};

// Plans point into their queries: both stay where they are.
const std::vector<std::unique_ptr<Planned>>& Plans() {
  static const auto* const plans = [] {
    auto* made = new std::vector<std::unique_ptr<Planned>>;
    const index::Sections& sections = EmbeddedReader().sections();
    for (const std::string& text : TitleWords()) {
      auto query = query::Parse({&sections, &EmbeddedReader().lexicon()}, text);
      if (!query.ok()) continue;
      auto planned = std::make_unique<Planned>();
      planned->query = *std::move(query);
      planned->plan = search::MakePlan(planned->query, sections, {});
      made->push_back(std::move(planned));
    }
    return made;
  }();
  return *plans;
}

search::LoopOptions AllCodes(std::size_t k) {
  search::LoopOptions options;
  options.k = k;
  options.ranges = {{0, UINT32_MAX}};
  options.admits = [](std::uint32_t) { return true; };
  return options;
}

void BM_Plan(benchmark::State& state) {
  Plans();  // made here, outside of what is timed
  std::size_t at = 0;
  for (auto _ : state) {
    const Planned& planned = *Plans()[at++ % Plans().size()];
    if (search::MakePlan(planned.query, EmbeddedReader().sections(), {}).words.size() != planned.plan.words.size()) {
      state.SkipWithError("a plan came out differently");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Plan);

void BM_Loop(benchmark::State& state) {
  const search::LoopOptions options = AllCodes(static_cast<std::size_t>(state.range(0)));
  Plans();  // made here, outside of what is timed
  std::size_t at = 0;
  std::uint64_t scored = 0;
  for (auto _ : state) {
    const auto result = search::Walk(EmbeddedReader(), Plans()[at++ % Plans().size()]->plan, options);
    if (!result.ok() || result->found.empty()) {
      state.SkipWithError("the loop found nothing");
      break;
    }
    scored += result->terms_scored;
  }
  state.SetItemsProcessed(state.iterations());
  state.counters["scored"] = benchmark::Counter(static_cast<double>(scored), benchmark::Counter::kAvgIterations);
}
BENCHMARK(BM_Loop)->Arg(1)->Arg(20)->Arg(100);

void BM_FullScan(benchmark::State& state) {
  const search::LoopOptions options = AllCodes(20);
  std::size_t at = 0;
  for (auto _ : state) {
    const search::Plan& plan = Plans()[at++ % Plans().size()]->plan;
    const search::LoopResult scanned = search::FullScan(EmbeddedReader(), plan, options);
    state.PauseTiming();
    const auto walked = search::Walk(EmbeddedReader(), plan, options);
    const bool same = walked.ok() && std::equal(walked->found.begin(), walked->found.end(), scanned.found.begin(),
                                                scanned.found.end(), [](const auto& a, const auto& b) {
                                                  return a.document == b.document && a.score == b.score;
                                                });
    state.ResumeTiming();
    if (!same) {
      state.SkipWithError("the loop differs from the full scan");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_FullScan)->Unit(benchmark::kMicrosecond);

// The texts that the loop scores: those that say a word of the query. Here each text, for a typical query.
void BM_Score(benchmark::State& state) {
  const index::Sections& sections = EmbeddedReader().sections();
  const auto query = query::Parse({&sections, &EmbeddedReader().lexicon()}, "knee arthroscopy with meniscectomy");
  const search::Plan plan = search::MakePlan(*query, sections, {});
  search::Scorer scorer(plan, sections);
  std::uint32_t document = 0;
  double best = 0;
  for (auto _ : state) {
    best = std::max(best, scorer.Score(1 + document));
    document = (document + 1) % sections.terms();
  }
  if (best > 1) state.SkipWithError("a score is above 1");
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Score);

}  // namespace
}  // namespace cptsearch::bench

BENCHMARK_MAIN();
