// A path to its texts: a plain file is one text, a .gz holds one, a .zip holds one a member.
#ifndef CPTSEARCH_LIB_READ_SOURCE_H_
#define CPTSEARCH_LIB_READ_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace cptsearch::read {

// A format is told from this much of the start of a text.
inline constexpr std::size_t kHeadBytes = std::size_t{64} << 10;

// Limits against compressed files that unpack without end. The largest code file known is 14 MB.
inline constexpr std::uint64_t kMaxTextBytes = std::uint64_t{1} << 30;      // of one plain file or member
inline constexpr std::uint64_t kMaxUnpackedBytes = std::uint64_t{4} << 30;  // of all members of an archive
inline constexpr std::uint64_t kMaxMembers = 10000;                         // of an archive

struct SourceLimits {
  std::uint64_t text_bytes = kMaxTextBytes;
  std::uint64_t unpacked_bytes = kMaxUnpackedBytes;
  std::uint64_t members = kMaxMembers;
};

// What is done with each text.
struct SourceVisitor {
  // Shown the name ("path", or "path!member" inside a .zip) and the first kHeadBytes; false leaves the text out, and
  // the rest of it is not unpacked.
  std::function<absl::StatusOr<bool>(const std::string& name, std::string_view head)> wants;
  // Given the whole text.
  std::function<absl::Status(const std::string& name, std::string_view text)> read;
};

// Shows every text in `bytes`, the content of the file at `path`, to the visitor. What kind of file it is is told by
// its first bytes. Errors: those of the visitor; kDataLoss for a damaged or encrypted archive; kResourceExhausted past
// a limit.
absl::Status VisitTexts(const std::string& path, std::string_view bytes, const SourceVisitor& visitor,
                        const SourceLimits& limits = {});

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_SOURCE_H_
