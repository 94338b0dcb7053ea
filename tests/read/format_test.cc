// Detection: the format is told from the content alone.
#include "read/format.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "read/source.h"

namespace cptsearch::read {
namespace {

const std::string kOrderRow =
    "00002 A000    1 Cholera                                                      Cholera due to something\r\n";
const std::string kPcsRow =
    "00002 0016070 1 Bypass                                                       Bypass, Open\r\n";

TEST(DetectFormat, LooksAtContent) {
  struct Row {
    std::string head;
    std::optional<Format> expected;
  };
  const Row kRows[] = {
      // Fixed columns.
      {kOrderRow, Format::kIcd10CmOrder},
      {"Copyright 2021\r\nof nobody\r\n\r\n" + kOrderRow + kOrderRow, Format::kIcd10CmOrder},
      {"\xEF\xBB\xBF" + kOrderRow, Format::kIcd10CmOrder},
      {kPcsRow, Format::kIcd10PcsOrder},
      {"00001 001     0 Bypass\n" + kPcsRow, Format::kIcd10PcsOrder},
      {"00001 XW0     0 Introduction\n00002 XW03302 1 Introduction\n", Format::kIcd10PcsOrder},
      {"00001 B00     0 Imaging\n00002 B00B0ZZ 1 Plain Radiography\n", Format::kIcd10PcsOrder},
      {"00001 QA0     0 Genetic disorder\n00002 QA00101 1 Genetic disorder\n", Format::kIcd10CmOrder},
      {"00001 C4A     0 Merkel cell\n00002 C4A0    1 Merkel cell of lip\n", Format::kIcd10CmOrder},
      {"A000    Cholera due to something\nA001    Cholera\n", Format::kIcd10CmCodes},
      {"0016070 Bypass\n0016071 Bypass\n", Format::kIcd10PcsCodes},
      {"   A1001007Dressing for one wound\r\n", Format::kHcpcsFixed},
      {"***Disclaimers\t\t\r\n\t\t\r\n*No coverage.\xA0\t\r\nA0021001003Ambulance\r\n", Format::kHcpcsFixed},
      // Tables.
      {"HCPC,SEQNUM,RECID,LONG DESCRIPTION\n", Format::kHcpcsTable},
      {"A notice\nhcpc\tseqnum\trecid\tlong_description\n", Format::kHcpcsTable},
      {"system\tcode\ttitle\n", Format::kTable},
      {"code\tlong\nA000\tCholera\n", Format::kTable},
      {"phrase\tcode\tcode_title\tkind\n", Format::kTable},
      // Marked text.
      {"{\"system\":\"cpt\"}\n", Format::kJsonLines},
      {"# a comment\n\n{\"system\":\"cpt\"}\n", Format::kJsonLines},
      {"<?xml version=\"1.0\"?>\n<ICD10CM.tabular>\n", Format::kIcd10CmTabular},
      {"<ICD10CM.index><version>2021</version><title>INDEX</title>", Format::kIcd10CmIndex},
      {"<ICD10CM.index><indexHeading><head col=\"2\">Malignant Primary</head>", Format::kIcd10CmNeoplasm},
      {"<ICD10CM.index><indexHeading><head col=\"7\">Underdosing</head>", Format::kIcd10CmDrug},
      {"<ICD10PCS.index>", Format::kIcd10PcsIndex},
      {"<ICD10PCS.tabular>", Format::kIcd10PcsTables},
      {"<?xml version=\"1.0\"?>\n<ICD10PCS.definitions>", Format::kIcd10PcsDefinitions},
      // None.
      {"<ICD10CM.index><indexHeading><head col=\"2\">Something else</head>", std::nullopt},
      {"<ICD10PCS.conversion>", std::nullopt},
      {"", std::nullopt},
      {"   \n\n", std::nullopt},
      {"Some text\nof several lines.\n", std::nullopt},
      {"<html></html>", std::nullopt},
      {"%PDF-1.6\r\n", std::nullopt},
      {"category\tquery\texpected\tnote\n", std::nullopt},
      {std::string("00002 A000    1 Cholera\0\n", 25), std::nullopt},
      {"\xFF\xFE"
       "c\0o\0d\0e\0",
       std::nullopt},
      // Rows must be more than the other lines after the first of them.
      {kOrderRow + "a\nb\nc\n", std::nullopt},
      // The equivalence mappings have the columns of a codes file.
      {"A000    0010  00000\nA001    0011  00000\n", std::nullopt},
  };
  for (const Row& row : kRows) EXPECT_EQ(DetectFormat(row.head), row.expected) << row.head;
}

TEST(DetectFormat, IgnoresTheLineThatTheHeadCuts) {
  std::string head;
  while (head.size() < kHeadBytes) head += kOrderRow;
  head.resize(kHeadBytes - 3);
  head += "{x}";
  EXPECT_EQ(DetectFormat(head), Format::kIcd10CmOrder);
}

}  // namespace
}  // namespace cptsearch::read
