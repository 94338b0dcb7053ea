#include "read/tabular.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "read/lines.h"
#include "read/xml.h"

namespace cptsearch::read {
namespace {

constexpr std::size_t kFullCode = 7;  // characters of a code that has a seventh character

struct NoteElement {
  std::string_view name;
  NoteKind kind;
};
constexpr std::array<NoteElement, 8> kNoteElements = {{{"notes", NoteKind::kNote},
                                                       {"sevenChrNote", NoteKind::kNote},
                                                       {"includes", NoteKind::kIncludes},
                                                       {"excludes1", NoteKind::kExcludes1},
                                                       {"excludes2", NoteKind::kExcludes2},
                                                       {"codeFirst", NoteKind::kCodeFirst},
                                                       {"useAdditionalCode", NoteKind::kUseAdditional},
                                                       {"codeAlso", NoteKind::kCodeAlso}}};

std::optional<NoteKind> NoteKindOf(std::string_view element) {
  for (const NoteElement& known : kNoteElements) {
    if (known.name == element) return known.kind;
  }
  return std::nullopt;
}

// "A: initial encounter for closed fracture" for each extension. A stray note between extensions is a further wording
// of the one before it (S52, extension B).
std::vector<Note> SeventhCharacters(const pugi::xml_node& definition) {
  std::vector<Note> notes;
  for (const pugi::xml_node child : definition.children()) {
    if (NameOf(child) == "extension") {
      notes.push_back(
          {NoteKind::kSeventhCharacter, absl::StrFormat("%s: %s", child.attribute("char").value(), TextOf(child))});
    } else if (NameOf(child) == "note" && !notes.empty()) {
      notes.back().text += "; " + TextOf(child);
    } else if (NameOf(child) == "note") {
      notes.push_back({NoteKind::kNote, TextOf(child)});
    }
  }
  return notes;
}

class TabularReader {
 public:
  TabularReader(std::string_view content, Reading* reading) : lines_(content), reading_(reading) {}

  absl::Status Read(const pugi::xml_node& root);

 private:
  // `inherited` are the seventh characters of the nearest code above.
  absl::Status ReadDiag(const pugi::xml_node& diag, const std::vector<Note>& inherited);
  absl::Status ReadElement(const pugi::xml_node& element, Record* record);

  XmlLines lines_;
  Reading* reading_;
  std::vector<std::string> path_;  // titles of chapter, section and codes above the one being read
};

absl::Status TabularReader::Read(const pugi::xml_node& root) {
  SetReleaseOfVersion(root, reading_);
  for (const pugi::xml_node chapter : root.children("chapter")) {
    path_ = {TextOf(chapter.child("desc"))};
    for (const pugi::xml_node section : chapter.children("section")) {
      path_.push_back(TextOf(section.child("desc")));
      for (const pugi::xml_node diag : section.children("diag")) CPTSEARCH_RETURN_IF_ERROR(ReadDiag(diag, {}));
      path_.pop_back();
    }
  }
  return absl::OkStatus();
}

absl::Status TabularReader::ReadDiag(const pugi::xml_node& diag, const std::vector<Note>& inherited) {
  const std::string typed = TextOf(diag.child("name"));
  std::optional<std::string> code = code::Canonical(CodeSystem::kIcd10Cm, typed);
  Record record;
  record.system = CodeSystem::kIcd10Cm;
  record.title = TextOf(diag.child("desc"));
  record.section = path_;
  const pugi::xml_node definition = diag.child("sevenChrDef");
  const std::vector<Note> own = definition ? SeventhCharacters(definition) : std::vector<Note>();
  const std::vector<Note>& seventh = definition ? own : inherited;
  const std::string title = record.title;
  if (!code || title.empty()) {
    CPTSEARCH_RETURN_IF_ERROR(reading_->Skip(lines_.Of(diag), code ? absl::StrFormat("code '%s' has no title", typed)
                                                                   : BadCode(CodeSystem::kIcd10Cm, typed)));
  } else {
    record.code = *std::move(code);
    record.billable = !diag.child("diag") && (seventh.empty() || record.code.size() >= kFullCode);
    for (const pugi::xml_node element : diag.children()) CPTSEARCH_RETURN_IF_ERROR(ReadElement(element, &record));
    record.notes.insert(record.notes.end(), seventh.begin(), seventh.end());
    CPTSEARCH_RETURN_IF_ERROR(reading_->Emit(std::move(record)));
  }
  path_.push_back(title);
  for (const pugi::xml_node below : diag.children("diag")) CPTSEARCH_RETURN_IF_ERROR(ReadDiag(below, seventh));
  path_.pop_back();
  return absl::OkStatus();
}

absl::Status TabularReader::ReadElement(const pugi::xml_node& element, Record* record) {
  const std::string_view name = NameOf(element);
  if (element.type() != pugi::node_element || name == "name" || name == "desc" || name == "diag" ||
      name == "sevenChrDef") {
    return absl::OkStatus();
  }
  // A table of visual acuities under H54, which no text stands for.
  if (name == "visualImpairment") return absl::OkStatus();
  const std::optional<NoteKind> kind = NoteKindOf(name);
  if (!kind && name != "inclusionTerm") {
    return reading_->Warn(lines_.Of(element), absl::StrFormat("element %s of code '%s' is not known and not read",
                                                              Quoted(name), record->code));
  }
  for (const pugi::xml_node child : element.children()) {
    std::string text = TextOf(child);
    if (text.empty()) continue;
    if (!kind) {
      record->terms.push_back({TermKind::kInclusion, std::move(text)});
      continue;
    }
    if (*kind == NoteKind::kIncludes && IsTermLike(text)) record->terms.push_back({TermKind::kIncludes, text});
    record->notes.push_back({*kind, std::move(text)});
  }
  return absl::OkStatus();
}

}  // namespace

bool IsTermLike(std::string_view note) {
  constexpr std::size_t kMaxWords = 12;
  constexpr std::array<std::string_view, 6> kReferences = {"any ",       "this category", "classifiable",
                                                           "classified", "except",        "the following"};
  if (note.empty() || note.back() == '.' || note.back() == ':') return false;
  const std::vector<std::string_view> words = SplitAt(note, ' ');
  if (words.size() > kMaxWords) return false;
  const std::string lower = LowerAscii(note);
  for (const std::string_view reference : kReferences) {
    if (lower.find(reference) != std::string::npos) return false;
  }
  // A code ("I70.512", "G80-G82").
  return std::none_of(words.begin(), words.end(), [](std::string_view word) {
    if (!word.empty() && word.front() == '(') word.remove_prefix(1);
    return word.size() >= 3 && word[0] >= 'A' && word[0] <= 'Z' && IsDigit(word[1]) && IsDigit(word[2]);
  });
}

absl::Status ReadTabular(std::string_view content, Reading* reading) {
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), "ICD10CM.tabular", &document));
  return TabularReader(content, reading).Read(document.document_element());
}

}  // namespace cptsearch::read
