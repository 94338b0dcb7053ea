// Official phrases with the codes they lead to, as queries.
#ifndef CPTSEARCH_BENCH_EFFECT_PHRASES_H_
#define CPTSEARCH_BENCH_EFFECT_PHRASES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace cptsearch::bench {

struct Phrase {
  std::string text;                // the query
  std::vector<std::string> codes;  // canonical ICD-10-CM codes that the phrase stands for: any of them is right
  std::string title;               // of the first code, where the file has it
};

// One element a distinct text, in the order of the file. Of each: rows without a code are left out; " > " between the
// parts of an index entry is read as a comma, a hyphen after a blank ("Amphetamine -induced") as a blank, as the query
// would exclude the word; nonessential modifiers stand in a column of their own and are not part of the phrase.
//   errors  kNotFound; kInvalidArgument when the header lacks a column
absl::StatusOr<std::vector<Phrase>> ReadDiseaseIndex(const std::string& path);
absl::StatusOr<std::vector<Phrase>> ReadExternalIndex(const std::string& path);
// The inclusion terms of billable codes alone.
absl::StatusOr<std::vector<Phrase>> ReadInclusionTerms(const std::string& path);

// `count` of the phrases (all, when there are no more), in their order. Equal seeds choose equal phrases.
std::vector<Phrase> Sample(const std::vector<Phrase>& phrases, std::size_t count, std::uint64_t seed);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_EFFECT_PHRASES_H_
