// cptindex: builds, describes and checks index files, and checks lexicon files.
#include <iostream>
#include <string>

#include "cli/build.h"
#include "cli/json.h"
#include "cli/lint.h"
#include "cli/messages.h"
#include "cli/text.h"
#include "cptsearch/index.h"
#include "cptsearch/version.h"

namespace {

using cptsearch::Index;
namespace cli = cptsearch::cli;

int RunInfo(const std::string& path, bool json) {
  const absl::StatusOr<Index> index = Index::Open(path);
  if (!index.ok()) return cli::Complain(index.status());
  if (json) {
    cli::PrintJson(std::cout, index->info());
  } else {
    cli::PrintText(std::cout, index->info());
  }
  return cli::kFound;
}

int RunCheck(const std::string& path) {
  const absl::StatusOr<Index> index = Index::Open(path);
  if (!index.ok()) return cli::Complain(index.status());
  if (const absl::Status status = index->Check(); !status.ok()) return cli::Complain(status);
  std::cout << path << ": sound\n";
  return cli::kFound;
}

}  // namespace

int main(int argc, char** argv) {
  cli::SetProgram("cptindex");
  CLI::App app("Builds, describes and checks indexes of medical codes.");
  app.set_version_flag("--version", std::string(cptsearch::kVersion));
  app.require_subcommand(1);

  cli::BuildCommand build;
  CLI::App* const build_command =
      app.add_subcommand("build", "Build an index from code files; without FILE, from the embedded corpus");
  build_command->add_option("FILE", build.inputs, "Files of CMS, NCHS or your own, plain or in .zip or .gz");
  build_command->add_option("-o,--output", build.output,
                            "The index to write; default: the one that cptsearch looks for");
  build_command->add_option("--lexicon", build.lexicon, "A lexicon file of your own; may be given several times")
      ->allow_extra_args(false);  // what follows it is a code file
  build_command->add_option(
      "--format", build.format,
      "The format of the files instead of looking at them: icd10cm-order, icd10cm-codes, "
      "icd10pcs-order, icd10pcs-codes, icd10cm-tabular, hcpcs-fixed, hcpcs-table, table, jsonl, ...");
  build_command->add_option("--released", build.released, "The release date of the files, as 2021-10-01");
  build_command->add_flag("--strict", build.strict, "Fail at the first bad row instead of skipping it");
  build_command->add_flag("--no-corpus", build.no_corpus, "Leave the embedded records out");
  build_command->add_flag("--no-lexicon", build.no_lexicon, "Leave the embedded lexicon out");

  std::string path;
  bool json = false;
  CLI::App* const info_command = app.add_subcommand("info", "Say what an index holds");
  info_command->add_option("INDEX", path, "The index file")->required();
  info_command->add_flag("--json", json, "As one line of JSON");
  CLI::App* const check_command = app.add_subcommand("check", "Verify every byte and every record of an index");
  check_command->add_option("INDEX", path, "The index file")->required();

  cli::LintCommand lint;
  CLI::App* const lint_command =
      app.add_subcommand("lint", "Say what is wrong with lexicon files; without FILE, with the embedded lexicon");
  lint_command->add_option("FILE", lint.options.files, "Lexicon files of your own, added to the embedded lexicon");
  lint_command->add_option("--index", lint.options.index,
                           "The index whose texts the words should find; default: the embedded corpus");
  lint_command->add_flag("--count", lint.options.count,
                         "Print how many lines count, by kind, and the corpus by system");
  lint_command->add_option("--judged", lint.judged, "A judged file: print which queries move when FILE is added");

  return cli::ParseAndRun(app, argc, argv, [&] {
    if (build_command->parsed()) return cli::RunBuild(build);
    if (info_command->parsed()) return RunInfo(path, json);
    if (lint_command->parsed()) return cli::RunLint(lint);
    return RunCheck(path);
  });
}
