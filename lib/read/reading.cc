#include "read/reading.h"

#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "read/dates.h"
#include "read/names.h"

namespace cptsearch::read {
namespace {

constexpr std::size_t kMaxNoticeBytes = 2000;

std::string_view ExpectedShape(CodeSystem system) {
  switch (system) {
    case CodeSystem::kCpt:
      return "a CPT code (5 digits, or 4 digits and F, T, U or M; a modifier of 2 characters)";
    case CodeSystem::kHcpcs:
      return "a HCPCS code (a letter and 4 digits, or a modifier of 2 characters)";
    case CodeSystem::kIcd10Cm:
      return "an ICD-10-CM code (3 to 7 characters: a letter, a digit, then letters and digits)";
    case CodeSystem::kIcd10Pcs:
      return "an ICD-10-PCS code (7 characters, or the 3 of a table; digits and letters but I and O)";
  }
  return "a code";
}

std::uint64_t TextBytes(const Record& record) {
  std::uint64_t bytes = record.code.size() + record.title.size() + record.short_title.size() + record.plain.size();
  for (const Term& term : record.terms) bytes += term.text.size();
  for (const std::string& heading : record.section) bytes += heading.size();
  for (const Note& note : record.notes) bytes += note.text.size();
  return bytes;
}

}  // namespace

Reading::Reading(std::string file, Format format, const ReadOptions& options, const RecordSink& sink)
    : options_(options), sink_(sink), official_(IsOfficial(format)) {
  if (official_) released_ = ReleaseFromName(format, file);
  summary_.file = std::move(file);
  summary_.format = format;
}

absl::Status Reading::CountBytes(std::uint64_t bytes) {
  emitted_bytes_ += bytes;
  if (emitted_bytes_ <= kMaxEmittedBytes) return absl::OkStatus();
  return absl::ResourceExhaustedError(
      absl::StrFormat("'%s' gives records of more than %d bytes", summary_.file, kMaxEmittedBytes));
}

absl::Status Reading::Emit(Record&& record) {
  if (official_) record.authority = Authority::kOfficial;
  if (record.released == 0) record.released = options_.released != 0 ? options_.released : released_;
  CPTSEARCH_RETURN_IF_ERROR(CountBytes(TextBytes(record)));
  ++summary_.records;
  return sink_(std::move(record));
}

absl::Status Reading::EmitLink(WordLink&& link) {
  link.file = summary_.file;
  CPTSEARCH_RETURN_IF_ERROR(CountBytes(link.from.size() + link.to.size()));
  ++summary_.links;
  if (options_.on_link) options_.on_link(std::move(link));
  return absl::OkStatus();
}

absl::Status Reading::Skip(std::uint64_t line, std::string_view message) {
  if (options_.strict) return Warn(line, message);
  LeaveOut(line, 1, absl::StrFormat("%s; row skipped", message));
  return absl::OkStatus();
}

void Reading::LeaveOut(std::uint64_t line, std::uint64_t rows, std::string_view message) {
  summary_.skipped += rows;
  if (options_.on_issue) options_.on_issue({summary_.file, line, std::string(message)});
}

absl::Status Reading::Warn(std::uint64_t line, std::string_view message) {
  if (options_.strict) {
    return absl::InvalidArgumentError(line == 0 ? absl::StrFormat("%s: %s", summary_.file, message)
                                                : absl::StrFormat("%s:%d: %s", summary_.file, line, message));
  }
  LeaveOut(line, 0, message);
  return absl::OkStatus();
}

void Reading::AddNotice(std::string_view line) {
  if (summary_.notices.size() >= kMaxNotices) return;
  std::string notice = CleanText(line.substr(0, kMaxNoticeBytes));
  if (!notice.empty()) summary_.notices.push_back(std::move(notice));
}

absl::StatusOr<bool> NextRow(Lines* lines, Reading* reading) {
  while (lines->Next()) {
    const std::string_view text = lines->text();
    if (text.size() > kMaxLineBytes) {
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(
          lines->number(), absl::StrFormat("line of %d bytes; at most %d are read", text.size(), kMaxLineBytes)));
    } else if (text.find('\0') != std::string_view::npos) {
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(lines->number(), "line with a NUL byte; expected text"));
    } else if (!IsBlankLine(text)) {
      return true;
    }
  }
  return false;
}

std::string BadCode(CodeSystem system, std::string_view typed) {
  return absl::StrFormat("code %s is not %s", Quoted(typed), ExpectedShape(system));
}

}  // namespace cptsearch::read
