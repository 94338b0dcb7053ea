// Bridges between std::string_view and the absl::string_view of Debian's Abseil, which is a type of its own there.
// They also compile where Abseil was built to use the standard type.
#ifndef CPTSEARCH_LIB_BASE_VIEWS_H_
#define CPTSEARCH_LIB_BASE_VIEWS_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace cptsearch::base {

inline absl::string_view ToAbsl(std::string_view s) { return absl::string_view(s.data(), s.size()); }
inline std::string_view ToStd(absl::string_view s) { return std::string_view(s.data(), s.size()); }

}  // namespace cptsearch::base

#endif  // CPTSEARCH_LIB_BASE_VIEWS_H_
