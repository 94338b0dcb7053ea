// Values and units among tokens.
#include "text/number.h"

#include <algorithm>
#include <charconv>

#include "text/unit_table.h"

namespace cptsearch::text {

std::optional<double> ParseNumber(std::string_view token_word) {
  // from_chars also reads "inf", "1e5" and a leading minus, which tokens never are
  const bool plain =
      !token_word.empty() && token_word.front() != '.' && token_word.back() != '.' &&
      std::all_of(token_word.begin(), token_word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  if (!plain) return std::nullopt;
  double value = 0;
  const char* end = token_word.data() + token_word.size();
  const auto [stopped, error] = std::from_chars(token_word.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

std::vector<Quantity> FindQuantities(std::span<const Token> tokens) {
  std::vector<Quantity> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kNumber) continue;
    const auto value = ParseNumber(tokens[i].word);
    if (!value) continue;
    Quantity q;
    q.value = *value;
    std::size_t last = i;
    const auto follows = [&](std::size_t j) { return j < tokens.size() && !tokens[j].breaks; };
    if (follows(i + 1) && tokens[i + 1].word == "sq" && follows(i + 2) && IsLengthUnit(tokens[i + 2].word)) {
      q.unit = "sq " + tokens[i + 2].word;
      last = i + 2;
    } else if (follows(i + 1) && IsUnit(tokens[i + 1].word)) {
      q.unit = tokens[i + 1].word;
      last = i + 1;
    }
    q.first_token = static_cast<std::uint32_t>(i);
    q.last_token = static_cast<std::uint32_t>(last);
    found.push_back(std::move(q));
  }
  return found;
}

}  // namespace cptsearch::text
