// What goes into a search and what comes out of it: plain data.
#ifndef CPTSEARCH_SEARCH_H_
#define CPTSEARCH_SEARCH_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/code.h"
#include "cptsearch/record.h"

namespace cptsearch {

// Caps. A query past kMaxQueryBytes is refused; the others cut silently what no person would type.
inline constexpr int kMaxQueryBytes = 4096;
inline constexpr int kMaxQueryWords = 64;  // words past these are listed in `unmatched`
inline constexpr int kMaxHits = 1000;      // offset + limit

struct SearchOptions {
  // Behaviour
  int limit = 20;                   // hits wanted; offset + limit at most kMaxHits
  int offset = 0;                   // hits left out at the front
  std::vector<CodeSystem> systems;  // only these; empty: all. The query may narrow them further (system:icd10cm)
  std::vector<Code> within;         // only codes that begin with one of these, as all below E11; empty: all
  Date as_of = 0;        // the day on which a code has to be valid; 0: the index's data date, never the clock
  bool explain = false;  // also fill SearchResult::counters, Hit::matches and Hit::parts
  // Bounds on time: when one of them strikes, what was found so far is returned with `complete` false.
  std::optional<std::chrono::steady_clock::time_point> deadline;
  const std::atomic<bool>* cancel = nullptr;  // not owned; looked at while the search runs
};

// What matched. Names for output: code, offer, prefix, then those of TermKind.
enum class HitKind : std::uint8_t {
  kCode,    // the query is this code, perhaps with repaired punctuation, case or O / 0
  kOffer,   // a repaired code that the person must confirm; does not count as a hit
  kPrefix,  // the query is the beginning of this code, or a range that holds it
  kTerm,    // words: Hit::term_kind says of which text
};

// On the day asked.
enum class CodeStatus : std::uint8_t { kValid, kNotYet, kEnded };
std::string_view Name(CodeStatus status);  // "valid", "not_yet", "ended"

// Two classes of hits: in `best` all of the query is covered and nothing speaks against it.
enum class Tier : std::uint8_t { kBest, kMore };
std::string_view Name(Tier tier);  // "best", "more"

// Why a hit was chosen, or what speaks against it.
enum class ReasonKind : std::uint8_t {
  kWord,           // `query` stands in the text as typed
  kInflection,     // `query` matched another form of the same word, `text`
  kSame,           // `query` matched `text`, which means the same
  kLay,            // `query` is the everyday word for `text`
  kAbbreviation,   // `query` is short for `text`
  kBrand,          // `query` is a brand of `text`
  kNarrower,       // `text` is a kind of `query`
  kBroader,        // `text` is the wider word for `query`
  kForm,           // `query` is built of parts that mean `text`
  kSpelling,       // `query` was read as `text`
  kJoined,         // `query` is written `text`: x ray, x-ray, xray
  kCut,            // `query` is the beginning of `text`
  kNotMatched,     // `query` stands nowhere in the text
  kNotAsked,       // the text says `text`, which was not asked
  kContradiction,  // the query says `query`, the text says `text`
  kNumberInside,   // the number `query` lies within `text`
  kNumberOutside,  // the number `query` lies outside of `text`
  kHeader,         // the code groups others and is not reported itself
  kCode,           // `query` was read as the code `text`
  kContext,        // `query` is `text` in a title above the text: of its code or of a header over it
};
std::string_view Name(ReasonKind kind);  // "word", "inflection", "same", ...

struct Reason {
  ReasonKind kind = ReasonKind::kWord;
  std::string query;  // the part of the query it is about, as typed; may be empty
  std::string text;   // the part of the matched text, or what it was read as; may be empty

  friend bool operator==(const Reason&, const Reason&) = default;
};

// The reason in plain English: `"femoral" matched "thigh" (same meaning)`.
std::string InWords(const Reason& reason);

// A range of bytes [begin, end).
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// What a score is multiplied by, beside the coverages: each at most 1.
enum class FactorKind : std::uint8_t {
  kTrust,          // in the kind of text that matched
  kContradiction,  // the text says the opposite of what was asked
  kNumber,         // a number of the query lies outside of the text's
  kContrast,       // left for right, initial for subsequent, another part of the body
  kHeader,         // the code groups others
  kAddOn,          // reported only beside another code
  kInpatient,      // ICD-10-PCS
};
inline constexpr int kFactorKindCount = 7;
std::string_view Name(FactorKind kind);  // "trust", "contradiction", "number", ...

struct Factor {
  FactorKind kind = FactorKind::kTrust;
  double value = 1;

