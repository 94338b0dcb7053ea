#include "index/write.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/bytes.h"
#include "base/checksum.h"
#include "base/file.h"
#include "base/status_macros.h"
#include "index/catch_xapian.h"
#include "index/reader.h"
#include "text/analysis.h"

namespace cptsearch::index {
namespace {

using Progress = std::function<void(const char*, std::uint64_t, std::uint64_t)>;

std::string_view WordAt(const Image& image, std::size_t id) {
  const std::string& offsets = image.section(SectionId::kWordOffsets);
  base::ByteReader in(std::string_view(offsets).substr(id * sizeof(std::uint32_t)));
  const auto begin = in.Fixed<std::uint32_t>();
  const auto end = in.Fixed<std::uint32_t>();
  return std::string_view(image.section(SectionId::kWordBytes)).substr(begin, end - begin);
}

// The postings turned round: the words of each document, as Xapian wants them.
std::vector<std::vector<std::uint32_t>> WordsOfDocuments(const Image& image) {
  const std::size_t documents = image.section(SectionId::kTermWeights).size() / sizeof(std::uint32_t) - 1;
  std::vector<std::vector<std::uint32_t>> words(documents);
  for (std::uint32_t id = 0; id < image.postings.size(); ++id) {
    for (const std::uint32_t document : image.postings[id]) words[document - 1].push_back(id);
  }
  return words;
}

absl::Status WritePostings(const Image& image, const std::string& folder, const std::string& file,
                           const Progress& progress) {
  const std::vector<std::vector<std::uint32_t>> documents = WordsOfDocuments(image);
  return CatchXapian(file, [&] {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                                  Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      Xapian::Document document;
      for (const std::uint32_t id : documents[i]) document.add_boolean_term(std::string(WordAt(image, id)));
      database.add_document(document);
      if (progress && i % 4096 == 0) progress("write", i, documents.size());
    }
    database.commit();
    if (progress) progress("compact", 0, documents.size());
    database.compact(file, Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
    database.close();
    return absl::OkStatus();
  });
}

// Xapian's random UUID is the only thing that differs between two builds of one input.
absl::Status ReplaceUuid(const std::string& path, std::string& content) {
  if (content.size() < kXapianUuidOffset + kXapianUuidBytes || !content.starts_with(kXapianMagic)) {
    return absl::InternalError(absl::StrFormat("'%s' is not the database that was just written", path));
  }
  std::fill_n(content.begin() + kXapianUuidOffset, kXapianUuidBytes, '\0');
  std::string uuid;
  base::ByteWriter out(&uuid);
  out.Fixed(base::Checksum(content));
  out.Fixed(base::Checksum(std::string_view(content).substr(kXapianUuidOffset)));
  content.replace(kXapianUuidOffset, kXapianUuidBytes, uuid);
  return absl::OkStatus();
}

void PadTo(std::string& content, std::size_t alignment) {
  content.resize((content.size() + alignment - 1) / alignment * alignment, '\0');
}

void AppendSections(const Image& image, std::string& content) {
  Footer footer;
  footer.xapian_bytes = content.size();
  footer.xapian_checksum = base::Checksum(content);
  PadTo(content, kPageBytes);
  std::string table;
  base::ByteWriter table_out(&table);
  for (std::uint32_t id = 1; id <= kSectionCount; ++id) {
    const std::string& section = image.sections[id];
    PadTo(content, kSectionAlignment);
    table_out.Fixed(SectionEntry{id, 0, content.size(), section.size(), base::Checksum(section)});
    content += section;
  }
  PadTo(content, kSectionAlignment);
  footer.table_offset = content.size();
  footer.table_checksum = base::Checksum(table);
  footer.section_count = kSectionCount;
  footer.file_bytes = content.size() + table.size() + sizeof(Footer);
  footer.analysis_id = text::kAnalysisId;
  footer.format_version = kFormatVersion;
  std::copy(kMagic.begin(), kMagic.end(), footer.magic.begin());
  footer.checksum = base::Checksum({reinterpret_cast<const char*>(&footer), offsetof(Footer, checksum)});
  content += table;
  base::ByteWriter(&content).Fixed(footer);
}

}  // namespace

absl::Status WriteIndex(const Image& image, const std::string& target, const Progress& progress) {
  const std::string folder = target + ".building.d";
  const std::string file = target + ".building";
  const auto clear = [&] {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    std::filesystem::remove(file, ignored);
  };
  const auto write = [&]() -> absl::Status {
    CPTSEARCH_RETURN_IF_ERROR(WritePostings(image, folder, file, progress));
    CPTSEARCH_ASSIGN_OR_RETURN(std::string content, base::ReadWholeFile(file));
    CPTSEARCH_RETURN_IF_ERROR(ReplaceUuid(file, content));
    AppendSections(image, content);
    CPTSEARCH_RETURN_IF_ERROR(base::WriteWholeFile(file, content));
    if (progress) progress("check", 0, 0);
    CPTSEARCH_RETURN_IF_ERROR(Reader::Open(file, /*verify=*/true).status());
    return base::Publish(file, target);
  };
  clear();
  absl::Status status = write();
  clear();
  return status;
}

}  // namespace cptsearch::index
