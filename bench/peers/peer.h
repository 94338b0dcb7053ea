// A search engine under comparison: titles in, code numbers out.
#ifndef CPTSEARCH_BENCH_PEERS_PEER_H_
#define CPTSEARCH_BENCH_PEERS_PEER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::bench {

class Peer {
 public:
  virtual ~Peer() = default;
  virtual std::string name() const = 0;
  // Ordinals of codes (index/sections.h), best first. A query that the engine refuses finds nothing.
  virtual std::vector<std::uint32_t> Search(std::string_view query, int limit) = 0;
};

// Both build a database of the titles, by ordinal, in `folder`.

// Xapian as its manual's first example has it: TermGenerator and QueryParser with the English stemmer, BM25.
std::unique_ptr<Peer> MakeXapianPeer(const std::string& folder, const std::vector<std::string>& titles);

// SQLite FTS5 with its usual tokenizer and bm25. Two ways to ask it: any of the words, or all of them, each as the
// beginning of a word, as search boxes over it do.
enum class Fts5Query { kAnyWord, kAllWordsPrefix };
std::vector<std::unique_ptr<Peer>> MakeFts5Peers(const std::string& folder, const std::vector<std::string>& titles);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_PEERS_PEER_H_
