// Files as values: a descriptor that closes itself, a read-only mapping, a lock, and publishing by rename.
#ifndef CPTSEARCH_LIB_BASE_FILE_H_
#define CPTSEARCH_LIB_BASE_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace cptsearch::base {

// The message of the operating system's error number, without a full stop ("No such file or directory").
std::string ErrnoText(int error);

// An open file descriptor. Move-only; closed on destruction.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor();

  int get() const { return fd_; }
  int Release() { return std::exchange(fd_, -1); }

 private:
  int fd_ = -1;
};

// Which file a path or descriptor leads to.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size_bytes = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

// kNotFound when nothing is there; kFailedPrecondition when it is a folder or another thing than a plain file.
absl::StatusOr<FileIdentity> Identify(const std::string& path);
absl::StatusOr<FileIdentity> Identify(const Descriptor& file, const std::string& path);

absl::StatusOr<Descriptor> OpenForReading(const std::string& path);

// The whole content of a plain file.
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

// Writes a new file with this content, replacing what was there. Not atomic: for files nobody reads yet.
absl::Status WriteWholeFile(const std::string& path, std::string_view content);

// A read-only mapping of a whole file. Move-only. The bytes stay valid while the mapping lives, whatever happens to
// the path, as long as the file is replaced by rename and never cut in place (which would raise SIGBUS).
class Mapping {
 public:
  Mapping() = default;
  Mapping(Mapping&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  Mapping& operator=(Mapping&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~Mapping();

  static absl::StatusOr<Mapping> Map(const Descriptor& file, const std::string& path);

  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

// An exclusive lock on `path` (created if missing, left in place), held until destruction.
class Lock {
 public:
  // kUnavailable when somebody else holds it.
  static absl::StatusOr<Lock> Take(const std::string& path);

 private:
  explicit Lock(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
};

// Syncs the file at `temporary`, renames it over `target` and syncs the folder: readers see the old file or the whole
// new one, even after a power cut.
absl::Status Publish(const std::string& temporary, const std::string& target);

}  // namespace cptsearch::base

#endif  // CPTSEARCH_LIB_BASE_FILE_H_
