// What the codes of a header choose, and which of them leaves a quantity open.
#include "index/family.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/sample_records.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Record Cm(std::string code, std::string title, bool billable = true) {
  Record record = MakeRecord(CodeSystem::kIcd10Cm, std::move(code), std::move(title));
  record.billable = billable;
  return record;
}

// Titles of ICD-10-CM.
std::vector<Record> Records() {
  return {
      Cm("H66", "Suppurative and unspecified otitis media", false),
      Cm("H669", "Otitis media, unspecified", false),
      Cm("H6690", "Otitis media, unspecified, unspecified ear"),
      Cm("H6691", "Otitis media, unspecified, right ear"),
      Cm("H6692", "Otitis media, unspecified, left ear"),
      Cm("O9901", "Anemia complicating pregnancy", false),
      Cm("O99011", "Anemia complicating pregnancy, first trimester"),
      Cm("O99012", "Anemia complicating pregnancy, second trimester"),
      Cm("O99019", "Anemia complicating pregnancy, unspecified trimester"),
      Cm("P070", "Extremely low birth weight newborn", false),
      Cm("P0700", "Extremely low birth weight newborn, unspecified weight"),
      Cm("P0701", "Extremely low birth weight newborn, less than 500 grams"),
      Cm("P0702", "Extremely low birth weight newborn, 500-749 grams"),
      Cm("R50", "Fever", false),
      Cm("R501", "Fever of unspecified organ"),
      Cm("R502", "Fever of 40 degrees"),
      Cm("R503", "Fever of the lung"),
      Cm("R504", "Fever of the belly"),
  };
}

std::uint32_t Place(const std::vector<Record>& records, std::string_view code) {
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (records[i].code == code) return i;
  }
  ADD_FAILURE() << code;
  return 0;
}

TEST(Families, NameTheChoiceOfTheirCodes) {
  struct Row {
    std::string_view code, word;
    bool choice;
  };
  const std::vector<Record> records = Records();
  const Families families(records);
  for (const Row& row : std::vector<Row>{
           {"H6690", "ear", true},
           {"H6691", "ear", true},
           {"H6691", "right", false},  // what is chosen, not the choice
           {"H6691", "media", false},
           {"H669", "ear", false},         // its codes' choice, not its own
           {"O99011", "trimester", true},  // bound: "trimester first"
           {"O99011", "trimester first", false},
           {"O99011", "ear", false},    // another family's
           {"P0702", "weight", false},  // the header says it
           {"R501", "organ", false},    // one code's own word
           {"R503", "organ", false},
       }) {
    EXPECT_EQ(families.IsChoice(Place(records, row.code), row.word), row.choice) << row.code << ' ' << row.word;
  }
}

TEST(Families, ChoiceOfAHeaderAboveHoldsForAllBelow) {
  const std::vector<Record> records = {
      Cm("S52", "Fracture of forearm", false), Cm("S521", "Fracture of unspecified bone", false),
      Cm("S5211", "Torus fracture"),           Cm("S522", "Fracture of shaft bone", false),
      Cm("S5221", "Greenstick fracture"),
  };
  const Families families(records);
  EXPECT_TRUE(families.IsChoice(Place(records, "S521"), "bone"));
  EXPECT_TRUE(families.IsChoice(Place(records, "S5221"), "bone"));
  EXPECT_FALSE(families.IsChoice(Place(records, "S52"), "bone"));
}

TEST(Families, ContextIsOfTheTitlesAbove) {
  const std::vector<Record> records = {
      Cm("A52", "Late syphilis", false),
      Cm("A521", "Symptomatic neurosyphilis", false),
      Cm("A5211", "Tabes dorsalis, unspecified"),
      Cm("A53", "Other and unspecified syphilis without rash", false),
      Cm("A530", "Latent syphilis"),
      MakeRecord(CodeSystem::kHcpcs, "A5301", "Splint"),
  };
  const Families families(records);
  const auto context = [&](std::string_view code, bool of_title) {
    return families.ContextOf(Place(records, code), of_title);
  };
  EXPECT_THAT(context("A5211", true), ElementsAre("symptomatic", "neurosyphilis", "late", "syphilis"));
  EXPECT_THAT(context("A5211", false),
              ElementsAre("tabes", "dorsalis", "symptomatic", "neurosyphilis", "late", "syphilis"));
  EXPECT_THAT(context("A530", true), ElementsAre("other", "syphilis")) << "no default, denied or function word";
  EXPECT_THAT(context("A52", true), IsEmpty());
  EXPECT_THAT(context("A5301", false), IsEmpty()) << "no headers in HCPCS";
}

TEST(Families, AreOfDiagnosesThatGroupCodes) {
  std::vector<Record> records = {
      MakeRecord(CodeSystem::kHcpcs, "A1", "Splint"),
      MakeRecord(CodeSystem::kHcpcs, "A10", "Splint of unspecified ear"),
      MakeRecord(CodeSystem::kHcpcs, "A11", "Splint of left ear"),
      Cm("A1", "Splint"),  // billable
      Cm("A10", "Splint of unspecified ear"),
      Cm("A11", "Splint of left ear"),
  };
  records[0].billable = false;
  const Families families(records);
  for (std::uint32_t i = 0; i < records.size(); ++i) EXPECT_FALSE(families.IsChoice(i, "ear")) << i;
}

std::vector<std::string> LeftOpen(const std::vector<Record>& records) {
  const Families families(records);
  std::vector<std::string> codes;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (families.LeavesQuantityOpen(i)) codes.push_back(records[i].code);
  }
  return codes;
}

TEST(Families, UnspecifiedAmongQuantitiesLeavesTheQuantityOpen) {
  EXPECT_THAT(LeftOpen(Records()), ElementsAre("P0700")) << "one quantity among four codes is no choice of quantities";
  EXPECT_THAT(LeftOpen({}), IsEmpty());
}

}  // namespace
}  // namespace cptsearch::index
