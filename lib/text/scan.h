// The first cut of folded text: runs of letters and digits, numbers and signs, with their places in the source.
#ifndef CPTSEARCH_LIB_TEXT_SCAN_H_
#define CPTSEARCH_LIB_TEXT_SCAN_H_

#include <vector>

#include "text/fold.h"
#include "text/tokenize.h"

namespace cptsearch::text {

// Tokens whose word is already right for numbers ("10,000" is "10000", ".5" is "0.5", "1 1/2" is "1.5"), signs and
// the short forms written with a slash ("w/o" is "without"), and otherwise still equal to the surface.
std::vector<Token> Scan(const FoldedText& folded);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_SCAN_H_
