// Ranges and beginnings of codes.
#include "code/range.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "code/pattern.h"
#include "code/shape.h"

namespace cptsearch::code {
namespace {

constexpr std::array<CodeSystem, kCodeSystemCount> kSystems = {CodeSystem::kCpt, CodeSystem::kHcpcs,
                                                               CodeSystem::kIcd10Cm, CodeSystem::kIcd10Pcs};

// The two ends of "A-B", "A to B", "A through B", "A..B", "A thru B"; every cut is tried, since a code may hold a
// hyphen itself.
std::vector<std::pair<std::string_view, std::string_view>> Cuts(std::string_view typed) {
  constexpr std::array<std::string_view, 7> kBetween = {" through ", " thru ", " to ", "..", "\xE2\x80\x93", "-", ":"};
  std::vector<std::pair<std::string_view, std::string_view>> cuts;
  std::string lower(typed);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view between : kBetween) {
    for (std::size_t at = lower.find(between); at != std::string::npos; at = lower.find(between, at + 1)) {
      cuts.emplace_back(typed.substr(0, at), typed.substr(at + between.size()));
    }
  }
  return cuts;
}

// Beginnings of codes: of CPT 1 to 4 digits, of HCPCS a letter and up to 3 digits, of ICD 1 to 6 characters.
bool IsPrefix(CodeSystem system, std::string_view text) {
  const std::string_view rest = text.substr(1);
  const bool upper = text[0] >= 'A' && text[0] <= 'Z';
  switch (system) {
    case CodeSystem::kCpt:
      return text.size() <= 4 && IsDigits(text);
    case CodeSystem::kHcpcs:
      return text.size() <= 4 && text[0] >= 'A' && text[0] <= 'V' && (rest.empty() || IsDigits(rest));
    case CodeSystem::kIcd10Cm:
      if (text.size() >= 3) return text.size() <= 6 && IsIcd10Cm(text);
      return upper && (rest.empty() || IsDigits(rest));
    case CodeSystem::kIcd10Pcs:
      // one or two characters are the beginning of any code: as if the rest were there
      if (text.size() >= 3) return text.size() <= 6 && IsIcd10Pcs(text);
      return IsIcd10Pcs(std::string(text) + std::string(7 - text.size(), '0'));
  }
  return false;
}

std::vector<CodeRange> Prefixes(const Typed& typed) {
  std::vector<CodeRange> found;
  if (!typed.valid) return found;
  for (const CodeSystem system : kSystems) {
    if (typed.dots && system != CodeSystem::kIcd10Cm) continue;
    if (IsPrefix(system, typed.text)) found.push_back({system, typed.text, typed.text, true});
  }
  return found;
}

}  // namespace

bool CodeRange::Contains(std::string_view canonical) const {
  if (canonical.starts_with(last)) return true;
  return !prefix && first <= canonical && canonical <= last;
}

std::vector<CodeRange> ReadRange(std::string_view typed) {
  const std::string_view trimmed = Clean(typed).trimmed;
  // "S72.0*"; ICD books write "S72.0-"
  if (!trimmed.empty() && (trimmed.back() == '*' || trimmed.back() == '-')) {
    return Prefixes(Clean(trimmed.substr(0, trimmed.size() - 1)));
  }
  if (SplitModifiers(trimmed)) return {};
  std::vector<CodeRange> found;
  for (const auto& [from, to] : Cuts(trimmed)) {
    for (const CodeSystem system : kSystems) {
      auto first = Canonical(system, from);
      auto last = Canonical(system, to);
      if (!first || !last || first->size() < 3 || last->size() < 3) continue;
      // "0001U" and "99213" are codes of one system, but no range leads from one kind to the other
      if (system == CodeSystem::kCpt && IsDigits(*first) != IsDigits(*last)) continue;
      // of ICD-10-PCS, tables or whole codes
      const bool pcs = system == CodeSystem::kIcd10Pcs;
      if (pcs && (first->size() != last->size() || (first->size() != 3 && first->size() != 7))) continue;
      if (*last < *first) std::swap(first, last);
      CodeRange range{system, *std::move(first), *std::move(last), false};
      if (std::find(found.begin(), found.end(), range) == found.end()) found.push_back(std::move(range));
    }
  }
  if (!found.empty()) return found;
  const Typed whole = Clean(typed);
  if (whole.text.size() < 3 || whole.trimmed.find(' ') != std::string_view::npos) return {};
  return Prefixes(whole);
}

}  // namespace cptsearch::code
