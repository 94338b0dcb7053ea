#include "index/reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "base/views.h"
#include "index/catch_xapian.h"
#include "index/file_parts.h"
#include "index/manifest.h"

namespace cptsearch::index {
namespace {

// Not written down: the lexicon tells. Entries of one file stand together.
void CountLinks(const lexicon::Lexicon& lexicon, std::vector<SourceInfo>& sources) {
  const std::string* file = nullptr;
  auto source = sources.end();
  for (const lexicon::Entry& entry : lexicon.entries()) {
    if (file == nullptr || *file != entry.file) {
      file = &entry.file;
      source =
          std::find_if(sources.begin(), sources.end(), [&](const SourceInfo& each) { return each.name == entry.file; });
    }
    if (source != sources.end() && !entry.refused) ++source->links;
  }
}

}  // namespace

Reader::Reader() = default;
Reader::~Reader() = default;

absl::Status Reader::Attach(const SectionBytes& bytes) {
  CPTSEARCH_ASSIGN_OR_RETURN(Manifest manifest, DecodeManifest(bytes[static_cast<std::size_t>(SectionId::kManifest)]));
  CPTSEARCH_ASSIGN_OR_RETURN(Sections sections, Sections::Make(bytes, manifest.median_telling));
  CPTSEARCH_ASSIGN_OR_RETURN(lexicon_,
                             lexicon::Lexicon::Deserialize(bytes[static_cast<std::size_t>(SectionId::kLexicon)]));
  info_ = std::move(manifest.info);
  CountLinks(lexicon_, info_.sources);
  sections_ = std::make_unique<Sections>(std::move(sections));
  postings_ = std::make_unique<PostingLists>(sections_->size());
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<Reader>> Reader::Open(const std::string& path, bool verify) {
  std::unique_ptr<Reader> reader(new Reader);
  absl::Status status = reader->MapFile(path, verify);
  if (absl::IsNotFound(status)) {
    return absl::NotFoundError(absl::StrFormat("no index at '%s': build one with cptindex", path));
  }
  if (!status.ok()) return status;
  return reader;
}

absl::Status Reader::MapFile(const std::string& path, bool verify) {
  path_ = path;
  CPTSEARCH_ASSIGN_OR_RETURN(file_, base::OpenForReading(path));
  const absl::StatusOr<base::FileIdentity> identity = base::Identify(file_, path);
  if (!identity.ok()) {
    return absl::FailedPreconditionError(
        absl::StrFormat("%s; an index is one plain file", base::ToStd(identity.status().message())));
  }
  identity_ = *identity;
  CPTSEARCH_ASSIGN_OR_RETURN(mapping_, base::Mapping::Map(file_, path));
  CPTSEARCH_ASSIGN_OR_RETURN(const SectionBytes sections, FindParts(mapping_.bytes(), path, verify));
  if (absl::Status status = Attach(sections); !status.ok()) {
    return absl::DataLossError(absl::StrFormat("the index '%s' is damaged (%s): rebuild it with cptindex", path,
                                               base::ToStd(status.message())));
  }
  info_.size_bytes = identity_.size_bytes;
  // A first handle, so that damage to the postings' root shows now.
  return Borrow().status();
}

absl::StatusOr<std::unique_ptr<Reader>> Reader::FromImage(Image image) {
  std::unique_ptr<Reader> reader(new Reader);
  reader->image_ = std::move(image);
  SectionBytes sections;
  for (std::size_t id = 1; id <= kSectionCount; ++id) sections[id] = reader->image_.sections[id];
  CPTSEARCH_RETURN_IF_ERROR(reader->Attach(sections));
  for (term::WordId id = 0; id < reader->sections_->size(); ++id) {
    reader->postings_->Keep(id, std::move(reader->image_.postings[id]));
  }
  reader->image_.postings = {};
  return reader;
}

Reader::Handle::Handle(const Reader* reader, std::unique_ptr<Xapian::Database> database)
    : reader_(reader), database_(std::move(database)) {}

Reader::Handle::Handle(Handle&& other) noexcept = default;

Reader::Handle::~Handle() {
  if (database_ == nullptr) return;
  const std::lock_guard lock(reader_->mutex_);
  reader_->pool_.push_back(std::move(database_));
}

Cursor Reader::Handle::Open(term::WordId id) const {
  const PostingLists::List* list = reader_->postings_->Find(id);
  return Cursor(list != nullptr ? *list : reader_->postings_->Keep(id, Read(id)));
}

PostingLists::List Reader::Handle::Read(term::WordId id) const {
  if (database_ == nullptr) return *reader_->postings_->Find(id);
  PostingLists::List documents;
  documents.reserve(reader_->sections_->Texts(id));
  const std::string word(reader_->sections_->Word(id));
  const Xapian::PostingIterator end = database_->postlist_end(word);
  for (Xapian::PostingIterator at = database_->postlist_begin(word); at != end; ++at) {
    // Of a damaged file nothing is believed: a number past the last text would be read as one.
    if (*at > reader_->sections_->terms()) throw Xapian::DatabaseCorruptError("a posting leads to no text");
    documents.push_back(*at);
  }
  return documents;
}

absl::StatusOr<Reader::Handle> Reader::Borrow() const {
  if (path_.empty()) return Handle(this, nullptr);
  {
    const std::lock_guard lock(mutex_);
    if (!pool_.empty()) {
      std::unique_ptr<Xapian::Database> database = std::move(pool_.back());
      pool_.pop_back();
      return Handle(this, std::move(database));
    }
  }
  // A new open file on the same inode, even when the path leads elsewhere by now. Never dup: a shared offset breaks
  // Xapian. Opened by number, no stub parser runs.
  base::Descriptor file(::open(absl::StrFormat("/proc/self/fd/%d", file_.get()).c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    CPTSEARCH_ASSIGN_OR_RETURN(file, base::OpenForReading(path_));
    CPTSEARCH_ASSIGN_OR_RETURN(const base::FileIdentity identity, base::Identify(file, path_));
    if (identity != identity_) {
      return absl::UnavailableError(absl::StrFormat("'%s' was replaced and /proc is not there: open it anew", path_));
    }
  }
  std::unique_ptr<Xapian::Database> database;
  CPTSEARCH_RETURN_IF_ERROR(CatchXapian(path_, [&] {
    database = std::make_unique<Xapian::Database>(file.Release());  // Xapian closes it, also when it fails
    return absl::OkStatus();
  }));
  return Handle(this, std::move(database));
}

absl::StatusOr<bool> Reader::Outdated() const {
  if (path_.empty()) return false;
  const absl::StatusOr<base::FileIdentity> now = base::Identify(path_);
  if (absl::IsNotFound(now.status())) return true;
  CPTSEARCH_RETURN_IF_ERROR(now.status());
  return *now != identity_;
}

}  // namespace cptsearch::index
