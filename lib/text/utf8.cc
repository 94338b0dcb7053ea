// Well-formedness of UTF-8, and the conversion of Windows-1252 to it.
#include "text/utf8.h"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "text/fold.h"

namespace cptsearch::text {
namespace {

// Windows-1252 0x80 to 0x9F; the five bytes it leaves open become U+FFFD. All above is as in Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

// The macros of ICU mix int and uint8_t.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::int32_t NextCharacter(std::string_view bytes, std::size_t* at) {
  std::size_t i = *at;
  UChar32 c = 0;
  U8_NEXT(bytes.data(), i, bytes.size(), c);
  *at = i;
  return c;
}

void AppendCharacter(char32_t c, std::string* out) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out->append(buffer, static_cast<std::size_t>(size));
}
#pragma GCC diagnostic pop

std::size_t FirstBadUtf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    if (NextCharacter(bytes, &i) < 0) return start;
  }
  return std::string_view::npos;
}

bool IsUtf8(std::string_view bytes) { return FirstBadUtf8(bytes) == std::string_view::npos; }

std::string ToUtf8(std::string_view bytes) {
  if (IsUtf8(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size() + 16);
  for (const char byte : bytes) {
    const auto b = static_cast<unsigned char>(byte);
    if (b < 0x80) {
      out.push_back(byte);
    } else {
      AppendCharacter(b < 0xA0 ? kWindows1252[b - 0x80u] : b, &out);
    }
  }
  return out;
}

}  // namespace cptsearch::text
