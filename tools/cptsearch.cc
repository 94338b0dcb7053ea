// cptsearch: finds codes from words, looks codes up, runs batches and judged queries.
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "cli/batch.h"
#include "cli/dates.h"
#include "cli/eval.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/messages.h"
#include "cli/text.h"
#include "cptsearch/index.h"
#include "cptsearch/version.h"

namespace {

namespace cli = cptsearch::cli;
using cptsearch::Index;
using cptsearch::SearchOptions;
using cptsearch::SearchResult;

struct Command {
  std::string index;
  bool embedded = false;
  std::vector<std::string> words;
  std::vector<std::string> lexicon;
  std::vector<std::string> systems;
  std::string as_of;
  std::string batch;
  std::string format = "jsonl";
  bool json = false;
  bool tsv = false;
  bool lookup = false;
  cli::EvalOptions eval;
  SearchOptions options;
};

int ReadOptionValues(Command& command) {
  for (const std::string& name : command.systems) {
    const std::optional<cptsearch::CodeSystem> system = cptsearch::ParseCodeSystem(name);
    if (!system.has_value()) {
      return cli::Complain(absl::StrFormat("unknown system '%s'; expected cpt, hcpcs, icd10cm or icd10pcs", name));
    }
    command.options.systems.push_back(*system);
  }
  if (command.as_of.empty()) return cli::kFound;
  const std::optional<cptsearch::Date> date = cli::ParseDate(command.as_of);
  if (!date.has_value())
    return cli::Complain(absl::StrFormat("--as-of '%s' is not a date like 2021-10-01", command.as_of));
  command.options.as_of = *date;
  return cli::kFound;
}

int RunSearch(const Index& index, const Command& command) {
  std::string query;
  for (const std::string& word : command.words) query += (query.empty() ? "" : " ") + word;
  const absl::StatusOr<SearchResult> result = index.Search(query, command.options);
  if (!result.ok()) return cli::ComplainOfQuery(result.status(), query);
  if (command.json) {
    cli::PrintJson(std::cout, "", query, *result, command.options.offset);
  } else if (command.tsv) {
    cli::PrintTsv(std::cout, "", *result, command.options.offset);
  } else {
    cli::PrintText(std::cout, *result, command.options.offset, command.options.explain);
  }
  return cli::ExitCode(*result);
}

int Run(Command& command) {
  if (const int code = ReadOptionValues(command); code != cli::kFound) return code;
  const cptsearch::OpenOptions open{.lexicon = command.lexicon, .verify = false};
  const absl::StatusOr<Index> index =
      command.embedded ? Index::OpenEmbedded(open) : Index::Open(cli::IndexPath(command.index), open);
  if (!index.ok()) return cli::Complain(index.status());
  if (!command.eval.file.empty()) return cli::RunEval(*index, command.eval, open);
  if (!command.batch.empty()) return cli::RunBatch(*index, command.batch, command.format, command.options);
  if (command.words.empty()) return cli::Complain("no query; try --help");
  if (command.lookup) return cli::RunLookup(*index, command.words, command.json);
  return RunSearch(*index, command);
}

}  // namespace

int main(int argc, char** argv) {
  cli::SetProgram("cptsearch");
  CLI::App app("Finds medical codes (CPT, HCPCS Level II, ICD-10-CM, ICD-10-PCS) from words.");
  app.set_version_flag("--version", std::string(cptsearch::kVersion));
  Command command;
  command.options.limit = 10;
  app.add_option("QUERY", command.words,
                 "Words, \"a phrase\", -word, a code, system:icd10cm; after -- when it begins with -");
  app.add_option("-i,--index", command.index,
                 "The index; default: $CPTSEARCH_INDEX, then the one that cptindex writes");
  app.add_flag("--embedded", command.embedded, "Search the embedded corpus instead of an index file");
  app.add_option("-n,--limit", command.options.limit, "Hits wanted (10)");
  app.add_option("--offset", command.options.offset, "Hits left out at the front (0)");
  // One value an occurrence: what follows it is the query.
  app.add_option("--system", command.systems, "Only cpt, hcpcs, icd10cm or icd10pcs; may be given several times")
      ->allow_extra_args(false);
  app.add_option("--as-of", command.as_of, "Codes valid on this day, as 2021-10-01; default: the index's data date");
  app.add_option("--lexicon", command.lexicon, "A lexicon file of your own; may be given several times")
      ->allow_extra_args(false);
  app.add_flag("--json", command.json, "One JSON object a line");
  app.add_flag("--tsv", command.tsv, "Tab-separated: rank, score, system, code, title, term, kind");
  app.add_flag("--explain", command.options.explain, "All reasons, scores and what the search cost");
  app.add_flag("--lookup", command.lookup, "QUERY are codes: print all that is known of each");
  app.add_option("--batch", command.batch, "A file of queries, id TAB text; - for standard input");
  app.add_option("--format", command.format, "Of --batch: jsonl, tsv or trec")
      ->check(CLI::IsMember({"jsonl", "tsv", "trec"}));
  CLI::Option* const eval =
      app.add_option("--eval", command.eval.file, "A judged file: print success@1, success@5 and MRR by category");
  app.add_flag("--misses", command.eval.misses, "With --eval: list the queries whose code is not first, and why");
  app.add_option("--against", command.eval.against,
                 "With --eval: another index, or a file of --save: print what changed from it")
      ->needs(eval);
  app.add_option("--save", command.eval.save, "With --eval: write the ranks to a file for --against")->needs(eval);
  app.add_flag("--totals", command.eval.totals_only, "With --eval: only the totals");
  return cli::ParseAndRun(app, argc, argv, [&] { return Run(command); });
}
