// Text -> the words of a packed term: tokens with what binds them (stage 3b), what negates them, and what goes without
// saying. The same code reads the titles of an index and the words of a query.
#ifndef CPTSEARCH_LIB_TERM_ANALYSE_H_
#define CPTSEARCH_LIB_TERM_ANALYSE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace cptsearch::term {

// Flags of a word in its text; written into packed terms, five bits.
enum WordFlag : std::uint8_t {
  kNegated = 1,   // in the scope of without, no, not, except, other than
  kDefault = 2,   // part of what goes without saying: unspecified, initial encounter, without complication
  kBreak = 4,     // a clause begins here
  kMeasure = 8,   // part of a quantity, which is compared as a number (term/measure.h) and weighs nothing as a word
  kContext = 16,  // not of the text itself, but of the titles it stands under: explains a query, and weighs nothing
};
inline constexpr int kWordFlagBits = 5;

struct Word {
  std::string text;         // as posted: the token's word, or a bound pair with a space ("stage 3b")
  std::string surface;      // as typed, folded
  std::uint32_t begin = 0;  // bytes of the source
  std::uint32_t end = 0;
  std::uint8_t flags = 0;
  text::TokenKind kind = text::TokenKind::kWord;
  bool glued = false;
};

// At most `max_words` words; the rest of the text is left out.
std::vector<Word> Analyse(std::string_view utf8, std::size_t max_words = 512);

// The beginning that bound words of one kind share, with the space ("stage "), or empty for a word that is not bound.
std::string_view BinderOf(std::string_view word);

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_ANALYSE_H_
