// Text files as lines and columns: bytes of unknown encoding and line ends, cut without copying.
#ifndef CPTSEARCH_LIB_READ_LINES_H_
#define CPTSEARCH_LIB_READ_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::read {

inline constexpr std::size_t kMaxLineBytes = std::size_t{1} << 20;  // longer lines are no rows of any format

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool AllDigits(std::string_view text);
std::string LowerAscii(std::string_view text);

// Without the blanks, tabs and line ends around it.
std::string_view Trim(std::string_view text);

// True when nothing but blanks, tabs, no-break spaces (Latin-1 or UTF-8) and the end-of-file character of DOS is there.
bool IsBlankLine(std::string_view line);

// The text as UTF-8 on one line: Windows-1252 is converted, runs of blanks, tabs and line ends become one blank, and
// those around the text go.
std::string CleanText(std::string_view text);

// A value quoted for a message: 'A021', cut after 40 bytes, without control characters.
std::string Quoted(std::string_view value);

// Without the byte order mark of UTF-8.
std::string_view SkipByteOrderMark(std::string_view content);

// The pieces between the separators, at least one.
std::vector<std::string_view> SplitAt(std::string_view text, char separator);

// The lines of a text, LF or CRLF between them, without their ends.
class Lines {
 public:
  explicit Lines(std::string_view content) : rest_(content) {}

  // Goes to the next line; false when there is none.
  bool Next();

  std::string_view text() const { return text_; }
  std::uint64_t number() const { return number_; }  // 1-based; 0 before the first Next

 private:
  std::string_view rest_;
  std::string_view text_;
  std::uint64_t number_ = 0;
};

// Columns of a fixed-width line, 1-based and inclusive as layouts print them. A line that is UTF-8 counts characters,
// any other counts bytes, so that an accent does not move the fields behind it. What lies past the end is empty.
class Columns {
 public:
  explicit Columns(std::string_view line);

  std::string_view At(std::size_t first, std::size_t last) const;
  std::string_view From(std::size_t first) const;

 private:
  std::size_t Offset(std::size_t column) const;  // the byte at which the column begins

  std::string_view line_;
  bool wide_;  // holds characters of several bytes
};

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_LINES_H_
