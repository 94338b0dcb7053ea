// The four code systems, and a code as a value: what every other header speaks of.
#ifndef CPTSEARCH_CODE_H_
#define CPTSEARCH_CODE_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cptsearch {

// The numbers are written into index files: never renumber.
enum class CodeSystem : std::uint8_t {
  kCpt = 0,       // CPT I, II (F), III (T), PLA (U), MAAA (M), and the CPT modifiers
  kHcpcs = 1,     // HCPCS Level II and its modifiers
  kIcd10Cm = 2,   // diagnoses, headers included
  kIcd10Pcs = 3,  // inpatient procedures; 3-character tables included
};
inline constexpr int kCodeSystemCount = 4;

// "cpt", "hcpcs", "icd10cm", "icd10pcs": the names used in files, options and output.
std::string_view Name(CodeSystem system);

// The reverse of Name, letter case ignored; nullopt for anything else.
std::optional<CodeSystem> ParseCodeSystem(std::string_view name);

// A code of a system in canonical form: upper case, no dot, no spaces ("E119", "S72141A", "27323", "LT").
// Ordered by system, then by the characters of the code.
struct Code {
  CodeSystem system = CodeSystem::kCpt;
  std::string text;

  friend auto operator<=>(const Code&, const Code&) = default;
};

// The form a person writes: "E119" of ICD-10-CM is "E11.9"; the others are as they stand.
std::string DisplayForm(CodeSystem system, std::string_view canonical);
inline std::string DisplayForm(const Code& code) { return DisplayForm(code.system, code.text); }

}  // namespace cptsearch

#endif  // CPTSEARCH_CODE_H_
