// The one exact loop: walks the postings of a plan in document order and keeps the best codes.
#ifndef CPTSEARCH_LIB_SEARCH_LOOP_H_
#define CPTSEARCH_LIB_SEARCH_LOOP_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "index/reader.h"
#include "search/plan.h"
#include "search/score.h"
#include "search/top.h"

namespace cptsearch::search {

struct LoopOptions {
  std::size_t k = 20;
  // Ordinals [first, last) of the codes that are looked for; the others' texts are not scored.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  // Whether a code of these ranges may be found: validity, exclusions. Asked of texts that would be among the best.
  std::function<bool(std::uint32_t code)> admits;
  std::optional<std::chrono::steady_clock::time_point> deadline;
  const std::atomic<bool>* cancel = nullptr;
};

struct LoopResult {
  std::vector<Found> found;  // best first
  bool complete = true;
  std::uint64_t postings_read = 0;
  std::uint64_t terms_scored = 0;
};

// Gives what FullScan gives, without looking at every text. The lists are sorted by what they can add to the coverage
// of the query; the longest prefix whose lists together cannot beat the k-th best code is not walked, and as texts grow
// heavier and the k-th best code better, the prefix only grows; when it holds all lists, the walk ends. What the lists
// that hold a text can cover together (search/bounds.h) decides whether it is read at all.
//   errors  kDataLoss
absl::StatusOr<LoopResult> Walk(const index::Reader& reader, const Plan& plan, const LoopOptions& options);

// Scores every text: the oracle of tests and of the benchmarks' --full-scan.
LoopResult FullScan(const index::Reader& reader, const Plan& plan, const LoopOptions& options);

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_LOOP_H_
