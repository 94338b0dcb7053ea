// A parsed query: its words, each with all that it may match, and what the syntax asks for.
#ifndef CPTSEARCH_LIB_QUERY_QUERY_H_
#define CPTSEARCH_LIB_QUERY_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cptsearch/code.h"
#include "cptsearch/search.h"
#include "term/analyse.h"
#include "term/measure.h"
#include "term/vocabulary.h"

namespace cptsearch::query {

// A word of the index that may stand for a word of the query, or of what it expands to.
struct Choice {
  term::WordId id = 0;
  double factor = 1;  // 0 < factor <= 1
  ReasonKind kind = ReasonKind::kWord;
};

// One place of an alternative: any of its choices fills it, the best one counts.
struct Slot {
  bool denied = false;  // the text has to deny it: "without coma" among the words of a synonym
  std::vector<Choice> choices;
  double share = 1;  // of the alternative's weight; the shares of an alternative add up to 1
};

// What a span of query words may be matched by: as typed, by a synonym, by what an abbreviation stands for, ...
struct Alternative {
  std::uint32_t first = 0;  // words [first, last) of the query
  std::uint32_t last = 0;
  double factor = 1;  // what a whole match is worth beside the words as typed
  ReasonKind kind = ReasonKind::kWord;
  std::string text;  // what it is read as, for the reasons; empty for the words themselves
  std::vector<Slot> slots;
};

// A word that a misspelled one may be.
struct Correction {
  std::string word;
  double factor = 0;  // what a match is worth
};

struct QueryWord {
  term::Word word;
  std::vector<Correction> corrections;  // of a word that does not exist, the likeliest first
  std::string stem;                     // text::StrongStem of a word; empty for a number or a symbol
  std::vector<std::string> synonyms;    // single words that mean the same: they may stand for it in a listed phrase
  std::optional<term::WordId> id;       // in the index as typed
  double weight = 0;                    // how much it tells, in units of term::Telling
  bool required = false;                // inside quotation marks
  bool known = false;                   // the index or the lexicon know it, or something it was read as
};

// Words that must stand side by side in one text, in this order.
struct Phrase {
  std::vector<std::optional<term::WordId>> words;
};

// A word that excludes the codes whose texts say it: any of these ids.
struct Exclusion {
  std::vector<term::WordId> ids;
};

// A choice the query makes (left) and the words that speak against it (right, bilateral).
struct AskedContrast {
  std::string about;
  bool graded = false;  // term/contrast.h
  std::vector<term::WordId> asked;
  std::vector<term::WordId> against;
};

// A quantity of the query, to be compared with those of the texts.
struct AskedMeasure {
  term::Interval interval;  // its words [first, last) are the query's
  term::WordId dimension = 0;
};

struct Query {
  std::vector<QueryWord> words;
  std::vector<AskedMeasure> measures;
  std::vector<Alternative> alternatives;  // ascending by `first`
  std::vector<Phrase> phrases;
  std::vector<Exclusion> exclusions;
  std::vector<AskedContrast> contrasts;
  std::vector<CodeSystem> systems;  // named in the query; empty: none
  std::vector<ReadingPiece> reading;
  std::vector<std::string> unmatched;
  std::vector<Offer> offers;
};

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_QUERY_H_