  friend bool operator==(const Factor&, const Factor&) = default;
};

// How a score came about: (query coverage)^1.5 x (term coverage)^0.5 x factors. The model is in lib/README.md.
struct ScoreParts {
  double query_coverage = 0;    // 0 to 1: how much of what was asked the text says
  double term_coverage = 0;     // 0 to 1: how much of what the text says was asked
  std::vector<Factor> factors;  // those below 1, in the order of FactorKind

  friend bool operator==(const ScoreParts&, const ScoreParts&) = default;
};

struct Hit {
  CodeSystem system = CodeSystem::kCpt;
  std::string code;   // canonical form; DisplayForm (cptsearch/code.h) adds the dot
  std::string title;  // of the code
  double score = 0;   // 0 to 1, the same meaning in every query
  Tier tier = Tier::kMore;
  HitKind kind = HitKind::kTerm;
  TermKind term_kind = TermKind::kTitle;  // of the text that matched
  std::string term;                       // the text that matched; the title where they are equal
  std::vector<ByteRange> matches;         // in `term`, ascending; only when SearchOptions::explain
  std::optional<ScoreParts> parts;        // of a hit by words, only when SearchOptions::explain
  std::vector<Reason> reasons;            // in the order of the query, then what speaks against the hit
  bool billable = true;
  bool add_on = false;
  CodeStatus status = CodeStatus::kValid;
  Date valid_from = 0;                 // of the period that holds the day asked, or of the last one
  Date valid_to = 0;                   // the first day on which the code is no longer valid; 0: none known
  std::vector<std::string> modifiers;  // typed with the code: 99213-25
  std::vector<Pointer> use_instead;    // confusable neighbours and when to report them
  std::vector<PcsAxis> open;           // of a beginning of an ICD-10-PCS code: the positions it leaves open
};

// "code", "offer", "prefix", or the name of the term's kind: what the tools print as `kind`.
std::string_view KindName(const Hit& hit);

// How one piece of the query was understood.
struct ReadingPiece {
  std::uint32_t begin = 0;  // bytes of the query
  std::uint32_t end = 0;
  // "code", "phrase", "excluded", "system", "quantity", "abbreviation of ...", "spelling of ...", "unknown". Words that
  // stand for themselves or for their synonyms have no piece: the hits' reasons say which synonym matched.
  std::string as;
};

// A choice that the query leaves open and that changes the code among the best hits.
struct Question {
  std::string about;                 // "side", "encounter", ...
  std::vector<std::string> choices;  // "left", "right", ...
};

// A reading to confirm: never used by itself.
struct Offer {
  std::string query;  // the part of the query, as typed
  std::string text;   // what it might mean: a word that is spelled almost so, a repaired code
  std::string why;
};

// What the search cost. Filled when SearchOptions::explain is set.
struct SearchCounters {
  std::uint64_t postings_read = 0;
  std::uint64_t terms_scored = 0;
  std::uint32_t lists = 0;
  double parse_us = 0;
  double loop_us = 0;
  double hits_us = 0;
};

struct SearchResult {
  std::vector<ReadingPiece> reading;   // in the order of the query
  std::vector<std::string> unmatched;  // words of the query that the index and the lexicon do not know
  std::vector<Question> questions;
  std::vector<Offer> offers;
  bool complete = true;   // false: stopped by the deadline or by `cancel`
  std::vector<Hit> hits;  // valid codes first, then by score, best first; equal scores by the index's order
  SearchCounters counters;
};

// One code of a Lookup.
struct LookupAnswer {
  std::string typed;
  std::vector<Record> records;         // one a system that holds it; empty: unknown, `why` says what it could be
  std::vector<std::string> modifiers;  // typed with it
  std::string why;            // what was repaired, what is ambiguous, or why there is none; empty for a plain find
  std::vector<PcsAxis> open;  // of a beginning of an ICD-10-PCS code: the positions it leaves open, and their choices
  bool repaired = false;      // `records` holds what the code was repaired to, to be confirmed
};

}  // namespace cptsearch

#endif  // CPTSEARCH_SEARCH_H_
