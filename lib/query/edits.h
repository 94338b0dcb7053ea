// Edits: how many letters have to be put in, left out or replaced to turn one word into another (Levenshtein), counted
// for all beginnings of the word at once, a bit each (Myers 1999, Hyyro 2003).
#ifndef CPTSEARCH_LIB_QUERY_EDITS_H_
#define CPTSEARCH_LIB_QUERY_EDITS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cptsearch::query {

class Edits {
 public:
  static constexpr std::size_t kMostBytes = 64;

  // At most kMostBytes of the word are read.
  explicit Edits(std::string_view typed) : size_(typed.substr(0, kMostBytes).size()) {
    for (std::size_t i = 0; i < size_; ++i) places_[Byte(typed[i])] |= std::uint64_t{1} << i;
  }

  int To(std::string_view word) const {
    if (size_ == 0) return static_cast<int>(word.size());
    const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
    std::uint64_t more = ~std::uint64_t{0};  // places where the count is one more than at the place before
    std::uint64_t less = 0;
    auto edits = static_cast<int>(size_);
    for (const char c : word) {
      const std::uint64_t equal = places_[Byte(c)];
      const std::uint64_t down = equal | less;
      const std::uint64_t across = (((equal & more) + more) ^ more) | equal;
      std::uint64_t up = less | ~(across | more);
      std::uint64_t same = more & across;
      if ((up & last) != 0) ++edits;
      if ((same & last) != 0) --edits;
      up = up << 1 | 1;
      same <<= 1;
      more = same | ~(down | up);
      less = up & down;
    }
    return edits;
  }

 private:
  static std::size_t Byte(char c) { return static_cast<unsigned char>(c); }

  std::size_t size_;
  std::array<std::uint64_t, 256> places_ = {};  // by byte: where it stands in the typed word
};

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_EDITS_H_
