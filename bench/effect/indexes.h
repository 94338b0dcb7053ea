// The indexes that the effect of the lexicon is measured in: all official files but some, with and without the lexicon.
#ifndef CPTSEARCH_BENCH_EFFECT_INDEXES_H_
#define CPTSEARCH_BENCH_EFFECT_INDEXES_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "index/reader.h"

namespace cptsearch::bench {

// Files below the data folder that judged phrases were taken from.
inline constexpr const char* kDiseaseIndex = "icd10cm_index_fy2017/icd10cm_index_2017.xml";
inline constexpr const char* kTabular = "icd10cm_fy2021/icd10cm_tabular_2021.xml";
inline constexpr const char* kExternalIndex = "icd10cm_fy2021/icd10cm_eindex_2021.xml";

struct IndexPair {
  std::unique_ptr<index::Reader> with;
  std::unique_ptr<index::Reader> without;  // as of `cptindex build --no-lexicon`
};

// Builds both indexes in `folder` from the official files below `data`, but for `left_out`, and the embedded corpus.
//   errors  those of ReadRecords and IndexBuilder
absl::StatusOr<IndexPair> BuildPair(const std::string& data, const std::string& folder,
                                    const std::vector<std::string>& left_out);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_EFFECT_INDEXES_H_
