#include "query/parse.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "query/contrast.h"
#include "query/noise.h"
#include "query/reading.h"
#include "query/syntax.h"
#include "term/measure.h"
#include "term/pack.h"
#include "text/stem.h"

namespace cptsearch::query {
namespace {

std::vector<term::WordId> WordAndVariants(const term::Vocabulary& vocabulary, const term::Word& word) {
  std::vector<term::WordId> ids;
  if (const auto id = vocabulary.Find(word.text)) ids.push_back(*id);
  const auto [first, last] = vocabulary.Family(text::StrongStem(word.text));
  for (std::uint32_t at = first; at < last; ++at) ids.push_back(vocabulary.FamilyMember(at));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<term::Word> WordsOf(const Piece& piece) {
  std::vector<term::Word> words = term::Analyse(piece.text, kMaxQueryBytes);
  for (term::Word& word : words) {
    word.begin += piece.begin;
    word.end += piece.begin;
  }
  return words;
}

ReadingPiece PieceAs(const Piece& piece, std::string as) {
  return {piece.begin, piece.begin + static_cast<std::uint32_t>(piece.text.size()), std::move(as)};
}

void AddPlain(Query& query, const Piece& piece) {
  std::vector<term::Word> words = WordsOf(piece);
  DropNoise(words);
  for (term::Word& word : words) {
    QueryWord query_word;
    query_word.word = std::move(word);
    query.words.push_back(std::move(query_word));
  }
}

void AddPhrase(const Knowledge& knowledge, Query& query, const Piece& piece) {
  Phrase phrase;
  for (term::Word& word : WordsOf(piece)) {
    phrase.words.push_back(knowledge.vocabulary->Find(word.text));
    QueryWord query_word;
    query_word.word = std::move(word);
    query_word.required = true;
    query.words.push_back(std::move(query_word));
  }
  if (phrase.words.empty()) return;
  query.phrases.push_back(std::move(phrase));
  query.reading.push_back(PieceAs(piece, "phrase"));
}

void FindMeasures(const term::Vocabulary& vocabulary, Query& query) {
  std::vector<term::Word> words;
  for (const QueryWord& word : query.words) words.push_back(word.word);
  for (term::Interval& interval : term::FindAskedMeasures(words)) {
    AskedMeasure measure;
    measure.dimension = term::kNoDimension;
    if (!interval.dimension.empty()) {
      const auto id = vocabulary.Find(interval.dimension);
      if (!id.has_value()) continue;  // no text counts such things
      measure.dimension = *id;
    }
    measure.interval = std::move(interval);
    query.measures.push_back(std::move(measure));
  }
  for (std::size_t i = 0; i < words.size(); ++i) query.words[i].word.flags = words[i].flags;
}

}  // namespace

absl::StatusOr<Query> Parse(const Knowledge& knowledge, std::string_view text) {
  CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<Piece> pieces, CutPieces(text));
  Query query;
  for (const Piece& piece : pieces) {
    switch (piece.kind) {
      case PieceKind::kPlain:
        AddPlain(query, piece);
        break;
      case PieceKind::kPhrase:
        AddPhrase(knowledge, query, piece);
        break;
      case PieceKind::kExcluded:
        for (const term::Word& word : WordsOf(piece)) {
          query.exclusions.push_back({WordAndVariants(*knowledge.vocabulary, word)});
        }
        query.reading.push_back(PieceAs(piece, "excluded"));
        break;
      case PieceKind::kSystem:
        query.systems.push_back(piece.system);
        query.reading.push_back(PieceAs(piece, "system"));
        break;
    }
  }
  while (query.words.size() > static_cast<std::size_t>(kMaxQueryWords)) {
    query.unmatched.push_back(query.words.back().word.surface);
    query.words.pop_back();
  }
  FindMeasures(*knowledge.vocabulary, query);
  Expand(knowledge, query);
  FindContrasts(*knowledge.vocabulary, query);
  for (const QueryWord& word : query.words) {
    if (!word.known) query.unmatched.push_back(word.word.surface);
  }
  DescribeWords(query);
  std::stable_sort(query.reading.begin(), query.reading.end(),
                   [](const ReadingPiece& a, const ReadingPiece& b) { return a.begin < b.begin; });
  return query;
}

}  // namespace cptsearch::query
