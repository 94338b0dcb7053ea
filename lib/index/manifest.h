// The manifest section: what an index says of itself (IndexInfo) as bytes.
#ifndef CPTSEARCH_LIB_INDEX_MANIFEST_H_
#define CPTSEARCH_LIB_INDEX_MANIFEST_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "cptsearch/index.h"

namespace cptsearch::index {

// All of `info` but size_bytes, which the file tells.
std::string EncodeManifest(const IndexInfo& info, std::uint32_t median_telling);

struct Manifest {
  IndexInfo info;
  std::uint32_t median_telling = 0;
};
absl::StatusOr<Manifest> DecodeManifest(std::string_view bytes);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_MANIFEST_H_
