// Lint: what is wrong with lexicon files, what they are worth, and what a file changes among judged queries.
#ifndef CPTSEARCH_LINT_H_
#define CPTSEARCH_LINT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/code.h"
#include "cptsearch/evaluate.h"
#include "cptsearch/index.h"
#include "cptsearch/search.h"

namespace cptsearch {

enum class LintKind : std::uint8_t {
  kAlreadyRead,  // both sides are read alike without the line: by stems, joined words or combining forms
  kDuplicate,    // another line says the same, or says it and counts for more
  kConflict,     // another line says that the sides are related in another way, or takes the link out
  kAmbiguous,    // one of several readings of an abbreviation, without a context to choose it by
  kCycle,        // links that go one way lead back to where they began
  kMerged,  // lines that mean the same make one of words that coding tells apart: left and right, ureter and urethra
  kUnsaid,  // no loaded text says what the line leads to, nor what further links lead to from there
};
std::string_view Name(LintKind kind);  // "already read", "duplicate", ...

struct LintFinding {
  std::string file;
  std::uint32_t line = 0;  // 1-based
  LintKind kind = LintKind::kAlreadyRead;
  std::string text;  // what, and what to do
};

// How many lines there are of a kind, and how many count: those of which one side stands in the loaded texts and whose
// sides neither stems nor joined words nor combining forms bring together.
struct LexiconCount {
  std::string kind;  // as in lexicon files; "form" for combining forms, of which a meaning has to stand in the texts
  std::uint64_t lines = 0;
  std::uint64_t counted = 0;
  std::uint64_t guessed =
      0;  // of those counted: a corrected spelling, which is a guess to be confirmed, would do as well
};

struct LintOptions {
  std::vector<std::string> files;  // lexicon files of the user's own, added to the embedded lexicon; findings are about
                                   // their lines. None: about the embedded lexicon
  std::string index;               // whose texts are the loaded ones; empty: the embedded corpus
  bool count = false;              // fill LintReport::counts and corpus_codes, which takes some seconds
};

struct LintReport {
  std::vector<LintFinding> findings;  // by file, in the order of reading, then line
  std::uint64_t lines = 0;            // looked at: entries and combining forms
  bool texts = false;                // whether kUnsaid was looked for: not in the embedded lexicon without an index, as
                                     // the corpus is only a part of the codes
  std::vector<LexiconCount> counts;  // of all lines, the embedded ones included; by kind
  std::array<std::uint64_t, kCodeSystemCount> corpus_codes = {};  // of the embedded corpus, by CodeSystem
};

// Reads the files and compares their lines with each other, with the embedded lexicon and with the texts of the index.
//   errors   kInvalidArgument  a file has a bad line (message: file:line: what)
//            those of Index::Open for the index, and of reading the files
//   threads  Safe for concurrent use from several threads without locking.
absl::StatusOr<LintReport> Lint(const LintOptions& options);

// A judged query that comes to another rank.
struct MovedQuery {
  JudgedQuery query;
  int rank_before = 0;  // of the first expected code; 0: not among the first 100
  int rank_after = 0;
  std::vector<Hit> first_before;  // the first hit, if any
  std::vector<Hit> first_after;
};

struct LexiconEffect {
  std::vector<MovedQuery> moved;  // in the order of the judged queries
  int judged = 0;
  int up = 0;
  int down = 0;
};

// Runs the judged queries through the same index without and with a lexicon.
//   errors   none of its own: a query that fails is a miss
//   threads  Safe for concurrent use from several threads without locking.
absl::StatusOr<LexiconEffect> MeasureEffect(const Index& without, const Index& with,
                                            const std::vector<JudgedQuery>& queries);

}  // namespace cptsearch

#endif  // CPTSEARCH_LINT_H_
