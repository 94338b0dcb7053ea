// The best k distinct codes seen so far, and the score that a text has to beat to change them.
#ifndef CPTSEARCH_LIB_SEARCH_TOP_H_
#define CPTSEARCH_LIB_SEARCH_TOP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cptsearch::search {

struct Found {
  double score = 0;
  std::uint32_t document = 0;
  std::uint32_t code = 0;  // ordinal

  // Better: higher score, then the lighter text, which comes first in the index.
  friend bool operator<(const Found& a, const Found& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  }
};

// Documents are offered in ascending order.
class TopCodes {
 public:
  explicit TopCodes(std::size_t k) : k_(k) {}

  // What a score must exceed: 0 until there are k codes.
  double threshold() const { return threshold_; }

  void Offer(const Found& found);

  // Best first. The object is spent.
  std::vector<Found> Take();

 private:
  std::size_t k_;
  double threshold_ = 0;
  std::vector<Found> found_;  // ascending by operator<: the worst is last
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_TOP_H_
