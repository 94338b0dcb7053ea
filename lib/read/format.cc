#include "read/format.h"

#include <array>
#include <cstddef>
#include <string>

#include "read/delimited.h"
#include "read/hcpcs_fixed.h"
#include "read/hcpcs_table.h"
#include "read/icd10_lines.h"
#include "read/icd10cm_index.h"
#include "read/icd10pcs_definitions.h"
#include "read/icd10pcs_xml.h"
#include "read/json_lines.h"
#include "read/lines.h"
#include "read/source.h"
#include "read/table.h"
#include "read/tabular.h"

namespace cptsearch::read {
namespace {

// A table's header is looked for in this many lines that are not blank.
constexpr int kMaxLinesBeforeHeader = 50;

std::optional<Format> DetectXml(std::string_view head) {
  const auto holds = [head](std::string_view text) { return head.find(text) != std::string_view::npos; };
  if (holds("<ICD10CM.tabular")) return Format::kIcd10CmTabular;
  if (holds("<ICD10PCS.index")) return Format::kIcd10PcsIndex;
  if (holds("<ICD10PCS.tabular")) return Format::kIcd10PcsTables;
  if (holds("<ICD10PCS.definitions")) return Format::kIcd10PcsDefinitions;
  if (holds("<ICD10CM.index")) {
    // The two tables name their columns.
    if (!holds("<indexHeading>")) return Format::kIcd10CmIndex;
    if (holds(">Malignant Primary<")) return Format::kIcd10CmNeoplasm;
    if (holds(">Underdosing<")) return Format::kIcd10CmDrug;
  }
  return std::nullopt;
}

// Lines that have the shape of a row, counted.
struct RowCounts {
  std::size_t order = 0;
  std::size_t codes = 0;
  std::size_t hcpcs = 0;
  std::size_t other = 0;  // since the first row
  int leaning = 0;        // the sum of Icd10Leaning
};

void CountRow(std::string_view line, RowCounts* counts) {
  if (const std::string_view order = OrderRowCode(line); !order.empty()) {
    ++counts->order;
    counts->leaning += Icd10Leaning(order);
  } else if (IsHcpcsRecord(line)) {
    ++counts->hcpcs;
  } else if (const std::string_view code = CodesRowCode(line); !code.empty()) {
    ++counts->codes;
    counts->leaning += Icd10Leaning(code);
  } else if (counts->order + counts->codes + counts->hcpcs > 0) {
    ++counts->other;
  }
}

}  // namespace

std::optional<Format> DetectFormat(std::string_view head) {
  const bool cut = head.size() >= kHeadBytes;
  head = SkipByteOrderMark(head);
  if (head.find('\0') != std::string_view::npos) return std::nullopt;  // a binary file, or UTF-16
  if (const std::string_view text = Trim(head); !text.empty() && text.front() == '<') return DetectXml(text);

  Lines lines(head);
  RowCounts counts;
  int looked_at = 0;
  while (lines.Next()) {
    const std::string_view line = lines.text();
    if (cut && line.data() + line.size() == head.data() + head.size()) break;  // half a line
    if (IsBlankLine(line)) continue;
    if (line.front() == '#') continue;
    if (looked_at++ < kMaxLinesBeforeHeader) {
      if (looked_at == 1 && line.front() == '{') return Format::kJsonLines;
      const Header header(line);
      if (IsHcpcsTableHeader(header)) return Format::kHcpcsTable;
      if (IsTableHeader(header)) return Format::kTable;
    }
    CountRow(line, &counts);
  }
  const bool pcs = counts.leaning < 0;
  if (counts.order >= counts.hcpcs && counts.order >= counts.codes && counts.order > counts.other) {
    return pcs ? Format::kIcd10PcsOrder : Format::kIcd10CmOrder;
  }
  if (counts.hcpcs >= counts.codes && counts.hcpcs > counts.other) return Format::kHcpcsFixed;
  if (counts.codes > counts.other) return pcs ? Format::kIcd10PcsCodes : Format::kIcd10CmCodes;
  return std::nullopt;
}

absl::Status ReadText(std::string_view content, Format format, Reading* reading) {
  content = SkipByteOrderMark(content);
  switch (format) {
    case Format::kIcd10CmOrder:
      return ReadIcd10Order(content, CodeSystem::kIcd10Cm, reading);
    case Format::kIcd10CmCodes:
      return ReadIcd10Codes(content, CodeSystem::kIcd10Cm, reading);
    case Format::kIcd10PcsOrder:
      return ReadIcd10Order(content, CodeSystem::kIcd10Pcs, reading);
    case Format::kIcd10PcsCodes:
      return ReadIcd10Codes(content, CodeSystem::kIcd10Pcs, reading);
    case Format::kIcd10CmTabular:
      return ReadTabular(content, reading);
    case Format::kHcpcsFixed:
      return ReadHcpcsFixed(content, reading);
    case Format::kHcpcsTable:
      return ReadHcpcsTable(content, reading);
    case Format::kTable:
      return ReadTable(content, reading);
    case Format::kJsonLines:
      return ReadJsonRows(content, reading);
    case Format::kIcd10CmIndex:
      return ReadIcd10CmIndex(content, reading);
    case Format::kIcd10CmNeoplasm:
      return ReadIcd10CmNeoplasm(content, reading);
    case Format::kIcd10CmDrug:
      return ReadIcd10CmDrug(content, reading);
    case Format::kIcd10PcsIndex:
      return ReadIcd10PcsIndex(content, reading);
    case Format::kIcd10PcsTables:
      return ReadIcd10PcsTables(content, reading);
    case Format::kIcd10PcsDefinitions:
      return ReadIcd10PcsDefinitions(content, reading);
    case Format::kDetect:
      break;
  }
  return absl::InternalError("a format without a reader");
}

}  // namespace cptsearch::read
