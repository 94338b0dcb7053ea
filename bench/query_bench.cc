// measures  query/: parsing and expanding queries; what a misspelled word costs; taking words apart
// corpus    vocabulary and lexicon of the embedded corpus; queries as people type them, and of title words (seed 1)
// notes     items/s are queries or words; a misspelled word is compared with every word that the index or lexicon know
// command   query_bench [--benchmark_filter=Correct]
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "common/inputs.h"
#include "query/forms.h"
#include "query/parse.h"
#include "query/spelling.h"

namespace cptsearch::bench {
namespace {

query::Knowledge Known() { return {&EmbeddedReader().sections(), &EmbeddedReader().lexicon()}; }

void Parse(benchmark::State& state, const std::vector<std::string>& queries) {
  const query::Knowledge knowledge = Known();
  std::size_t at = 0;
  std::size_t alternatives = 0;
  for (auto _ : state) {
    const auto query = query::Parse(knowledge, queries[at++ % queries.size()]);
    if (!query.ok() || query->words.empty()) {
      state.SkipWithError("a query was not read");
      break;
    }
    alternatives += query->alternatives.size();
  }
  state.SetItemsProcessed(state.iterations());
  state.counters["alternatives"] =
      benchmark::Counter(static_cast<double>(alternatives), benchmark::Counter::kAvgIterations);
}

void BM_ParseTyped(benchmark::State& state) { Parse(state, TypedQueries()); }
BENCHMARK(BM_ParseTyped);

void BM_ParseTitleWords(benchmark::State& state) {
  Parse(state, TitleQueries(Titles(EmbeddedReader().sections()), 1000, 1));
}
BENCHMARK(BM_ParseTitleWords);

void BM_Correct(benchmark::State& state) {
  const query::Knowledge knowledge = Known();
  const std::vector<std::string> words = {"appendecktomy", "colonscopy", "artroscopy",
                                          "sholder",       "hemorroids", "tonsilectomy"};
  std::size_t at = 0;
  for (auto _ : state) {
    const std::string& word = words[at++ % words.size()];
    if (query::Correct(knowledge, word, word).empty()) {
      state.SkipWithError("nothing comes near a word");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Correct);

void BM_TakeApart(benchmark::State& state) {
  const std::vector<std::string> words = {"cholecystojejunostomy", "gastroduodenoscopy", "osteoarthropathy"};
  std::size_t at = 0;
  for (auto _ : state) {
    if (query::TakeApart(EmbeddedReader().lexicon(), words[at++ % words.size()]).empty()) {
      state.SkipWithError("a word was not taken apart");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_TakeApart);

}  // namespace
}  // namespace cptsearch::bench

BENCHMARK_MAIN();
