// Ranges of codes: "G0008-G0010", "27323 to 27329", "S72.0*".
#ifndef CPTSEARCH_LIB_CODE_RANGE_H_
#define CPTSEARCH_LIB_CODE_RANGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/code.h"

namespace cptsearch::code {

struct CodeRange {
  CodeSystem system;
  std::string first;    // canonical; for a prefix, the prefix itself
  std::string last;     // canonical, included, and so is every code that begins with it; for a prefix, equal to first
  bool prefix = false;  // all codes that begin with `first`

  // Whether a canonical code of the range's system lies in it.
  bool Contains(std::string_view canonical) const;

  friend bool operator==(const CodeRange&, const CodeRange&) = default;
};

// Every system's reading of `typed` as a range or as the beginning of codes, the likeliest first; none if it is
// neither. Without a star at least three characters are needed for a beginning. What is a whole code of one system can
// be the beginning of codes of another ("S720", "J1885"): look it up as a code first.
std::vector<CodeRange> ReadRange(std::string_view typed);

}  // namespace cptsearch::code

#endif  // CPTSEARCH_LIB_CODE_RANGE_H_
