// Why a text was chosen, in plain English, word for word.
#include "search/reasons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/search.h"
#include "support/readers.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::LexiconOf;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::ReaderOf;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

const index::Reader& Reader() {
  static const index::Reader* const reader = [] {
    using enum CodeSystem;
    std::vector<Record> records = {
        MakeRecord(kCpt, "10001", "Biopsy of thigh"),
        MakeRecord(kCpt, "10002", "Fracture of femur, left"),
        MakeRecord(kCpt, "10003", "Fracture of femur, right"),
        MakeRecord(kCpt, "10004", "Pneumonia without coma"),
        MakeRecord(kCpt, "10005", "Chest xray"),
        MakeRecord(kCpt, "10006", "Gallbladder removal, extensive, difficult, repeated, planned, urgent"),
        MakeRecord(kCpt, "10007", "Congestive heart failure"),
        MakeRecord(kCpt, "10008", "Moldy lung fever"),
    };
    records.back().billable = false;
    return ReaderOf(records, LexiconOf("same\tfemoral\tthigh\n"
                                       "lay\tbroken\tfracture\n"
                                       "abbr\tchf\tcongestive heart failure\n"
                                       "brand\tMoldex\tmoldy\n"
                                       "narrower\tilling\tpneumonia\n"
                                       "broader\tlobectomy\tremoval\n"))
        .release();
  }();
  return *reader;
}

std::vector<std::string> Words(const Hit& hit) {
  std::vector<std::string> words;
  for (const Reason& reason : hit.reasons) words.push_back(InWords(reason));
  return words;
}

struct Row {
  std::string_view query, code;
  Tier tier;
  std::vector<std::string> reasons;
};

TEST(Reasons, SayWhatMatchedWhatAndWhatSpeaksAgainst) {
  const std::vector<Row> rows = {
      {"Thigh BIOPSY", "10001", Tier::kBest, {"\"Thigh\" as typed", "\"BIOPSY\" as typed"}},
      {"biopsies of the femoral",
       "10001",
       Tier::kBest,
       {"\"biopsies\" as typed", "\"femoral\" matched \"thigh\" (same meaning)"}},
      {"fractured femur",
       "10002",
       Tier::kBest,
       {"\"fractured\" matched \"fracture\" (same word)", "\"femur\" as typed", "the text also says \"left\""}},
      {"broken femur left",
       "10002",
       Tier::kBest,
       {"\"broken\" matched \"fracture\" (everyday word)", "\"femur\" as typed", "\"left\" as typed"}},
      {"chf", "10007", Tier::kBest, {"\"chf\" matched \"congestive heart failure\" (abbreviation)"}},
      {"moldex",
       "10008",
       Tier::kBest,
       {"\"moldex\" matched \"moldy\" (brand)", "the text also says \"lung\"", "the text also says \"fever\"",
        "a heading, not reported itself"}},
      {"illing", "10004", Tier::kBest, {"\"illing\" matched \"pneumonia\" (a kind of it)"}},
      {"x-ray chest",
       "10005",
       Tier::kBest,
       {"\"x-ray\" matched \"xray\" (written together or apart)", "\"chest\" as typed"}},
      {"fract femur left",
       "10002",
       Tier::kBest,
       {"\"fract\" matched \"fracture\" (beginning of the word)", "\"femur\" as typed", "\"left\" as typed"}},
      {"pneumonnia", "10004", Tier::kBest, {"\"pneumonnia\" was read as \"pneumonia\" (spelling)"}},
      // what is missing
      {"thigh biopsy zzyzx",
       "10001",
       Tier::kMore,
       {"\"thigh\" as typed", "\"biopsy\" as typed", "\"zzyzx\" is not in the text"}},
      // what contradicts
      {"left femur fracture",
       "10003",
       Tier::kMore,
       {"\"left\" is not in the text", "\"femur\" as typed", "\"fracture\" as typed",
        "asked \"left\", the text says \"right\"", "the text also says \"right\""}},
      {"pneumonia with coma",
       "10004",
       Tier::kMore,
       {"\"pneumonia\" as typed", "\"coma\" is not in the text", "asked \"coma\", the text says \"without coma\""}},
      // the four most telling words that were not asked, in the order of the text
      {"lobectomy",
       "10006",
       Tier::kBest,
       {"\"lobectomy\" matched \"removal\" (the wider word)", "the text also says \"gallbladder\"",
        "the text also says \"extensive\"", "the text also says \"difficult\"", "the text also says \"repeated\""}},
  };
  for (const Row& row : rows) {
    const auto result = Search(Reader(), Reader().lexicon(), {}, row.query, {});
    ASSERT_THAT(result, IsOk());
    bool found = false;
    for (const Hit& hit : result->hits) {
      if (hit.code != row.code) continue;
      found = true;
      EXPECT_THAT(Words(hit), ElementsAreArray(row.reasons)) << row.query;
      EXPECT_EQ(hit.tier, row.tier) << row.query;
    }
    EXPECT_TRUE(found) << row.query;
  }
}

TEST(InWords, EachKindHasASentence) {
  using enum ReasonKind;
  struct Sentence {
    Reason reason;
    std::string_view words;
  };
  const std::vector<Sentence> rows = {
      {{kWord, "knee", ""}, "\"knee\" as typed"},
      {{kInflection, "knees", "knee"}, "\"knees\" matched \"knee\" (same word)"},
      {{kSame, "femoral", "thigh"}, "\"femoral\" matched \"thigh\" (same meaning)"},
      {{kLay, "belly", "abdomen"}, "\"belly\" matched \"abdomen\" (everyday word)"},
      {{kAbbreviation, "MI", "myocardial infarction"}, "\"MI\" matched \"myocardial infarction\" (abbreviation)"},
      {{kBrand, "Tylenol", "acetaminophen"}, "\"Tylenol\" matched \"acetaminophen\" (brand)"},
      {{kNarrower, "arthritis", "gout"}, "\"arthritis\" matched \"gout\" (a kind of it)"},
      {{kBroader, "gout", "arthritis"}, "\"gout\" matched \"arthritis\" (the wider word)"},
      {{kForm, "nephropexy", "kidney fixation"}, "\"nephropexy\" matched \"kidney fixation\" (its parts)"},
      {{kSpelling, "nee", "knee"}, "\"nee\" was read as \"knee\" (spelling)"},
      {{kJoined, "x ray", "xray"}, "\"x ray\" matched \"xray\" (written together or apart)"},
      {{kCut, "fem", "femur"}, "\"fem\" matched \"femur\" (beginning of the word)"},
      {{kNotMatched, "knee", ""}, "\"knee\" is not in the text"},
      {{kNotAsked, "", "left"}, "the text also says \"left\""},
      {{kContradiction, "left", "right"}, "asked \"left\", the text says \"right\""},
      {{kNumberInside, "3 cm", "2.1 to 4 cm"}, "3 cm lies within 2.1 to 4 cm"},
      {{kNumberOutside, "5 cm", "2.1 to 4 cm"}, "5 cm lies outside of 2.1 to 4 cm"},
      {{kHeader, "", ""}, "a heading, not reported itself"},
      {{kContext, "syphilitic", "syphilis"}, "\"syphilitic\" stands above it: \"syphilis\""},
      {{kCode, "E11.9", "E11.9"}, "code E11.9"},
      {{kCode, "e119", "E11.9"}, "\"e119\" read as code E11.9"},
  };
  for (const Sentence& row : rows) EXPECT_EQ(InWords(row.reason), row.words);
}

}  // namespace
}  // namespace cptsearch::search
