#include "base/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"

namespace cptsearch::base {
namespace {

absl::Status ErrnoStatus(int error, const char* what, const std::string& path) {
  const std::string message = absl::StrFormat("%s '%s': %s", what, path, ErrnoText(error));
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return absl::NotFoundError(message);
    case EACCES:
    case EPERM:
    case EROFS:
      return absl::PermissionDeniedError(message);
    case ENOSPC:
    case EDQUOT:
    case EMFILE:
    case ENFILE:
      return absl::ResourceExhaustedError(message);
    default:
      return absl::UnavailableError(message);
  }
}

absl::Status WriteAll(int fd, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return ErrnoStatus(errno, "cannot write", path);
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return absl::OkStatus();
}

absl::StatusOr<FileIdentity> FromStat(const struct stat& info, const std::string& path) {
  if (S_ISDIR(info.st_mode)) return absl::FailedPreconditionError(absl::StrFormat("'%s' is a folder", path));
  if (!S_ISREG(info.st_mode)) return absl::FailedPreconditionError(absl::StrFormat("'%s' is not a plain file", path));
  return FileIdentity{static_cast<std::uint64_t>(info.st_dev), static_cast<std::uint64_t>(info.st_ino),
                      static_cast<std::uint64_t>(info.st_size)};
}

absl::Status SyncPath(const std::string& path, int flags) {
  const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
  if (file.get() < 0) return ErrnoStatus(errno, "cannot open", path);
  if (::fsync(file.get()) != 0) return ErrnoStatus(errno, "cannot sync", path);
  return absl::OkStatus();
}

}  // namespace

std::string ErrnoText(int error) { return std::generic_category().message(error); }

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

absl::StatusOr<FileIdentity> Identify(const std::string& path) {
  struct stat info;
  if (::stat(path.c_str(), &info) != 0) return ErrnoStatus(errno, "cannot open", path);
  return FromStat(info, path);
}

absl::StatusOr<FileIdentity> Identify(const Descriptor& file, const std::string& path) {
  struct stat info;
  if (::fstat(file.get(), &info) != 0) return ErrnoStatus(errno, "cannot open", path);
  return FromStat(info, path);
}

absl::StatusOr<Descriptor> OpenForReading(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return ErrnoStatus(errno, "cannot open", path);
  return file;
}

absl::StatusOr<std::string> ReadWholeFile(const std::string& path) {
  CPTSEARCH_ASSIGN_OR_RETURN(const Descriptor file, OpenForReading(path));
  CPTSEARCH_ASSIGN_OR_RETURN(const FileIdentity identity, Identify(file, path));
  std::string content(identity.size_bytes, '\0');
  std::size_t done = 0;
  while (done < content.size()) {
    const ssize_t got = ::read(file.get(), content.data() + done, content.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ErrnoStatus(errno, "cannot read", path);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  content.resize(done);
  return content;
}

absl::Status WriteWholeFile(const std::string& path, std::string_view content) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) return ErrnoStatus(errno, "cannot create", path);
  return WriteAll(file.get(), content, path);
}

Mapping::~Mapping() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

absl::StatusOr<Mapping> Mapping::Map(const Descriptor& file, const std::string& path) {
  CPTSEARCH_ASSIGN_OR_RETURN(const FileIdentity identity, Identify(file, path));
  Mapping mapping;
  if (identity.size_bytes == 0) return mapping;
  void* start = ::mmap(nullptr, identity.size_bytes, PROT_READ, MAP_SHARED, file.get(), 0);
  if (start == MAP_FAILED) return ErrnoStatus(errno, "cannot map", path);
  mapping.bytes_ = std::string_view(static_cast<const char*>(start), identity.size_bytes);
  return mapping;
}

absl::StatusOr<Lock> Lock::Take(const std::string& path) {
  while (true) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (file.get() < 0) return ErrnoStatus(errno, "cannot create", path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK)
        return absl::UnavailableError(absl::StrFormat("'%s' is locked by another process", path));
      return ErrnoStatus(errno, "cannot lock", path);
    }
    // Whoever held it before may have removed the file meanwhile: a lock on a file without a name excludes nobody.
    const absl::StatusOr<FileIdentity> held = Identify(file, path);
    const absl::StatusOr<FileIdentity> named = Identify(path);
    if (held.ok() && named.ok() && *held == *named) return Lock(std::move(file));
  }
}

absl::Status Publish(const std::string& temporary, const std::string& target) {
  CPTSEARCH_RETURN_IF_ERROR(SyncPath(temporary, O_RDONLY));
  if (std::rename(temporary.c_str(), target.c_str()) != 0) return ErrnoStatus(errno, "cannot replace", target);
  const std::string folder = std::filesystem::path(target).parent_path().string();
  return SyncPath(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace cptsearch::base
