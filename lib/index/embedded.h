// The embedded corpus as an index in memory.
#ifndef CPTSEARCH_LIB_INDEX_EMBEDDED_H_
#define CPTSEARCH_LIB_INDEX_EMBEDDED_H_

#include <memory>

#include "absl/status/statusor.h"
#include "index/reader.h"

namespace cptsearch::index {

// Built on first use, then shared. Safe for concurrent use from several threads without locking.
absl::StatusOr<std::shared_ptr<const Reader>> EmbeddedReader();

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_EMBEDDED_H_
