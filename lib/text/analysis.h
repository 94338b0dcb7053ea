// The number of the present analysis: indexes and queries must have been cut into tokens the same way.
#ifndef CPTSEARCH_LIB_TEXT_ANALYSIS_H_
#define CPTSEARCH_LIB_TEXT_ANALYSIS_H_

#include <cstdint>

namespace cptsearch::text {

// Raise it by hand whenever a text can give other tokens or stems than before; an index stores it and refuses to be
// opened under another. tests/text/golden_test.cc compares a checksum of the token goldens with the one noted there.
inline constexpr std::uint32_t kAnalysisId = 2;

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_ANALYSIS_H_
