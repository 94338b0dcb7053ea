// The tabular list of ICD-10-CM (icd10cm_tabular_*.xml): codes with inclusion terms, notes and seventh characters.
#ifndef CPTSEARCH_LIB_READ_TABULAR_H_
#define CPTSEARCH_LIB_READ_TABULAR_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// One record a `diag`, in the order of the file:
//   terms      its inclusion terms, and of its "includes" notes those that name a condition (IsTermLike)
//   notes      its includes, excludes, code first, use additional and code also notes, and the seventh characters that
//              apply to it, its own or those of the nearest code above it. Notes of chapters, sections and other codes
//              above it are not copied
//   section    titles of chapter, section and the codes above it
//   billable   false when it has codes below it, or needs a seventh character that it does not have yet. Codes with a
//              seventh character are not listed here: an order file is the authority on what exists and is billable
absl::Status ReadTabular(std::string_view content, Reading* reading);

// Whether an "includes" note is the name of a condition, and no sentence or reference to other codes.
bool IsTermLike(std::string_view note);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_TABULAR_H_
