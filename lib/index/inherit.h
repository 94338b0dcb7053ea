// What a header is called, its codes are called too, with what tells each of them: "tennis elbow" and left.
#ifndef CPTSEARCH_LIB_INDEX_INHERIT_H_
#define CPTSEARCH_LIB_INDEX_INHERIT_H_

#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::index {

// Appends to each billable ICD-10-CM code the inclusion terms and index entries of its headers, with the words of its
// title that the header's title does not say behind them: "Tennis elbow, left elbow" for "Lateral epicondylitis, left
// elbow".
//   records  ascending by system and code, one a code
void InheritTerms(std::vector<Record>& records);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_INHERIT_H_
