// How often official phrases find their codes, with the lexicon and without it.
#include "common/success.h"

#include <algorithm>
#include <functional>
#include <iostream>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "common/lexicons.h"
#include "effect/report.h"
#include "search/search.h"
#include "term/analyse.h"

namespace cptsearch::bench {
namespace {

constexpr int kHits = 20;

bool IsRight(const Phrase& phrase, const Hit& hit, bool below) {
  if (hit.system != CodeSystem::kIcd10Cm || hit.kind == HitKind::kOffer) return false;
  return std::any_of(phrase.codes.begin(), phrase.codes.end(),
                     [&](const std::string& code) { return below ? hit.code.starts_with(code) : hit.code == code; });
}

int RankOf(const Phrase& phrase, const std::vector<Hit>& hits, bool below) {
  const auto right = [&](const Hit& hit) { return IsRight(phrase, hit, below); };
  const auto found = std::find_if(hits.begin(), hits.end(), right);
  return found == hits.end() ? 0 : static_cast<int>(found - hits.begin()) + 1;
}

std::vector<Hit> HitsOf(const index::Reader& reader, const lexicon::Lexicon& lexicon, const Phrase& phrase,
                        std::vector<CodeSystem> systems) {
  SearchOptions options;
  options.limit = kHits;
  options.systems = std::move(systems);
  auto result = search::Search(reader, lexicon, {}, phrase.text, options);
  if (result.ok()) return std::move(result->hits);
  std::cerr << "'" << phrase.text << "': " << result.status() << "\n";
  return {};
}

void Print(const std::string& name, const index::Reader& reader, const lexicon::Lexicon& lexicon,
           const std::vector<Phrase>& phrases, bool headers_too) {
  // By what counts: that code; that code or one below it.
  std::vector<Success> all(2);
  std::vector<Success> icd10cm(2);
  for (const Phrase& phrase : phrases) {
    const std::vector<Hit> hits = HitsOf(reader, lexicon, phrase, {});
    const std::vector<Hit> own = HitsOf(reader, lexicon, phrase, {CodeSystem::kIcd10Cm});
    for (const bool below : {false, true}) {
      all[below ? 1 : 0].Count(RankOf(phrase, hits, below));
      icd10cm[below ? 1 : 0].Count(RankOf(phrase, own, below));
    }
  }
  const double n = static_cast<double>(std::max<std::size_t>(1, phrases.size()));
  for (std::size_t i = 0; i < (headers_too ? 2 : 1); ++i) {
    std::cout << absl::StrFormat("%-46s %6.3f %6.3f %6.3f   %6.3f %6.3f %6.3f\n", i == 0 ? name : "  or a code below",
                                 all[i].at_1 / n, all[i].at_5 / n, all[i].mrr / n, icd10cm[i].at_1 / n,
                                 icd10cm[i].at_5 / n, icd10cm[i].mrr / n)
              << std::flush;
  }
}

// The words in one order, so that "Prostatitis, tuberculous" is "tuberculous prostatitis".
std::string KeyOf(const std::string& text) {
  std::vector<std::string> words;
  for (const term::Word& word : term::Analyse(text)) words.push_back(word.text);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return absl::StrJoin(words, " ");
}

}  // namespace

void PrintSuccess(const IndexPair& pair, const std::vector<Phrase>& phrases, const std::vector<Phrase>& all,
                  bool headers_too) {
  absl::flat_hash_set<std::string> whole;
  for (const Phrase& phrase : all) whole.insert(KeyOf(phrase.text));
  const lexicon::Lexicon& full = pair.with->lexicon();
  int spelled_out = 0;
  const auto is_whole = [&](const lexicon::Entry& entry) {
    const bool is = whole.contains(KeyOf(entry.from_text)) ||
                    (entry.kind == lexicon::Kind::kSame && whole.contains(KeyOf(entry.to_text)));
    spelled_out += is ? 1 : 0;
    return is;
  };
  const lexicon::Lexicon general = Without(full, is_whole, /*forms=*/true);
  std::cout << absl::StrFormat("%-46s %20s   %20s\n", "", "all code systems", "ICD-10-CM only");
  std::cout << absl::StrFormat("%-46s %6s %6s %6s   %6s %6s %6s   (n = %d)\n", "", "@1", "@5", "MRR", "@1", "@5", "MRR",
                               phrases.size());
  Print("without the lexicon", *pair.without, lexicon::Lexicon(), phrases, headers_too);
  Print("with the lexicon", *pair.with, full, phrases, headers_too);
  Print(absl::StrCat("but for ", spelled_out, " entries that are phrases"), *pair.with, general, phrases, headers_too);
}

void PrintMisses(const index::Reader& reader, const std::vector<Phrase>& phrases, std::size_t count,
                 std::uint64_t seed) {
  std::vector<Phrase> misses;
  for (const Phrase& phrase : phrases) {
    const int rank = RankOf(phrase, HitsOf(reader, reader.lexicon(), phrase, {}), false);
    if (rank == 0 || rank > 5) misses.push_back(phrase);
  }
  const std::vector<Phrase> shown = Sample(misses, count, seed);
  std::cout << shown.size() << " of " << misses.size() << " misses:\n";
  for (const Phrase& phrase : shown) {
    const std::vector<Hit> hits = HitsOf(reader, reader.lexicon(), phrase, {});
    std::cout << absl::StrFormat("%s\n  wanted %s %s, rank %d\n", phrase.text, absl::StrJoin(phrase.codes, "|"),
                                 phrase.title, RankOf(phrase, hits, false));
    for (std::size_t i = 0; i < std::min<std::size_t>(3, hits.size()); ++i) {
      std::cout << absl::StrFormat("  %.3f %s %s\n", hits[i].score, hits[i].code, hits[i].title);
      for (const Reason& reason : hits[i].reasons) {
        if (reason.kind == ReasonKind::kNotMatched) std::cout << "        " << InWords(reason) << "\n";
      }
    }
  }
}

}  // namespace cptsearch::bench
