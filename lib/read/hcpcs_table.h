// The HCPCS Level II spreadsheet of CMS, saved as .csv or .tsv with its column names.
#ifndef CPTSEARCH_LIB_READ_HCPCS_TABLE_H_
#define CPTSEARCH_LIB_READ_HCPCS_TABLE_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/delimited.h"
#include "read/reading.h"

namespace cptsearch::read {

// Whether the columns are those of CMS: HCPC, RECID, LONG DESCRIPTION.
bool IsHcpcsTableHeader(const Header& header);

// One record a code or modifier, continuation rows (RECID 4 and 8) joined. Lines before the header are notices.
absl::Status ReadHcpcsTable(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_HCPCS_TABLE_H_
