// The tables that cptsearch_peers prints.
#ifndef CPTSEARCH_BENCH_PEERS_REPORT_H_
#define CPTSEARCH_BENCH_PEERS_REPORT_H_

#include <memory>
#include <string>
#include <vector>

#include "cptsearch/evaluate.h"
#include "cptsearch/index.h"
#include "index/reader.h"
#include "peers/peer.h"

namespace cptsearch::bench {

using Peers = std::vector<std::unique_ptr<Peer>>;

// success@1 and @5 by category, of the library and of each peer, on the judged lines that expect codes.
void PrintQuality(const Index& index, const index::Sections& sections, const std::vector<JudgedQuery>& judged,
                  const Peers& peers);

// Mean and 99th percentile of one search for 20 hits in time of the processor, and what a peer takes as a multiple of
// the library's mean.
void PrintSpeed(const Index& index, const std::vector<std::string>& queries, const Peers& peers);

// Where the time of the library's searches goes, and the slowest queries.
void PrintStages(const Index& index, const std::string& name, const std::vector<std::string>& queries);

// How many queries the loop answers otherwise than the full scan; each is printed.
int PrintFullScan(const index::Reader& reader, const std::vector<std::string>& queries);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_PEERS_REPORT_H_
