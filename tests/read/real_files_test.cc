// The real files of CMS and NCHS, when they are at hand: counts, and no row lost. Their folder is in CPTSEARCH_DATA.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

using ::testing::IsEmpty;

class RealFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("CPTSEARCH_DATA");
    if (folder == nullptr || *folder == '\0') GTEST_SKIP() << "CPTSEARCH_DATA does not name the folder of real files";
    folder_ = folder;
  }

  Collected Read(const std::string& name) const { return CollectFile(folder_ + "/" + name); }

  static const Record& Find(const Collected& out, std::string_view code) {
    static const Record kNone;
    const auto found =
        std::find_if(out.records.begin(), out.records.end(), [&](const Record& record) { return record.code == code; });
    EXPECT_NE(found, out.records.end()) << code;
    return found != out.records.end() ? *found : kNone;
  }

  std::string folder_;
};

std::ptrdiff_t Billable(const Collected& out) {
  return std::count_if(out.records.begin(), out.records.end(), [](const Record& record) { return record.billable; });
}
std::ptrdiff_t Modifiers(const Collected& out) {
  return std::count_if(out.records.begin(), out.records.end(), [](const Record& record) { return record.modifier; });
}

TEST_F(RealFiles, Icd10CmOrder) {
  const Collected out = Read("icd10cm_fy2021/icd10cm-order-Jan-2021.txt");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(out.summary.format, Format::kIcd10CmOrder);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_EQ(out.records.size(), 95358U);
  EXPECT_EQ(Billable(out), 72621);
  EXPECT_EQ(std::count_if(out.records.begin(), out.records.end(),
                          [](const Record& record) { return record.short_title.empty(); }),
            41540);
  EXPECT_EQ(Find(out, "U071").title, "COVID-19");
  EXPECT_EQ(out.records.back().released, 20210101);
}

TEST_F(RealFiles, Icd10PcsOrder) {
  const Collected out = Read("icd10pcs_fy2021/icd10pcs_order_2021.txt");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(out.summary.format, Format::kIcd10PcsOrder);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_EQ(out.records.size(), 79026U);
  EXPECT_EQ(Billable(out), 78136);
}

TEST_F(RealFiles, Tabular) {
  const Collected out = Read("icd10cm_fy2021/icd10cm_tabular_2021.xml");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_EQ(out.records.size(), 45017U);
  std::map<TermKind, int> terms;
  std::map<NoteKind, int> notes;
  for (const Record& record : out.records) {
    for (const Term& term : record.terms) ++terms[term.kind];
    for (const Note& note : record.notes) ++notes[note.kind];
  }
  EXPECT_EQ(terms[TermKind::kInclusion], 11612);
  EXPECT_EQ(notes[NoteKind::kIncludes], 912);
  EXPECT_EQ(notes[NoteKind::kExcludes1], 5278);
  EXPECT_EQ(notes[NoteKind::kExcludes2], 1922);
  EXPECT_EQ(notes[NoteKind::kCodeFirst], 672);
  EXPECT_EQ(notes[NoteKind::kUseAdditional], 1304);
  EXPECT_EQ(notes[NoteKind::kCodeAlso], 349);
  // Every billable code of this list is billable in the order file, and of those with less than 7 characters the other
  // way round.
  const Collected order = Read("icd10cm_fy2021/icd10cm-order-Jan-2021.txt");
  std::map<std::string, bool> billable;
  for (const Record& record : order.records) billable[record.code] = record.billable;
  int differing = 0;
  for (const Record& record : out.records) differing += billable.at(record.code) != record.billable;
  EXPECT_EQ(differing, 0);
}

TEST_F(RealFiles, HcpcsFixed) {
  const Collected out = Read("hcpcs/2019/HCPC2019_CONTR_ANWEB.txt");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(out.summary.format, Format::kHcpcsFixed);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_EQ(out.records.size(), 6440U + 360U);
  EXPECT_EQ(Modifiers(out), 360);
  EXPECT_EQ(std::count_if(out.records.begin(), out.records.end(),
                          [](const Record& record) { return record.validity.at(0).until != 0; }),
            515);
  EXPECT_EQ(Find(out, "G0503").title.size(), 1247U);
  const Collected cut = Read("hcpcs/2017/HCPC17_CONTR_ANWEB.txt");
  EXPECT_THAT(cut.issues, IsEmpty());
  EXPECT_EQ(cut.records.size(), 6155U + 343U);
}

TEST_F(RealFiles, HcpcsTable) {
  const Collected out = Read("hcpcs/2025-10/HCPC2025_OCT_ANWEB.tsv");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(out.summary.format, Format::kHcpcsTable);
  EXPECT_THAT(out.issues, IsEmpty());
  EXPECT_EQ(out.records.size(), 8463U + 383U);
  EXPECT_EQ(Modifiers(out), 383);
  EXPECT_EQ(out.records.back().released, 20251001);
}

