#include "read/icd10cm_index.h"

#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "read/index_entries.h"
#include "read/lines.h"
#include "read/xml.h"

namespace cptsearch::read {
namespace {

constexpr char kRoot[] = "ICD10CM.index";
constexpr char kLost[] = "cross-references lead to no code of this file";

// The elements of an entry that name a code: "see category" and "see subcategory" do.
bool IsCodeElement(std::string_view name) { return name == "code" || name == "subcat" || name == "seecat"; }

bool HasCode(const pugi::xml_node& entry) {
  return entry.child("code") || entry.child("subcat") || entry.child("seecat");
}

// A cell's code; empty when it says that there is none ("-", "--").
std::string CellCode(const pugi::xml_node& cell) {
  std::string code = OwnText(cell);
  return code.find_first_not_of('-') == std::string::npos ? std::string() : code;
}

// The words around the substance or site of a column.
struct CellWords {
  std::string_view before;
  std::string_view after;
};
constexpr std::size_t kFirstCell = 2;  // the number of the first column with codes
using Columns6 = std::array<CellWords, 6>;

constexpr Columns6 kNeoplasm = {{{"Malignant neoplasm", ""},
                                 {"Secondary malignant neoplasm", ""},
                                 {"Carcinoma in situ", ""},
                                 {"Benign neoplasm", ""},
                                 {"Neoplasm of uncertain behavior", ""},
                                 {"Neoplasm of unspecified behavior", ""}}};
constexpr Columns6 kDrug = {{{"Poisoning by", ", accidental"},
                             {"Poisoning by", ", intentional self-harm"},
                             {"Poisoning by", ", assault"},
                             {"Poisoning by", ", undetermined"},
                             {"Adverse effect of", ""},
                             {"Underdosing of", ""}}};

// Reads a table; `phrase` makes the text of a cell from the words of its column and the path of its entry.
absl::Status ReadCells(std::string_view content, const Columns6& columns,
                       const std::function<std::string(const CellWords&, std::vector<std::string>)>& phrase,
                       Reading* reading) {
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), kRoot, &document));
  SetReleaseOfVersion(document.document_element(), reading);
  CPTSEARCH_ASSIGN_OR_RETURN(const IndexEntries entries,
                             IndexEntries::Make(document.document_element(), reading->file()));
  XmlLines lines(content);
  LostEntries lost;
  for (const IndexEntry& entry : entries.all()) {
    const IndexEntry* source =
        entries.Follow(entry, [](const pugi::xml_node& node) { return !node.child("cell").empty(); });
    if (source == nullptr) {
      if (const pugi::xml_node see = entry.node.child("see")) lost.Add(entry, OwnText(see));
      continue;
    }
    for (const pugi::xml_node cell : source->node.children("cell")) {
      const auto column = static_cast<std::size_t>(cell.attribute("col").as_uint()) - kFirstCell;
      const std::string code = CellCode(cell);
      if (code.empty()) continue;
      if (column >= columns.size()) {
        CPTSEARCH_RETURN_IF_ERROR(reading->Skip(lines.Of(cell), "cell outside the columns 2 to 7"));
        continue;
      }
      CPTSEARCH_RETURN_IF_ERROR(
          EmitPhrase(CodeSystem::kIcd10Cm, code, phrase(columns[column], PathOf(entry)), cell, &lines, reading));
    }
  }
  lost.Report(kLost, reading);
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadIcd10CmIndex(std::string_view content, Reading* reading) {
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), kRoot, &document));
  SetReleaseOfVersion(document.document_element(), reading);
  CPTSEARCH_ASSIGN_OR_RETURN(const IndexEntries entries,
                             IndexEntries::Make(document.document_element(), reading->file()));
  XmlLines lines(content);
  LostEntries lost;
  for (const IndexEntry& entry : entries.all()) {
    const IndexEntry* source = entries.Follow(entry, HasCode);
    if (source == nullptr) {
      if (const pugi::xml_node see = entry.node.child("see")) lost.Add(entry, OwnText(see));
      continue;
    }
    for (const pugi::xml_node element : source->node.children()) {
      if (!IsCodeElement(NameOf(element))) continue;
      CPTSEARCH_RETURN_IF_ERROR(
          EmitPhrase(CodeSystem::kIcd10Cm, OwnText(element), Phrase(PathOf(entry)), element, &lines, reading));
    }
  }
  lost.Report(kLost, reading);
  return absl::OkStatus();
}

absl::Status ReadIcd10CmNeoplasm(std::string_view content, Reading* reading) {
  const auto phrase = [](const CellWords& words, std::vector<std::string> path) {
    path.erase(path.begin());  // the main term is "Neoplasm, neoplastic"
    return std::string(words.before) + (path.empty() ? "" : " of " + Phrase(path));
  };
  return ReadCells(content, kNeoplasm, phrase, reading);
}

absl::Status ReadIcd10CmDrug(std::string_view content, Reading* reading) {
  const auto phrase = [](const CellWords& words, const std::vector<std::string>& path) {
    return std::string(words.before) + " " + Phrase(path) + std::string(words.after);
  };
  return ReadCells(content, kDrug, phrase, reading);
}

}  // namespace cptsearch::read
