// A query answered by the loop and by the full scan, as texts that can be compared.
#ifndef CPTSEARCH_TESTS_SEARCH_BOTH_WAYS_H_
#define CPTSEARCH_TESTS_SEARCH_BOTH_WAYS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/reader.h"
#include "lexicon/lexicon.h"

namespace cptsearch::testing {

struct BothWays {
  // For each k, what the loop finds: "document code score", best first, scores to the last bit.
  std::vector<std::vector<std::string>> loop;
  // What the full scan finds for the largest k. The list of a smaller k is its beginning.
  std::vector<std::string> scan;
};

// Fails the test when the query cannot be parsed or walked. Codes valid on the index's data date are looked for.
BothWays SearchBothWays(const index::Reader& reader, const lexicon::Lexicon& lexicon, std::string_view query,
                        const std::vector<std::size_t>& ks);

// Compares them for k of 1, 5 and 20.
void ExpectSameBothWays(const index::Reader& reader, const lexicon::Lexicon& lexicon, std::string_view query);

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_SEARCH_BOTH_WAYS_H_
