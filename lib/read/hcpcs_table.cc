#include "read/hcpcs_table.h"

#include <optional>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "read/hcpcs_rows.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

std::optional<std::size_t> FindAny(const Header& header, std::string_view name, std::string_view other) {
  const std::optional<std::size_t> place = header.Find(name);
  return place ? place : header.Find(other);
}

}  // namespace

bool IsHcpcsTableHeader(const Header& header) {
  return FindAny(header, "hcpc", "hcpcs") && header.Find("recid") && header.Find("long_description");
}

absl::Status ReadHcpcsTable(std::string_view content, Reading* reading) {
  Lines lines(content);
  std::optional<Header> header;
  while (!header) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) {
      return absl::InvalidArgumentError(
          absl::StrFormat("%s: no header with the columns HCPC, RECID, LONG DESCRIPTION", reading->file()));
    }
    header.emplace(lines.text());
    if (IsHcpcsTableHeader(*header)) break;
    reading->AddNotice(lines.text());
    header.reset();
  }
  const std::optional<std::size_t> code = FindAny(*header, "hcpc", "hcpcs");
  const std::optional<std::size_t> record_id = header->Find("recid");
  const std::optional<std::size_t> long_text = header->Find("long_description");
  const std::optional<std::size_t> short_text = header->Find("short_description");
  const std::optional<std::size_t> added = FindAny(*header, "add_dt", "add_date");
  const std::optional<std::size_t> terminated = FindAny(*header, "term_dt", "term_date");

  HcpcsRows rows(reading);
  DelimitedRows fields(header->separator(), &lines);
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, fields.Next(reading));
    if (!more) return rows.Finish();
    HcpcsRow row;
    row.line = fields.line();
    row.code = fields.At(code);
    const std::string_view id = fields.At(record_id);
    row.record_id = id.size() == 1 ? id[0] : '?';
    row.long_text = fields.At(long_text);
    row.short_text = fields.At(short_text);
    row.added = fields.At(added);
    row.terminated = fields.At(terminated);
    CPTSEARCH_RETURN_IF_ERROR(rows.Add(row));
  }
}

}  // namespace cptsearch::read
