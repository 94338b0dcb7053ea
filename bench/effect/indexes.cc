#include "effect/indexes.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "cptsearch/index_builder.h"
#include "cptsearch/read.h"

namespace cptsearch::bench {
namespace {

constexpr const char* kFiles[] = {
    "icd10cm_fy2021/icd10cm-order-Jan-2021.txt",
    kTabular,
    "icd10pcs_fy2021/icd10pcs_order_2021.txt",
    "hcpcs/2019/HCPC2019_CONTR_ANWEB.txt",
    kDiseaseIndex,
    kExternalIndex,
    "icd10cm_fy2021/icd10cm_neoplasm_2021.xml",
    "icd10cm_fy2021/icd10cm_drug_2021.xml",
    "icd10pcs_fy2021/icd10pcs_index_2021.xml",
    "icd10pcs_fy2021/icd10pcs_tables_2021.xml",
};

absl::StatusOr<std::unique_ptr<index::Reader>> Build(const std::string& data, const std::string& path,
                                                     const std::vector<std::string>& left_out, bool lexicon) {
  BuildOptions options;
  options.lexicon = lexicon;
  CPTSEARCH_ASSIGN_OR_RETURN(IndexBuilder builder, IndexBuilder::Create(path, options));
  for (const char* file : kFiles) {
    if (std::find(left_out.begin(), left_out.end(), file) != left_out.end()) continue;
    const auto sink = [&](Record&& record) { return builder.Add(std::move(record)); };
    CPTSEARCH_ASSIGN_OR_RETURN(const std::vector<ReadSummary> summaries,
                               ReadRecords(absl::StrCat(data, "/", file), {}, sink));
    for (const ReadSummary& summary : summaries) builder.AddSource(summary);
  }
  CPTSEARCH_RETURN_IF_ERROR(builder.Finish().status());
  return index::Reader::Open(path, /*verify=*/false);
}

}  // namespace

absl::StatusOr<IndexPair> BuildPair(const std::string& data, const std::string& folder,
                                    const std::vector<std::string>& left_out) {
  IndexPair pair;
  // A reader holds its file open, so a pair may take the place of an earlier one.
  CPTSEARCH_ASSIGN_OR_RETURN(pair.with, Build(data, folder + "/with.idx", left_out, true));
  CPTSEARCH_ASSIGN_OR_RETURN(pair.without, Build(data, folder + "/without.idx", left_out, false));
  return pair;
}

}  // namespace cptsearch::bench
