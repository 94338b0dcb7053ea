// Cursor: one word's documents, in ascending order. All that the search loop knows of postings.
#ifndef CPTSEARCH_LIB_INDEX_CURSOR_H_
#define CPTSEARCH_LIB_INDEX_CURSOR_H_

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace cptsearch::index {

inline constexpr std::uint32_t kNoDocument = UINT32_MAX;

// Stands on the first document when made. May throw Xapian::Error: use it inside CatchXapian.
// Not safe for concurrent use; use one object per thread.
class Cursor {
 public:
  // Over documents in memory.
  explicit Cursor(std::span<const std::uint32_t> documents)
      : place_(documents.data()), stop_(place_ + documents.size()) {
    Load();
  }
  // Over a Xapian posting list.
  Cursor(Xapian::PostingIterator begin, Xapian::PostingIterator end)
      : xapian_(true), iterator_(std::move(begin)), end_(std::move(end)) {
    Load();
  }

  std::uint32_t document() const { return document_; }  // kNoDocument at the end

  void Next() {
    if (xapian_) {
      ++iterator_;
    } else {
      ++place_;
    }
    Load();
  }

  // To the first document that is `document` or later. Never goes back.
  void SkipTo(std::uint32_t document) {
    if (document_ >= document) return;
    if (xapian_) {
      iterator_.skip_to(document);
    } else {
      place_ = std::lower_bound(place_, stop_, document);
    }
    Load();
  }

 private:
  void Load() {
    if (xapian_) {
      document_ = iterator_ == end_ ? kNoDocument : *iterator_;
    } else {
      document_ = place_ == stop_ ? kNoDocument : *place_;
    }
  }

  std::uint32_t document_ = kNoDocument;
  bool xapian_ = false;
  const std::uint32_t* place_ = nullptr;
  const std::uint32_t* stop_ = nullptr;
  Xapian::PostingIterator iterator_;
  Xapian::PostingIterator end_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_CURSOR_H_
