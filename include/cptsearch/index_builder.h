// IndexBuilder: records in, one index file out.
#ifndef CPTSEARCH_INDEX_BUILDER_H_
#define CPTSEARCH_INDEX_BUILDER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/index.h"
#include "cptsearch/read.h"
#include "cptsearch/record.h"

namespace cptsearch {

struct BuildOptions {
  bool corpus = true;                      // the records of the embedded corpus, below every other authority
  bool lexicon = true;                     // the embedded lexicon
  std::vector<std::string> lexicon_files;  // the user's own, added to it or overriding it
  Date data_date = 0;                      // 0: the newest release date of the records
};

// How far Finish is.
struct BuildProgress {
  const char* stage = "";  // "analyse", "write", "compact", "check"
  std::uint64_t done = 0;  // of `total`, in terms
  std::uint64_t total = 0;
};

// Collects records and writes the index beside its target, then renames it over: readers see the old index or the whole
// new one, and a build that dies leaves the old one serving. Equal records give equal bytes, whatever their order.
// Not safe for concurrent use; use one object per thread. Two builders of one target meet at a lock.
class IndexBuilder {
 public:
  //   errors   kUnavailable         another builder is at work on `path`
  //            kPermissionDenied, kNotFound   the folder cannot be written, or is not there
  //            kInvalidArgument     a lexicon file has a bad line
  static absl::StatusOr<IndexBuilder> Create(const std::string& path, const BuildOptions& options = {});

  IndexBuilder(IndexBuilder&&) noexcept;
  IndexBuilder& operator=(IndexBuilder&&) noexcept;
  ~IndexBuilder();  // without Finish, nothing is left behind

  // Adds a record, or merges it with the one of the same system and code: the higher authority's title wins, then the
  // newer release's; the other titles stay as terms. A record without a title only adds terms and notes; it is left out
  // and counted when no other file holds its code.
  //   errors   kInvalidArgument  the code has not the form of its system
  absl::Status Add(Record record);

  // Adds a link to the index's lexicon, of kind `broader`, with its file's name and line. It is left out when a line of
  // the embedded lexicon, or a link of another file that comes first by name, relates the same words; a line of the
  // user's lexicon files replaces it or takes it out.
  void AddLink(WordLink link);

  // Names a file in the index's manifest.
  void AddSource(const ReadSummary& summary);

  // Writes and publishes the index. The builder is spent.
  //   progress  called now and then; may be empty
  //   errors    those of the file system
  absl::StatusOr<IndexInfo> Finish(const std::function<void(const BuildProgress&)>& progress = {});

 private:
  class Impl;
  explicit IndexBuilder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cptsearch

#endif  // CPTSEARCH_INDEX_BUILDER_H_
