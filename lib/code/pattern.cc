// The patterns of pattern.h. Source: the codes of the FY2026 ICD-10-CM, FY2021 ICD-10-PCS and 2025 HCPCS files, and the
// modifier lists of CMS.
#include "code/pattern.h"

#include <algorithm>

namespace cptsearch::code {
namespace {

constexpr std::size_t kMaxTypedBytes = 64;
constexpr std::size_t kMaxCodeCharacters = 16;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
char Upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A dash of Unicode (U+2010 to U+2015, U+2212) or a no-break space at the front; its length in bytes, 0 if there is
// none.
std::size_t UnicodeGap(std::string_view text) {
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x88\x92")) return 3;
  if (text.size() >= 3 && text.starts_with("\xE2\x80") && text[2] >= '\x90' && text[2] <= '\x95') return 3;
  return 0;
}

bool StartsLikeCode(std::string_view text) {
  return text.size() >= 3 && IsUpper(Upper(text[0])) && IsDigit(text[1]) && text.find('-') == std::string_view::npos;
}

}  // namespace

bool IsDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit); }

bool IsCpt(std::string_view code) {
  if (code.size() != 5 || !IsDigits(code.substr(0, 4))) return false;
  return IsDigit(code[4]) || code[4] == 'F' || code[4] == 'T' || code[4] == 'U' || code[4] == 'M';
}

bool IsHcpcs(std::string_view code) {
  return code.size() == 5 && code[0] >= 'A' && code[0] <= 'V' && IsDigits(code.substr(1));
}

bool IsIcd10Cm(std::string_view code) {
  if (code.size() < 3 || code.size() > 7) return false;
  // a third character other than a digit: C4A, C7B, I1A, Z3A; a second one in QA0 alone, new in FY2026
  const bool second = IsDigit(code[1]) || code.starts_with("QA");
  if (!IsUpper(code[0]) || !second || !(IsDigit(code[2]) || code[2] == 'A' || code[2] == 'B')) return false;
  // no O anywhere behind, and an I as the fourth character only (N80.I)
  return std::all_of(code.begin() + 3, code.end(), [&](const char& c) {
    return IsDigit(c) || (IsUpper(c) && c != 'O' && (c != 'I' || &c == &code[3]));
  });
}

bool IsIcd10Pcs(std::string_view code) {
  if (code.size() < 3 || code.size() > 7) return false;
  if (!IsDigit(code[0]) && std::string_view("BCDFGHX").find(code[0]) == std::string_view::npos) return false;
  // words have no digit; of the codes, only some of mental health (GZ), radiation (D.Y) and new technology have none
  const bool digit = std::any_of(code.begin(), code.end(), IsDigit);
  const bool digitless =
      code.starts_with("GZ") || (code[0] == 'D' && code[2] == 'Y') || (code[0] == 'X' && code.size() == 3);
  if (!digit && !digitless) return false;
  return std::all_of(code.begin(), code.end(),
                     [](char c) { return IsDigit(c) || (IsUpper(c) && c != 'I' && c != 'O'); });
}

bool IsCptModifier(std::string_view code) {
  if (code.size() != 2) return false;
  if (IsDigits(code)) return code >= "22";
  if (code[0] == 'P') return code[1] >= '1' && code[1] <= '6';
  return code[1] == 'P' && (code[0] == '1' || code[0] == '2' || code[0] == '3' || code[0] == '8');
}

bool IsHcpcsModifier(std::string_view code) {
  return code.size() == 2 && IsUpper(code[0]) && (IsUpper(code[1]) || IsDigit(code[1])) && !IsCptModifier(code);
}

Typed Clean(std::string_view typed) {
  Typed out;
  while (!typed.empty() && IsSpace(typed.front())) typed.remove_prefix(1);
  while (!typed.empty() && (IsSpace(typed.back()) || typed.back() == '.')) typed.remove_suffix(1);
  out.trimmed = typed;
  if (typed.empty() || typed.size() > kMaxTypedBytes) return out;
  out.valid = true;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char c = Upper(typed[i]);
    if (const std::size_t gap = UnicodeGap(typed.substr(i)); gap != 0) {
      out.gaps = true;
      i += gap - 1;
    } else if (c == '.') {
      out.dots = true;
    } else if (c == '-' || IsSpace(c)) {
      out.gaps = true;
    } else if (IsDigit(c) || IsUpper(c)) {
      out.text.push_back(c);
    } else {
      out.valid = false;
    }
  }
  // "E11-E13" is a range, whatever its letters and digits would make together
  if (const std::size_t hyphen = typed.find('-'); hyphen != std::string_view::npos) {
    if (StartsLikeCode(typed.substr(0, hyphen)) && StartsLikeCode(typed.substr(hyphen + 1))) out.valid = false;
  }
  if (out.text.empty() || out.text.size() > kMaxCodeCharacters) out.valid = false;
  return out;
}

}  // namespace cptsearch::code
