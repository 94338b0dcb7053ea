// Many records of one code -> one: who wins where files disagree.
#ifndef CPTSEARCH_LIB_INDEX_MERGE_H_
#define CPTSEARCH_LIB_INDEX_MERGE_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::index {

// Collects records in any order; the result does not depend on it.
class Merger {
 public:
  void Add(Record record);

  struct Result {
    std::vector<Record> records;        // ascending by system and code, one a code
    std::uint64_t unclaimed_terms = 0;  // terms of codes that no record with a title holds
  };
  // The merger is spent.
  Result Finish();

 private:
  std::map<Code, std::vector<Record>> by_code_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_MERGE_H_
