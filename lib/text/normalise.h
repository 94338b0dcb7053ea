// One form for what is written in several: number words, ordinals, Roman numerals, units of measure.
#ifndef CPTSEARCH_LIB_TEXT_NORMALISE_H_
#define CPTSEARCH_LIB_TEXT_NORMALISE_H_

#include <vector>

#include "text/tokenize.h"

namespace cptsearch::text {

// Rewrites the words of scanned tokens; joins "mm hg" and "cubic cm", splits "cm2". Words that have got their final
// form are marked in `done`, one entry a token, and must not be stemmed.
void Normalise(std::vector<Token>* tokens, std::vector<bool>* done);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_NORMALISE_H_
