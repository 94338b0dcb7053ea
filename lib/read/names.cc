#include "read/names.h"

#include <array>
#include <cstddef>

namespace cptsearch {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, kTermKindCount> kTermKinds = {"title",     "short",    "plain", "corpus",
                                                                     "inclusion", "includes", "index", "modifier"};
constexpr std::array<std::string_view, kNoteKindCount> kNoteKinds = {"note",      "includes",          "excludes1",
                                                                     "excludes2", "code_first",        "use_additional",
                                                                     "code_also", "seventh_character", "guideline"};
constexpr std::array<std::string_view, 3> kAuthorities = {"corpus", "user", "official"};
constexpr std::array<std::string_view, kFormatCount> kFormats = {
    "detect",         "icd10cm-order",   "icd10cm-codes",   "icd10pcs-order",
    "icd10pcs-codes", "icd10cm-tabular", "hcpcs-fixed",     "hcpcs-table",
    "table",          "jsonl",           "icd10cm-index",   "icd10cm-neoplasm",
    "icd10cm-drug",   "icd10pcs-index",  "icd10pcs-tables", "icd10pcs-definitions"};

template <typename Enum, std::size_t kSize>
std::string_view NameIn(const std::array<std::string_view, kSize>& names, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kSize ? names[index] : std::string_view();
}

template <typename Enum, std::size_t kSize>
std::optional<Enum> FindIn(const std::array<std::string_view, kSize>& names, std::string_view name) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view Name(TermKind kind) { return NameIn(kTermKinds, kind); }
std::string_view Name(NoteKind kind) { return NameIn(kNoteKinds, kind); }
std::string_view Name(Format format) { return NameIn(kFormats, format); }

std::optional<Format> ParseFormat(std::string_view name) { return FindIn<Format>(kFormats, name); }

namespace read {

std::optional<TermKind> ParseTermKind(std::string_view name) { return FindIn<TermKind>(kTermKinds, name); }
std::optional<NoteKind> ParseNoteKind(std::string_view name) { return FindIn<NoteKind>(kNoteKinds, name); }
std::optional<Authority> ParseAuthority(std::string_view name) { return FindIn<Authority>(kAuthorities, name); }

std::string_view AuthorityName(Authority authority) { return NameIn(kAuthorities, authority); }

std::string FormatNames() {
  std::string names;
  for (std::size_t i = 1; i < kFormats.size(); ++i) {
    if (i > 1) names += ", ";
    names += kFormats[i];
  }
  return names;
}

bool IsOfficial(Format format) {
  return format != Format::kDetect && format != Format::kTable && format != Format::kJsonLines;
}

}  // namespace read
}  // namespace cptsearch
