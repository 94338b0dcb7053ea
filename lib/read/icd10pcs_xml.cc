#include "read/icd10pcs_xml.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "read/index_entries.h"
#include "read/lines.h"
#include "read/value_names.h"
#include "read/xml.h"

namespace cptsearch::read {
namespace {

// Whole codes, prefixes of codes, and tables.
bool IsCodeElement(std::string_view name) { return name == "code" || name == "codes" || name == "tab"; }

bool HasCode(const pugi::xml_node& node) { return node.child("code") || node.child("codes") || node.child("tab"); }

// An entry has codes of its own, or in its "see".
bool EntryHasCode(const pugi::xml_node& entry) { return HasCode(entry) || HasCode(entry.child("see")); }

// "Resection, Uterus" as a part of a phrase: "resection of uterus".
std::string SeePhrase(std::string_view see) {
  const std::size_t comma = see.find(',');
  std::string operation = EntryTitle(see.substr(0, comma));
  const std::string rest = comma == std::string_view::npos ? std::string() : EntryTitle(see.substr(comma + 1));
  std::string phrase = Phrase({std::move(operation), "x"});
  const bool open = phrase.size() >= 3 && phrase[phrase.size() - 3] != ',';  // it ends in a preposition
  phrase.resize(phrase.size() - (open ? 2 : 3));
  if (!rest.empty()) phrase += (open ? " " : " of ") + rest;
  return LowerAscii(phrase);
}

PcsRow RowOf(const pugi::xml_node& node) {
  PcsRow row;
  for (const pugi::xml_node axis : node.children("axis")) {
    PcsAxis& each = row.axes.emplace_back();
    each.position = axis.attribute("pos").as_int();
    each.name = OwnText(axis.child("title"));
    for (const pugi::xml_node label : axis.children("label")) {
      const std::string_view character = label.attribute("code").value();
      if (character.size() == 1) each.values.push_back({character.front(), OwnText(label)});
    }
  }
  return row;
}

// Whether the axes are those that follow a table's own three.
bool IsWhole(const PcsRow& row) {
  constexpr int kFirst = 4;
  int position = kFirst;
  for (const PcsAxis& axis : row.axes) {
    if (axis.position != position++ || axis.name.empty() || axis.values.empty()) return false;
  }
  return position == kFirst + 4;
}

absl::Status EmitCodes(const pugi::xml_node& node, const std::string& phrase, XmlLines* lines, Reading* reading) {
  for (const pugi::xml_node element : node.children()) {
    if (!IsCodeElement(NameOf(element))) continue;
    CPTSEARCH_RETURN_IF_ERROR(EmitPhrase(CodeSystem::kIcd10Pcs, OwnText(element), phrase, element, lines, reading));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadIcd10PcsIndex(std::string_view content, Reading* reading) {
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), "ICD10PCS.index", &document));
  SetReleaseOfVersion(document.document_element(), reading);
  CPTSEARCH_ASSIGN_OR_RETURN(const IndexEntries entries,
                             IndexEntries::Make(document.document_element(), reading->file()));
  XmlLines lines(content);
  LostEntries lost;
  ValueNames values;
  for (const IndexEntry& entry : entries.all()) {
    const std::string phrase = Phrase(PathOf(entry));
    CPTSEARCH_RETURN_IF_ERROR(EmitCodes(entry.node, phrase, &lines, reading));
    if (const pugi::xml_node use = entry.node.child("use")) values.Add(phrase, OwnText(use), lines.Of(use));
    const pugi::xml_node see = entry.node.child("see");
    if (!see) continue;
    const IndexEntry* source = entries.Follow(entry, EntryHasCode);
    if (source == nullptr) {
      lost.Add(entry, OwnText(see));
      continue;
    }
    const std::string seen = Phrase({phrase, SeePhrase(OwnText(see))});
    if (source != &entry) CPTSEARCH_RETURN_IF_ERROR(EmitCodes(source->node, seen, &lines, reading));
    CPTSEARCH_RETURN_IF_ERROR(EmitCodes(source->node.child("see"), seen, &lines, reading));
  }
  lost.Report("cross-references lead to no code of this file", reading);
  return values.Emit(reading);
}

absl::Status ReadIcd10PcsTables(std::string_view content, Reading* reading) {
  constexpr int kTableAxes = 3;  // section, body system, operation
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), "ICD10PCS.tabular", &document));
  SetReleaseOfVersion(document.document_element(), reading);
  XmlLines lines(content);
  for (const pugi::xml_node table : document.document_element().children("pcsTable")) {
    std::string typed;
    Record record;
    record.system = CodeSystem::kIcd10Pcs;
    record.billable = false;
    for (const pugi::xml_node axis : table.children("axis")) {
      typed += axis.child("label").attribute("code").value();
      const std::string definition = OwnText(axis.child("definition"));
      if (!definition.empty()) {
        record.notes.push_back({NoteKind::kNote, absl::StrFormat("%s: %s", OwnText(axis.child("label")), definition)});
      }
    }
    std::optional<std::string> code = code::Canonical(CodeSystem::kIcd10Pcs, typed);
    if (!code || code->size() != kTableAxes) {
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(
          lines.Of(table), absl::StrFormat("%s is not a table of ICD-10-PCS (3 characters)", Quoted(typed))));
      continue;
    }
    record.code = *std::move(code);
    for (const pugi::xml_node node : table.children("pcsRow")) {
      PcsRow row = RowOf(node);
      if (!IsWhole(row)) {
        CPTSEARCH_RETURN_IF_ERROR(
            reading->Skip(lines.Of(node),
                          absl::StrFormat("a row of table %s has not the axes 4 to 7, each with values", record.code)));
        continue;
      }
      record.pcs_rows.push_back(std::move(row));
    }
    CPTSEARCH_RETURN_IF_ERROR(reading->Emit(std::move(record)));
  }
  return absl::OkStatus();
}

}  // namespace cptsearch::read
