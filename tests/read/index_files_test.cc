// The alphabetic indexes and tables of ICD-10: phrases of codes, and where "see" leads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/collect.h"
#include "read/index_entries.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The partial records as "code | phrase".
std::vector<std::string> Phrases(const Collected& out) {
  std::vector<std::string> phrases;
  for (const Record& record : out.records) {
    EXPECT_EQ(record.title, "");
    EXPECT_EQ(record.authority, Authority::kOfficial);
    for (const Term& term : record.terms) {
      EXPECT_EQ(term.kind, TermKind::kIndex);
      phrases.push_back(record.code + " | " + term.text);
    }
  }
  return phrases;
}

std::string CmIndex(const std::string& terms) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?><ICD10CM.index><version>2021</version><title>INDEX</title><letter>"
         "<title>A</title>" +
         terms + "</letter></ICD10CM.index>";
}

TEST(Icd10CmIndex, MakesPhrasesOfPaths) {
  const Collected out = Collect(
      CmIndex("<mainTerm><title>Fracture, traumatic<nemod>(abduction) (separation)</nemod></title><code>T14.8</code>"
              "<term level=\"1\"><title>femur, femoral<nemod>(any)</nemod> NEC</title><code>S72.-</code>"
              "<term level=\"2\"><title>neck</title><code>S72.00-</code></term>"
              "<term level=\"2\"><title>with:</title><term level=\"3\"><title>wound NOS</title><code>S72.1</code>"
              "<manif>M90.8</manif></term></term></term></mainTerm>"
              "<mainTerm><title>Dizziness</title><subcat>H81.8</subcat></mainTerm>"),
      Format::kIcd10CmIndex);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(Phrases(out), ElementsAre("T148 | Fracture, traumatic", "S72 | Fracture, traumatic, femur, femoral",
                                        "S7200 | Fracture, traumatic, femur, femoral, neck",
                                        "S721 | Fracture, traumatic, femur, femoral, with wound", "H818 | Dizziness"));
  EXPECT_EQ(out.records[0].released, 20201001);
  EXPECT_THAT(out.issues, IsEmpty());
}

TEST(Icd10CmIndex, FollowsSee) {
  const std::string targets =
      "<mainTerm><title>Abdomen, abdominal</title><code>R10.9</code><term level=\"1\"><title>acute</title>"
      "<code>R10.0</code></term></mainTerm>"
      "<mainTerm><title>Complication(s)<nemod>(of)</nemod></title><term level=\"1\"><title>graft<nemod>(any)</nemod>"
      "</title><code>T85</code></term></mainTerm>"
      "<mainTerm><title>Break, pathological</title><term level=\"1\"><title>hip</title><code>M84.4</code></term>"
      "<term level=\"1\"><title>toe</title><code>M84.5</code></term></mainTerm>"
      "<mainTerm><title>Break, traumatic</title><term "
      "level=\"1\"><title>hip</title><code>S72.0</code></term></mainTerm>"
      "<mainTerm><title>Chain</title><see>Link</see></mainTerm>"
      "<mainTerm><title>Link</title><see>Abdomen, acute</see></mainTerm>"
      "<mainTerm><title>Loop</title><see>Pool</see></mainTerm>"
      "<mainTerm><title>Pool</title><see>Loop</see></mainTerm>";
  struct Row {
    std::string see;
    std::string code;  // empty: none
  };
  const Row kRows[] = {
      {"Abdomen, abdominal", "R109"},
      {"Abdomen,  ACUTE", "R100"},
      {"Abdomen (any), acute NEC", "R100"},
      {"Complications, graft", "T85"},
      {"Chain", "R100"},
      {"Break, toe", "M845"},
      {"Break, traumatic, hip", "S720"},
      // No place, two places, places that point at each other, places without a code.
      {"Break, hip", ""},
      {"Neoplasm, malignant, by site", ""},
      {"Loop", ""},
      {"Complication", ""},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(
        CmIndex("<mainTerm><title>Ache</title><see>" + row.see + "</see></mainTerm>" + targets), Format::kIcd10CmIndex);
    CPTSEARCH_ASSERT_OK(out.status);
    ASSERT_FALSE(out.records.empty());
    if (row.code.empty()) {
      EXPECT_EQ(out.records[0].code, "R109");  // the first entry with a code of its own
      EXPECT_THAT(out.issues,
                  ElementsAre("sample:0: 3 cross-references lead to no code of this file; left out (the first: 'Ache': "
                              "see '" +
                              row.see + "')"));
      EXPECT_EQ(out.summary.skipped, 3U);
    } else {
      EXPECT_EQ(Phrases(out)[0], row.code + " | Ache") << row.see;
    }
  }
}

TEST(Icd10CmIndex, ReportsWhatIsNoCode) {
  const Collected out =
      Collect(CmIndex("<mainTerm>\n<title>Ache</title>\n<code>see there</code></mainTerm>"), Format::kIcd10CmIndex);
  EXPECT_THAT(out.issues,
              ElementsAre("sample:3: code 'see there' is not an ICD-10-CM code (3 to 7 characters: a letter, "
                          "a digit, then letters and digits); row skipped"));
}

