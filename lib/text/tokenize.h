// Tokens: the pieces a text is made of, for titles and for what people type alike.
#ifndef CPTSEARCH_LIB_TEXT_TOKENIZE_H_
#define CPTSEARCH_LIB_TEXT_TOKENIZE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::text {

enum class TokenKind : std::uint8_t {
  kWord,    // letters, or letters and digits: "fracture", "b12", "3a"
  kNumber,  // ParseNumber (text/number.h) gives its value: "10000", "1.5"
  kSymbol,  // one of < > <= >= = + % #
};

struct Token {
  std::string word;         // the searchable form: folded; numerals, ordinals and units made alike; stemmed
  std::string surface;      // folded, before that: "fractures", "iii", "10,000"
  std::uint32_t begin = 0;  // byte range [begin, end) in the source text
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
  bool glued = false;   // no space before it, at most a hyphen, slash, apostrophe or full stop: "ray" of "x-ray"
  bool breaks = false;  // a comma, semicolon, colon, full stop or bracket lies between it and the token before

  friend bool operator==(const Token&, const Token&) = default;
};

// The tokens of a text, in its order. Never fails: ill-formed bytes separate tokens. Tokens never hold a NUL, a space
// or an empty word. Two tokens can share a source range ("cm2" is "sq" and "cm").
//   threads  safe for concurrent use.
std::vector<Token> Tokenize(std::string_view utf8);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_TOKENIZE_H_
