// A user's own table: tab- or comma-separated text whose header names what each column is.
#ifndef CPTSEARCH_LIB_READ_TABLE_H_
#define CPTSEARCH_LIB_READ_TABLE_H_

#include <string_view>

#include "absl/status/status.h"
#include "read/delimited.h"
#include "read/reading.h"

namespace cptsearch::read {

// Whether the columns are those of a table: a code, and a title or a phrase.
bool IsTableHeader(const Header& header);

// One record a row. Columns, in any order; other names of a column in parentheses:
//   system       cpt, hcpcs, icd10cm or icd10pcs. Without this column it is the one system that the codes of the file
//   fit code         needed title        needed (long, long_description, description, code_title) short        short
//   title (short_title, short_description) plain        plain-language description terms        further wordings, |
//   between them (synonyms) phrase       one further wording; its kind is told by the column kind (inclusionTerm,
//   includes; else corpus) section      headings, the widest first, > between them billable, add_on, modifier   yes or
//   no (y, true, 1; n, false, 0) valid_from, valid_to         first and last day (2021-10-01 or 20211001)
// Values of other columns are not read; each such column is one issue. Lines before the header, and those that begin
// with # there, are notices.
absl::Status ReadTable(std::string_view content, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_TABLE_H_
