// What the benchmarks work on: readers, titles, and queries of title words from a seeded generator.
#ifndef CPTSEARCH_BENCH_COMMON_INPUTS_H_
#define CPTSEARCH_BENCH_COMMON_INPUTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/reader.h"
#include "index/sections.h"

namespace cptsearch::bench {

// The records of the embedded corpus, merged, as an index is made of.
std::vector<Record> EmbeddedRecords();

// The embedded corpus as an index in memory. Made on first use.
const index::Reader& EmbeddedReader();

// By ordinal of the code.
std::vector<std::string> Titles(const index::Sections& sections);

// `count` queries of one to five words of one title each, in any order. Equal seeds give equal queries.
std::vector<std::string> TitleQueries(const std::vector<std::string>& titles, std::size_t count, std::uint64_t seed);

// The queries as people type them: abbreviations, everyday words, slips, sides, numbers, syntax.
const std::vector<std::string>& TypedQueries();

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_INPUTS_H_
