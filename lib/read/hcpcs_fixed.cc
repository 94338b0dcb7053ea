#include "read/hcpcs_fixed.h"

#include <algorithm>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "read/hcpcs_rows.h"
#include "read/lines.h"

namespace cptsearch::read {

bool IsHcpcsRecord(std::string_view line) {
  if (line.size() < 13 || !AllDigits(line.substr(5, 5))) return false;
  if (std::string_view("3478").find(line[10]) == std::string_view::npos) return false;
  const std::string_view code = Trim(line.substr(0, 5));
  return (code.size() == 5 || code.size() == 2) &&
         std::all_of(code.begin(), code.end(), [](char c) { return IsDigit(c) || IsLetter(c); });
}

absl::Status ReadHcpcsFixed(std::string_view content, Reading* reading) {
  Lines lines(content);
  HcpcsRows rows(reading);
  bool begun = false;
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) return rows.Finish();
    const std::string_view line = lines.text();
    if (!IsHcpcsRecord(line)) {
      if (!begun && (line.size() < 11 || !AllDigits(line.substr(5, 6)))) {
        reading->AddNotice(line);
        continue;
      }
      CPTSEARCH_RETURN_IF_ERROR(rows.Break());
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(
          lines.number(), absl::StrFormat("%s is not a HCPCS record (code in columns 1-5, sequence in 6-10, record id "
                                          "3, 4, 7 or 8 in 11)",
                                          Quoted(line))));
      continue;
    }
    begun = true;
    const Columns columns(line);
    HcpcsRow row;
    row.line = lines.number();
    row.code = columns.At(1, 5);
    row.record_id = line[10];
    row.long_text = columns.At(12, 91);
    row.short_text = columns.At(92, 119);
    row.added = columns.At(269, 276);
    row.terminated = columns.At(285, 292);
    CPTSEARCH_RETURN_IF_ERROR(rows.Add(row));
  }
}

}  // namespace cptsearch::read
