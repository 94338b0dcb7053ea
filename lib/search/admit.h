// Which codes a search may find: systems, dates, excluded words.
#ifndef CPTSEARCH_LIB_SEARCH_ADMIT_H_
#define CPTSEARCH_LIB_SEARCH_ADMIT_H_

#include <cstdint>
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
  //   systems  of the options; the query's own narrow them further
  //   errors   kDataLoss
  static absl::StatusOr<Admission> Make(const index::Reader& reader, const query::Query& query,
                                        const std::vector<CodeSystem>& systems, Date day);

  // `valid`: ask for the codes that are valid on the day, or for those that are not.
  bool Admits(std::uint32_t code, bool valid) const;

 private:
  const index::Sections* sections_ = nullptr;
  Date day_ = 0;
  bool system_[kCodeSystemCount] = {};
  std::vector<bool> excluded_;  // by ordinal; empty: none
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_ADMIT_H_
