#include "read/source.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"

namespace cptsearch::read {
namespace {

struct CloseArchive {
  void operator()(archive* a) const { archive_read_free(a); }
};
using ArchivePtr = std::unique_ptr<archive, CloseArchive>;

// The end record, all that a .zip without members holds.
constexpr std::size_t kEmptyZipBytes = 22;

bool IsZip(std::string_view bytes) {
  const std::string_view magic = bytes.substr(0, 4);
  return magic == "PK\x03\x04" || magic == "PK\x05\x06";
}
bool IsGzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1F\x8B"; }

// libarchive's own words, which are null when it never said anything.
absl::Status Damaged(archive* a, const std::string& name) {
  const char* reason = archive_error_string(a);
  return absl::DataLossError(absl::StrFormat("'%s' cannot be unpacked: %s; get the file again", name,
                                             reason != nullptr ? reason : "the archive is damaged"));
}

absl::Status TooLarge(const std::string& name, std::uint64_t limit) {
  return absl::ResourceExhaustedError(
      absl::StrFormat("'%s' holds more than %d bytes of text; code files are far smaller", name, limit));
}

std::string MemberName(archive_entry* entry, std::uint64_t index) {
  // The plain name is null when it has characters that the C locale cannot write.
  if (const char* name = archive_entry_pathname_utf8(entry); name != nullptr) return name;
  if (const char* name = archive_entry_pathname(entry); name != nullptr) return name;
  return absl::StrFormat("member %d", index);
}

// Unpacks the member at hand until `size` bytes are there or it ends; true when it ended.
absl::StatusOr<bool> UnpackTo(std::uint64_t size, archive* a, const std::string& name, std::string* text) {
  constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
  while (text->size() < size) {
    const std::size_t have = text->size();
    const std::size_t want = std::min<std::uint64_t>(kPieceBytes, size - have);
    text->resize(have + want);
    const la_ssize_t got = archive_read_data(a, text->data() + have, want);
    text->resize(have + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0) return Damaged(a, name);
    if (got == 0) return true;
  }
  return false;
}

absl::Status VisitArchive(const std::string& path, std::string_view bytes, const SourceVisitor& visitor,
                          const SourceLimits& limits) {
  const bool zip = IsZip(bytes);
  const ArchivePtr a(archive_read_new());
  if (a == nullptr) return absl::ResourceExhaustedError("no memory to unpack an archive");
  if (zip) {
    archive_read_support_format_zip_seekable(a.get());
  } else {
    archive_read_support_filter_gzip(a.get());
    archive_read_support_format_raw(a.get());
  }
  if (archive_read_open_memory(a.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return Damaged(a.get(), path);
  if (!zip && archive_filter_code(a.get(), 0) != ARCHIVE_FILTER_GZIP) return Damaged(a.get(), path);
  std::uint64_t unpacked = 0;
  for (std::uint64_t index = 1;; ++index) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(a.get(), &entry);
    if (status == ARCHIVE_EOF && index == 1 && bytes.size() > kEmptyZipBytes) return Damaged(a.get(), path);
    if (status == ARCHIVE_EOF) return absl::OkStatus();
    if (status < ARCHIVE_WARN) return Damaged(a.get(), path);
    if (index > limits.members) {
      return absl::ResourceExhaustedError(absl::StrFormat("'%s' holds more than %d members", path, limits.members));
    }
    if (zip && archive_entry_filetype(entry) != AE_IFREG) continue;
    const std::string name = zip ? path + "!" + MemberName(entry, index) : path;

    std::string text;
    const std::uint64_t limit = std::min(limits.text_bytes, limits.unpacked_bytes - unpacked);
    CPTSEARCH_ASSIGN_OR_RETURN(bool ended,
                               UnpackTo(std::min<std::uint64_t>(kHeadBytes, limit + 1), a.get(), name, &text));
    CPTSEARCH_ASSIGN_OR_RETURN(const bool wanted, visitor.wants(name, text));
    if (wanted) {
      if (!ended) {
        CPTSEARCH_ASSIGN_OR_RETURN(ended, UnpackTo(limit + 1, a.get(), name, &text));
      }
      if (text.size() > limit) return TooLarge(name, limit);
      CPTSEARCH_RETURN_IF_ERROR(visitor.read(name, text));
    }
    unpacked += text.size();
    if (unpacked > limits.unpacked_bytes) return TooLarge(path, limits.unpacked_bytes);
  }
}

}  // namespace

absl::Status VisitTexts(const std::string& path, std::string_view bytes, const SourceVisitor& visitor,
                        const SourceLimits& limits) {
  if (IsZip(bytes) || IsGzip(bytes)) return VisitArchive(path, bytes, visitor, limits);
  if (bytes.size() > limits.text_bytes) return TooLarge(path, limits.text_bytes);
  CPTSEARCH_ASSIGN_OR_RETURN(const bool wanted, visitor.wants(path, bytes.substr(0, kHeadBytes)));
  return wanted ? visitor.read(path, bytes) : absl::OkStatus();
}

}  // namespace cptsearch::read
