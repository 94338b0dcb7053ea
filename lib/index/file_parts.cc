#include "index/file_parts.h"

#include <cstddef>
#include <cstring>

#include "absl/strings/str_format.h"
#include "base/checksum.h"
#include "index/layout.h"
#include "text/analysis.h"

namespace cptsearch::index {
namespace {

absl::Status Damaged(const std::string& path, const char* what) {
  return absl::DataLossError(absl::StrFormat("the index '%s' is damaged (%s): rebuild it with cptindex", path, what));
}

// The bytes between the parts are under no checksum, and always zero.
bool IsPadding(std::string_view file, std::uint64_t begin, std::uint64_t end) {
  return begin <= end && file.substr(begin, end - begin).find_first_not_of('\0') == std::string_view::npos;
}

absl::StatusOr<Footer> ReadFooter(std::string_view file, const std::string& path) {
  const bool xapian = file.starts_with(kXapianMagic);
  Footer footer;
  if (file.size() >= sizeof(Footer)) std::memcpy(&footer, file.data() + file.size() - sizeof(Footer), sizeof(Footer));
  if (std::string_view(footer.magic.data(), footer.magic.size()) != kMagic) {
    if (xapian) return Damaged(path, "its end is missing");
    return absl::FailedPreconditionError(
        absl::StrFormat("'%s' is not a cptsearch index; build one with: cptindex build -o INDEX FILE...", path));
  }
  if (footer.format_version != kFormatVersion) {
    return absl::FailedPreconditionError(
        absl::StrFormat("the index '%s' has format version %d; this program reads version %d: rebuild it with cptindex",
                        path, footer.format_version, kFormatVersion));
  }
  if (footer.checksum != base::Checksum({reinterpret_cast<const char*>(&footer), offsetof(Footer, checksum)})) {
    return Damaged(path, "footer");
  }
  if (footer.analysis_id != text::kAnalysisId) {
    return absl::FailedPreconditionError(
        absl::StrFormat("the index '%s' was made with text analysis %d; this program uses %d: rebuild it with cptindex",
                        path, footer.analysis_id, text::kAnalysisId));
  }
  if (footer.file_bytes != file.size() || !xapian) return Damaged(path, "size");
  return footer;
}

}  // namespace

absl::StatusOr<SectionBytes> FindParts(std::string_view file, const std::string& path, bool verify) {
  const absl::StatusOr<Footer> footer = ReadFooter(file, path);
  if (!footer.ok()) return footer.status();
  const std::uint64_t table_bytes = footer->section_count * sizeof(SectionEntry);
  if (footer->section_count != kSectionCount || footer->table_offset > file.size() ||
      table_bytes + sizeof(Footer) != file.size() - footer->table_offset || footer->xapian_bytes > file.size()) {
    return Damaged(path, "section table");
  }
  const std::string_view table = file.substr(footer->table_offset, table_bytes);
  if (base::Checksum(table) != footer->table_checksum) return Damaged(path, "section table");
  if (verify && base::Checksum(file.substr(0, footer->xapian_bytes)) != footer->xapian_checksum) {
    return Damaged(path, "postings");
  }
  SectionBytes sections;
  std::uint64_t end = footer->xapian_bytes;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    SectionEntry entry;
    std::memcpy(&entry, table.data() + i * sizeof(SectionEntry), sizeof(SectionEntry));
    if (entry.id != i + 1 || entry.offset > file.size() || entry.size_bytes > file.size() - entry.offset ||
        entry.offset % kSectionAlignment != 0) {
      return Damaged(path, "section table");
    }
    sections[entry.id] = file.substr(entry.offset, entry.size_bytes);
    if (verify && base::Checksum(sections[entry.id]) != entry.checksum) return Damaged(path, "sections");
    if (verify && !IsPadding(file, end, entry.offset)) return Damaged(path, "padding");
    end = entry.offset + entry.size_bytes;
  }
  if (verify && !IsPadding(file, end, footer->table_offset)) return Damaged(path, "padding");
  return sections;
}

}  // namespace cptsearch::index
