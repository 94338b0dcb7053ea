#include "read/delimited.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"

namespace cptsearch::read {
namespace {

std::string ColumnName(std::string_view text) {
  text = Trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = Trim(text.substr(1, text.size() - 2));
  std::string name;
  for (const char c : LowerAscii(text)) {
    if (IsLetter(c) || IsDigit(c)) {
      name += c;
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  while (!name.empty() && name.back() == '_') name.pop_back();
  return name;
}

// The text inside the quotes of a tab-separated field that a spreadsheet quoted as a whole; any other field as it
// stands: `"y set" tubing` and `w<3"` are text.
std::string Unquoted(std::string_view field) {
  const std::string_view text = Trim(field);
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(field);
  std::string inside;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '"') {
      if (i + 2 >= text.size() || text[i + 1] != '"') return std::string(field);
      ++i;
    }
    inside += text[i];
  }
  return inside;
}

}  // namespace

Header::Header(std::string_view line) : separator_(line.find('\t') != std::string_view::npos ? '\t' : ',') {
  for (const std::string_view name : SplitAt(line, separator_)) {
    // A quote that opens or closes in another line or field: this is no line of names.
    if (separator_ == ',' && std::count(name.begin(), name.end(), '"') % 2 != 0) {
      names_.clear();
      return;
    }
    names_.push_back(ColumnName(name));
  }
}

std::optional<std::size_t> Header::Find(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names_.begin());
}

absl::StatusOr<bool> DelimitedRows::Next(Reading* reading) {
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(lines_, reading));
    if (!more) return false;
    line_ = lines_->number();
    fields_.clear();
    if (separator_ == ',') {
      const Lines resume = *lines_;
      if (CutCommas(lines_->text())) return true;
      *lines_ = resume;
      CPTSEARCH_RETURN_IF_ERROR(reading->Skip(line_, "row with a quote that does not close, or with text behind one"));
      continue;
    }
    for (const std::string_view field : SplitAt(lines_->text(), '\t')) fields_.push_back(Unquoted(field));
    return true;
  }
}

bool DelimitedRows::CutCommas(std::string_view line) {
  std::size_t row_bytes = line.size();
  std::size_t i = 0;
  for (;;) {
    std::string field;
    if (i < line.size() && line[i] == '"') {
      ++i;
      for (;;) {
        if (i >= line.size()) {  // the field goes on in the next line
          if (!lines_->Next()) return false;
          line = lines_->text();
          row_bytes += line.size();
          if (row_bytes > kMaxLineBytes || line.find('\0') != std::string_view::npos) return false;
          field += '\n';
          i = 0;
          continue;
        }
        if (line[i] != '"') {
          field += line[i++];
        } else if (i + 1 < line.size() && line[i + 1] == '"') {
          field += '"';
          i += 2;
        } else {
          ++i;
          break;
        }
      }
      if (i < line.size() && line[i] != ',') return false;
    } else {
      const std::size_t end = std::min(line.find(',', i), line.size());
      field = line.substr(i, end - i);
      i = end;
    }
    fields_.push_back(std::move(field));
    if (i >= line.size()) return true;
    ++i;  // the comma
  }
}

}  // namespace cptsearch::read
