// The scanner of scan.h.
#include "text/scan.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/number_form.h"
#include "text/unit_table.h"
#include "text/utf8.h"

namespace cptsearch::text {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool IsTrail(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// A full stop behind these ends no sentence.
constexpr std::array<std::string_view, 14> kDotted = {"approx", "dr", "etc", "excl", "hr", "in", "incl",
                                                      "min",    "mr", "mrs", "no",   "oz", "sq", "st"};
// A fraction only with these: "2/2" and "6/7" are two numbers.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kFractions = {{
    {"1/2", "0.5"},
    {"1/3", "0.3333"},
    {"2/3", "0.6667"},
    {"1/4", "0.25"},
    {"3/4", "0.75"},
    {"1/5", "0.2"},
    {"2/5", "0.4"},
    {"3/5", "0.6"},
    {"4/5", "0.8"},
    {"1/6", "0.1667"},
    {"5/6", "0.8333"},
    {"1/8", "0.125"},
    {"3/8", "0.375"},
    {"5/8", "0.625"},
    {"7/8", "0.875"},
    {"1/10", "0.1"},
    {"1/16", "0.0625"},
    {"3/16", "0.1875"},
}};

class Scanner {
 public:
  explicit Scanner(const FoldedText& folded) : folded_(folded), text_(folded.text()) {}

  std::vector<Token> Run() {
    while (at_ < text_.size()) {
      if (StartsNumber()) {
        Number();
      } else if (const std::size_t end = RunEnd(at_); end > at_) {
        Word(end);
      } else {
        Sign();
      }
    }
    return std::move(tokens_);
  }

