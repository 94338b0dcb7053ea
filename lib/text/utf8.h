// One character at a time, to and from UTF-8.
#ifndef CPTSEARCH_LIB_TEXT_UTF8_H_
#define CPTSEARCH_LIB_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cptsearch::text {

// The character at *at, which must lie inside `bytes`; *at moves behind it. Negative for ill-formed bytes, of which as
// many are passed as begin a character that does not go on.
std::int32_t NextCharacter(std::string_view bytes, std::size_t* at);

void AppendCharacter(char32_t c, std::string* out);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_UTF8_H_
