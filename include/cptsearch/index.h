// Index: an opened index that answers searches and look-ups.
//
//   absl::StatusOr<cptsearch::Index> index = cptsearch::Index::Open("codes.idx");
//   if (!index.ok()) return index.status();
//   absl::StatusOr<cptsearch::SearchResult> result = index->Search("heart attack", {});
//
// An index file is written once and then only replaced by rename: a running program keeps its Index, asks Outdated()
// now and then, opens the path anew and swaps the shared_ptr that its threads copy.
#ifndef CPTSEARCH_INDEX_H_
#define CPTSEARCH_INDEX_H_

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/code.h"
#include "cptsearch/record.h"
#include "cptsearch/search.h"

namespace cptsearch {

// A file that went into an index.
struct SourceInfo {
  std::string name;    // without folders: an index gives away no path of the machine that built it
  std::string format;  // name of the Format
  std::uint64_t size_bytes = 0;
  std::uint64_t checksum = 0;  // XXH3-64
  std::uint64_t records = 0;
  std::uint64_t skipped = 0;
  Date released = 0;
  std::uint64_t links = 0;  // entries of the index's lexicon that come from the file
};

struct SystemCounts {
  std::uint64_t codes = 0;  // all, headers and modifiers included
  std::uint64_t billable = 0;
  std::uint64_t terms = 0;  // searched texts
};

// What an index says of itself.
struct IndexInfo {
  std::uint32_t format_version = 0;
  std::uint32_t analysis_id = 0;
  std::string library_version;  // that built it
  Date data_date = 0;           // the newest release date of its files; the default of SearchOptions::as_of
  std::array<SystemCounts, kCodeSystemCount> systems;  // by CodeSystem
  std::uint64_t words = 0;                             // vocabulary
  std::uint64_t lexicon_entries = 0;
  std::uint64_t size_bytes = 0;       // 0 for the embedded index
  std::uint64_t unclaimed_terms = 0;  // index entries whose code no file holds: left out
  std::vector<SourceInfo> sources;
  std::vector<std::string> notices;  // copyright and licence lines of the sources: show them with CPT text
};

struct OpenOptions {
  std::vector<std::string> lexicon;  // files of the user's own, added to the index's lexicon or overriding it
  bool verify = true;                // compare every byte with the checksums first (about 10 ms for 100 MB); without
                                     // it, damage may only show in a search, or stop the program inside Xapian
};

class Index {
 public:
  // Opens an index file. It is mapped, not read; the postings of a word are read when a query first asks for it, and
  // kept: at most four bytes a posting, some 25 MB for an index of all official files.
  //   errors   kNotFound            nothing at `path`
  //            kFailedPrecondition  a folder, some other file, or an index of another format version or analysis
  //            kDataLoss            cut or damaged: rebuild it
  //            kInvalidArgument     a lexicon file has a bad line (message: file:line: what)
  static absl::StatusOr<Index> Open(const std::string& path, const OpenOptions& options = {});

  // The embedded corpus: no file, no build step. Built in memory on first use (some tens of milliseconds), then shared.
  static absl::StatusOr<Index> OpenEmbedded(const OpenOptions& options = {});

  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  // Finds the codes that answer `query`, best first.
  //   query    UTF-8, at most kMaxQueryBytes. Words; "a phrase" must stand as it is; -word drops codes that say it; a
  //            code, prefix or range (99213, E11.9, S72.0*, G0008-G0010); system:icd10cm.
  //   returns  up to options.limit hits. An empty result is a valid answer.
  //   errors   kInvalidArgument   not UTF-8, too long, open quote (the message names the byte), bad options
  //            kDataLoss          the index file is damaged
  //   threads  Safe for concurrent use from several threads without locking.
  //   source   the score's model is in lib/README.md; weights and their reasons in lib/search/weights.h.
  absl::StatusOr<SearchResult> Search(std::string_view query, const SearchOptions& options = {}) const;

  // All that is known of each code, in the order asked, one answer a code. Case, dots, spaces and hyphens do not count.
  // An ambiguous code (A4253) is answered for every system that holds it.
  //   errors   kDataLoss          the index file is damaged
  //   threads  Safe for concurrent use from several threads without locking.
  absl::StatusOr<std::vector<LookupAnswer>> Lookup(std::span<const std::string> codes) const;

  // The codes directly below a header or table, in code order; at most `limit`.
  //   threads  Safe for concurrent use from several threads without locking.
  absl::StatusOr<std::vector<Record>> Children(const Code& code, int limit = 100) const;

  const IndexInfo& info() const;

  // True when the path now leads to another file than the one opened; false for the embedded index.
  //   threads  Safe for concurrent use from several threads without locking.
  absl::StatusOr<bool> Outdated() const;

  // Reads the whole index: every byte against the checksums, the counts, and every record by its own code.
  //   errors   kDataLoss with what differs
  //   threads  Safe for concurrent use from several threads without locking.
  absl::Status Check() const;

 private:
  class Impl;
  explicit Index(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

}  // namespace cptsearch

#endif  // CPTSEARCH_INDEX_H_