TEST(Icd10CmNeoplasm, NamesTheColumnOfEachCell) {
  const Collected out =
      Collect(CmIndex("<mainTerm><title>Neoplasm, neoplastic </title><cell col=\"2\">C80.1</cell>"
                      "<term level=\"1\"><title>breast<nemod>(tissue)</nemod></title><cell col=\"2\">C50.9-</cell>"
                      "<cell col=\"3\">C79.81</cell><cell col=\"4\">D05.-</cell><cell col=\"5\">D24.-</cell>"
                      "<cell col=\"6\">D48.6-</cell><cell col=\"7\">D49.3</cell><term level=\"2\"><title>nipple</title>"
                      "<cell col=\"2\">C50.0-</cell><cell col=\"4\">-</cell><cell col=\"8\">C50</cell></term></term>"
                      "<term level=\"1\"><title>areola</title><see>Neoplasm, breast, nipple</see></term>"
                      "<term level=\"1\"><title>Note: no cells</title></term></mainTerm>"),
              Format::kIcd10CmNeoplasm);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(Phrases(out),
              ElementsAre("C801 | Malignant neoplasm", "C509 | Malignant neoplasm of breast",
                          "C7981 | Secondary malignant neoplasm of breast", "D05 | Carcinoma in situ of breast",
                          "D24 | Benign neoplasm of breast", "D486 | Neoplasm of uncertain behavior of breast",
                          "D493 | Neoplasm of unspecified behavior of breast",
                          "C500 | Malignant neoplasm of breast, nipple", "C500 | Malignant neoplasm of areola"));
  EXPECT_THAT(out.issues, ElementsAre("sample:1: cell outside the columns 2 to 7; row skipped",
                                      "sample:1: cell outside the columns 2 to 7; row skipped"));
}

TEST(Icd10CmDrug, NamesTheColumnOfEachCell) {
  const Collected out =
      Collect(CmIndex("<mainTerm><title>Madeupin<nemod>(sodium)</nemod> NEC</title><cell col=\"2\">T39.011</cell>"
                      "<cell col=\"3\">T39.012</cell><cell col=\"4\">T39.013</cell><cell col=\"5\">T39.014</cell>"
                      "<cell col=\"6\">T39.015</cell><cell col=\"7\">--</cell><term level=\"1\"><title>topical</title>"
                      "<cell col=\"7\">T49.0X6</cell></term></mainTerm>"),
              Format::kIcd10CmDrug);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      Phrases(out),
      ElementsAre("T39011 | Poisoning by Madeupin, accidental", "T39012 | Poisoning by Madeupin, intentional self-harm",
                  "T39013 | Poisoning by Madeupin, assault", "T39014 | Poisoning by Madeupin, undetermined",
                  "T39015 | Adverse effect of Madeupin", "T490X6 | Underdosing of Madeupin, topical"));
}

TEST(Icd10PcsIndex, ReadsCodesPrefixesAndTables) {
  const Collected out = Collect(
      "<ICD10PCS.index><version>2021</version><letter><title>A</title>"
      "<mainTerm><title>Uterectomy</title><see>Resection, Uterus<codes>0UT9</codes></see></mainTerm>"
      "<mainTerm><title>Bone removal</title><term level=\"1\"><see>Excision, Lower Bones<tab>0QB</tab></see></term>"
      "<term level=\"1\"><see>Insertion of device in, Upper Bones<tab>0PH</tab></see></term></mainTerm>"
      "<mainTerm><title>Insertion of device in</title><term level=\"1\"><title>Heart</title><codes>02HA</codes></term>"
      "<term level=\"1\"><title>Belly</title><code>0WHF03Z</code></term></mainTerm>"
      "<mainTerm><title>Abdominal esophagus</title><use>Esophagus, Lower</use></mainTerm>"
      "<mainTerm><title>Cardiac insertion</title><see>Insertion of device in, Heart</see></mainTerm>"
      "<mainTerm><title>Ablation</title><see>Destruction</see></mainTerm>"
      "</letter></ICD10PCS.index>",
      Format::kIcd10PcsIndex);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      Phrases(out),
      ElementsAre("0UT9 | Uterectomy, resection of uterus", "0QB | Bone removal, excision of lower bones",
                  "0PH | Bone removal, insertion of device in upper bones", "02HA | Insertion of device in Heart",
                  "0WHF03Z | Insertion of device in Belly", "02HA | Cardiac insertion, insertion of device in heart"));
  EXPECT_THAT(out.issues,
              ElementsAre("sample:0: 1 cross-references lead to no code of this file; left out (the first: 'Ablation': "
                          "see 'Destruction')"));
  EXPECT_THAT(out.links, ElementsAre("Abdominal esophagus -> Esophagus, Lower (1)"));
}

