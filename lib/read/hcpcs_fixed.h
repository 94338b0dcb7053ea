// The fixed-width HCPCS Level II file of CMS (HCPC*_CONTR_ANWEB.txt).
#ifndef CPTSEARCH_LIB_READ_HCPCS_FIXED_H_
#define CPTSEARCH_LIB_READ_HCPCS_FIXED_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// Whether a line has the columns of a HCPCS record: code or modifier in 1-5, sequence in 6-10, record id in 11.
bool IsHcpcsRecord(std::string_view line);

// One record a code or modifier, continuations joined. Lines before the first record are notices: CMS opens the file
// with disclaimers. Continuation lines may be cut behind column 91 (2017).
absl::Status ReadHcpcsFixed(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_HCPCS_FIXED_H_
