// Look-alike characters and missing placeholders.
#include "code/repair.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

namespace cptsearch::code {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(RepairCandidates, ExchangesLookAlikes) {
  EXPECT_THAT(RepairCandidates(CodeSystem::kHcpcs, "EO601"), ElementsAre("E0601"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kHcpcs, "JI88S"), ElementsAre("J1885"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kHcpcs, "J1B85"), ElementsAre("J1885"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kCpt, "992l3"), ElementsAre("99213"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kCpt, "9921E"), IsEmpty());
  EXPECT_THAT(RepairCandidates(CodeSystem::kIcd10Pcs, "ODTJ4ZZ"), Contains("0DTJ4ZZ"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kIcd10Cm, "T36.OX1A"), Contains("T360X1A"));
}

TEST(RepairCandidates, TakesASmallLForOneAndForI) {
  EXPECT_THAT(RepairCandidates(CodeSystem::kIcd10Cm, "l10"), Contains("I10"));
  EXPECT_THAT(RepairCandidates(CodeSystem::kIcd10Cm, "L10"), Not(Contains("I10")));
}

TEST(RepairCandidates, PutsFewestExchangesFirstAndLeavesOutTheCodeItself) {
  const auto candidates = RepairCandidates(CodeSystem::kIcd10Pcs, "0BB5OZZ");
  ASSERT_THAT(candidates, Not(IsEmpty()));
  EXPECT_EQ(candidates.front(), "0BB50ZZ");
  EXPECT_THAT(RepairCandidates(CodeSystem::kCpt, "99213"), Not(Contains("99213")));
}

TEST(RepairCandidates, GivesNothingForWordsAndLongText) {
  for (const char* typed : {"", "a", "fracture of femur", "0000000000"}) {
    for (int s = 0; s < kCodeSystemCount; ++s) {
      EXPECT_THAT(RepairCandidates(static_cast<CodeSystem>(s), typed), IsEmpty()) << typed;
    }
  }
}

TEST(PadWithX, Table) {
  const std::pair<std::string_view, std::optional<std::string>> rows[] = {
      {"S6701A", "S6701XA"},
      {"T148A", "T148XXA"},
      {"S67A", "S67XXXA"},
      {"W109D", "W109XXD"},
      // complete, without a seventh character, or of a chapter that has none
      {"S72141A", std::nullopt},
      {"S6701", std::nullopt},
      {"S67", std::nullopt},
      {"E119A", std::nullopt},
      {"T148X", std::nullopt},
      {"", std::nullopt},
      {"0DTJ4ZZ", std::nullopt},
  };
  for (const auto& [typed, padded] : rows) EXPECT_EQ(PadWithX(typed), padded) << typed;
}

}  // namespace
}  // namespace cptsearch::code
