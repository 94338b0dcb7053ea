// Which words of a query find texts, and which are only looked for in texts that others find.
#include "search/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "query/parse.h"
#include "search/both_ways.h"
#include "support/readers.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::ExpectSameBothWays;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::LexiconOf;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::ReaderOf;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

// "Encounter" stands in most titles and tells little; "chemotherapy" in one.
const index::Reader& Reader() {
  static const index::Reader* const reader = [] {
    using enum CodeSystem;
    return ReaderOf(
               {MakeRecord(kIcd10Cm, "Z01", "Encounter for eyes"), MakeRecord(kIcd10Cm, "Z02", "Encounter for ears"),
                MakeRecord(kIcd10Cm, "Z03", "Encounter for teeth"),
                MakeRecord(kIcd10Cm, "Z51", "Encounter for chemotherapy"), MakeRecord(kIcd10Cm, "Z99", "Wheelchair")},
               LexiconOf("lay\tchemo\tencounter for chemotherapy\n"))
        .release();
  }();
  return *reader;
}

std::vector<std::string> Finding(const std::string& text) {
  const index::Sections& sections = Reader().sections();
  const auto query = query::Parse({&sections, &Reader().lexicon()}, text);
  EXPECT_THAT(query, IsOk());
  const Plan plan = MakePlan(*query, sections, {});
  std::vector<std::string> words;
  for (const ListBound& list : plan.lists) {
    if (list.finds) words.emplace_back(sections.Word(plan.words[list.local]));
  }
  return words;
}

TEST(Plan, WordsThatTellLittleOfAPhraseFindNothingByThemselves) {
  EXPECT_THAT(Finding("chemo"), ElementsAre("chemotherapy"));
  ExpectSameBothWays(Reader(), Reader().lexicon(), "chemo");
}

TEST(Plan, TypedWordsAllFind) {
  EXPECT_THAT(Finding("encounter chemotherapy"), UnorderedElementsAre("encounter", "chemotherapy"));
  EXPECT_THAT(Finding("chemo encounter"), UnorderedElementsAre("encounter", "chemotherapy"));
}

}  // namespace
}  // namespace cptsearch::search
