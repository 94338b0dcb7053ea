// Folding: UTF-8 text to the one spelling that tokens are made of, with the way back to the source's bytes.
#ifndef CPTSEARCH_LIB_TEXT_FOLD_H_
#define CPTSEARCH_LIB_TEXT_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::text {

bool IsUtf8(std::string_view bytes);

// The offset of the first byte that is not part of well-formed UTF-8; npos if there is none.
std::size_t FirstBadUtf8(std::string_view bytes);

// Text that is not UTF-8 is taken for Windows-1252 (older code files) and converted; UTF-8 comes back as it is.
std::string ToUtf8(std::string_view bytes);

// Unicode's NFKC case folding, diacritics dropped, then our own table (fold_table.cc): dashes, quotes, fractions,
// superscripts, Greek letters, comparison signs in ASCII. Folding twice changes nothing. Each ill-formed byte becomes
// a space.
std::string Fold(std::string_view utf8);

// The folded text, and for each of its bytes the source bytes it came from. Plain ASCII needs no table: the two texts
// have the same length then, and the ranges stay empty.
class FoldedText {
 public:
  explicit FoldedText(std::string_view utf8);

  const std::string& text() const { return text_; }
  std::uint32_t SourceBegin(std::size_t i) const { return begin_.empty() ? static_cast<std::uint32_t>(i) : begin_[i]; }
  std::uint32_t SourceEnd(std::size_t i) const { return end_.empty() ? static_cast<std::uint32_t>(i + 1) : end_[i]; }

 private:
  friend class Folder;
  std::string text_;
  std::vector<std::uint32_t> begin_, end_;
};

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_FOLD_H_
