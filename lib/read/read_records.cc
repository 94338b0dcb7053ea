// ReadRecords: a file's texts, each read as the format it has.
#include <utility>

#include "absl/strings/str_format.h"
#include "base/checksum.h"
#include "base/file.h"
#include "base/status_macros.h"
#include "cptsearch/read.h"
#include "read/format.h"
#include "read/lines.h"
#include "read/names.h"
#include "read/reading.h"
#include "read/source.h"

namespace cptsearch {
namespace {

std::string UnknownFormat(const std::string& path, std::string_view bytes) {
  const std::string_view magic = bytes.substr(0, 4);
  std::string message = absl::StrFormat("'%s' is of no known format; tried %s", path, read::FormatNames());
  if (magic.substr(0, 2) == "\xFF\xFE" || magic.substr(0, 2) == "\xFE\xFF") {
    return message + "; it looks like UTF-16: save it as UTF-8";
  }
  if (magic == "PK\x03\x04") {
    return message + "; none of its members is one. Of a workbook (.xlsx), save the sheet as .csv";
  }
  if (magic.substr(0, 2) != "\x1F\x8B" && bytes.find('\0') != std::string_view::npos)
    return message + "; it is no text file";
  return message + "; give the format if the file is one of them";
}

}  // namespace

absl::StatusOr<std::vector<ReadSummary>> ReadRecords(const std::string& path, const ReadOptions& options,
                                                     const std::function<absl::Status(Record&&)>& sink) {
  CPTSEARCH_ASSIGN_OR_RETURN(const base::FileIdentity identity, base::Identify(path));
  if (identity.size_bytes > read::kMaxTextBytes) {
    return absl::ResourceExhaustedError(
        absl::StrFormat("'%s' has %d bytes; files are read up to %d", path, identity.size_bytes, read::kMaxTextBytes));
  }
  CPTSEARCH_ASSIGN_OR_RETURN(const std::string bytes, base::ReadWholeFile(path));
  const std::uint64_t checksum = base::Checksum(bytes);

  std::vector<ReadSummary> summaries;
  Format format = Format::kDetect;  // of the text at hand
  read::SourceVisitor visitor;
  visitor.wants = [&](const std::string& /*name*/, std::string_view head) -> absl::StatusOr<bool> {
    format = options.format != Format::kDetect ? options.format : read::DetectFormat(head).value_or(Format::kDetect);
    return format != Format::kDetect;
  };
  visitor.read = [&](const std::string& name, std::string_view text) -> absl::Status {
    read::Reading reading(name, format, options, sink);
    reading.summary().size_bytes = bytes.size();
    reading.summary().checksum = checksum;
    CPTSEARCH_RETURN_IF_ERROR(read::ReadText(text, format, &reading));
    summaries.push_back(std::move(reading.summary()));
    return absl::OkStatus();
  };
  CPTSEARCH_RETURN_IF_ERROR(read::VisitTexts(path, bytes, visitor));
  if (summaries.empty()) return absl::InvalidArgumentError(UnknownFormat(path, bytes));
  return summaries;
}

}  // namespace cptsearch
