// JSON Lines: every field both ways, and lines that are no records.
#include "read/json_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checksum.h"
#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Record FullRecord() {
  Record record;
  record.system = CodeSystem::kIcd10Cm;
  record.code = "S72141A";
  record.title = "Fracture \"quoted\", S\xC3\xA9zary";
  record.short_title = "Fx";
  record.plain = "A broken hip";
  record.terms = {{TermKind::kCorpus, "broken hip"}, {TermKind::kInclusion, "Hip break"}, {TermKind::kIndex, "Hip"}};
  record.section = {"Injuries", "Hip"};
  record.notes = {{NoteKind::kExcludes1, "not this (A00.-)"}, {NoteKind::kSeventhCharacter, "A: initial"}};
  record.siblings = {"S72142A"};
  record.use_instead = {{"S72143A", "the side is not known"}};
  record.validity = {{20151001, 20171001}, {20191001, 0}};
  record.pcs_rows = {{{{4, "Body Part", {{'0', "Skin"}, {'J', "Appendix"}}}, {5, "Approach", {{'4', "Closed"}}}}},
                     {{{4, "Body Part", {{'K', "Colon"}}}}}};
  record.billable = false;
  record.modifier = true;
  record.add_on = true;
  record.authority = Authority::kOfficial;
  record.released = 20211001;
  return record;
}

TEST(JsonLines, EveryFieldReadsBack) {
  Record plain;
  plain.code = "99213";
  plain.title = "Visit";
  Record always = plain;
  always.validity = {Validity()};
  for (const Record& record : {FullRecord(), plain, always}) {
    const std::string line = read::ToJsonLine(record);
    const Collected out = Collect(line, Format::kJsonLines);
    EXPECT_THAT(out.issues, IsEmpty()) << line;
    EXPECT_THAT(out.records, ElementsAre(record)) << line;
  }
}

TEST(JsonLines, WritesFieldsInTheirOrder) {
  EXPECT_EQ(
      read::ToJsonLine(FullRecord()),
      R"j({"system":"icd10cm","code":"S72141A","title":"Fracture \"quoted\", Sézary","short_title":"Fx",)j"
      R"j("plain":"A broken hip","terms":["broken hip",{"kind":"inclusion","text":"Hip break"},)j"
      R"j({"kind":"index","text":"Hip"}],"section":["Injuries","Hip"],)j"
      R"j("notes":[{"kind":"excludes1","text":"not this (A00.-)"},{"kind":"seventh_character","text":"A: initial"}],)j"
      R"j("siblings":["S72142A"],"use_instead":[{"code":"S72143A","when":"the side is not known"}],)j"
      R"j("valid":[{"from":"2015-10-01","until":"2017-10-01"},{"from":"2019-10-01"}],)j"
      R"j("pcs_rows":[[{"position":4,"name":"Body Part","values":{"0":"Skin","J":"Appendix"}},)j"
      R"j({"position":5,"name":"Approach","values":{"4":"Closed"}}],)j"
      R"j([{"position":4,"name":"Body Part","values":{"K":"Colon"}}]],"billable":false,)j"
      R"j("modifier":true,"add_on":true,"authority":"official","released":"2021-10-01"})j");
}

TEST(JsonLines, TakesCommentsBlankLinesAndLooseCodes) {
  const Collected out = Collect(
      "\xEF\xBB\xBF# of our own making\r\n\r\n"
      R"j({"system": "ICD10CM", "code": "e11.9", "title": " Diabetes "})j"
      "\r\n# a comment\n"
      R"j({"code": "lt", "title": "Left side", "system": "hcpcs", "siblings": ["RT", "99213"]})j",
      Format::kJsonLines);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.summary.notices, ElementsAre("of our own making"));
  EXPECT_THAT(out.lines, ElementsAre(R"j({"system":"icd10cm","code":"E119","title":"Diabetes"})j",
                                     R"j({"system":"hcpcs","code":"LT","title":"Left side","siblings":["RT","99213"],)j"
                                     R"j("modifier":true})j"));
  EXPECT_THAT(out.issues, IsEmpty());
}

