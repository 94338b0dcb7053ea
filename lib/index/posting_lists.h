// The documents of each word, decoded from Xapian on first use and kept: at most four bytes a posting.
#ifndef CPTSEARCH_LIB_INDEX_POSTING_LISTS_H_
#define CPTSEARCH_LIB_INDEX_POSTING_LISTS_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "term/vocabulary.h"

namespace cptsearch::index {

// Decoding a list costs a hundred times what walking it costs, and common words are asked for in most queries.
// Safe for concurrent use; a list that was given out stays as long as the object.
class PostingLists {
 public:
  using List = std::vector<std::uint32_t>;  // document numbers, ascending

  explicit PostingLists(std::size_t words) : lists_(words) {}
  ~PostingLists() {
    for (std::atomic<const List*>& list : lists_) delete list.load(std::memory_order_relaxed);
  }
  PostingLists(const PostingLists&) = delete;
  PostingLists& operator=(const PostingLists&) = delete;

  // nullptr until the list is kept.
  const List* Find(term::WordId id) const { return lists_[id].load(std::memory_order_acquire); }

  // Keeps the list unless another thread was faster; the one kept.
  const List& Keep(term::WordId id, List list) {
    auto fresh = std::make_unique<const List>(std::move(list));
    const List* kept = nullptr;
    if (lists_[id].compare_exchange_strong(kept, fresh.get(), std::memory_order_acq_rel)) kept = fresh.release();
    return *kept;
  }

 private:
  std::vector<std::atomic<const List*>> lists_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_POSTING_LISTS_H_
