// What a match other than by the word as typed is worth. The factors of lexicon links stand in lexicon/entry.h.
#ifndef CPTSEARCH_LIB_QUERY_FACTORS_H_
#define CPTSEARCH_LIB_QUERY_FACTORS_H_

namespace cptsearch::query {

inline constexpr double kInflection = 0.95;   // fractured for fracture
inline constexpr double kJoined = 0.99;       // xray for x-ray: the same word
inline constexpr double kGradePart = 0.80;    // stage 3a for stage 3
inline constexpr double kCut = 0.70;          // fract for fracture: several words begin so
inline constexpr double kSpelled = 0.85;      // a correction: right most of the time, and said
inline constexpr double kRunTogether = 0.85;  // hip pain for hippain: a guess like a correction
inline constexpr double kForms = 0.80;        // gallbladder + removal for cholecystectomy
inline constexpr double kChain = 0.98;        // each further link from synonym to synonym
inline constexpr double kReworded = 0.93;     // "pain when urinating" for a listed "pain when peeing"

// A link through several entries is followed this far.
inline constexpr int kMaxChain = 3;
inline constexpr double kLeastFactor = 0.5;  // weaker links are dropped

// Bounds on the work of one query.
inline constexpr int kMaxAlternatives = 400;
inline constexpr int kMaxChoices = 12;  // of a slot
inline constexpr int kMaxCuts = 8;      // words that a cut word may stand for

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_FACTORS_H_
