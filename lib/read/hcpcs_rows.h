// HCPCS Level II records of either layout, joined: a first row and its continuations make one code.
#ifndef CPTSEARCH_LIB_READ_HCPCS_ROWS_H_
#define CPTSEARCH_LIB_READ_HCPCS_ROWS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

// The record ids of CMS.
inline constexpr char kHcpcsFirst = '3';
inline constexpr char kHcpcsContinued = '4';
inline constexpr char kHcpcsModifierFirst = '7';
inline constexpr char kHcpcsModifierContinued = '8';

// One row of the file, its fields as they stand.
struct HcpcsRow {
  std::uint64_t line = 0;
  std::string_view code;
  char record_id = kHcpcsFirst;
  std::string_view long_text;
  std::string_view short_text;
  std::string_view added;       // YYYYMMDD or blank; this and the following stand in the first row only
  std::string_view terminated;  // the last day on which the code is valid
};

// Joins rows into records and emits them. The modifiers P1 to P6, which CMS lists beside its own, are records of CPT.
// Dental codes (D and 4 digits) are the American Dental Association's and not
// held: they are left out and counted in one issue.
class HcpcsRows {
 public:
  explicit HcpcsRows(Reading* reading) : reading_(reading) {}

  absl::Status Add(const HcpcsRow& row);

  // A row whose fields could not be told apart was skipped: what continues it has nothing to continue.
  absl::Status Break();

  // Emits the last record and reports what was left out.
  absl::Status Finish();

 private:
  absl::Status Flush();

  Reading* reading_;
  Record record_;           // the record being joined
  std::string code_;        // the code of the row that began it, as typed
  std::uint64_t line_ = 0;  // the line of that row
  bool joining_ = false;    // record_ is to be emitted
  std::uint64_t dental_rows_ = 0;
  std::uint64_t dental_line_ = 0;
};

// "Drugs given other than by mouth, chemotherapy": the group of the code's letter in our own words; empty if none.
std::string_view HcpcsGroup(char letter);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_HCPCS_ROWS_H_
