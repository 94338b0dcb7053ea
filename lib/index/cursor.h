// Cursor: one word's documents, in ascending order. All that the search loop knows of postings.
#ifndef CPTSEARCH_LIB_INDEX_CURSOR_H_
#define CPTSEARCH_LIB_INDEX_CURSOR_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cptsearch::index {

inline constexpr std::uint32_t kNoDocument = UINT32_MAX;

// Stands on the first document when made. Not safe for concurrent use; use one object per thread.
class Cursor {
 public:
  explicit Cursor(std::span<const std::uint32_t> documents)
      : place_(documents.data()), stop_(place_ + documents.size()) {}

  std::uint32_t document() const { return place_ == stop_ ? kNoDocument : *place_; }  // kNoDocument at the end

  void Next() { ++place_; }

  // To the first document that is `document` or later. Never goes back.
  void SkipTo(std::uint32_t document) {
    // Steps that double find the stretch, as the next one asked for is mostly near.
    std::ptrdiff_t step = 1;
    while (step < stop_ - place_ && place_[step] < document) step *= 2;
    place_ = std::lower_bound(place_ + (place_ == stop_ ? 0 : step / 2), place_ + std::min(step + 1, stop_ - place_),
                              document);
  }

  // Calls `use(document)` for each document before `end`, and stands behind them.
  template <typename Use>
  void ForEachBefore(std::uint32_t end, Use use) {
    for (; place_ != stop_ && *place_ < end; ++place_) use(*place_);
  }

 private:
  const std::uint32_t* place_;
  const std::uint32_t* stop_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_CURSOR_H_
