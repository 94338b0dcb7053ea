// The names of the code systems, and the form in which a person writes a code.
#include <array>

#include "cptsearch/code.h"

namespace cptsearch {
namespace {

constexpr std::array<std::string_view, kCodeSystemCount> kNames = {"cpt", "hcpcs", "icd10cm", "icd10pcs"};

bool EqualsIgnoringCase(std::string_view typed, std::string_view lower) {
  if (typed.size() != lower.size()) return false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char c = typed[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
  }
  return true;
}

}  // namespace

std::string_view Name(CodeSystem system) { return kNames[static_cast<std::size_t>(system)]; }

std::optional<CodeSystem> ParseCodeSystem(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (EqualsIgnoringCase(name, kNames[i])) return static_cast<CodeSystem>(i);
  }
  return std::nullopt;
}

std::string DisplayForm(CodeSystem system, std::string_view canonical) {
  std::string shown(canonical);
  if (system == CodeSystem::kIcd10Cm && shown.size() > 3) shown.insert(3, 1, '.');
  return shown;
}

}  // namespace cptsearch
