// The embedded corpus: its records, and an index of them in memory.
#ifndef CPTSEARCH_LIB_INDEX_EMBEDDED_H_
#define CPTSEARCH_LIB_INDEX_EMBEDDED_H_

#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "index/reader.h"
#include "read/reading.h"

namespace cptsearch::index {

// Hands on every record of the corpus, file by file. Stops at the first error, of the sink or of a file.
absl::Status ReadEmbeddedRecords(const read::RecordSink& sink);

// The index is built on first use, then shared. Safe for concurrent use from several threads without locking.
absl::StatusOr<std::shared_ptr<const Reader>> EmbeddedReader();

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_EMBEDDED_H_
