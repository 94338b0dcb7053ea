// One search from text to hits: codes first, then words, through the loop.
#ifndef CPTSEARCH_LIB_SEARCH_SEARCH_H_
#define CPTSEARCH_LIB_SEARCH_SEARCH_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/search.h"
#include "index/reader.h"
#include "lexicon/lexicon.h"
#include "search/weights.h"

namespace cptsearch::search {

// What Index::Search promises (cptsearch/index.h).
//   lexicon  that of the index with the user's files added
absl::StatusOr<SearchResult> Search(const index::Reader& reader, const lexicon::Lexicon& lexicon,
                                    const Weights& weights, std::string_view query, const SearchOptions& options);

// What Index::Lookup promises of one code.
absl::StatusOr<LookupAnswer> Lookup(const index::Reader& reader, std::string_view typed);

// The whole record of a code.
absl::StatusOr<Record> RecordOf(const index::Sections& sections, std::uint32_t ordinal);

// What Index::Children promises.
absl::StatusOr<std::vector<Record>> Children(const index::Sections& sections, const Code& code, int limit);

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_SEARCH_H_
