// Repair of slips in codes: characters that look alike, and missing placeholders. Candidates only, checked by the
// caller.
#ifndef CPTSEARCH_LIB_CODE_REPAIR_H_
#define CPTSEARCH_LIB_CODE_REPAIR_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/code.h"

namespace cptsearch::code {

// Canonical codes of the system's shape that `typed` becomes when look-alikes are exchanged (O and 0, I or l and 1,
// S and 5, B and 8), the fewest exchanges first, at most three of them, `typed` itself left out.
// Which of them exist is for the caller to check.
std::vector<std::string> RepairCandidates(CodeSystem system, std::string_view typed);

// An ICD-10-CM code whose seventh character stands too far left, filled with the placeholder X: "S6701A" is "S6701XA",
// "T148A" is "T148XXA". nullopt when the last character is no seventh character, or nothing is missing.
std::optional<std::string> PadWithX(std::string_view canonical);

}  // namespace cptsearch::code

#endif  // CPTSEARCH_LIB_CODE_REPAIR_H_
