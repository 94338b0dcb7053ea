// Which codes a search may find: systems, beginnings of codes, dates, excluded words.
#ifndef CPTSEARCH_LIB_SEARCH_ADMIT_H_
#define CPTSEARCH_LIB_SEARCH_ADMIT_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/search.h"
#include "index/reader.h"
#include "query/query.h"

namespace cptsearch::search {

CodeStatus StatusOn(const index::Sections& sections, std::uint32_t code, Date day);

// Safe for concurrent reading.
class Admission {
 public:
  //   options  its systems, which the query's own narrow further, and `within`
  //   errors   kDataLoss
  static absl::StatusOr<Admission> Make(const index::Reader& reader, const query::Query& query,
                                        const SearchOptions& options, Date day);

  // Ordinals [first, last) outside of which no code is admitted: systems, and `within`.
  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges() const { return ranges_; }

  // `valid`: ask for the codes that are valid on the day, or for those that are not.
  bool Admits(std::uint32_t code, bool valid) const;

 private:
  const index::Sections* sections_ = nullptr;
  Date day_ = 0;
  std::vector<bool> excluded_;  // by ordinal; empty: none
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;
};

inline bool LiesIn(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges, std::uint32_t code) {
  for (const auto& [first, last] : ranges) {
    if (first <= code && code < last) return true;
  }
  return false;
}

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_ADMIT_H_
