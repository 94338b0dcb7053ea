// The syntax of the search box: quotation marks, -word, system:name, and the plain rest.
#ifndef CPTSEARCH_LIB_QUERY_SYNTAX_H_
#define CPTSEARCH_LIB_QUERY_SYNTAX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/code.h"

namespace cptsearch::query {

enum class PieceKind : std::uint8_t { kPlain, kPhrase, kExcluded, kSystem };

// A stretch of the query. `text` is the part to be read, without the signs around it.
struct Piece {
  PieceKind kind = PieceKind::kPlain;
  std::string_view text;                 // into the query
  std::uint32_t begin = 0;               // of `text`, in bytes of the query
  CodeSystem system = CodeSystem::kCpt;  // of kSystem

  friend bool operator==(const Piece&, const Piece&) = default;
};

// Cuts the query into pieces, in its order. A hyphen excludes only at the beginning of a word, before a letter.
//   errors  kInvalidArgument: not UTF-8, an open quotation mark, an unknown system (each with the byte)
absl::StatusOr<std::vector<Piece>> CutPieces(std::string_view query);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_SYNTAX_H_
