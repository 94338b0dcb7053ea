// Which codes a search may find: by system, by day, by excluded words; valid ones first.
#include "search/admit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/parse.h"
#include "search/search.h"
#include "support/readers.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::ReaderOf;
using ::cptsearch::testing::SampleRecords;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const index::Reader& Reader() {
  static const index::Reader* const reader = [] {
    IndexInfo info;
    info.data_date = 20211001;
    return ReaderOf(SampleRecords(), {}, info).release();
  }();
  return *reader;
}

CodeStatus Status(CodeSystem system, std::string_view code, Date day) {
  const std::optional<std::uint32_t> ordinal = Reader().sections().FindCode(system, code);
  EXPECT_TRUE(ordinal.has_value()) << code;
  return StatusOn(Reader().sections(), ordinal.value_or(0), day);
}

TEST(StatusOn, KnowsEveryPeriod) {
  using enum CodeSystem;
  struct Row {
    CodeSystem system;
    std::string_view code;
    Date day;
    CodeStatus status;
  };
  const std::vector<Row> rows = {
      // no dates known
      {kCpt, "10001", 20211001, CodeStatus::kValid},
      {kCpt, "10001", 0, CodeStatus::kValid},
      // valid until the day before 2021-01-01
      {kIcd10Cm, "E1165", 20201231, CodeStatus::kValid},
      {kIcd10Cm, "E1165", 20210101, CodeStatus::kEnded},
      {kIcd10Cm, "E1165", 0, CodeStatus::kValid},
      // valid from 2022-10-01
      {kIcd10Cm, "M2201", 20220930, CodeStatus::kNotYet},
      {kIcd10Cm, "M2201", 20221001, CodeStatus::kValid},
      // 1995 to 2020, and again from 2021
      {kHcpcs, "E0601", 19941231, CodeStatus::kNotYet},
      {kHcpcs, "E0601", 19950101, CodeStatus::kValid},
      {kHcpcs, "E0601", 20191231, CodeStatus::kValid},
      {kHcpcs, "E0601", 20200101, CodeStatus::kNotYet},
      {kHcpcs, "E0601", 20210101, CodeStatus::kValid},
  };
  for (const Row& row : rows)
    EXPECT_EQ(Status(row.system, row.code, row.day), row.status) << row.code << " " << row.day;
}

// "code status", in the order of the hits.
std::vector<std::string> Find(std::string_view query, const SearchOptions& options) {
  const auto result = Search(Reader(), Reader().lexicon(), {}, query, options);
  EXPECT_THAT(result, IsOk());
  std::vector<std::string> found;
  for (const Hit& hit : result->hits)
    found.push_back(DisplayForm(hit.system, hit.code) + " " + std::string(Name(hit.status)));
  return found;
}

TEST(Admission, ValidCodesComeFirst) {
  SearchOptions options;
  EXPECT_THAT(Find("kneecap slips", options), ElementsAre("M22.02 valid", "M22.01 not_yet"));
  options.as_of = 20221001;
  EXPECT_THAT(Find("kneecap slips right", options), ElementsAre("M22.01 valid", "M22.02 valid"));
  options.as_of = 20200101;
  EXPECT_THAT(Find("sweet blood high sugar", options), ElementsAre("E11.65 valid", "E11.9 valid"));
  options.as_of = 0;  // the data date
  EXPECT_THAT(Find("sweet blood high sugar", options), ElementsAre("E11.9 valid", "E11.65 ended"));
  options.limit = 1;  // the others are looked for only when there is room
  EXPECT_THAT(Find("sweet blood high sugar", options), ElementsAre("E11.9 valid"));
}

TEST(Admission, SystemsOfOptionsAndQueryNarrowEachOther) {
  SearchOptions options;
  EXPECT_THAT(Find("left", options), ElementsAre("M22.02 valid", "A42.53 valid", "0SRD0J9 valid"));
  EXPECT_THAT(Find("left system:icd10pcs", options), ElementsAre("0SRD0J9 valid"));
  options.systems = {CodeSystem::kIcd10Cm};
  EXPECT_THAT(Find("left", options), ElementsAre("M22.02 valid", "A42.53 valid"));
  EXPECT_THAT(Find("left system:icd10pcs", options), IsEmpty());
  EXPECT_THAT(Find("A4253", options), ElementsAre("A42.53 valid"));
}

TEST(Admission, WithinKeepsWhatBeginsWithOneOfTheCodes) {
  using enum CodeSystem;
  SearchOptions options;
  options.within = {{kCpt, "10002"}};
  EXPECT_THAT(Find("splint", options), ElementsAre("10002 valid"));
  EXPECT_THAT(Find("10001", options), IsEmpty());
  options.within = {{kIcd10Cm, "A42"}, {kIcd10Pcs, "0SR"}};
  EXPECT_THAT(Find("left", options), ElementsAre("A42.53 valid", "0SRD0J9 valid"));
  options.within = {{kHcpcs, "A42"}};  // of another system
  EXPECT_THAT(Find("left", options), IsEmpty());
  options.within = {{kIcd10Cm, "Z99"}};  // not in the index
  EXPECT_THAT(Find("left", options), IsEmpty());
}

TEST(Admission, ExcludedWordsDropTheCodeThatSaysThemInAnyText) {
  EXPECT_THAT(Find("splint", {}), ElementsAre("10001 valid", "10002 valid", "10003 valid"));
  EXPECT_THAT(Find("splint -long", {}), ElementsAre("10001 valid", "10003 valid"));
  EXPECT_THAT(Find("splint -removed", {}), ElementsAre("10001 valid", "10002 valid"));  // an inflection
  EXPECT_THAT(Find("splint -board", {}), ElementsAre("10002 valid", "10003 valid"));    // of the plain description
  EXPECT_THAT(Find("splint -zzyzx", {}), ElementsAre("10001 valid", "10002 valid", "10003 valid"));
}

}  // namespace
}  // namespace cptsearch::search