 private:
  char At(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char Before(std::size_t i) const { return i == 0 ? ' ' : text_[i - 1]; }

  // The length of the letter or digit at i; 0 if there is none.
  std::size_t WordCharacter(std::size_t i) const {
    if (i >= text_.size()) return 0;
    if (IsAscii(text_[i])) return IsLetter(text_[i]) || IsDigit(text_[i]) ? 1 : 0;
    std::size_t next = i;
    const UChar32 c = NextCharacter(text_, &next);
    const bool word = c >= 0 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
    return word ? next - i : 0;
  }

  std::size_t RunEnd(std::size_t i) const {
    while (const std::size_t size = WordCharacter(i)) i += size;
    return i;
  }
  std::size_t DigitsEnd(std::size_t i) const {
    while (IsDigit(At(i))) ++i;
    return i;
  }
  std::size_t SpacesEnd(std::size_t i) const {
    while (IsSpace(At(i))) ++i;
    return i;
  }
  bool AfterWord(std::size_t i) const { return i > 0 && (IsLetter(text_[i - 1]) || IsDigit(text_[i - 1])); }

  void Push(std::size_t begin, std::size_t end, std::string word, TokenKind kind) {
    Token token;
    token.word = std::move(word);
    token.surface = text_.substr(begin, end - begin);
    token.begin = folded_.SourceBegin(begin);
    token.end = folded_.SourceEnd(end - 1);
    token.kind = kind;
    token.glued = !tokens_.empty() && !gap_ && !break_;
    token.breaks = !tokens_.empty() && break_;
    tokens_.push_back(std::move(token));
    gap_ = break_ = false;
  }

  bool StartsNumber() const {
    if (IsDigit(text_[at_])) return true;
    return text_[at_] == '.' && IsDigit(At(at_ + 1)) && !AfterWord(at_);
  }

  // The end of a number that starts at i: digits, thousands in groups, decimals.
  std::size_t NumberEnd(std::size_t i, std::string* digits) const {
    std::size_t end = DigitsEnd(i);
    digits->assign(text_, i, end - i);
    if (end - i >= 1 && end - i <= 3 && At(i) != '0') {
      while (At(end) == ',' && DigitsEnd(end + 1) == end + 4 && !(IsLetter(At(end + 4)) && !UnitAt(end + 4))) {
        digits->append(text_, end + 1, 3);
        end += 4;
      }
    }
    if (At(end) == '.' && IsDigit(At(end + 1))) {
      const std::size_t decimals = DigitsEnd(end + 1);
      // "1.2.3" is no number; ".2.3" is ".2" and what follows
      if (end == i || !(At(decimals) == '.' && IsDigit(At(decimals + 1)))) {
        digits->append(text_, end, decimals - end);
        end = decimals;
      }
    }
    return end;
  }
  bool UnitAt(std::size_t i) const { return FindUnit(text_.substr(i, RunEnd(i) - i)).has_value(); }

  // The decimal value of the fraction written at i, such as "1/2", and its end; empty if there is none.
  std::string_view FractionAt(std::size_t i, std::size_t* end) const {
    const std::size_t slash = DigitsEnd(i);
    if (slash == i || At(slash) != '/') return {};
    *end = DigitsEnd(slash + 1);
    if (WordCharacter(*end) != 0 || At(*end) == '/' || (At(*end) == '.' && IsDigit(At(*end + 1)))) return {};
    const std::string_view written(text_.data() + i, *end - i);
    for (const auto& [fraction, value] : kFractions) {
      if (fraction == written) return value;
    }
    return {};
  }

  void Number() {
    const std::size_t begin = at_;
    // "1/2", where no letter or slash stands before ("L1/2", "10/1/2") and no "grade"
    std::size_t end = 0;
    const bool free = !AfterWord(begin) && Before(begin) != '/' && Before(begin) != '-' && Before(begin) != '.';
    if (free && !(!tokens_.empty() && TakesNumerals(tokens_.back().surface))) {
      if (const std::string_view value = FractionAt(begin, &end); !value.empty()) {
        at_ = end;
        return Push(begin, end, std::string(value), TokenKind::kNumber);
      }
    }
    std::string digits;
    end = NumberEnd(begin, &digits);
    // "1 1/2", "1-1/2"
    if (free && digits.find('.') == std::string::npos && digits.size() <= 3) {
      const std::size_t next = At(end) == '-' ? end + 1 : SpacesEnd(end);
      std::size_t fraction_end = 0;
      if (next > end) {
        if (const std::string_view value = FractionAt(next, &fraction_end); !value.empty()) {
          at_ = fraction_end;
          return Push(begin, fraction_end, digits + std::string(value.substr(1)), TokenKind::kNumber);
        }
      }
    }
    const bool plain = digits.find('.') == std::string::npos && end == begin + digits.size();
    if (WordCharacter(end) != 0 && plain) return Mixed(begin);
    at_ = end;
    Push(begin, end, CanonicalNumber(digits), TokenKind::kNumber);
  }

  // Digits with letters behind them: "3cc", "4x4", "38w4d" come apart; "3b", "2nd", "99m" stay.
  void Mixed(std::size_t begin) {
    const std::size_t end = RunEnd(begin);
    at_ = end;
    std::vector<std::size_t> cuts;
    if (!SplitMixed(std::string_view(text_).substr(begin, end - begin), &cuts)) {
      return Push(begin, end, text_.substr(begin, end - begin), TokenKind::kWord);
    }
    std::size_t from = begin;
    cuts.push_back(end - begin);
    for (const std::size_t cut : cuts) {
      const std::size_t to = begin + cut;
      std::string part = text_.substr(from, to - from);
      const TokenKind kind = IsDigit(part[0]) ? TokenKind::kNumber : TokenKind::kWord;
      Push(from, to, kind == TokenKind::kNumber ? CanonicalNumber(part) : part, kind);
      from = to;
    }
    // "10x1.5cm": the last number goes on behind the full stop
    if (tokens_.back().kind == TokenKind::kNumber && At(end) == '.' && IsDigit(At(end + 1))) {
      const std::size_t last = end - tokens_.back().surface.size();
      const bool glued = tokens_.back().glued;
      tokens_.pop_back();
      std::string digits;
      at_ = NumberEnd(last, &digits);
      Push(last, at_, CanonicalNumber(digits), TokenKind::kNumber);
      tokens_.back().glued = glued;
    }
  }

  void Word(std::size_t end) {
    const std::size_t begin = at_;
    if (const std::size_t dotted = DottedEnd(begin); dotted != 0) {
      std::string word;
      for (std::size_t i = begin; i < dotted; i += 2) word.push_back(text_[i]);
      at_ = dotted;
      return Push(begin, dotted, std::move(word), TokenKind::kWord);
    }
    if (ShortWith(begin, end)) return;
    const std::string word = text_.substr(begin, end - begin);
    at_ = end;
    // "crohn's": the possessive ending is covered but not said
    if (At(end) == '\'' && At(end + 1) == 's' && WordCharacter(end + 2) == 0) at_ = end + 2;
    Push(begin, at_, word, TokenKind::kWord);
    if (at_ > end) tokens_.back().surface = word;
  }

  // The end of an abbreviation of single letters with full stops ("i.v.", "u.s"); 0 if there is none.
  std::size_t DottedEnd(std::size_t begin) const {
    std::size_t i = begin;
    int letters = 0;
    while (IsLetter(At(i)) && At(i + 1) == '.') {
      i += 2;
      ++letters;
    }
    if (letters > 0 && IsLetter(At(i)) && WordCharacter(i + 1) == 0) {
      ++i;
      ++letters;
    } else if (WordCharacter(i) != 0) {
      return 0;  // "c.diff", "a.1"
    }
    return letters >= 2 && !AfterWord(begin) ? i : 0;
  }

  // "w/o", "w/out", "wo": without; "w/in": within; "w/", and "w" before a word: with.
  bool ShortWith(std::size_t begin, std::size_t end) {
    const std::string_view word(text_.data() + begin, end - begin);
    if (word == "wo") {
      if (!StartsWord(SpacesEnd(end)) || SpacesEnd(end) == end) return false;
      return Short(begin, end, "without");
    }
    if (word != "w" || (!tokens_.empty() && !gap_ && !break_)) return false;
    if (At(end) == '/') {
      const std::size_t next_end = RunEnd(end + 1);
      const std::string_view next(text_.data() + end + 1, next_end - end - 1);
      if (next == "o" || next == "out") return Short(begin, next_end, "without");
      if (next == "in") return Short(begin, next_end, "within");
      Short(begin, end, "with");
      at_ = end + 1;
      gap_ = next != "wo";
      return true;
    }
    if (SpacesEnd(end) == end || !StartsWord(SpacesEnd(end))) return false;
    return Short(begin, end, "with");
  }
  bool Short(std::size_t begin, std::size_t end, std::string word) {
    at_ = end;
    Push(begin, end, std::move(word), TokenKind::kWord);
    return true;
  }
  bool StartsWord(std::size_t i) const { return WordCharacter(i) != 0; }

  // Whatever is no letter and no digit: a sign that means something, or a separator of some strength.
  void Sign() {
    const char c = text_[at_];
    switch (c) {
      case '<':
      case '>':
      case '=':
        return Comparison();
      case '%':
        return Symbol(1, "%");
      case '&':
        Push(at_, at_ + 1, "and", TokenKind::kWord);
        ++at_;
        return;
      case '+':
        return Plus();
      case '#':
        if (IsDigit(At(at_ + 1))) return Symbol(1, "#");
        gap_ = true;
        break;
      case '-':
      case '/':
      case '\'':
        break;
      case '.':
        Dot();
        break;
      case ',':
      case ';':
      case ':':
      case '!':
      case '?':
      case '(':
      case ')':
      case '[':
      case ']':
      case '{':
      case '}':
        break_ = true;
        break;
      default:
        gap_ = true;
    }
    std::size_t next = at_ + 1;
    while (next < text_.size() && !IsAscii(text_[next]) && !IsAscii(c) && IsTrail(text_[next])) ++next;
    at_ = next;
  }

  void Symbol(std::size_t size, std::string_view word) {
    Push(at_, at_ + size, std::string(word), TokenKind::kSymbol);
    at_ += size;
  }

  // Signs of comparison count before a number only; elsewhere ">" leads from a heading to the next.
  void Comparison() {
    std::size_t end = at_;
    while (At(end) == '<' || At(end) == '>' || At(end) == '=' || (At(end) == '/' && At(end + 1) == '=')) ++end;
    std::string sign;
    for (std::size_t i = at_; i < end; ++i) {
      if (text_[i] != '/') sign.push_back(text_[i]);
    }
    if (sign == "=<") sign = "<=";
    if (sign == "=>") sign = ">=";
    if (sign == "==") sign = "=";
    const std::size_t next = SpacesEnd(end);
    const bool number = IsDigit(At(next)) || (At(next) == '.' && IsDigit(At(next + 1)));
    const bool known = sign == "<" || sign == ">" || sign == "<=" || sign == ">=" || sign == "=";
    if (known && number) return Symbol(end - at_, sign);
    break_ = true;
    at_ = end;
  }

  // "cd4+" and "+/-60" keep the sign; between two words it joins them.
  void Plus() {
    const std::size_t next = SpacesEnd(at_ + 1);
    const bool joins = !tokens_.empty() && (gap_ || break_) && next > at_ + 1 && IsLetter(At(next));
    if (!joins) return Symbol(1, "+");
    Push(at_, at_ + 1, "and", TokenKind::kWord);
    ++at_;
  }

  // A full stop ends a clause unless it goes on at once, or stands behind a known short form or a single letter.
  void Dot() {
    if (WordCharacter(at_ + 1) != 0) return;
    if (tokens_.empty() || gap_ || break_) return;
    const std::string& last = tokens_.back().surface;
    if (last.size() == 1 && IsLetter(last[0])) return;
    if (std::find(kDotted.begin(), kDotted.end(), std::string_view(last)) != kDotted.end()) return;
    break_ = true;
  }

  const FoldedText& folded_;
  const std::string& text_;
  std::size_t at_ = 0;
  bool gap_ = false;    // a space or the like since the last token
  bool break_ = false;  // a clause ended since the last token
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> Scan(const FoldedText& folded) { return Scanner(folded).Run(); }

}  // namespace cptsearch::text
