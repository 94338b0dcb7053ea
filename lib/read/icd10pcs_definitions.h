// The XML file that says what the values of ICD-10-PCS are: operations, body parts, approaches, devices.
#ifndef CPTSEARCH_LIB_READ_ICD10PCS_DEFINITIONS_H_
#define CPTSEARCH_LIB_READ_ICD10PCS_DEFINITIONS_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// Links from the words that a body part, device or substance takes in to its title. What other values take in is
// counted in an issue. No records: the file holds no codes, and the definitions of operations stand in the tables too.
absl::Status ReadIcd10PcsDefinitions(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_ICD10PCS_DEFINITIONS_H_
