// What a reader gives for a text: its records, its issues as lines of text, and its status.
#ifndef CPTSEARCH_TESTS_READ_COLLECT_H_
#define CPTSEARCH_TESTS_READ_COLLECT_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_format.h"
#include "cptsearch/read.h"
#include "read/format.h"
#include "read/json_lines.h"
#include "read/reading.h"

namespace cptsearch::testing {

struct Collected {
  absl::Status status;
  ReadSummary summary;
  std::vector<std::string> lines;   // the records as JSON Lines
  std::vector<std::string> issues;  // "file:line: message"
  std::vector<Record> records;
  std::vector<std::string> links;  // "from -> to (line)"
};

inline ReadOptions Watch(ReadOptions options, Collected* out) {
  options.on_issue = [out](const ReadIssue& issue) {
    out->issues.push_back(absl::StrFormat("%s:%d: %s", issue.file, issue.line, issue.message));
  };
  options.on_link = [out](WordLink&& link) {
    out->links.push_back(absl::StrFormat("%s -> %s (%d)", link.from, link.to, link.line));
  };
  return options;
}

inline read::RecordSink Store(Collected* out) {
  return [out](Record&& record) {
    out->lines.push_back(read::ToJsonLine(record));
    out->records.push_back(std::move(record));
    return absl::OkStatus();
  };
}

// Reads `content` as a file named `name` of this format.
inline Collected Collect(std::string_view content, Format format, ReadOptions options = {},
                         const std::string& name = "sample") {
  Collected out;
  const ReadOptions watched = Watch(std::move(options), &out);
  const read::RecordSink sink = Store(&out);
  read::Reading reading(name, format, watched, sink);
  out.status = read::ReadText(content, format, &reading);
  out.summary = reading.summary();
  return out;
}

// Reads the file at `path` as ReadRecords does; the summary is that of the last text in it.
inline Collected CollectFile(const std::string& path, ReadOptions options = {}) {
  Collected out;
  const absl::StatusOr<std::vector<ReadSummary>> summaries =
      ReadRecords(path, Watch(std::move(options), &out), Store(&out));
  out.status = summaries.status();
  if (summaries.ok() && !summaries->empty()) out.summary = summaries->back();
  return out;
}

inline ReadOptions Strict() {
  ReadOptions options;
  options.strict = true;
  return options;
}

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_READ_COLLECT_H_
