// IndexBuilder: the public class over index/.
#include "cptsearch/index_builder.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/file.h"
#include "base/status_macros.h"
#include "code/shape.h"
#include "index/embedded.h"
#include "index/image.h"
#include "index/inherit.h"
#include "index/merge.h"
#include "index/write.h"
#include "lexicon/lexicon.h"
#include "lexicon/parse.h"

namespace cptsearch {

class IndexBuilder::Impl {
 public:
  Impl(std::string path, BuildOptions options, base::Lock lock)
      : path_(std::move(path)), options_(std::move(options)), lock_(std::move(lock)) {}

  ~Impl() {
    std::error_code ignored;
    std::filesystem::remove(path_ + ".lock", ignored);
  }

  absl::Status ReadUserLexicon() {
    for (const std::string& file : options_.lexicon_files) {
      CPTSEARCH_ASSIGN_OR_RETURN(const std::string content, base::ReadWholeFile(file));
      CPTSEARCH_RETURN_IF_ERROR(lexicon::ReadLines(
          content, file, [&](lexicon::Entry entry) { user_entries_.push_back(std::move(entry)); },
          [&](lexicon::Form form) { user_forms_.push_back(std::move(form)); }));
    }
    return absl::OkStatus();
  }

  absl::Status AddCorpus() {
    if (!options_.corpus) return absl::OkStatus();
    return index::ReadEmbeddedRecords([&](Record&& record) { return Add(std::move(record)); });
  }

  absl::Status Add(Record record) {
    if (code::Canonical(record.system, record.code) != record.code) {
      return absl::InvalidArgumentError(
          absl::StrFormat("'%s' is not a canonical code of %s", record.code, std::string(Name(record.system))));
    }
    info_.data_date = std::max(info_.data_date, record.released);
    merger_.Add(std::move(record));
    return absl::OkStatus();
  }

  void AddLink(WordLink link) {
    link.file = WithoutFolders(link.file);
    links_.push_back(std::move(link));
  }

  void AddSource(const ReadSummary& summary) {
    SourceInfo source;
    source.name = WithoutFolders(summary.file);
    source.format = std::string(Name(summary.format));
    source.size_bytes = summary.size_bytes;
    source.checksum = summary.checksum;
    source.records = summary.records;
    source.skipped = summary.skipped;
    info_.sources.push_back(std::move(source));
    for (const std::string& notice : summary.notices) {
      if (std::find(info_.notices.begin(), info_.notices.end(), notice) == info_.notices.end()) {
        info_.notices.push_back(notice);
      }
    }
  }

  absl::StatusOr<IndexInfo> Finish(const std::function<void(const BuildProgress&)>& progress) {
    index::Merger::Result merged = merger_.Finish();
    info_.unclaimed_terms = merged.unclaimed_terms;
    index::InheritTerms(merged.records);
    if (options_.data_date != 0) info_.data_date = options_.data_date;
    std::sort(info_.sources.begin(), info_.sources.end(), [](const SourceInfo& a, const SourceInfo& b) {
      return std::tie(a.name, a.checksum) < std::tie(b.name, b.checksum);
    });
    std::sort(info_.notices.begin(), info_.notices.end());
    const auto report = [&](const char* stage, std::uint64_t done, std::uint64_t total) {
      if (progress) progress({stage, done, total});
    };
    const index::Image image =
        index::MakeImage(merged.records, MakeLexicon(), std::move(info_),
                         [&](std::uint64_t done, std::uint64_t total) { report("analyse", done, total); });
    merged.records.clear();
    CPTSEARCH_RETURN_IF_ERROR(index::WriteIndex(image, path_, report));
    CPTSEARCH_ASSIGN_OR_RETURN(const Index index, Index::Open(path_));
    return index.info();
  }

 private:
  static std::string WithoutFolders(const std::string& file) { return std::filesystem::path(file).filename().string(); }

  // The links of files yield to the embedded lexicon, and the user's own files have the last word.
  lexicon::Lexicon MakeLexicon() {
    lexicon::Lexicon lexicon = options_.lexicon ? lexicon::Lexicon::Embedded() : lexicon::Lexicon();
    std::sort(links_.begin(), links_.end(), [](const WordLink& a, const WordLink& b) {
      return std::tie(a.file, a.line, a.from, a.to) < std::tie(b.file, b.line, b.from, b.to);
    });
    std::vector<lexicon::Entry> entries;
    for (const WordLink& link : links_) {
      std::optional<lexicon::Entry> entry = lexicon::MakeEntry(lexicon::Kind::kBroader, link.from, link.to);
      if (!entry.has_value()) continue;
      entry->file = link.file;
      entry->line = static_cast<std::uint32_t>(link.line);
      entries.push_back(*std::move(entry));
    }
    lexicon.InsertMissing(std::move(entries));
    for (lexicon::Entry& entry : user_entries_) lexicon.Insert(std::move(entry));
    for (lexicon::Form& form : user_forms_) lexicon.InsertForm(std::move(form));
    return lexicon;
  }

  std::string path_;
  BuildOptions options_;
  base::Lock lock_;
  std::vector<lexicon::Entry> user_entries_;
  std::vector<lexicon::Form> user_forms_;
  std::vector<WordLink> links_;
  index::Merger merger_;
  IndexInfo info_;
};

IndexBuilder::IndexBuilder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

absl::StatusOr<IndexBuilder> IndexBuilder::Create(const std::string& path, const BuildOptions& options) {
  if (std::error_code error; std::filesystem::is_directory(path, error)) {
    return absl::FailedPreconditionError(absl::StrFormat("'%s' is a folder; an index is one file", path));
  }
  absl::StatusOr<base::Lock> lock = base::Lock::Take(path + ".lock");
  if (absl::IsUnavailable(lock.status())) {
    return absl::UnavailableError(absl::StrFormat("another program is building '%s'; wait until it is done", path));
  }
  CPTSEARCH_RETURN_IF_ERROR(lock.status());
  auto impl = std::make_unique<Impl>(path, options, *std::move(lock));
  CPTSEARCH_RETURN_IF_ERROR(impl->ReadUserLexicon());
  CPTSEARCH_RETURN_IF_ERROR(impl->AddCorpus());
  return IndexBuilder(std::move(impl));
}

absl::Status IndexBuilder::Add(Record record) { return impl_->Add(std::move(record)); }

void IndexBuilder::AddLink(WordLink link) { impl_->AddLink(std::move(link)); }

void IndexBuilder::AddSource(const ReadSummary& summary) { impl_->AddSource(summary); }

absl::StatusOr<IndexInfo> IndexBuilder::Finish(const std::function<void(const BuildProgress&)>& progress) {
  return impl_->Finish(progress);
}

}  // namespace cptsearch
