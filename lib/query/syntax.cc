#include "query/syntax.h"

#include <optional>

#include "absl/strings/str_format.h"
#include "text/fold.h"

namespace cptsearch::query {
namespace {

constexpr std::string_view kSystemPrefix = "system:";

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

absl::StatusOr<std::vector<Piece>> CutPieces(std::string_view query) {
  if (const std::size_t bad = text::FirstBadUtf8(query); bad != std::string_view::npos) {
    return absl::InvalidArgumentError(absl::StrFormat("byte %d of the query is not UTF-8", bad));
  }
  std::vector<Piece> pieces;
  std::size_t plain = 0;  // where the plain stretch began
  const auto end_plain = [&](std::size_t end) {
    if (end > plain)
      pieces.push_back({PieceKind::kPlain, query.substr(plain, end - plain), static_cast<std::uint32_t>(plain)});
  };
  const auto word_end = [&](std::size_t at) {
    while (at < query.size() && !IsSpace(query[at])) ++at;
    return at;
  };
  std::size_t i = 0;
  while (i < query.size()) {
    const bool at_start = i == 0 || IsSpace(query[i - 1]);
    if (query[i] == '"' && at_start) {
      const std::size_t close = query.find('"', i + 1);
      if (close == std::string_view::npos) {
        return absl::InvalidArgumentError(
            absl::StrFormat("the quotation mark at byte %d is not closed; add one, or leave it out", i));
      }
      end_plain(i);
      pieces.push_back({PieceKind::kPhrase, query.substr(i + 1, close - i - 1), static_cast<std::uint32_t>(i + 1)});
      i = plain = close + 1;
    } else if (query[i] == '-' && at_start && i + 1 < query.size() && IsLetter(query[i + 1])) {
      end_plain(i);
      const std::size_t end = word_end(i);
      pieces.push_back({PieceKind::kExcluded, query.substr(i + 1, end - i - 1), static_cast<std::uint32_t>(i + 1)});
      i = plain = end;
    } else if (at_start && query.substr(i, kSystemPrefix.size()) == kSystemPrefix) {
      end_plain(i);
      const std::size_t begin = i + kSystemPrefix.size();
      const std::size_t end = word_end(begin);
      const std::optional<CodeSystem> system = ParseCodeSystem(query.substr(begin, end - begin));
      if (!system.has_value()) {
        return absl::InvalidArgumentError(
            absl::StrFormat("unknown system at byte %d; expected cpt, hcpcs, icd10cm or icd10pcs", begin));
      }
      pieces.push_back(
          {PieceKind::kSystem, query.substr(begin, end - begin), static_cast<std::uint32_t>(begin), *system});
      i = plain = end;
    } else {
      ++i;
    }
  }
  end_plain(query.size());
  return pieces;
}

}  // namespace cptsearch::query
