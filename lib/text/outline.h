// Outline: which letters a word has, and how many: enough to tell most words apart without reading them.
#ifndef CPTSEARCH_LIB_TEXT_OUTLINE_H_
#define CPTSEARCH_LIB_TEXT_OUTLINE_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cptsearch::text {

// A bit for each of a to z, one for anything else, and the length in bytes.
class Outline {
 public:
  static constexpr std::size_t kMostBytes = 31;  // longer words count as this long

  explicit Outline(std::string_view word)
      : bits_(static_cast<std::uint32_t>(std::min(word.size(), kMostBytes)) << kLengthShift) {
    for (const char c : word) bits_ |= c >= 'a' && c <= 'z' ? 1U << (c - 'a') : kOther;
  }

  bool HasOnlyLetters() const { return (bits_ & kOther) == 0; }
  int bytes() const { return static_cast<int>(bits_ >> kLengthShift); }

  // How many letters only one of the two has.
  static int LettersApart(Outline a, Outline b) { return std::popcount((a.bits_ ^ b.bits_) & kLetters); }

 private:
  static constexpr int kLengthShift = 27;
  static constexpr std::uint32_t kOther = 1U << 26;
  static constexpr std::uint32_t kLetters = kOther - 1;

  std::uint32_t bits_;
};

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_OUTLINE_H_