TEST(JsonLines, ReportsEveryLineThatIsNoRecord) {
  const std::string cpt = R"j({"system":"cpt","code":"99213","title":"t")j";
  struct Row {
    std::string line;
    std::string issue;
  };
  const Row kRows[] = {
      // No object.
      {"text", "line is not a JSON object"},
      {"[1]", "line is not a JSON object"},
      {"{\"system\":", "line is not a JSON object"},
      {cpt + ",\"billable\":1e999}", "line is not a JSON object"},
      {std::string(100000, '['), "line is not a JSON object"},
      // What is missing, unknown, or there twice.
      {R"j({"code":"99213","title":"t"})j", "field 'system' is missing"},
      {R"j({"system":"cpt","title":"t"})j", "field 'code' is missing"},
      {R"j({"system":"cpt","code":"99213"})j", "field 'title' is missing"},
      {cpt + R"j(,"titel":"t"})j", "field 'titel' is not known"},
      {cpt + R"j(,"title":"u"})j", "field 'title' stands twice"},
      // Types.
      {R"j({"system":1,"code":"99213","title":"t"})j", "field 'system' is not text"},
      {R"j({"system":"cpt","code":99213,"title":"t"})j", "field 'code' is not text"},
      {cpt + R"j(,"plain":["p"]})j", "field 'plain' is not text"},
      {cpt + R"j(,"billable":"no"})j", "field 'billable' is not true or false"},
      {cpt + R"j(,"terms":"a"})j", "field 'terms' is not a list"},
      {cpt + R"j(,"terms":[1]})j", R"j(field 'terms' is not a list of {"kind": ..., "text": ...})j"},
      {cpt + R"j(,"terms":[{"kind":"plain"}]})j", R"j(field 'terms' is not a list of {"kind": ..., "text": ...})j"},
      {cpt + R"j(,"notes":["n"]})j", R"j(field 'notes' is not a list of {"kind": ..., "text": ...})j"},
      {cpt + R"j(,"use_instead":["99214"]})j", R"j(field 'use_instead' is not a list of {"code": ..., "when": ...})j"},
      {cpt + R"j(,"valid":[{"to":"2021-10-01"}]})j", R"j(field 'valid' is not a list of {"from": ..., "until": ...})j"},
      // Values.
      {R"j({"system":"cdt","code":"D0120","title":"t"})j", "system 'cdt' is not cpt, hcpcs, icd10cm or icd10pcs"},
      {R"j({"system":"hcpcs","code":"A021","title":"t"})j",
       "code 'A021' is not a HCPCS code (a letter and 4 digits, or a modifier of 2 characters)"},
      {R"j({"system":"cpt","code":"99213","title":" "})j", "field 'title' is empty; leave it out"},
      {R"j({"system":"cpt","code":"99213","title":"a\u0000b"})j", "field 'title' holds a NUL character"},
      {cpt + R"j(,"terms":[{"kind":"lay","text":"t"}]})j", "kind of term 'lay' is not known"},
      {cpt + R"j(,"notes":[{"kind":"excludes","text":"t"}]})j", "kind of note 'excludes' is not known"},
      {cpt + R"j(,"authority":"ama"})j", "authority 'ama' is not corpus, user or official"},
      {cpt + R"j(,"released":"2021"})j", "field 'released': '2021' is not a date (2021-10-01)"},
      {cpt + R"j(,"siblings":["A00.1"]})j",
       "field 'siblings': code 'A00.1' is not a CPT code (5 digits, or 4 digits and F, T, U or M; a modifier of 2 "
       "characters)"},
      {cpt + R"j(,"valid":[{"from":"2021-10-01","until":"2021-10-01"}]})j",
       "field 'valid': 'until' is not after 'from'"},
      {cpt + R"j(,"valid":[{"from":"2021-10-01"},{"from":"2022-10-01"}]})j",
       "field 'valid': the intervals overlap or go backwards"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect("# c\n" + row.line + "\n" + cpt + "}\n", Format::kJsonLines);
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_THAT(out.issues, ElementsAre("sample:2: " + row.issue + "; row skipped")) << row.line.substr(0, 80);
    EXPECT_EQ(out.records.size(), 1U);
    const Collected strict = Collect("# c\n" + row.line, Format::kJsonLines, Strict(), "a.jsonl");
    EXPECT_THAT(strict.status, StatusIs(absl::StatusCode::kInvalidArgument, "a.jsonl:2: " + row.issue));
  }
}

TEST(JsonLines, ReportsRowsThatAreNone) {
  const std::string shape =
      R"j(field 'pcs_rows' is not a list of lists of {"position": 4, "name": ..., "values": {"0": ...}})j";
  struct Row {
    std::string rows;
    std::string issue;
  };
  const Row kRows[] = {
      {R"j("x")j", "field 'pcs_rows' is not a list"},
      {R"j([{"position":4,"name":"n","values":{}}])j", "field 'pcs_rows' is not a list"},
      {R"j([[1]])j", shape},
      {R"j([[{"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4,"values":{}}]])j", shape},
      {R"j([[{"position":4,"name":"n"}]])j", shape},
      {R"j([[{"position":"4","name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4.5,"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":["0"]}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":{"00":"x"}}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":{"":"x"}}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":{"0":1}}]])j", "field 'values' is not text"},
      {R"j([[{"position":4,"name":"n","values":{"0":" "}}]])j", "field 'values' is empty; leave it out"},
      {R"j([[{"position":4,"name":1,"values":{"0":"x"}}]])j", "field 'name' is not text"},
      // Former bugs: the codes of a table are read by the place of an axis in its row.
      {R"j([[{"position":5,"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":-4,"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4294967300,"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":{}},{"position":4,"name":"n","values":{}}]])j", shape},
      {R"j([[{"position":4,"name":"n","values":{}},{"position":5,"name":"n","values":{}},)j"
       R"j({"position":6,"name":"n","values":{}},{"position":7,"name":"n","values":{}},)j"
       R"j({"position":8,"name":"n","values":{}}]])j",
       shape},
      {R"j([[{"position":4,"name":"n","values":{},"label":"x"}]])j", shape},
  };
  for (const Row& row : kRows) {
    const std::string line = R"j({"system":"icd10pcs","code":"0DT","title":"t","pcs_rows":)j" + row.rows + "}";
    const Collected out = Collect(line, Format::kJsonLines);
    EXPECT_THAT(out.issues, ElementsAre("sample:1: " + row.issue + "; row skipped")) << row.rows;
    EXPECT_THAT(out.records, IsEmpty()) << row.rows;
  }
}

