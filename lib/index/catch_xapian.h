// The one place where exceptions end: what Xapian throws becomes a Status.
#ifndef CPTSEARCH_LIB_INDEX_CATCH_XAPIAN_H_
#define CPTSEARCH_LIB_INDEX_CATCH_XAPIAN_H_

#include <functional>
#include <string>

#include "absl/status/status.h"

namespace cptsearch::index {

// Runs `fn` and returns its Status, or that of the Xapian error it threw. `path` is for the message.
// std::bad_alloc passes through.
absl::Status CatchXapian(const std::string& path, const std::function<absl::Status()>& fn);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_CATCH_XAPIAN_H_
