// The XML files of ICD-10-PCS that say more of a code than its title: the index and the tables.
#ifndef CPTSEARCH_LIB_READ_ICD10PCS_XML_H_
#define CPTSEARCH_LIB_READ_ICD10PCS_XML_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// Partial records (no title) with one term of kind kIndex: the path of the entry and, of a "see", what it says
// ("Abdominohysterectomy, resection of uterus"). The code is a whole one, a table (3 characters), or the first 4 to 6
// characters of many. An entry that names a value to use is a link; those whose "see" leads to no code are counted in
// an issue.
absl::Status ReadIcd10PcsIndex(std::string_view content, Reading* reading);

// Partial records of the tables (3 characters): a note that says what the operation is. Which codes a table allows is
// told by the order file.
absl::Status ReadIcd10PcsTables(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_ICD10PCS_XML_H_
