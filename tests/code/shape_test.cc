// Readings of codes as people type them.
#include "code/shape.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace cptsearch::code {
namespace {

// "icd10cm E119", "hcpcs E0601 (letter O read as zero)", "- 0120" for a system that is not held.
std::vector<std::string> Read(std::string_view typed) {
  std::vector<std::string> out;
  for (const Reading& r : ReadCode(typed)) {
    std::string row = (r.system ? std::string(Name(*r.system)) : "-") + " " + r.canonical;
    row += " " + std::string(Describe(r.shape));
    EXPECT_EQ(r.repaired, !r.repair.empty());
    if (r.repaired) row += " (" + r.repair + ")";
    out.push_back(row);
  }
  return out;
}

TEST(ReadCode, Table) {
  struct Row {
    std::string_view typed;
    std::vector<std::string> readings;
  };
  const Row rows[] = {
      // one reading, written in any way
      {"S72.141a", {"icd10cm S72141A ICD-10-CM code"}},
      {" s52 501 a ", {"icd10cm S52501A ICD-10-CM code"}},
      {"E11.9", {"icd10cm E119 ICD-10-CM code"}},
      {"e119.", {"icd10cm E119 ICD-10-CM code"}},
      {"U07.1", {"icd10cm U071 ICD-10-CM code"}},
      {"0dtj4zz", {"icd10pcs 0DTJ4ZZ ICD-10-PCS code"}},
      // categories that end in a letter
      {"M1A.0", {"icd10cm M1A0 ICD-10-CM code"}},
      {"O9A.1", {"icd10cm O9A1 ICD-10-CM code"}},
      {"Z3A12", {"icd10cm Z3A12 ICD-10-CM code"}},
      {"C4A", {"icd10cm C4A ICD-10-CM code", "icd10pcs C4A beginning of ICD-10-PCS codes"}},
      // several readings
      {"A4253", {"hcpcs A4253 HCPCS code", "icd10cm A4253 ICD-10-CM code"}},
      {"j-1885", {"hcpcs J1885 HCPCS code", "icd10cm J1885 ICD-10-CM code"}},
      {"A42.53", {"icd10cm A4253 ICD-10-CM code"}},
      {"0001U", {"cpt 0001U CPT PLA code", "icd10pcs 0001U beginning of ICD-10-PCS codes"}},
      {"1111F", {"cpt 1111F CPT Category II code", "icd10pcs 1111F beginning of ICD-10-PCS codes"}},
      {"0075T", {"cpt 0075T CPT Category III code", "icd10pcs 0075T beginning of ICD-10-PCS codes"}},
      {"0002M", {"cpt 0002M CPT MAAA code", "icd10pcs 0002M beginning of ICD-10-PCS codes"}},
      {"99213", {"cpt 99213 CPT code", "- 99213 ICD-9 code", "icd10pcs 99213 beginning of ICD-10-PCS codes"}},
      {"0SR", {"icd10pcs 0SR beginning of ICD-10-PCS codes"}},
      {"b2011zz", {"icd10pcs B2011ZZ ICD-10-PCS code", "icd10cm B2011ZZ ICD-10-CM code"}},
      {"X00.0XXA", {"icd10cm X000XXA ICD-10-CM code"}},
      {"27447RT", {"icd10pcs 27447RT ICD-10-PCS code"}},
      // modifiers
      {"25", {"cpt 25 modifier"}},
      {"lt", {"hcpcs LT modifier"}},
      {"P3", {"cpt P3 modifier"}},
      {"1P", {"cpt 1P modifier"}},
      // systems that are not held
      {"D0120", {"- D0120 HCPCS code", "icd10cm D0120 ICD-10-CM code", "icd10pcs D0120 beginning of ICD-10-PCS codes"}},
      {"250.00", {"- 25000 ICD-9 code"}},
      {"V58.61", {"icd10cm V5861 ICD-10-CM code", "- V5861 ICD-9 code"}},
      {"E880.9", {"icd10cm E8809 ICD-10-CM code", "- E8809 ICD-9 code"}},
      {"470", {"icd10pcs 470 beginning of ICD-10-PCS codes", "- 470 MS-DRG", "- 470 ICD-9 code"}},
      {"0250", {"- 0250 ICD-9 code", "- 0250 revenue code", "icd10pcs 0250 beginning of ICD-10-PCS codes"}},
      {"0069-2587-10", {"- 0069258710 NDC"}},
      {"00069258710", {"- 00069258710 NDC"}},
      // repairs
      {"EO601",
       {"hcpcs E0601 HCPCS code (letter O read as zero)", "icd10cm E0601 ICD-10-CM code (letter O read as zero)"}},
      {"992l3", {"cpt 99213 CPT code (letter l read as one)", "icd10pcs 992L3 beginning of ICD-10-PCS codes"}},
      {"ODTJ4ZZ", {"icd10pcs 0DTJ4ZZ ICD-10-PCS code (letter O read as zero)"}},
      {"T36.OX1A", {"icd10cm T360X1A ICD-10-CM code (letter O read as zero)"}},
      {"I1O", {"icd10cm I10 ICD-10-CM code (letter O read as zero)"}},
      // no code
      {"", {}},
      {"...", {}},
      {"heart attack", {}},
      {"fracture", {}},
      {"t2dm", {}},
      {"3b", {}},
      {"a-b", {}},
      {"10,000", {}},
      // for SplitModifiers and ReadRange
      {"99213-25", {}},
      {"27447 RT 59", {}},
      {"E11-E13", {}},
      {"G0008-G0010", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.typed), row.readings) << row.typed;
}

TEST(Canonical, TakesCodesOfTheSystemOnly) {
  struct Row {
    CodeSystem system;
    std::string_view typed;
    std::optional<std::string> canonical;
  };
  const Row rows[] = {
      {CodeSystem::kCpt, "99213", "99213"},
      {CodeSystem::kCpt, "0001u", "0001U"},
      {CodeSystem::kCpt, "59", "59"},
      {CodeSystem::kCpt, "250.00", std::nullopt},
      {CodeSystem::kCpt, "J1885", std::nullopt},
      {CodeSystem::kCpt, "2732", std::nullopt},
      {CodeSystem::kHcpcs, "j1885", "J1885"},
      {CodeSystem::kHcpcs, "W1885", std::nullopt},
      {CodeSystem::kHcpcs, "TC", "TC"},
      {CodeSystem::kIcd10Cm, "s72.141a", "S72141A"},
      {CodeSystem::kIcd10Cm, "S72", "S72"},
      {CodeSystem::kIcd10Cm, "N80.I", "N80I"},
      {CodeSystem::kIcd10Cm, "QA0.0101", "QA00101"},
      {CodeSystem::kIcd10Cm, "S7", std::nullopt},
      {CodeSystem::kIcd10Cm, "T36.OX1A", std::nullopt},
      {CodeSystem::kIcd10Cm, "S72.141AB", std::nullopt},
      {CodeSystem::kIcd10Cm, "é11", std::nullopt},
      {CodeSystem::kIcd10Pcs, "0SR", "0SR"},
      {CodeSystem::kIcd10Pcs, "0SRD0J9", "0SRD0J9"},
      {CodeSystem::kIcd10Pcs, "0SRDOJ9", std::nullopt},
      {CodeSystem::kIcd10Pcs, "ASRD0J9", std::nullopt},
  };
  for (const Row& row : rows) EXPECT_EQ(Canonical(row.system, row.typed), row.canonical) << row.typed;
}

TEST(LooksLikeCode, Table) {
  for (const char* yes : {"J1885", "E11.9", "e119", "J45", "99213", "0SRD0J9", "0001U", "1111F", "S72.141a", "C4A"}) {
    EXPECT_TRUE(LooksLikeCode(yes)) << yes;
  }
  for (const char* no :
       {"25", "B12", "T12", "3a", "LT", "heart", "", "e11 9", "2732", "t2dm", "h1n1", "250.00", "0SR"}) {
    EXPECT_FALSE(LooksLikeCode(no)) << no;
  }
}

TEST(SplitModifiers, Table) {
  struct Row {
    std::string_view typed;
    std::optional<CodeWithModifiers> split;
  };
  const Row rows[] = {
      {"99213-25", CodeWithModifiers{"99213", {"25"}}},
      {"27447 RT 59", CodeWithModifiers{"27447", {"RT", "59"}}},
      {"27447rt", CodeWithModifiers{"27447", {"RT"}}},
      {"27447RT59", CodeWithModifiers{"27447", {"RT", "59"}}},
      {"99213,26", CodeWithModifiers{"99213", {"26"}}},
      {"E0601-RR-KX", CodeWithModifiers{"E0601", {"RR", "KX"}}},
      {"0075T-26", CodeWithModifiers{"0075T", {"26"}}},
      {"97110 GO", CodeWithModifiers{"97110", {"GO"}}},
      // no modifiers
      {"99213", std::nullopt},
      {"27323 27324", std::nullopt},
      {"99213 at home", std::nullopt},
      {"99213 in", std::nullopt},
      {"99213-10", std::nullopt},
      {"9921325", std::nullopt},
      {"02703ZZ", std::nullopt},
      {"b2011zz", std::nullopt},
      {"99213-25-26-27-28-29", std::nullopt},
      {"E11.9-25", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : rows) EXPECT_EQ(SplitModifiers(row.typed), row.split) << row.typed;
}

// Every code of the official files is canonical as it stands.
TEST(Canonical, KeepsEveryOfficialCode) {
  const char* data = std::getenv("CPTSEARCH_DATA");
  if (data == nullptr) GTEST_SKIP() << "set CPTSEARCH_DATA to the folder of official files";
  struct File {
    const char* name;
    CodeSystem system;
    std::size_t begin, size;
  };
  for (const File& f : {File{"/icd10cm_fy2021/icd10cm-order-Jan-2021.txt", CodeSystem::kIcd10Cm, 6, 7},
                        File{"/icd10pcs_fy2021/icd10pcs_order_2021.txt", CodeSystem::kIcd10Pcs, 6, 7}}) {
    std::ifstream file(std::string(data) + f.name);
    std::size_t codes = 0;
    for (std::string line; std::getline(file, line); ++codes) {
      std::string code = line.substr(f.begin, f.size);
      code.erase(code.find_last_not_of(' ') + 1);
      ASSERT_EQ(Canonical(f.system, code), code);
    }
    EXPECT_GT(codes, 70000u) << f.name;
  }
}

}  // namespace
}  // namespace cptsearch::code
