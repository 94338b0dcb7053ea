// Lint: what is wrong with lexicon files, and how many of their lines count. What a file changes among judged queries
// says Compare (cptsearch/evaluate.h), of the same index opened without and with it.
#ifndef CPTSEARCH_LINT_H_
#define CPTSEARCH_LINT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/code.h"

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
// sides neither stems nor joined words nor combining forms bring together, nor the best guess at a spelling.
struct LexiconCount {
  std::string kind;  // as in lexicon files; "form" for combining forms, of which a meaning has to stand in the texts
  std::uint64_t lines = 0;
  std::uint64_t counted = 0;
  std::uint64_t guessed = 0;  // not counted, as the best corrected spelling would do as well; the line makes it certain
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

}  // namespace cptsearch

#endif  // CPTSEARCH_LINT_H_
