// The table of fold_table.h. Source: our own choice, for characters met in code files, web pages and word processors.
#include "text/fold_table.h"

#include <algorithm>
#include <array>

namespace cptsearch::text {
namespace {

struct Row {
  char32_t from;
  std::string_view to;
};

// Sorted by character.
constexpr std::array kRows = std::to_array<Row>({
    {0x00A9, ""},                                            // copyright
    {0x00AB, "\""},                                          // guillemets
    {0x00AD, ""},                                            // soft hyphen
    {0x00AE, ""},                                            // registered
    {0x00B0, " degree "}, {0x00B1, "+/-"},   {0x00B4, "'"},  // acute accent typed as an apostrophe
    {0x00B5, "u"},                                           // micro: "ug" and "uci" are then in the table of units
    {0x00B7, "."},                                           // middle dot: the decimal point of British prints
    {0x00BB, "\""},       {0x00D7, "x"},                     // multiplication
    {0x00E6, "ae"},       {0x00F0, "d"},                     // eth
    {0x00F7, "/"},                                           // division
    {0x00F8, "o"},                                           // o with stroke, which has no decomposition
    {0x00FE, "th"},                                          // thorn
    {0x0111, "d"},        {0x0127, "h"},     {0x0131, "i"},  // dotless i
    {0x0142, "l"},        {0x0153, "oe"},    {0x02B9, "'"},  // modifier primes and apostrophes
    {0x02BC, "'"},        {0x03B1, "alpha"},  // Greek letters as codes write them: "beta blocker", "interferon gamma"
    {0x03B2, "beta"},     {0x03B3, "gamma"}, {0x03B4, "delta"}, {0x03B5, "epsilon"},
    {0x03B6, "zeta"},     {0x03B7, "eta"},   {0x03B8, "theta"}, {0x03BA, "kappa"},
    {0x03BB, "lambda"},   {0x03BC, "u"},  // mu: the same sign as micro for most keyboards
    {0x03C0, "pi"},       {0x03C3, "sigma"}, {0x03C4, "tau"},   {0x03C7, "chi"},
    {0x03C8, "psi"},      {0x03C9, "omega"}, {0x2010, "-"},  // hyphens and dashes
    {0x2011, "-"},        {0x2012, "-"},     {0x2013, "-"},     {0x2014, "-"},
    {0x2015, "-"},        {0x2018, "'"},     {0x2019, "'"},     {0x201A, "'"},
    {0x201B, "'"},        {0x201C, "\""},    {0x201D, "\""},    {0x201E, "\""},
    {0x201F, "\""},       {0x2022, " "},  // bullet
    {0x2032, "'"},                        // prime
    {0x2033, "\""},       {0x2044, "/"},  // fraction slash
    {0x2116, "#"},                        // numero: Unicode's folding makes the word "no" of it, which would negate
    {0x2117, ""},         {0x2120, ""},   // service mark
    {0x2122, ""},                         // trade mark
    {0x2192, ">"},                        // arrow
    {0x2212, "-"},                        // minus
    {0x2215, "/"},        {0x2217, "*"},     {0x223C, "~"},     {0x2264, "<="},
    {0x2265, ">="},       {0x2266, "<="},    {0x2267, ">="},    {0x2A7D, "<="},
    {0x2A7E, ">="},       {0x30FB, " "},  // katakana middle dot
    {0xFFFD, " "},                        // replacement character: stands for bytes that were lost
});

constexpr auto kBefore = [](const Row& row, char32_t c) { return row.from < c; };
static_assert(std::is_sorted(kRows.begin(), kRows.end(), [](const Row& a, const Row& b) { return a.from < b.from; }));

}  // namespace

std::optional<std::string_view> FoldByTable(char32_t c) {
  const auto row = std::lower_bound(kRows.begin(), kRows.end(), c, kBefore);
  if (row == kRows.end() || row->from != c) return std::nullopt;
  return row->to;
}

std::string_view FractionOf(char32_t c) {
  switch (c) {
    case 0x00BC:
      return "1/4";
    case 0x00BD:
      return "1/2";
    case 0x00BE:
      return "3/4";
    case 0x2153:
      return "1/3";
    case 0x2154:
      return "2/3";
    case 0x2155:
      return "1/5";
    case 0x2156:
      return "2/5";
    case 0x2157:
      return "3/5";
    case 0x2158:
      return "4/5";
    case 0x215B:
      return "1/8";
    case 0x215C:
      return "3/8";
    case 0x215D:
      return "5/8";
    case 0x215E:
      return "7/8";
    default:
      return {};
  }
}

char SuperscriptOf(char32_t c) {
  if (c == 0x00B9) return '1';
  if (c == 0x00B2) return '2';
  if (c == 0x00B3) return '3';
  if (c == 0x2070) return '0';
  if (c >= 0x2074 && c <= 0x2079) return static_cast<char>('4' + (c - 0x2074));
  return 0;
}

}  // namespace cptsearch::text