TEST_F(RealFiles, Tables) {
  const Collected codes = Read("icd10cm_fy2026/icd10cm_codes_2026_billable.tsv");
  CPTSEARCH_ASSERT_OK(codes.status);
  EXPECT_EQ(codes.summary.format, Format::kTable);
  EXPECT_THAT(codes.issues, IsEmpty());
  EXPECT_EQ(codes.records.size(), 74719U);
  const Collected terms = Read("icd10cm_fy2026/icd10cm_inclusion_terms_2026.tsv");
  CPTSEARCH_ASSERT_OK(terms.status);
  // Two phrases hold a tab; and the column not_in_fy2021 is not ours.
  EXPECT_EQ(terms.records.size(), 13490U);
  EXPECT_EQ(terms.summary.skipped, 2U);
  EXPECT_EQ(terms.issues.size(), 3U);
}

// Records, and the rows left out: cross-references without a code.
TEST_F(RealFiles, Indexes) {
  struct Row {
    const char* name;
    Format format;
    std::size_t records;
    std::uint64_t skipped;
    std::size_t issues;
  };
  const Row kRows[] = {
      {"icd10cm_index_fy2017/icd10cm_index_2017.xml", Format::kIcd10CmIndex, 67871, 3661, 1},
      {"icd10cm_fy2021/icd10cm_eindex_2021.xml", Format::kIcd10CmIndex, 6865, 340, 1},
      {"icd10cm_fy2021/icd10cm_neoplasm_2021.xml", Format::kIcd10CmNeoplasm, 9291, 18, 1},
      {"icd10cm_fy2021/icd10cm_drug_2021.xml", Format::kIcd10CmDrug, 40354, 16, 1},
      {"icd10pcs_fy2021/icd10pcs_index_2021.xml", Format::kIcd10PcsIndex, 15880, 252, 1},
      {"icd10pcs_fy2021/icd10pcs_tables_2021.xml", Format::kIcd10PcsTables, 890, 0, 0},
  };
  for (const Row& row : kRows) {
    const Collected out = Read(row.name);
    CPTSEARCH_ASSERT_OK(out.status);
    EXPECT_EQ(out.summary.format, row.format) << row.name;
    EXPECT_EQ(out.records.size(), row.records) << row.name;
    EXPECT_EQ(out.summary.skipped, row.skipped) << row.name;
    EXPECT_EQ(out.issues.size(), row.issues) << row.name;
  }
}

TEST_F(RealFiles, Definitions) {
  Collected out = Read("icd10pcs_fy2021/icd10pcs_definitions_2021.xml");
  CPTSEARCH_ASSERT_OK(out.status);
  EXPECT_EQ(out.summary.format, Format::kIcd10PcsDefinitions);
  EXPECT_THAT(out.records, IsEmpty());
  EXPECT_EQ(out.summary.skipped, 76U);
  EXPECT_EQ(out.issues.size(), 1U);
  EXPECT_EQ(out.links.size(), 1600U);
  EXPECT_THAT(out.links, ::testing::IsSupersetOf({"Inferior phrenic artery -> Abdominal Aorta (211)",
                                                  "Secura -> Defibrillator Generator (2618)"}));
  // The index leads the same words to the same values.
  Collected index = Read("icd10pcs_fy2021/icd10pcs_index_2021.xml");
  const auto without_lines = [](std::vector<std::string> links) {
    for (std::string& link : links) link.resize(link.rfind(" ("));
    std::sort(links.begin(), links.end());
    return links;
  };
  EXPECT_EQ(without_lines(std::move(out.links)), without_lines(std::move(index.links)));
}

TEST_F(RealFiles, OthersAreRefused) {
  for (const char* name :
       {"gem_2018/2018_I10gem.txt", "gem_2018/2018_I9gem.txt", "hcpcs/2019/HCPC2019_README.txt",
        "hcpcs/2019/2019-Table-of-Drugs.pdf", "hcpcs/2025-10/HCPC2025_OCT_ANWEB.xlsx", "judged/dev.tsv",
        "icd10pcs_fy2021/order_addenda_2021.txt", "guidelines_fy2026/icd10cm_guidelines.txt",
        "ncci_2024q3/ptp_prac_2024-07-01.tsv.gz", "hcc_2026/2026_initial_icd10cm_mappings.csv"}) {
    EXPECT_EQ(Read(name).status.code(), absl::StatusCode::kInvalidArgument) << name;
  }
}

}  // namespace
}  // namespace cptsearch::testing
