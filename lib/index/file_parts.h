// The parts of an index file's bytes, found through its footer and checked against it.
#ifndef CPTSEARCH_LIB_INDEX_FILE_PARTS_H_
#define CPTSEARCH_LIB_INDEX_FILE_PARTS_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "index/sections.h"

namespace cptsearch::index {

// Looks at the bytes before Xapian does: Xapian would obey a text file as a stub and open what it names.
//   verify   compare every byte with the checksums
//   errors   kFailedPrecondition  not an index, or one of another format version or analysis
//            kDataLoss            cut or damaged
absl::StatusOr<SectionBytes> FindParts(std::string_view file, const std::string& path, bool verify);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_FILE_PARTS_H_
