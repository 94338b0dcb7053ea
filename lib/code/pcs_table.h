// The grammar of ICD-10-PCS: which characters may follow which, by the rows of a table.
#ifndef CPTSEARCH_LIB_CODE_PCS_TABLE_H_
#define CPTSEARCH_LIB_CODE_PCS_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::code {

inline constexpr std::size_t kPcsTableLength = 3;
inline constexpr std::size_t kPcsLength = 7;

// The positions that `prefix` (3 to 7 characters, the table's three first) leaves open, each with the values that some
// row has that fits the prefix; ascending by character. Empty for a whole code, or when no row fits.
std::vector<PcsAxis> OpenPositions(const std::vector<PcsRow>& rows, std::string_view prefix);

// Why no row of the table leads to `typed` (4 to 7 characters), in words: "9 is not an approach in 0DTJ; there are
// 0 Open, 4 Percutaneous Endoscopic"; empty when one does.
std::string WhyNotInTable(const std::vector<PcsRow>& rows, std::string_view typed);

}  // namespace cptsearch::code

#endif  // CPTSEARCH_LIB_CODE_PCS_TABLE_H_
