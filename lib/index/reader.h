// Reader: an opened index, from a file or from memory: sections, lexicon, and postings through borrowed handles.
#ifndef CPTSEARCH_LIB_INDEX_READER_H_
#define CPTSEARCH_LIB_INDEX_READER_H_

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/file.h"
#include "cptsearch/index.h"
#include "index/cursor.h"
#include "index/image.h"
#include "index/posting_lists.h"
#include "index/sections.h"
#include "lexicon/lexicon.h"

namespace cptsearch::index {

// Safe for concurrent use from several threads without locking.
class Reader {
 public:
  // Errors as in Index::Open (cptsearch/index.h).
  static absl::StatusOr<std::unique_ptr<Reader>> Open(const std::string& path, bool verify);
  static absl::StatusOr<std::unique_ptr<Reader>> FromImage(Image image);
  ~Reader();

  const IndexInfo& info() const { return info_; }
  const Sections& sections() const { return *sections_; }
  const lexicon::Lexicon& lexicon() const { return lexicon_; }
  const std::string& path() const { return path_; }  // empty for an index in memory

  // A handle on the postings, for one thread at a time; goes back to the pool when destroyed.
  class Handle {
   public:
    Handle(Handle&&) noexcept;
    Handle& operator=(Handle&&) = delete;
    ~Handle();

    // The word's documents, read from the file when they are asked for first.
    // May throw Xapian::Error: use it inside CatchXapian.
    Cursor Open(term::WordId id) const;

    // The same, always read from the file.
    PostingLists::List Read(term::WordId id) const;

   private:
    friend class Reader;
    Handle(const Reader* reader, std::unique_ptr<Xapian::Database> database);
    const Reader* reader_;
    std::unique_ptr<Xapian::Database> database_;  // null for an index in memory
  };
  absl::StatusOr<Handle> Borrow() const;

  // Errors and result as in Index::Outdated and Index::Check.
  absl::StatusOr<bool> Outdated() const;
  absl::Status Check() const;

 private:
  Reader();
  absl::Status MapFile(const std::string& path, bool verify);
  absl::Status Attach(const SectionBytes& bytes);
  absl::Status CheckPostings() const;

  std::string path_;
  IndexInfo info_;
  std::unique_ptr<Sections> sections_;
  lexicon::Lexicon lexicon_;

  base::Descriptor file_;
  base::FileIdentity identity_;
  base::Mapping mapping_;
  Image image_;  // of an index in memory
  std::unique_ptr<PostingLists> postings_;

  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Xapian::Database>> pool_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_READER_H_
