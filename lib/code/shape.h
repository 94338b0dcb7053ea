// What a string could be: every code system's reading of what a person typed, by its shape alone.
#ifndef CPTSEARCH_LIB_CODE_SHAPE_H_
#define CPTSEARCH_LIB_CODE_SHAPE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/code.h"

namespace cptsearch::code {

enum class CodeShape : std::uint8_t {
  kCpt1,            // 5 digits
  kCpt2,            // 4 digits, F: performance measures
  kCpt3,            // 4 digits, T: emerging technology
  kCptPla,          // 4 digits, U: proprietary laboratory analyses
  kCptMaaa,         // 4 digits, M: multianalyte assays
  kModifier,        // 2 characters, of CPT or HCPCS
  kHcpcs,           // letter A-V, 4 digits; D codes are the ADA's and not held: system nullopt
  kIcd10Cm,         // 3 to 7 characters
  kIcd10Pcs,        // 7 characters, no I and no O
  kIcd10PcsPrefix,  // 3 to 6 of them; 3 name a table
  kMsDrg,           // 3 digits; not held
  kNdc,             // drug package: 10 or 11 digits, usually with hyphens; not held
  kIcd9,            // diagnoses before October 2015; not held
  kRevenue,         // 4 digits; not held
};

// "CPT code", "HCPCS code", "ICD-9 code", ...: for messages.
std::string_view Describe(CodeShape shape);

struct Reading {
  CodeShape shape;
  std::optional<CodeSystem> system;  // nullopt: a system that this program does not hold
  std::string canonical;
  bool repaired = false;  // a character had to be replaced; case, dots, spaces and hyphens do not count
  std::string repair;     // what was replaced, in words: "letter O read as zero"

  friend bool operator==(const Reading&, const Reading&) = default;
};

// Every system's reading of `typed`, the likeliest first; none if it looks like no code. "A4253" is a HCPCS code and an
// ICD-10-CM code (A42.53) alike: which of them exist is for the caller to check. Repairs are tried only if nothing is a
// whole code as it stands; the beginning of an ICD-10-PCS code comes last. A code with modifiers behind a separator has
// no reading here: see SplitModifiers.
std::vector<Reading> ReadCode(std::string_view typed);

// The canonical form if `typed` has the shape of a code of this system, 3 to 6 characters of an ICD code included;
// nullopt otherwise. Repairs nothing.
std::optional<std::string> Canonical(CodeSystem system, std::string_view typed);

// Whether a person who typed this meant a code: an unrepaired reading of a held system that holds a digit and is no
// plain word or number of everyday text ("J1885", "E11.9", "99213", "0SRD0J9"; not "25", "B12", "3a", "LT").
bool LooksLikeCode(std::string_view typed);

// A code and the modifiers written behind it: "99213-25", "27447 RT 59", "27447RT".
struct CodeWithModifiers {
  std::string code;                    // canonical, of CPT or HCPCS
  std::vector<std::string> modifiers;  // canonical, in the order typed; at least one

  friend bool operator==(const CodeWithModifiers&, const CodeWithModifiers&) = default;
};
std::optional<CodeWithModifiers> SplitModifiers(std::string_view typed);

}  // namespace cptsearch::code

#endif  // CPTSEARCH_LIB_CODE_SHAPE_H_
