// The fixed-column ICD-10 lists of CMS: order files (headers and billable codes) and codes files (billable codes).
#ifndef CPTSEARCH_LIB_READ_ICD10_LINES_H_
#define CPTSEARCH_LIB_READ_ICD10_LINES_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// The code of a line that has the columns of an order file: order number 1-5, code 7-13, flag 15, short title 17-76,
// long title from 78. Empty for any other line.
std::string_view OrderRowCode(std::string_view line);

// The code of a line that has the columns of a codes file: code 1-7, title from 9. Empty for any other line.
std::string_view CodesRowCode(std::string_view line);

// Which of the two ICD-10 systems a code can only belong to: +1 ICD-10-CM, -1 ICD-10-PCS, 0 could be either.
int Icd10Leaning(std::string_view code);

// Reads an order or codes file of `system`, one record a row. Headers and tables (flag 0) are records with billable
// false. Lines before the first row are notices.
absl::Status ReadIcd10Order(std::string_view content, CodeSystem system, Reading* reading);
absl::Status ReadIcd10Codes(std::string_view content, CodeSystem system, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_ICD10_LINES_H_