TEST(Icd10PcsIndex, LinksWordsToTheValueToUse) {
  const Collected out = Collect(
      "<ICD10PCS.index><version>2021</version><letter><title>A</title>\n"
      "<mainTerm><title>Abductor hallucis muscle</title>\n"
      "<term level=\"1\"><use>Foot Muscle, Right</use></term>\n<term level=\"1\"><use>Foot Muscle, Left</use></term>\n"
      "</mainTerm><mainTerm><title>Activa PC neurostimulator</title>\n"
      "<use>Stimulator Generator, Multiple Array in<tab>0JH</tab></use></mainTerm>"
      "<mainTerm><title>Splint of</title><term level=\"1\"><title>toe</title><use>Device</use></term></mainTerm>"
      "<mainTerm><title>Nothing</title><use> </use></mainTerm>"
      "</letter></ICD10PCS.index>",
      Format::kIcd10PcsIndex);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.records, IsEmpty());
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_THAT(out.links, ElementsAre("Abductor hallucis muscle -> Foot Muscle (3)",
                                     "Activa PC neurostimulator -> Stimulator Generator, Multiple Array (6)",
                                     "Splint of toe -> Device (6)"));
}

TEST(Icd10PcsTables, SayWhatTheOperationIs) {
  const Collected out = Collect(
      "<ICD10PCS.tabular><version>2021</version>"
      "<pcsTable><axis pos=\"1\" values=\"1\"><title>Section</title><label code=\"0\">Medical</label></axis>"
      "<axis pos=\"2\"><label code=\"0\">Nerves</label></axis><axis pos=\"3\"><title>Operation</title>"
      "<label code=\"1\">Bypass</label><definition>Altering the route</definition></axis>"
      "<pcsRow codes=\"2\"><axis pos=\"4\"><title>Body Part</title><label code=\"6\">x</label></axis>"
      "<axis pos=\"5\"><title>Approach</title><label code=\"0\">Open</label><label code=\"3\">Closed</label></axis>"
      "<axis pos=\"6\"><title>Device</title><label code=\"Z\">No</label></axis>"
      "<axis pos=\"7\"><title>Qualifier</title><label code=\"Z\">No</label></axis></pcsRow>"
      "<pcsRow codes=\"1\"><axis pos=\"4\"><label code=\"6\">x</label></axis></pcsRow></pcsTable>"
      "<pcsTable><axis pos=\"1\"><label code=\"0\">Medical</label></axis></pcsTable></ICD10PCS.tabular>",
      Format::kIcd10PcsTables);
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(
      out.lines,
      ElementsAre(R"({"system":"icd10pcs","code":"001","title":"","notes":[{"kind":"note","text":)"
                  R"("Bypass: Altering the route"}],"pcs_rows":[[{"position":4,"name":"Body Part",)"
                  R"("values":{"6":"x"}},{"position":5,"name":"Approach","values":{"0":"Open",)"
                  R"("3":"Closed"}},{"position":6,"name":"Device","values":{"Z":"No"}},)"
                  R"({"position":7,"name":"Qualifier","values":{"Z":"No"}}]],"billable":false,"authority":"official",)"
                  R"("released":"2020-10-01"})"));
  EXPECT_THAT(out.issues,
              ElementsAre("sample:1: a row of table 001 has not the axes 4 to 7, each with values; row skipped",
                          "sample:1: '0' is not a table of ICD-10-PCS (3 characters); row skipped"));
}

TEST(Icd10CmIndex, EntriesWithoutATitleAndEndlessOnes) {
  const Collected untitled =
      Collect(CmIndex("<mainTerm><code>A00</code><cell col=\"2\">A00</cell><term><title>ache</title><code>A00.1</code>"
                      "</term></mainTerm>"),
              Format::kIcd10CmIndex);
  EXPECT_THAT(Phrases(untitled), ElementsAre("A001 | ache"));
  EXPECT_THAT(Collect(CmIndex("<mainTerm><cell col=\"2\">A00</cell></mainTerm>"), Format::kIcd10CmNeoplasm).records,
              IsEmpty());
  EXPECT_THAT(
      Collect(CmIndex("<mainTerm><title>" + std::string(2001, 'x') + "</title></mainTerm>"), Format::kIcd10CmIndex)
          .status,
      StatusIs(absl::StatusCode::kInvalidArgument, "sample: the titles of an entry have more than 2000 bytes"));
}

TEST(EntryTitle, LeavesOutWordsThatSayNothing) {
  EXPECT_EQ(read::EntryTitle("specified NEC"), "specified");
  EXPECT_EQ(read::EntryTitle("  wound NOS, open "), "wound, open");
  EXPECT_EQ(read::EntryTitle("with retinal:"), "with retinal");
  EXPECT_EQ(read::EntryTitle("NEC"), "");
  EXPECT_EQ(read::EntryTitle("syndrome [ALPS]"), "syndrome [ALPS]");
}

}  // namespace
}  // namespace cptsearch::testing
