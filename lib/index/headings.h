// The beginnings of ICD-10-PCS codes that an index names ("Hysterectomy: 0UT9") as headings over the codes below them.
#ifndef CPTSEARCH_LIB_INDEX_HEADINGS_H_
#define CPTSEARCH_LIB_INDEX_HEADINGS_H_

#include <cstdint>
#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::index {

// Whether a record without a title may become a heading: it is a beginning of codes of ICD-10-PCS.
bool MayBeHeading(const Record& record);

// Gives each record without a title what the titles of the codes below it begin with. One over a single code passes its
// terms to that code and goes; so does one over none, or over codes with nothing in common. Records are ascending by
// system and code. Returns how many terms nothing claims.
std::uint64_t TitleHeadings(std::vector<Record>& records);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_HEADINGS_H_
