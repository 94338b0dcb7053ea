// The tables that cptsearch_lexicon_effect prints.
#ifndef CPTSEARCH_BENCH_EFFECT_REPORT_H_
#define CPTSEARCH_BENCH_EFFECT_REPORT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cptsearch/evaluate.h"
#include "effect/indexes.h"
#include "effect/phrases.h"

namespace cptsearch::bench {

// success@1, @5 and MRR of the first 20 hits, of all code systems and of ICD-10-CM alone: without the lexicon, with it,
// and with it but for the entries that spell out a phrase whole.
//   all          of which `phrases` are a sample: no entry that spells out one of these is in the third row
//   headers_too  also count a code below the expected one
void PrintSuccess(const IndexPair& pair, const std::vector<Phrase>& phrases, const std::vector<Phrase>& all,
                  bool headers_too);

// `count` phrases that miss (the right code is not among the first five of all systems), from the seed.
void PrintMisses(const index::Reader& reader, const std::vector<Phrase>& phrases, std::size_t count,
                 std::uint64_t seed);

// How many of the queries a text of the right code covers for at least nine tenths of their weight.
void PrintReach(const std::string& name, const IndexPair& pair, const std::vector<Phrase>& phrases);
// Of the judged lines that are searches for words: all categories but code, lookup, complete, ask, note.
void PrintReach(const std::string& name, const IndexPair& pair, const std::vector<JudgedQuery>& judged);

// Time of a query with the lexicon and without it, on one index, and the sizes of the two files.
void PrintCost(const IndexPair& pair, const std::vector<JudgedQuery>& judged, std::uint64_t seed);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_EFFECT_REPORT_H_
