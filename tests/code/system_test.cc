// Names of code systems and the written form of codes.
#include <gtest/gtest.h>

#include <optional>

#include "cptsearch/code.h"

namespace cptsearch {
namespace {

TEST(CodeSystem, NamesGoBothWays) {
  for (int i = 0; i < kCodeSystemCount; ++i) {
    const auto system = static_cast<CodeSystem>(i);
    EXPECT_EQ(ParseCodeSystem(Name(system)), system);
  }
  EXPECT_EQ(ParseCodeSystem("ICD10CM"), CodeSystem::kIcd10Cm);
  EXPECT_EQ(ParseCodeSystem("Cpt"), CodeSystem::kCpt);
  for (const char* name : {"", "icd10", "cpt ", "icd-10-cm"}) EXPECT_EQ(ParseCodeSystem(name), std::nullopt) << name;
}

TEST(DisplayForm, PutsTheDotOfIcd10Cm) {
  EXPECT_EQ(DisplayForm(CodeSystem::kIcd10Cm, "E119"), "E11.9");
  EXPECT_EQ(DisplayForm(CodeSystem::kIcd10Cm, "S72141A"), "S72.141A");
  EXPECT_EQ(DisplayForm(CodeSystem::kIcd10Cm, "I10"), "I10");
  EXPECT_EQ(DisplayForm(CodeSystem::kIcd10Pcs, "0DTJ4ZZ"), "0DTJ4ZZ");
  EXPECT_EQ(DisplayForm(CodeSystem::kHcpcs, "J1885"), "J1885");
  EXPECT_EQ(DisplayForm(Code{CodeSystem::kCpt, "27323"}), "27323");
}

}  // namespace
}  // namespace cptsearch
