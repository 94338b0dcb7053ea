// Little-endian numbers, varints and strings in byte buffers: the alphabet of the index file's sections.
#ifndef CPTSEARCH_LIB_BASE_BYTES_H_
#define CPTSEARCH_LIB_BASE_BYTES_H_

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace cptsearch::base {

static_assert(std::endian::native == std::endian::little, "index files are little-endian and read in place");

// Appends to a std::string.
class ByteWriter {
 public:
  explicit ByteWriter(std::string* out) : out_(out) {}

  template <typename T>
  requires std::is_trivially_copyable_v<T>
  void Fixed(T value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    out_->append(bytes, sizeof(T));
  }
  void Varint(std::uint64_t value) {
    while (value >= 0x80) {
      out_->push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    out_->push_back(static_cast<char>(value));
  }
  void String(std::string_view text) {
    Varint(text.size());
    out_->append(text);
  }

 private:
  std::string* out_;
};

// Reads what ByteWriter wrote. Reading past the end, or a varint of more than ten bytes, makes the reader fail:
// ok() turns false and every further value is zero or empty, so that a damaged file is noticed once, at the end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : p_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  template <typename T>
  requires std::is_trivially_copyable_v<T> T Fixed() {
    T value{};
    if (!Has(sizeof(T))) return value;
    std::memcpy(&value, p_, sizeof(T));
    p_ += sizeof(T);
    return value;
  }
  std::uint64_t Varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 70; shift += 7) {
      if (!Has(1)) return 0;
      const auto byte = static_cast<std::uint8_t>(*p_++);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    ok_ = false;
    return 0;
  }
  std::string_view String() {
    const std::uint64_t size = Varint();
    if (!Has(size)) return {};
    std::string_view text(p_, size);
    p_ += size;
    return text;
  }

  bool ok() const { return ok_; }
  bool AtEnd() const { return p_ == end_; }
  std::size_t Remaining() const { return static_cast<std::size_t>(end_ - p_); }

 private:
  bool Has(std::uint64_t size) {
    if (ok_ && size <= Remaining()) return true;
    ok_ = false;
    p_ = end_;
    return false;
  }

  const char* p_;
  const char* end_;
  bool ok_ = true;
};

}  // namespace cptsearch::base

#endif  // CPTSEARCH_LIB_BASE_BYTES_H_
