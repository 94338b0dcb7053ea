// The project's own format: one record a line, as a JSON object.
#ifndef CPTSEARCH_LIB_READ_JSON_LINES_H_
#define CPTSEARCH_LIB_READ_JSON_LINES_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/read.h"
#include "cptsearch/record.h"
#include "read/reading.h"

namespace cptsearch::read {

// Lines that begin with # are comments; those before the first record are notices. The fields of a line are those of
// Record:
//   system, code, title   text; all three are needed
//   short_title, plain    text
//   terms                 list of text (kind corpus), or of {"kind": "inclusion", "text": ...}
//   section               list of text, the widest heading first
//   notes                 list of {"kind": "excludes1", "text": ...}
//   siblings              list of codes
//   use_instead           list of {"code": ..., "when": ...}; both of the record's system, or of HCPCS from CPT and
//                         the reverse
//   valid                 list of {"from": "2021-10-01", "until": ...}, earliest first; until is the first day on which
//                         the code is not valid any more; either may be missing
//   pcs_rows              list of rows, each a list of {"position": 4, "name": ..., "values": {"0": ...}} from position
//                         4 on
//   billable, modifier, add_on   true or false
//   authority             "corpus", "user" or "official"; user if missing
//   released              "2021-10-01"
// An unknown, doubled or ill-typed field makes the line an issue.
absl::Status ReadJsonRows(std::string_view content, Reading* reading);

// The same for a text that is no file (the embedded corpus). `name` stands for the path in messages; size and checksum
// are those of `content`.
absl::StatusOr<ReadSummary> ReadJsonLines(std::string_view content, const std::string& name, const ReadOptions& options,
                                          const RecordSink& sink);

// The record as a line of the format, without a line end. Fields with their usual value are left out. Reading it gives
// the record again, if its codes are canonical and its texts are clean (CleanText).
std::string ToJsonLine(const Record& record);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_JSON_LINES_H_
