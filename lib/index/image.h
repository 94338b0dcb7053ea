// An index in memory, before it becomes a file: what analysing a set of records gives.
#ifndef CPTSEARCH_LIB_INDEX_IMAGE_H_
#define CPTSEARCH_LIB_INDEX_IMAGE_H_

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cptsearch/index.h"
#include "cptsearch/record.h"
#include "index/layout.h"
#include "lexicon/lexicon.h"

namespace cptsearch::index {

struct Image {
  IndexInfo info;
  std::array<std::string, kSectionCount + 1> sections;  // by SectionId; 0 is not used
  // Document numbers, ascending, a list a word.
  std::vector<std::vector<std::uint32_t>> postings;

  std::string& section(SectionId id) { return sections[static_cast<std::size_t>(id)]; }
  const std::string& section(SectionId id) const { return sections[static_cast<std::size_t>(id)]; }
};

// Called with how many of `total` records are analysed.
using ImageProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

// Analyses the records and lays out every section. `info` brings data date, sources and notices; the rest of it is
// filled in. `records` are ascending by system and code, one a code (index/merge.h).
Image MakeImage(const std::vector<Record>& records, const lexicon::Lexicon& lexicon, IndexInfo info,
                const ImageProgress& progress);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_IMAGE_H_
