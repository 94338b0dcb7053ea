// cptsearch_ablation: what each weight, rule and kind of lexicon entry is worth: success without it on a judged file.
//   measures  success at 1 and 5, and MRR, with one thing switched off at a time
//   corpus    the index (or the embedded corpus) and the judged file named on the command line
//   notes     the index stays as it is: words that `same` entries join keep their common weight. Trust in a kind of
//   text
//             and the factors of links are constants and are not switched
//   command   cptsearch_ablation --judged dev.tsv [--index full.idx]
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "common/arguments.h"
#include "common/inputs.h"
#include "common/lexicons.h"
#include "common/success.h"
#include "cptsearch/evaluate.h"
#include "eval/judged.h"
#include "lexicon/lexicon.h"
#include "search/search.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 100;

Success Measure(const index::Reader& reader, const lexicon::Lexicon& lexicon, const search::Weights& weights,
                const std::vector<JudgedQuery>& judged) {
  Success measured;
  SearchOptions options;
  options.limit = kHits;
  for (const JudgedQuery& query : judged) {
    const eval::Expected expected = eval::ParseExpected(query.expected);
    if (!expected.judged) continue;
    const auto result = search::Search(reader, lexicon, weights, query.query, options);
    measured.Count(result.ok() ? eval::RankOf(expected, result->hits) : 0);
  }
  return measured;
}

void Print(const std::string& name, const Success& measured, const Success& base) {
  const double n = std::max(1, measured.queries);
  std::cout << absl::StrFormat("%-28s %6.3f %6.3f %6.3f   %+5d %+5d\n", name, measured.at_1 / n, measured.at_5 / n,
                               measured.mrr / n, measured.at_1 - base.at_1, measured.at_5 - base.at_5);
}

struct Switch {
  const char* name;
  double search::Weights::*weight;
  double off;
};
constexpr Switch kSwitches[] = {
    {"query exponent 1", &search::Weights::query_exponent, 1},
    {"term coverage", &search::Weights::term_exponent, 0},
    {"titles above", &search::Weights::context, 0},
    {"contradiction", &search::Weights::contradiction, 1},
    {"header", &search::Weights::header, 1},
    {"add-on", &search::Weights::add_on, 1},
    {"inpatient", &search::Weights::inpatient, 1},
    {"number outside", &search::Weights::number_outside, 1},
    {"number multiple", &search::Weights::number_multiple, 0},
    {"number part", &search::Weights::number_part, 0},
    {"parts of an alternative", &search::Weights::least_share, 1},
    {"least share", &search::Weights::least_share, 0},
};

int Main(int argc, char** argv) {
  const auto arguments = Arguments::Parse(argc, argv, {"--index", "--judged"}, {});
  if (!arguments.has_value() || !arguments->Has("--judged")) {
    std::cerr << "usage: cptsearch_ablation --judged FILE [--index FILE]\n";
    return 2;
  }
  const auto judged = ReadJudged(arguments->Text("--judged"));
  if (!judged.ok()) {
    std::cerr << "cptsearch_ablation: " << judged.status() << "\n";
    return 2;
  }
  std::unique_ptr<index::Reader> opened;
  if (arguments->Has("--index")) {
    auto reader = index::Reader::Open(arguments->Text("--index"), /*verify=*/false);
    if (!reader.ok()) {
      std::cerr << "cptsearch_ablation: " << reader.status() << "\n";
      return 2;
    }
    opened = *std::move(reader);
  }
  const index::Reader& reader = opened != nullptr ? *opened : EmbeddedReader();
  const lexicon::Lexicon& lexicon = reader.lexicon();

  const Success base = Measure(reader, lexicon, {}, *judged);
  std::cout << absl::StrFormat("%-28s %6s %6s %6s   %5s %5s   (%d queries)\n", "without", "@1", "@5", "MRR", "@1", "@5",
                               base.queries);
  Print("(nothing left out)", base, base);
  for (const Switch& each : kSwitches) {
    search::Weights weights;
    weights.*each.weight = each.off;
    Print(each.name, Measure(reader, lexicon, weights, *judged), base);
  }
  Print("lexicon", Measure(reader, lexicon::Lexicon(), {}, *judged), base);
  for (const lexicon::KindInfo& kind : lexicon::kKinds) {
    const auto of_kind = [&](const lexicon::Entry& entry) { return entry.kind == kind.kind; };
    Print("lexicon: " + std::string(kind.name), Measure(reader, Without(lexicon, of_kind, true), {}, *judged), base);
  }
  const auto none = [](const lexicon::Entry&) { return false; };
  Print("lexicon: forms", Measure(reader, Without(lexicon, none, false), {}, *judged), base);
  const auto with_context = [](const lexicon::Entry& entry) {
    return !entry.context.empty() || !entry.not_context.empty();
  };
  Print("lexicon: with context", Measure(reader, Without(lexicon, with_context, true), {}, *judged), base);
  return 0;
}

}  // namespace
}  // namespace cptsearch::bench

int main(int argc, char** argv) { return cptsearch::bench::Main(argc, argv); }