TEST(ReadJsonLines, ReadsATextThatIsNoFile) {
  const std::string content = "# notice\n{\"system\":\"cpt\",\"code\":\"99213\",\"title\":\"t\"}\nbad\n";
  Collected out;
  const ReadOptions options = Watch({}, &out);
  const absl::StatusOr<ReadSummary> summary = read::ReadJsonLines(content, "corpus/a.jsonl", options, Store(&out));
  CPTSEARCH_ASSERT_OK(summary);
  EXPECT_EQ(summary->file, "corpus/a.jsonl");
  EXPECT_EQ(summary->format, Format::kJsonLines);
  EXPECT_EQ(summary->size_bytes, content.size());
  EXPECT_EQ(summary->checksum, base::Checksum(content));
  EXPECT_EQ(summary->records, 1U);
  EXPECT_EQ(summary->skipped, 1U);
  EXPECT_THAT(summary->notices, ElementsAre("notice"));
  EXPECT_THAT(out.issues, ElementsAre("corpus/a.jsonl:3: line is not a JSON object; row skipped"));
}

TEST(ReadJsonLines, StopsWithTheSinksError) {
  const absl::StatusOr<ReadSummary> summary =
      read::ReadJsonLines("{\"system\":\"cpt\",\"code\":\"99213\",\"title\":\"t\"}\n", "a", {},
                          [](Record&&) { return absl::ResourceExhaustedError("full"); });
  EXPECT_THAT(summary, StatusIs(absl::StatusCode::kResourceExhausted, "full"));
}

}  // namespace
}  // namespace cptsearch::testing
