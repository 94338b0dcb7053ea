// measures  text/ and term/: folding, tokens, stems, and the analysis of whole titles and queries
// corpus    the titles of the embedded corpus; queries as people type them
// notes     bytes/s and items/s (texts, words); what indexing and parsing spend on words
// command   text_bench [--benchmark_filter=Analyse]
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "common/inputs.h"
#include "term/analyse.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/tokenize.h"

namespace cptsearch::bench {
namespace {

const std::vector<std::string>& TitleList() {
  static const std::vector<std::string> titles = Titles(EmbeddedReader().sections());
  return titles;
}

// Runs work(text) -> count over all texts, in turn, and checks that it never comes back with nothing.
template <typename Work>
void OverTexts(benchmark::State& state, const std::vector<std::string>& texts, const Work& work) {
  std::size_t at = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::string& text = texts[at++ % texts.size()];
    if (work(text) == 0) {
      state.SkipWithError("nothing came of a text");
      break;
    }
    bytes += static_cast<std::int64_t>(text.size());
  }
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(bytes);
}

void BM_Fold(benchmark::State& state) {
  OverTexts(state, TitleList(), [](const std::string& text) { return text::Fold(text).size(); });
}
BENCHMARK(BM_Fold);

void BM_Tokenize(benchmark::State& state) {
  OverTexts(state, TitleList(), [](const std::string& text) { return text::Tokenize(text).size(); });
}
BENCHMARK(BM_Tokenize);

void BM_AnalyseTitles(benchmark::State& state) {
  OverTexts(state, TitleList(), [](const std::string& text) { return term::Analyse(text).size(); });
}
BENCHMARK(BM_AnalyseTitles);

void BM_AnalyseQueries(benchmark::State& state) {
  OverTexts(state, TypedQueries(), [](const std::string& text) { return term::Analyse(text).size(); });
}
BENCHMARK(BM_AnalyseQueries);

std::vector<std::string> Vocabulary() {
  const index::Sections& sections = EmbeddedReader().sections();
  std::vector<std::string> words;
  for (term::WordId id = 0; id < sections.size(); ++id) words.emplace_back(sections.Word(id));
  return words;
}

void BM_Stem(benchmark::State& state) {
  OverTexts(state, Vocabulary(), [](const std::string& word) { return text::Stem(word).size(); });
}
BENCHMARK(BM_Stem);

void BM_StrongStem(benchmark::State& state) {
  OverTexts(state, Vocabulary(), [](const std::string& word) { return text::StrongStem(word).size(); });
}
BENCHMARK(BM_StrongStem);

}  // namespace
}  // namespace cptsearch::bench

BENCHMARK_MAIN();
