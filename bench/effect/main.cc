// cptsearch_lexicon_effect: what the embedded lexicon is worth on official phrases, and what it costs.
//   measures  success  success at 1 and 5, and MRR (of 20 hits), of official phrases in an index that was built without
//                      the file they come from
//             reach    the share of queries of which a text of the right code says 90 % of the weight or more. In full:
//                      a word matched through a synonym, an inflection or a guess counts as much as the word itself. As
//                      scored: it counts with its factor, so that two weak links can fall short
//             cost     time of the processor a query with the lexicon and with an empty one on the same index, in
//                      alternating rounds; bytes of the index with the lexicon and without it
//   corpus    the official files below --data (the folders are named in effect/indexes.cc), the embedded corpus,
//             and the judged files in its folder judged/
//   notes     phrases of one text are one query, answered by any of their codes. "That code" is strict: where a phrase
//             leads to a header, the header itself has to come; for the external causes, of which most lead to
//             headers, a second row also takes a code below it. "Without" is an index built as with --no-lexicon and
//             searched with an empty lexicon. "But for entries that are phrases" leaves out every entry of which a side
//             has the words of a whole phrase of the file: what is left is the lexicon's general part
//   command   cptsearch_lexicon_effect --data DIR [--parts disease,inclusion,external,reach,cost] [--sample 5000]
//                                      [--seed 1] [--misses 0]
#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "common/arguments.h"
#include "common/temporary_folder.h"
#include "effect/indexes.h"
#include "effect/phrases.h"
#include "effect/report.h"

namespace cptsearch::bench {
namespace {

constexpr const char* kUsage =
    "usage: cptsearch_lexicon_effect --data DIR [--parts disease,inclusion,external,reach,cost] [--sample 5000]\n"
    "                                [--seed 1] [--misses 0]\n"
    "  --sample  phrases of each judged file, chosen by the seed\n"
    "  --misses  also print so many of the phrases that miss\n";
constexpr const char* kParts[] = {"disease", "inclusion", "external", "reach", "cost"};

class Effect {
 public:
  explicit Effect(const Arguments& arguments)
      : data_(arguments.Text("--data")),
        sample_(static_cast<std::size_t>(arguments.Number("--sample", 5000))),
        misses_(static_cast<std::size_t>(arguments.Number("--misses", 0))),
        seed_(static_cast<std::uint64_t>(arguments.Number("--seed", 1))) {}

  absl::Status Run(const std::vector<std::string>& parts) {
    const auto asked = [&](const char* part) { return std::find(parts.begin(), parts.end(), part) != parts.end(); };
    CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<Phrase> disease,
                               ReadDiseaseIndex(Judged("icd10cm_disease_index_fy2017.tsv")));
    CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<Phrase> inclusion,
                               ReadInclusionTerms(Judged("icd10cm_tabular_inclusion_terms_fy2021.tsv")));
    CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<Phrase> external,
                               ReadExternalIndex(Judged("icd10cm_external_cause_index_fy2021.tsv")));
    CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<JudgedQuery> judged, ReadJudged(Judged("dev.tsv")));
    const auto print_inclusion = [&](const std::string& where) {
      if (asked("inclusion")) PrintPhrases("inclusion terms, in an index " + where, inclusion, false);
      if (asked("reach")) PrintReach("\nreach of the inclusion terms, in an index " + where, pair_, inclusion);
    };
    if (asked("disease") || asked("reach")) {
      CPTSEARCH_RETURN_IF_ERROR(Build({kDiseaseIndex}));
      if (asked("disease")) PrintPhrases("disease index, in an index without it", disease, false);
      if (asked("reach")) {
        PrintReach("\nreach of the disease index, in an index without it", pair_, Sample(disease, sample_, seed_));
      }
    }
    if (asked("inclusion") || asked("reach")) {
      CPTSEARCH_RETURN_IF_ERROR(Build({kTabular}));
      print_inclusion("without the tabular list");
    }
    if (asked("disease") || asked("inclusion") || asked("reach")) {
      const std::string where = "without the tabular list and the disease index";
      CPTSEARCH_RETURN_IF_ERROR(Build({kTabular, kDiseaseIndex}));
      if (asked("disease")) PrintPhrases("disease index, in an index " + where, disease, false);
      print_inclusion(where);
    }
    if (asked("external")) {
      CPTSEARCH_RETURN_IF_ERROR(Build({kExternalIndex}));
      PrintPhrases("external-cause index, in an index without it", external, true);
    }
    if (!asked("reach") && !asked("cost")) return absl::OkStatus();
    CPTSEARCH_RETURN_IF_ERROR(Build({}));
    if (asked("reach")) PrintReach("\nreach of the judged queries for words, in the full index", pair_, judged);
    if (asked("cost")) {
      std::cout << "\ncost, in the full index\n";
      PrintCost(pair_, judged, seed_);
    }
    return absl::OkStatus();
  }

 private:
  std::string Judged(const char* name) const { return absl::StrCat(data_, "/judged/", name); }

  absl::Status Build(const std::vector<std::string>& left_out) {
    pair_ = {};
    CPTSEARCH_ASSIGN_OR_RETURN(pair_, BuildPair(data_, folder_.path(), left_out));
    return absl::OkStatus();
  }

  void PrintPhrases(const std::string& name, const std::vector<Phrase>& all, bool headers_too) const {
    const std::vector<Phrase> phrases = Sample(all, sample_, seed_);
    std::cout << "\n" << name << ": " << phrases.size() << " of " << all.size() << " phrases\n";
    PrintSuccess(pair_, phrases, all, headers_too);
    if (misses_ > 0) PrintMisses(*pair_.with, phrases, misses_, seed_);
  }

  TemporaryFolder folder_;
  IndexPair pair_;
  std::string data_;
  std::size_t sample_;
  std::size_t misses_;
  std::uint64_t seed_;
};

int Main(int argc, char** argv) {
  const auto arguments =
      Arguments::Parse(argc, argv, {"--data", "--parts", "--sample", "--seed", "--misses"}, {"--help"});
  if (arguments.has_value() && arguments->Has("--help")) {
    std::cout << kUsage;
    return 0;
  }
  if (!arguments.has_value() || !arguments->Has("--data")) {
    std::cerr << kUsage;
    return 2;
  }
  std::vector<std::string> parts(std::begin(kParts), std::end(kParts));
  if (arguments->Has("--parts")) parts = absl::StrSplit(arguments->Text("--parts"), ',');
  for (const std::string& part : parts) {
    if (std::find(std::begin(kParts), std::end(kParts), part) != std::end(kParts)) continue;
    std::cerr << "cptsearch_lexicon_effect: unknown part '" << part << "'\n" << kUsage;
    return 2;
  }
  const absl::Status status = Effect(*arguments).Run(parts);
  if (status.ok()) return 0;
  std::cerr << "cptsearch_lexicon_effect: " << status << "\n";
  return 2;
}

}  // namespace
}  // namespace cptsearch::bench

int main(int argc, char** argv) { return cptsearch::bench::Main(argc, argv); }
