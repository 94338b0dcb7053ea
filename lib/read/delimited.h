// Tab- or comma-separated text: a header that names the columns, and rows whose fields may be quoted.
#ifndef CPTSEARCH_LIB_READ_DELIMITED_H_
#define CPTSEARCH_LIB_READ_DELIMITED_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "read/lines.h"
#include "read/reading.h"

namespace cptsearch::read {

// The names of the columns, in lower case with `_` for everything that is no letter or digit: "LONG DESCRIPTION" is
// long_description. The separator is the tab if the line has one, else the comma.
class Header {
 public:
  explicit Header(std::string_view line);

  // The place of the column with this name; nullopt if there is none.
  std::optional<std::size_t> Find(std::string_view name) const;

  const std::vector<std::string>& names() const { return names_; }
  char separator() const { return separator_; }

 private:
  std::vector<std::string> names_;
  char separator_;
};

// The rows below a header. Comma-separated fields are quoted as RFC 4180 says, line ends inside quotes included.
// Tab-separated fields are taken as they stand, but for one that is quoted as a whole by a spreadsheet.
class DelimitedRows {
 public:
  // `lines` stands at the header and goes on from there.
  DelimitedRows(char separator, Lines* lines) : separator_(separator), lines_(lines) {}

  // Goes to the next row that is not blank; false at the end. Rows that cannot be cut into fields (an open quote, a NUL
  // byte, over kMaxLineBytes) are reported and skipped.
  absl::StatusOr<bool> Next(Reading* reading);

  std::uint64_t line() const { return line_; }  // where the row begins
  std::size_t size() const { return fields_.size(); }

  // The field at this place, without the blanks around it; empty when the row is shorter.
  std::string_view At(std::optional<std::size_t> place) const {
    return place && *place < fields_.size() ? Trim(fields_[*place]) : std::string_view();
  }

 private:
  bool CutCommas(std::string_view first_line);

  char separator_;
  Lines* lines_;
  std::uint64_t line_ = 0;
  std::vector<std::string> fields_;
};

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_DELIMITED_H_
