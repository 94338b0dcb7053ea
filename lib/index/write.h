// An image -> the published index file.
#ifndef CPTSEARCH_LIB_INDEX_WRITE_H_
#define CPTSEARCH_LIB_INDEX_WRITE_H_

#include <cstdint>
#include <functional>
#include <string>

#include "absl/status/status.h"
#include "index/image.h"

namespace cptsearch::index {

// Writes `<target>.building`, verifies it and publishes it. The caller holds the lock on `<target>.lock`; what a killed
// builder left is removed first.
//   progress  stage, done, total; may be empty
absl::Status WriteIndex(const Image& image, const std::string& target,
                        const std::function<void(const char*, std::uint64_t, std::uint64_t)>& progress);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_WRITE_H_
