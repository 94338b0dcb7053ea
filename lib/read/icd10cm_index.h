// The indexes of ICD-10-CM: the alphabetic index, its external cause part, the neoplasm table and the drug table.
#ifndef CPTSEARCH_LIB_READ_ICD10CM_INDEX_H_
#define CPTSEARCH_LIB_READ_ICD10CM_INDEX_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// What these files know of a code is a partial record: no title, one term of kind kIndex. Codes may be headers: the
// index leaves further characters to the tabular list. "See" gives the codes of the entry it names to the entry it
// stands in; entries whose "see" names none ("by site", "condition") are counted in one issue.

// One record an entry with a code; its path is the phrase. Non-essential modifiers and manifestation codes are left
// out.
absl::Status ReadIcd10CmIndex(std::string_view content, Reading* reading);

// One record a cell with a code: "Malignant neoplasm of breast, nipple", "Secondary malignant neoplasm of ...".
absl::Status ReadIcd10CmNeoplasm(std::string_view content, Reading* reading);

// One record a cell with a code: "Poisoning by aspirin, accidental", "Adverse effect of aspirin", ...
absl::Status ReadIcd10CmDrug(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_ICD10CM_INDEX_H_
