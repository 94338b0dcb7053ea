// Bounds: the most that a text can cover of a query, told from which of the plan's lists hold it.
#ifndef CPTSEARCH_LIB_SEARCH_BOUNDS_H_
#define CPTSEARCH_LIB_SEARCH_BOUNDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "search/plan.h"

namespace cptsearch::search {

// Lists that hold a text, a bit each: the plan's lists that can cover something, in its order. Where there are more
// than 64, the first of them, which cover least, share a bit.
using Lists = std::uint64_t;

// What a text covers at most: of the query, as a share of its weight; of the text, in units of term::Telling.
struct Cover {
  double query = 0;
  double term = 0;
};

// Holds what it found out for one search. Not safe for concurrent use.
class Bounds {
 public:
  explicit Bounds(const Plan& plan);

  // The plan's lists that can cover something, ascending by what they cover of the query.
  const std::vector<ListBound>& lists() const { return lists_; }
  Lists BitOf(std::size_t list) const { return Lists{1} << (list < shared_ ? 0 : list - shared_); }
  Lists BitsBefore(std::size_t list) const;  // of the lists [0, list)

  // What the lists cover by themselves, added up: quick, and too much where one span is said in several ways.
  Cover Sum(Lists lists) const {
    Cover sum = quantities_;
    for (std::size_t byte = 0; byte < sums_.size(); ++byte, lists >>= 8) {
      const Cover& part = sums_[byte][lists & 0xff];
      sum.query += part.query;
      sum.term += part.term;
    }
    return sum;
  }

  // What a text in just these lists covers, whatever it denies: exact but for the quantities. Found once for each set.
  const Cover& Best(Lists lists);

 private:
  struct Choice {
    Lists bit = 0;
    double factor = 0;
  };
  struct Span {  // an alternative
    std::uint32_t last = 0;
    Lists any = 0;  // of all its choices
    double value = 0;
    std::vector<std::vector<Choice>> slots;  // best choice first
    std::vector<double> shares;
  };
  double ValueOf(const Span& span, Lists lists) const;
  Cover FindBest(Lists lists);

  const Plan& plan_;
  std::vector<ListBound> lists_;
  std::size_t shared_ = 0;  // lists that share the first bit, less one
  Cover quantities_;        // need no list
  std::vector<std::array<Cover, 256>> sums_;
  std::vector<Span> spans_;   // as the plan's alternatives
  std::vector<double> best_;  // by query word, one more at the end: the best cover from there on
  absl::flat_hash_map<Lists, Cover> found_;
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_BOUNDS_H_
