// Ranges and beginnings of codes.
#include "code/range.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace cptsearch::code {
namespace {

// "hcpcs G0008..G0010", "icd10cm S720*"
std::vector<std::string> Read(std::string_view typed) {
  std::vector<std::string> out;
  for (const CodeRange& r : ReadRange(typed)) {
    out.push_back(std::string(Name(r.system)) + " " + r.first + (r.prefix ? "*" : ".." + r.last));
  }
  return out;
}

TEST(ReadRange, Table) {
  struct Row {
    std::string_view typed;
    std::vector<std::string> ranges;
  };
  const Row rows[] = {
      // two ends
      {"27323-27329", {"cpt 27323..27329"}},
      {"27323 - 27329", {"cpt 27323..27329"}},
      {"27323 to 27329", {"cpt 27323..27329"}},
      {"27323 through 27329", {"cpt 27323..27329"}},
      {"99213–99215", {"cpt 99213..99215"}},
      {"27329-27323", {"cpt 27323..27329"}},
      {"G0008-G0010", {"hcpcs G0008..G0010", "icd10cm G0008..G0010"}},
      {"E11-E13", {"icd10cm E11..E13"}},
      {"E10-E14.9", {"icd10cm E10..E149"}},
      {"S72.141A-S72.141S", {"icd10cm S72141A..S72141S"}},
      {"0DT-0DY", {"icd10pcs 0DT..0DY"}},
      // beginnings
      {"S72.0*", {"icd10cm S720*"}},
      {"S72.0-", {"icd10cm S720*"}},
      {"S72.0", {"icd10cm S720*"}},
      {"2732", {"cpt 2732*", "icd10pcs 2732*"}},
      {"27*", {"cpt 27*", "icd10pcs 27*"}},
      {"J18*", {"hcpcs J18*", "icd10cm J18*"}},
      {"0SR", {"icd10pcs 0SR*"}},
      // whole codes and things that are neither
      {"S72.141A", {}},
      {"0DTJ4ZZ", {}},
      {"99213-25", {}},
      {"27323 27324", {}},
      {"27", {}},
      {"x-ray", {}},
      {"*", {}},
      {"-", {}},
      {"", {}},
      {"heart*", {}},
      {"0069-2587-10", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.typed), row.ranges) << row.typed;
}

TEST(CodeRange, ContainsBothEndsAndWhatBeginsWithTheLast) {
  const CodeRange range{CodeSystem::kIcd10Cm, "E11", "E13", false};
  for (const char* in : {"E11", "E119", "E12", "E13", "E1365"}) EXPECT_TRUE(range.Contains(in)) << in;
  for (const char* out : {"E10", "E109", "E14", "A00", ""}) EXPECT_FALSE(range.Contains(out)) << out;
}

TEST(CodeRange, PrefixContainsWhatBeginsWithIt) {
  const CodeRange range{CodeSystem::kIcd10Cm, "S720", "S720", true};
  for (const char* in : {"S720", "S72001A"}) EXPECT_TRUE(range.Contains(in)) << in;
  for (const char* out : {"S72", "S721", "S7"}) EXPECT_FALSE(range.Contains(out)) << out;
}

}  // namespace
}  // namespace cptsearch::code
