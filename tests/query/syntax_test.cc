// The pieces of a query, and the byte at which a query cannot be read.
#include "query/syntax.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/status_matchers.h"

namespace cptsearch::query {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::StatusIs;

// Pieces as kind(text@begin), in their order.
std::string Cut(std::string_view query) {
  const auto pieces = CutPieces(query);
  EXPECT_THAT(pieces, IsOk()) << query;
  if (!pieces.ok()) return "";
  constexpr std::string_view kKinds[] = {"plain", "phrase", "not", "system"};
  std::string out;
  for (const Piece& piece : *pieces) {
    out += (out.empty() ? "" : " ") + std::string(kKinds[static_cast<std::size_t>(piece.kind)]) + "(" +
           (piece.kind == PieceKind::kSystem ? std::string(Name(piece.system)) : std::string(piece.text)) + "@" +
           std::to_string(piece.begin) + ")";
    EXPECT_EQ(query.substr(piece.begin, piece.text.size()), piece.text);
  }
  return out;
}

TEST(CutPieces, CutsWhatTheSyntaxSays) {
  struct Row {
    std::string_view query, pieces;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"heart attack", "plain(heart attack@0)"},
      {"  ", "plain(  @0)"},
      // phrases
      {"\"soft tissue\"", "phrase(soft tissue@1)"},
      {"thigh \"soft tissue\" biopsy", "plain(thigh @0) phrase(soft tissue@7) plain( biopsy@19)"},
      {"\"a\"\"b\"", "phrase(a@1) plain(\"b\"@3)"},  // a quotation mark opens only where a word begins
      {"\"\"", "phrase(@1)"},
      {"5\" skin", "plain(5\" skin@0)"},  // inches
      {"a\tb\n\"c\"", "plain(a\tb\n@0) phrase(c@5)"},
      {"\"-a system:cpt\"", "phrase(-a system:cpt@1)"},
      // exclusions: at the beginning of a word, before a letter, and never first
      {"biopsy -thigh", "plain(biopsy @0) not(thigh@8)"},
      {"biopsy -thigh knee", "plain(biopsy @0) not(thigh@8) plain( knee@13)"},
      {"biopsy -x-ray", "plain(biopsy @0) not(x-ray@8)"},
      {"biopsy -\xC3\xA9tude", "plain(biopsy @0) not(\xC3\xA9tude@8)"},
      {"-thigh", "not(thigh@1)"},
      {"x-ray", "plain(x-ray@0)"},
      {"glucose - fasting", "plain(glucose - fasting@0)"},
      {"range -5 to 5", "plain(range -5 to 5@0)"},
      {"a --b", "plain(a --b@0)"},
      {"a -", "plain(a -@0)"},
      // systems
      {"system:icd10cm flu", "system(icd10cm@7) plain( flu@14)"},
      {"flu system:CPT", "plain(flu @0) system(cpt@11)"},
      {"flu ecosystem:cpt", "plain(flu ecosystem:cpt@0)"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Cut(row.query), row.pieces) << row.query;
  }
}

TEST(CutPieces, NamesTheByteOfWhatItCannotRead) {
  struct Row {
    std::string_view query, message;
  };
  const std::vector<Row> rows = {
      {"ab\xFF", "byte 2 of the query is not UTF-8"},
      {"\xC3", "byte 0 of the query is not UTF-8"},
      {"a \xED\xA0\x80", "byte 2 of the query is not UTF-8"},  // half of a surrogate pair
      {"thigh \"soft tissue", "the quotation mark at byte 6 is not closed; add one, or leave it out"},
      {"\"", "the quotation mark at byte 0 is not closed; add one, or leave it out"},
      {"\"a\" \"b", "the quotation mark at byte 4 is not closed; add one, or leave it out"},
      {"flu system:snomed", "unknown system at byte 11; expected cpt, hcpcs, icd10cm or icd10pcs"},
      {"the system: flu", "unknown system at byte 11; expected cpt, hcpcs, icd10cm or icd10pcs"},
      {"system:", "unknown system at byte 7; expected cpt, hcpcs, icd10cm or icd10pcs"},
  };
  for (const Row& row : rows) {
    EXPECT_THAT(CutPieces(row.query), StatusIs(absl::StatusCode::kInvalidArgument, std::string(row.message)));
  }
}

}  // namespace
}  // namespace cptsearch::query
