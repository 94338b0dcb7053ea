// Text to tokens: fold, scan, normalise, stem.
#include "text/tokenize.h"

#include "text/fold.h"
#include "text/normalise.h"
#include "text/scan.h"
#include "text/stem.h"

namespace cptsearch::text {

std::vector<Token> Tokenize(std::string_view utf8) {
  std::vector<Token> tokens = Scan(FoldedText(utf8));
  std::vector<bool> done;
  Normalise(&tokens, &done);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kWord && !done[i]) tokens[i].word = Stem(tokens[i].word);
  }
  return tokens;
}

}  // namespace cptsearch::text
