// The alphabets and lengths of codes, over canonical text: upper case, no dot, no spaces.
#ifndef CPTSEARCH_LIB_CODE_PATTERN_H_
#define CPTSEARCH_LIB_CODE_PATTERN_H_

#include <optional>
#include <string>
#include <string_view>

#include "cptsearch/code.h"

namespace cptsearch::code {

bool IsDigits(std::string_view text);

bool IsCpt(std::string_view code);            // 5 digits; or 4 digits and F, T, U or M
bool IsHcpcs(std::string_view code);          // letter A-V, 4 digits
bool IsIcd10Cm(std::string_view code);        // 3 to 7 characters: header, code, or the beginning of one
bool IsIcd10Pcs(std::string_view code);       // 3 to 7 characters: table, code, or the beginning of one
bool IsCptModifier(std::string_view code);    // 22 to 99, P1 to P6, 1P 2P 3P 8P
bool IsHcpcsModifier(std::string_view code);  // a letter, then a letter or digit, and not of CPT

// What a person typed, in upper case, without dots, spaces and hyphens, and where the dots were.
struct Typed {
  std::string text;
  std::string_view trimmed;  // a view of the input without space around it and without a full stop behind it
  bool dots = false;
  bool gaps = false;  // spaces or hyphens inside

  // Whether it can be a code at all: at most 16 characters, nothing but letters and digits left.
  bool valid = false;
};
Typed Clean(std::string_view typed);

}  // namespace cptsearch::code

#endif  // CPTSEARCH_LIB_CODE_PATTERN_H_
