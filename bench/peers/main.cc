// cptsearch_peers: quality and speed of this library beside two general engines over the same titles.
//   measures  success at 1 and 5 by category; microseconds a search; where the time goes; loop against full scan
//   corpus    the index and judged file named on the command line; queries of title words from a seeded generator
//   notes     peers get titles only and no lexicon: what a program has that puts the titles into a search engine
//   command   cptsearch_peers --index full.idx --judged dev.tsv [--queries 2000] [--seed 1] [--full-scan]
#include <iostream>
#include <string>

#include "common/arguments.h"
#include "common/inputs.h"
#include "common/temporary_folder.h"
#include "peers/report.h"

namespace cptsearch::bench {
namespace {

int Main(int argc, char** argv) {
  const auto arguments = Arguments::Parse(argc, argv, {"--index", "--judged", "--queries", "--seed"}, {"--full-scan"});
  if (!arguments.has_value() || !arguments->Has("--index") || !arguments->Has("--judged")) {
    std::cerr << "usage: cptsearch_peers --index FILE --judged FILE [--queries 2000] [--seed 1] [--full-scan]\n";
    return 2;
  }
  const auto index = Index::Open(arguments->Text("--index"));
  const auto reader = index::Reader::Open(arguments->Text("--index"), /*verify=*/false);
  const auto judged = ReadJudged(arguments->Text("--judged"));
  for (const absl::Status& status : {index.status(), reader.status(), judged.status()}) {
    if (status.ok()) continue;
    std::cerr << "cptsearch_peers: " << status.ToString() << "\n";
    return 2;
  }
  const index::Sections& sections = (*reader)->sections();
  const std::vector<std::string> titles = Titles(sections);
  const auto count = static_cast<std::size_t>(arguments->Number("--queries", 2000));
  const std::vector<std::string> random =
      TitleQueries(titles, count, static_cast<std::uint64_t>(arguments->Number("--seed", 1)));
  std::vector<std::string> typed;
  for (const JudgedQuery& query : *judged) typed.push_back(query.query);

  std::cout << sections.codes() << " codes, " << sections.terms() << " texts, " << sections.size() << " words\n\n";
  {
    const TemporaryFolder folder;
    Peers peers = MakeFts5Peers(folder.path(), titles);
    peers.insert(peers.begin(), MakeXapianPeer(folder.path(), titles));
    PrintQuality(*index, sections, *judged, peers);
    std::cout << "\none search, 1-5 words of a title:\n";
    PrintSpeed(*index, random, peers);
    std::cout << "\none search, judged queries:\n";
    PrintSpeed(*index, typed, peers);
  }
  std::cout << "\n";
  PrintStages(*index, "judged", typed);
  std::cout << "\n";
  PrintStages(*index, "title words", random);
  if (!arguments->Has("--full-scan")) return 0;
  std::cout << "\n" << std::flush;
  std::vector<std::string> both = typed;
  both.insert(both.end(), random.begin(), random.end());
  return PrintFullScan(**reader, both) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace cptsearch::bench

int main(int argc, char** argv) { return cptsearch::bench::Main(argc, argv); }
