#include "read/lines.h"

#include <algorithm>

#include "text/fold.h"

namespace cptsearch::read {
namespace {

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool IsContinuationByte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

bool AllDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit); }

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

bool IsBlankLine(std::string_view line) {
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return IsBlank(c) || c == '\xA0' || c == '\xC2' || c == '\x1A'; });
}

std::string CleanText(std::string_view text) {
  text = Trim(text);
  const std::string utf8 = IsAscii(text) || text::IsUtf8(text) ? std::string(text) : text::ToUtf8(text);
  std::string clean;
  clean.reserve(utf8.size());
  for (const char c : utf8) {
    if (!IsBlank(c)) {
      clean += c;
    } else if (clean.back() != ' ') {  // never empty: the text begins with no blank
      clean += ' ';
    }
  }
  return clean;
}

std::string Quoted(std::string_view value) {
  constexpr std::size_t kMaxBytes = 40;
  std::string text(value.substr(0, kMaxBytes + 3));  // never cuts the character that ends at the limit
  if (!text::IsUtf8(value)) text = text::ToUtf8(value.substr(0, kMaxBytes));
  if (text.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while (end > 0 && IsContinuationByte(text[end])) --end;
    text.resize(end);
    text += "...";
  }
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return "'" + text + "'";
}

std::string_view SkipByteOrderMark(std::string_view content) {
  if (content.substr(0, 3) == "\xEF\xBB\xBF") content.remove_prefix(3);
  return content;
}

std::vector<std::string_view> SplitAt(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

bool Lines::Next() {
  if (rest_.empty()) return false;
  const std::size_t end = rest_.find('\n');
  text_ = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  if (!text_.empty() && text_.back() == '\r') text_.remove_suffix(1);
  ++number_;
  return true;
}

Columns::Columns(std::string_view line) : line_(line), wide_(!IsAscii(line) && text::IsUtf8(line)) {}

std::size_t Columns::Offset(std::size_t column) const {
  if (!wide_) return std::min(column - 1, line_.size());
  std::size_t offset = 0;
  for (std::size_t passed = 1; passed < column && offset < line_.size(); ++passed) {
    ++offset;
    while (offset < line_.size() && IsContinuationByte(line_[offset])) ++offset;
  }
  return offset;
}

std::string_view Columns::At(std::size_t first, std::size_t last) const {
  const std::size_t begin = Offset(first);
  return line_.substr(begin, Offset(last + 1) - begin);
}

std::string_view Columns::From(std::size_t first) const { return line_.substr(Offset(first)); }

}  // namespace cptsearch::read
