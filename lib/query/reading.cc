#include "query/reading.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cptsearch::query {
namespace {

ReadingPiece Piece(const Query& query, std::uint32_t first, std::uint32_t last, std::string as) {
  return {query.words[first].word.begin, query.words[last - 1].word.end, std::move(as)};
}

// The reading of the span that begins at `at` through a link of this kind: the widest, then the surest; nullptr if
// none.
const Alternative* BestOf(const Query& query, std::uint32_t at, ReasonKind kind) {
  const Alternative* best = nullptr;
  for (const Alternative& alternative : query.alternatives) {
    if (alternative.first != at || alternative.kind != kind) continue;
    if (best == nullptr || alternative.last > best->last ||
        (alternative.last == best->last && alternative.factor > best->factor)) {
      best = &alternative;
    }
  }
  return best;
}

}  // namespace

void DescribeWords(Query& query) {
  const auto words = static_cast<std::uint32_t>(query.words.size());
  for (std::uint32_t at = 0; at < words;) {
    const auto measure = std::find_if(query.measures.begin(), query.measures.end(),
                                      [&](const AskedMeasure& each) { return each.interval.first == at; });
    if (measure != query.measures.end()) {
      query.reading.push_back(Piece(query, at, measure->interval.last, "quantity"));
      at = measure->interval.last;
      continue;
    }
    const Alternative* const abbreviation = BestOf(query, at, ReasonKind::kAbbreviation);
    const Alternative* const spelling = BestOf(query, at, ReasonKind::kSpelling);
    if (abbreviation != nullptr && !query.words[at].id.has_value()) {
      query.reading.push_back(Piece(query, at, abbreviation->last, "abbreviation of " + abbreviation->text));
      at = abbreviation->last;
    } else if (spelling != nullptr) {
      query.reading.push_back(Piece(query, at, spelling->last, "spelling of " + spelling->text));
      at = spelling->last;
    } else {
      if (!query.words[at].known) query.reading.push_back(Piece(query, at, at + 1, "unknown"));
      ++at;
    }
  }
}

}  // namespace cptsearch::query
