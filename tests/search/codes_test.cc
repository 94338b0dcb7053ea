// Codes typed into the search box: what is one, how it is repaired, and when words are still searched.
#include "search/codes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/reader.h"
#include "support/readers.h"
#include "support/sample_records.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::ReaderOf;
using ::cptsearch::testing::SampleRecords;

const index::Sections& Sections() {
  static const index::Reader* const reader = [] {
    std::vector<Record> records = SampleRecords();
    records.push_back(MakeRecord(CodeSystem::kIcd10Cm, "S6701XA", "Crushed thumb, first visit"));
    records.push_back(MakeRecord(CodeSystem::kHcpcs, "LT", "Left side"));
    records.back().modifier = true;
    return ReaderOf(records).release();
  }();
  return reader->sections();
}

// "kind code+modifiers (why)", in order.
std::string Shown(const std::vector<CodeMatch>& matches) {
  std::string out;
  for (const CodeMatch& match : matches) {
    const index::CodeEntry& entry = Sections().CodeAt(match.code);
    constexpr std::string_view kKinds[] = {"code", "offer", "prefix"};
    out += (out.empty() ? "" : ", ") + std::string(kKinds[static_cast<std::size_t>(match.kind)]) + " " +
           DisplayForm(static_cast<CodeSystem>(entry.system), entry.code());
    for (const std::string& modifier : match.modifiers) out += "+" + modifier;
    if (!match.why.empty()) out += " (" + match.why + ")";
  }
  return out;
}

TEST(FindCodes, ReadsWhatIsTyped) {
  struct Row {
    std::string_view query, matches;
    bool only_codes;
    std::string_view why;
  };
  const std::vector<Row> rows = {
      // a code as it is written, in any case, with or without the dot
      {"10001", "code 10001", true, ""},
      {"E11.9", "code E11.9", true, ""},
      {"e119", "code E11.9", true, ""},
      {"E11.65", "code E11.65", true, ""},
      {"0srd0j9", "code 0SRD0J9", true, ""},
      // a code of two systems is both
      {"A4253", "code A4253, code A42.53", true, ""},
      {"A42.53", "code A42.53", true, ""},
      // with modifiers
      {"10001-25", "code 10001+25", true, ""},
      {"10001-25-LT", "code 10001+25+LT", true, ""},
      // repaired
      {"S6701A", "offer S67.01XA (placeholder X filled in)", true, ""},
      // several, and words that ask about codes
      {"10001, 10003", "code 10001, code 10003", true, ""},
      {"10001 vs 10002", "code 10001, code 10002", true, ""},
      {"what is E11.9", "code E11.9", true, ""},
      {"is 10001 billable", "code 10001", true, ""},
      {"modifier 25", "code 25", true, ""},
      {"modifier LT", "code LT", true, ""},
      // a code beside words: both
      {"E11.9 trouble", "code E11.9", false, ""},
      // prefixes and ranges, in the order of the codes
      {"A42", "code A42", true, ""},
      {"E11.*", "prefix E11.65, prefix E11.9", true, ""},
      {"10001-10002", "prefix 10001, prefix 10002", true, ""},
      {"E11-M22", "prefix E11.65, prefix E11.9, prefix M22.01, prefix M22.02", true, ""},
      // a code that is not there
      {"99999", "", true, "has the form of a CPT code, which this index does not hold"},
      // words
      {"", "", false, ""},
      {"moldy fever", "", false, ""},
      {"grade 3 splint", "", false, ""},
      {"2 views", "", false, ""},
  };
  for (const Row& row : rows) {
    const CodeSearch search = FindCodes(Sections(), row.query, 20);
    EXPECT_EQ(Shown(search.matches), row.matches) << row.query;
    EXPECT_EQ(search.only_codes, row.only_codes) << row.query;
    EXPECT_EQ(search.why, row.why) << row.query;
  }
}

TEST(FindCodes, StopsAtTheLimit) {
  EXPECT_EQ(Shown(FindCodes(Sections(), "E11-M22", 2).matches), "prefix E11.65, prefix E11.9");
  EXPECT_EQ(Shown(FindCodes(Sections(), "10001, 10002, 10003", 2).matches), "code 10001, code 10002");
}

}  // namespace
}  // namespace cptsearch::search
