// One file while it is read: the rows it gives, the rows it loses, and the summary of both.
#ifndef CPTSEARCH_LIB_READ_READING_H_
#define CPTSEARCH_LIB_READ_READING_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/read.h"
#include "cptsearch/record.h"
#include "read/lines.h"

namespace cptsearch::read {

using RecordSink = std::function<absl::Status(Record&&)>;

// Every reader of a format ends each data row in exactly one of Emit and Skip, so that nothing is lost silently.
// Not safe for concurrent use; one object per file.
class Reading {
 public:
  // `options` and `sink` outlive the object.
  Reading(std::string file, Format format, const ReadOptions& options, const RecordSink& sink);

  // What the file's content says of its release. The name of an official file goes first: it may tell the month too.
  void SetRelease(Date released) {
    if (released_ == 0) released_ = released;
  }

  // Hands a record on, with the release of the file when it has none of its own, and with the authority of the format.
  // kResourceExhausted when the file's records come to more than kMaxEmittedBytes.
  absl::Status Emit(Record&& record);

  // Hands a link on, with the file's name. Its bytes count towards kMaxEmittedBytes.
  absl::Status EmitLink(WordLink&& link);

  // Reports a row that is not read: "<message>; row skipped". An error when options.strict.
  absl::Status Skip(std::uint64_t line, std::string_view message);

  // Reports `rows` rows that are left out on purpose. Not an error when strict.
  void LeaveOut(std::uint64_t line, std::uint64_t rows, std::string_view message);

  // Reports something that loses no row but may not be what the author of the file meant. An error when strict.
  absl::Status Warn(std::uint64_t line, std::string_view message);

  // Keeps a line that the file opens with: the copyright or licence notice. The first kMaxNotices are kept.
  void AddNotice(std::string_view line);

  const std::string& file() const { return summary_.file; }
  std::uint64_t records() const { return summary_.records; }
  ReadSummary& summary() { return summary_; }

 private:
  absl::Status CountBytes(std::uint64_t bytes);

  ReadSummary summary_;
  const ReadOptions& options_;
  const RecordSink& sink_;
  std::uint64_t emitted_bytes_ = 0;
  Date released_ = 0;
  bool official_ = false;
};

inline constexpr std::size_t kMaxNotices = 100;

// Of the texts in all records and links of a file. A small XML file can repeat a long heading or list in every record
// below it; the records of the largest file of NCHS come to 25 MB.
inline constexpr std::uint64_t kMaxEmittedBytes = std::uint64_t{1} << 30;

// Goes to the next line that is neither blank nor unusable (over kMaxLineBytes, or with a NUL byte: reported and
// skipped); false at the end of the file.
absl::StatusOr<bool> NextRow(Lines* lines, Reading* reading);

// "code 'A021' is not a HCPCS code (a letter and 4 digits, or a modifier of 2 characters)".
std::string BadCode(CodeSystem system, std::string_view typed);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_READING_H_
