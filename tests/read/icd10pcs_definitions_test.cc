// The definitions of ICD-10-PCS: which of their words become links, and damaged files.
#include "read/icd10pcs_definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "read/collect.h"
#include "read/value_names.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// A file of one axis; line 2 begins the first `terms`.
Collected Read(const std::string& axis, const std::string& terms) {
  return Collect(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><ICD10PCS.definitions><version>2021</version>"
      "<section code=\"0\"><title>Medical and Surgical</title><axis pos=\"4\"><title>" +
          axis + "</title>\n" + terms + "</axis></section></ICD10PCS.definitions>",
      Format::kIcd10PcsDefinitions);
}

TEST(Icd10PcsDefinitions, LinkWordsToTheTitleThatTakesThemIn) {
  struct Row {
    std::string titles;
    std::string includes;
    std::vector<std::string> links;
  };
  const Row kRows[] = {
      {"<title>Abdominal Aorta</title>", "Lumbar artery", {"Lumbar artery -> Abdominal Aorta (2)"}},
      // Sides go where the words stand for both.
      {"<title>1st Toe, Left</title><title>1st Toe, Right</title>", "Hallux", {"Hallux -> 1st Toe (2)"}},
      {"<title>Lymphatic, Left Axillary</title><title>Lymphatic, Right Axillary</title>",
       "Apical lymph node",
       {"Apical lymph node -> Lymphatic, Axillary (2)"}},
      {"<title>Kidney, Left</title><title>Kidney, Right</title><title>Kidneys, Bilateral</title>",
       "Renal calyx",
       {"Renal calyx -> Kidney (2)"}},
      {"<title>Atrium, Right</title>", "Sinus venosus", {"Sinus venosus -> Atrium, Right (2)"}},
      {"<title>Lungs, Bilateral</title>", "Both lungs", {"Both lungs -> Lungs (2)"}},
      // Devices without the place that their name is for.
      {"<title>Zooplastic Tissue in Heart and Great Vessels</title>",
       "Xenograft",
       {"Xenograft -> Zooplastic Tissue (2)"}},
      {"<title>Pacemaker, Dual Chamber for Insertion in Subcutaneous Tissue and Fascia</title>",
       "Kappa",
       {"Kappa -> Pacemaker, Dual Chamber (2)"}},
      {"<title>Fixation Device in Upper Bones</title><title>Fixation Device in Lower Bones</title>",
       "K-wire",
       {"K-wire -> Fixation Device (2)"}},
      // What stands in parentheses goes, and one comma turns.
      {"<title>Stent</title>", "CYPHER(R) Stent", {"CYPHER Stent -> Stent (2)"}},
      {"<title>Saphenous Vein</title>", "Great(er) saphenous vein", {"Great saphenous vein -> Saphenous Vein (2)"}},
      {"<title>Generator</title>", "Baroreflex Therapy(R) (BAT(R))", {"Baroreflex Therapy -> Generator (2)"}},
      {"<title>Monitoring Device</title>",
       "Loop recorder, implantable",
       {"Loop recorder, implantable -> Monitoring Device (2)", "implantable Loop recorder -> Monitoring Device (2)"}},
      {"<title>Spacer</title>", "Spacer, static, small", {"Spacer, static, small -> Spacer (2)"}},
      // Nothing to link.
      {"<title>Spacer</title>", "(R)", {}},
      {"<title>Left</title>", "Side", {}},
      {"", "Side", {}},
  };
  for (const Row& row : kRows) {
    const Collected out =
        Read("Body Part", "<terms>" + row.titles + "<includes>" + row.includes + "</includes></terms>");
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_THAT(out.links, ElementsAreArray(row.links));
    EXPECT_THAT(out.records, IsEmpty());
    EXPECT_THAT(out.issues, IsEmpty());
  }
}

TEST(Icd10PcsDefinitions, ATitleMayComeWithItsOtherSideInOtherTerms) {
  const Collected out = Read("Body Part",
                             "<terms><title>Fascia, Left Foot</title>\n<includes>Sole</includes></terms>\n"
                             "<terms><title>Fascia, Right Foot</title>\n<includes>Sole</includes></terms>\n"
                             "<terms><title>Tibial Nerve</title><includes>Sole</includes></terms>");
  EXPECT_THAT(out.links, ElementsAre("Sole -> Fascia, Foot (3)", "Sole -> Tibial Nerve (6)"));
}

TEST(Icd10PcsDefinitions, OnlyNamesOfThingsAreWords) {
  const std::string terms =
      "<terms><title>Control</title><includes>Control of bleeding ulcer, of bruise</includes></terms>"
      "<terms><title>Drainage</title><includes>Thoracentesis</includes><definition>Letting out</definition></terms>";
  for (const char* axis : {"Body Part", "Device", "Substance", "Device / Substance / Technology"}) {
    EXPECT_EQ(Read(axis, terms).links.size(), 3U) << axis;
  }
  for (const char* axis : {"Operation", "Approach", "Type", "Type Qualifier", "Qualifier", ""}) {
    const Collected out = Read(axis, terms);
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_THAT(out.links, IsEmpty()) << axis;
    EXPECT_EQ(out.summary.skipped, 2U);
    EXPECT_THAT(out.issues, ElementsAre("sample:0: 2 examples of operations and other values that are not words for "
                                        "them; left out (the first: 'Control of bleeding ulcer, of bruise' of "
                                        "'Control')"));
  }
}

TEST(Icd10PcsDefinitions, DamagedFilesAreErrors) {
  struct Row {
    std::string content;
    absl::StatusCode code;
    std::string message;
  };
  const Row kRows[] = {
      {"<ICD10PCS.definitions>\n<section>\n<axis pos=\"4\">", absl::StatusCode::kDataLoss, "d.xml:3: damaged XML: "},
      {"<ICD10PCS.index/>", absl::StatusCode::kInvalidArgument,
       "d.xml: the outermost element is 'ICD10PCS.index'; expected 'ICD10PCS.definitions'"},
  };
  for (const Row& row : kRows) {
    const Collected out = Collect(row.content, Format::kIcd10PcsDefinitions, {}, "d.xml");
    EXPECT_THAT(out.status, StatusIs(row.code, StartsWith(row.message)));
  }
}

TEST(WithoutParentheses, KeepsATextWhoseParenthesesDoNotClose) {
  EXPECT_EQ(read::WithoutParentheses("a (b) c (d (e)) f"), "a c f");
  EXPECT_EQ(read::WithoutParentheses("a (b"), "a (b");
  EXPECT_EQ(read::WithoutParentheses("a) b"), "a) b");
}

}  // namespace
}  // namespace cptsearch::testing
