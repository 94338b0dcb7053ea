// What the linter finds in small lexicons, and that the embedded one is clean.
#include "cptsearch/lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "cptsearch/index_builder.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::SampleRecords;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

// An index of the made-up records, and lexicon files beside it; gone at the end.
class Folder {
 public:
  Folder() : path_(::testing::TempDir() + "cptsearch_lint_" + std::to_string(::getpid())) {
    std::filesystem::create_directories(path_);
    BuildOptions options;
    options.corpus = false;
    options.lexicon = false;
    auto builder = IndexBuilder::Create(index(), options);
    EXPECT_THAT(builder, IsOk());
    for (const Record& record : SampleRecords()) EXPECT_THAT(builder->Add(record), IsOk());
    EXPECT_THAT(builder->Finish(), IsOk());
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string index() const { return path_ + "/tiny.idx"; }
  std::string Write(const std::string& lines) const {
    const std::string file = path_ + "/mine.tsv";
    std::ofstream(file, std::ios::binary) << "kind\tfrom\tto\tcontext\tnote\tfactor\n" << lines;
    return file;
  }
  // "2: kind: text" a finding, other files named without their folder.
  std::vector<std::string> FindingsOf(const std::string& lines) const {
    LintOptions options;
    options.files = {Write(lines)};
    options.index = index();
    const absl::StatusOr<LintReport> report = Lint(options);
    EXPECT_THAT(report, IsOk());
    std::vector<std::string> texts;
    for (const LintFinding& finding : report->findings) {
      EXPECT_EQ(finding.file, options.files.front());
      std::string text = finding.text;
      for (std::size_t at = text.find(path_); at != std::string::npos; at = text.find(path_)) {
        text.erase(at, path_.size() + 1);
      }
      texts.push_back(absl::StrFormat("%d: %s: %s", finding.line, std::string(Name(finding.kind)), text));
    }
    return texts;
  }

 private:
  std::string path_;
};

const Folder& TheFolder() {
  static const Folder folder;
  return folder;
}

struct Row {
  std::string lines;  // of mine.tsv, from line 2 on
  std::vector<std::string> findings;
};

class LintRules : public ::testing::TestWithParam<Row> {};

TEST_P(LintRules, Finds) {
  EXPECT_THAT(TheFolder().FindingsOf(GetParam().lines), ElementsAreArray(GetParam().findings));
}

INSTANTIATE_TEST_SUITE_P(
    , LintRules,
    ::testing::Values(
        // Nothing is wrong.
        Row{"lay\tqworl\tthigh splint\n", {}}, Row{"same\tqworl\tkneecap\nlay\tzorb\tqworl\n", {}},
        Row{"abbr\tQWL\tthigh splint\t!cough\nabbr\tQWL\tlung fever\tcough\n", {}},
        Row{"abbr\tQWL\tthigh splint\nabbr\tQWL\tlung fever\tcough\nbroader\tthigh splint\tlung fever\n", {}},
        Row{"same\tlower qworl arm\tqworl forearm\t\tcpt\n", {}},  // another part than the arm
        Row{"brand\tbotox\tonabotulinumtoxina\t\t\t0\n", {}}, Row{"lay\tqworl\tzebra fever\t\tcpt\n", {}},
        // Already read; but a line that opens further links is needed.
        Row{"lay\tsplints\tsplint\n",
            {"2: already read: 'splints' and 'splint' are the same words once read; delete the line"}},
        Row{"lay\tslipping kneecap\tkneecap slips\n",
            {"2: already read: 'slipping kneecap' and 'kneecap slips' are inflections of the same words; "
             "delete the line"}},
        Row{"spelling\tknee cap\tkneecap\n",
            {"2: already read: 'knee cap' and 'kneecap' are one word joined and split, which every search "
             "tries; delete the line"}},
        Row{"lay\tslipping\tslip\nlay\tslip\tairway device\n", {}},
        // Duplicates.
        Row{"lay\tqworl\tthigh splint\nlay\tqworl\tsplint thighs\n",
            {"3: duplicate: 'qworl' leads to 'splint thighs' by mine.tsv:2 as lay already; delete the line"}},
        Row{"broader\tqworl\tthigh splint\nlay\tqworl\tthigh splint\n",
            {"2: duplicate: 'qworl' leads to 'thigh splint' by mine.tsv:3 as lay already; delete the line"}},
        Row{"abbr\tQWL\tsplint\tthigh\nabbr\tQWL\tsplint\n",
            {"2: duplicate: 'QWL' leads to 'splint' by mine.tsv:3 as abbr already; delete the line"}},
        // Conflicts.
        Row{"same\tqworl\tsplint\nnarrower\tsplint\tqworl\t\tcpt\n",
            {"3: conflict: 'splint' narrower 'qworl' stands against 'qworl' same 'splint' of mine.tsv:2; keep "
             "the one that is true"}},
        Row{"lay\tqworl\tsplint\t\t\t0\n",
            {"2: conflict: no line links 'qworl' to 'splint' as lay, so there is nothing to take out; write "
             "kind and sides as the line to take out has them"}},
        Row{"lay\tqworl\tsplint\nlay\tqworl\tsplint\t\t\t0\n",
            {"3: conflict: takes out the link that mine.tsv:2 of the same file adds; delete both"}},
        // An abbreviation.
        Row{"abbr\tQWL\tthigh splint\nabbr\tQWL\tlung fever\tcough\n",
            {"2: ambiguous: 'QWL' is read 'thigh splint' whatever stands beside it, and 'lung fever' by "
             "mine.tsv:3; give this reading a context (!word: unless it is there), keep the one that coding "
             "means, or, if both mean the same, lead from one to the other by a line of another kind"}},
        // Cycles.
        Row{"lay\tqworl\tsplint\nlay\tsplint\tqworl\t\tcpt\n",
            {"3: cycle: 'splint' -> 'qworl' (mine.tsv:3) -> 'splint' (mine.tsv:2) leads back to where it "
             "began; write 'same' if the sides mean the same, else delete a line"}},
        Row{"narrower\tqworl\tsplint\nbroader\tqworl\tsplint\n",
            {"3: cycle: 'splint' -> 'qworl' (mine.tsv:3) -> 'splint' (mine.tsv:2) leads back to where it "
             "began; write 'same' if the sides mean the same, else delete a line"}},
        Row{"narrower\tfever\tmoldy fever\nnarrower\tmoldy fever\tlung fever\nbroader\tfever\tlung fever\n",
            {"4: cycle: 'fever' -> 'moldy fever' (mine.tsv:2) -> 'lung fever' (mine.tsv:3) -> 'fever' "
             "(mine.tsv:4) leads back to where it began; write 'same' if the sides mean the same, else delete "
             "a line"}},
        // Merged.
        Row{"same\tqworl\tleft knee\nsame\tqworl\tright knee\n",
            {"3: merged: 'left knee' = 'qworl' (mine.tsv:2) = 'right knee' (mine.tsv:3) makes 'left' and "
             "'right' mean the same, which coding tells apart; delete a line, or make it narrower or broader"}},
        Row{"same\tqworl\tsweet blood with trouble\nsame\tqworl\tsweet blood without trouble\n",
            {"3: merged: 'sweet blood with trouble' = 'qworl' (mine.tsv:2) = 'sweet blood without trouble' "
             "(mine.tsv:3) makes 'with' and 'without' mean the same, which coding tells apart; delete a line, "
             "or make it narrower or broader"}},
        Row{"same\tqworl\tureter\t\tcpt\nsame\tqworl\turethra\t\tcpt\n",
            {"3: merged: 'ureter' = 'qworl' (mine.tsv:2) = 'urethra' (mine.tsv:3) makes 'ureter' and 'urethra'"
             " mean the same, which coding tells apart; delete a line, or make it narrower or broader"}},
        Row{"same\tqworl\thypotrouble\t\tcpt\nspelling\tqworl\thypertrouble\t\tcpt\n",
            {"3: merged: 'hypotrouble' = 'qworl' (mine.tsv:2) = 'hypertrouble' (mine.tsv:3) makes "
             "'hypotrouble' and 'hypertrouble' mean the same, which coding tells apart; delete a line, or make"
             " it narrower or broader"}},
        // Unsaid.
        Row{"lay\tqworl\tzebra fever\n",
            {"2: unsaid: 'qworl' leads to 'zebra fever', but no loaded text says 'zebra'; lead to the words of"
             " a title, or delete the line"}},
        Row{"lay\tqworl\tbelly splint\n",
            {"2: unsaid: no loaded text says all of 'belly splint'; lead to the words of a title, or delete "
             "the line"}}));

TEST(Lint, FindsFormsThatComeTwiceInAFile) {
  LintOptions options;
  options.files = {TheFolder().Write("")};
  std::ofstream(options.files.front()) << "form\tposition\tmeaning\nqworl\troot\tthigh\nqworl-\troot\tbelly\n";
  const absl::StatusOr<LintReport> report = Lint(options);
  ASSERT_THAT(report, IsOk());
  ASSERT_EQ(report->findings.size(), 1U);
  EXPECT_EQ(report->findings[0].line, 3U);
  EXPECT_EQ(report->findings[0].kind, LintKind::kDuplicate);
}

TEST(Lint, ABadLineIsAnError) {
  LintOptions options;
  options.files = {TheFolder().Write("what\ta\tb\n")};
  EXPECT_EQ(Lint(options).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(Lint, CountsLinesThatCanBringTwoSidesTogether) {
  LintOptions options;
  options.index = TheFolder().index();
  const auto counts_of = [&](const std::vector<std::string>& files) {
    options.files = files;
    options.count = true;
    const absl::StatusOr<LintReport> report = Lint(options);
    EXPECT_THAT(report, IsOk());
    EXPECT_THAT(report->corpus_codes, ::testing::Each(::testing::Gt(0U)));
    return report->counts;
  };
  const std::vector<LexiconCount> without = counts_of({});
  const std::vector<LexiconCount> with =
      counts_of({TheFolder().Write("same\tqworl\tsplint\n"       // counts
                                   "same\tqworl\tzebra\n"        // no side is said
                                   "same\tsplints\tsplint\n"     // one word
                                   "spelling\tsplynt\tsplint\n"  // does not count: the speller would guess it
                                   "lay\tqworl fever\tmoldy fever\n")});
  std::vector<std::string> more;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const std::uint64_t lines = with[i].lines - without[i].lines;
    if (lines == 0) continue;
    more.push_back(absl::StrFormat("%s %d %d %d", with[i].kind, lines, with[i].counted - without[i].counted,
                                   with[i].guessed - without[i].guessed));
  }
  EXPECT_THAT(more, ElementsAre("same 3 1 0", "lay 1 1 0", "spelling 1 0 1"));
}

// The rule about texts needs the files of CMS and NCHS: cptindex lint --index.
TEST(Lint, EmbeddedLexiconIsClean) {
  const absl::StatusOr<LintReport> report = Lint({});
  ASSERT_THAT(report, IsOk());
  EXPECT_GT(report->lines, 20000U);
  EXPECT_FALSE(report->texts);
  std::vector<std::string> texts;
  for (const LintFinding& finding : report->findings) {
    texts.push_back(absl::StrFormat("%s:%d: %s", finding.file, finding.line, finding.text));
  }
  EXPECT_THAT(texts, IsEmpty());
}

}  // namespace
}  // namespace cptsearch
