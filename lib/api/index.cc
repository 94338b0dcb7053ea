// Index: the public class over index/, query/ and search/.
#include "cptsearch/index.h"

#include <optional>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "index/embedded.h"
#include "index/reader.h"
#include "lexicon/lexicon.h"
#include "search/search.h"

namespace cptsearch {

class Index::Impl {
 public:
  static absl::StatusOr<Index> Make(std::shared_ptr<const index::Reader> reader, const OpenOptions& options) {
    auto impl = std::make_shared<Impl>();
    impl->reader_ = std::move(reader);
    if (!options.lexicon.empty()) {
      impl->lexicon_ = impl->reader_->lexicon();
      for (const std::string& path : options.lexicon) {
        CPTSEARCH_ASSIGN_OR_RETURN(const std::string content, base::ReadWholeFile(path));
        CPTSEARCH_RETURN_IF_ERROR(impl->lexicon_->Add(content, path));
      }
    }
    return Index(std::move(impl));
  }

  const index::Reader& reader() const { return *reader_; }
  const lexicon::Lexicon& lexicon() const { return lexicon_.has_value() ? *lexicon_ : reader_->lexicon(); }
  const search::Weights& weights() const { return weights_; }

 private:
  std::shared_ptr<const index::Reader> reader_;
  std::optional<lexicon::Lexicon> lexicon_;  // with the user's files; else the reader's own
  search::Weights weights_;
};

Index::Index(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

absl::StatusOr<Index> Index::Open(const std::string& path, const OpenOptions& options) {
  CPTSEARCH_ASSIGN_OR_RETURN(std::shared_ptr<const index::Reader> reader, index::Reader::Open(path, options.verify));
  return Impl::Make(std::move(reader), options);
}

absl::StatusOr<Index> Index::OpenEmbedded(const OpenOptions& options) {
  CPTSEARCH_ASSIGN_OR_RETURN(std::shared_ptr<const index::Reader> reader, index::EmbeddedReader());
  return Impl::Make(std::move(reader), options);
}

absl::StatusOr<SearchResult> Index::Search(std::string_view query, const SearchOptions& options) const {
  return search::Search(impl_->reader(), impl_->lexicon(), impl_->weights(), query, options);
}

absl::StatusOr<std::vector<LookupAnswer>> Index::Lookup(std::span<const std::string> codes) const {
  std::vector<LookupAnswer> answers;
  for (const std::string& code : codes) {
    CPTSEARCH_ASSIGN_OR_RETURN(LookupAnswer answer, search::Lookup(impl_->reader(), code));
    answers.push_back(std::move(answer));
  }
  return answers;
}

absl::StatusOr<std::vector<Record>> Index::Children(const Code& code, int limit) const {
  return search::Children(impl_->reader().sections(), code, limit);
}

const IndexInfo& Index::info() const { return impl_->reader().info(); }

absl::StatusOr<bool> Index::Outdated() const { return impl_->reader().Outdated(); }

absl::Status Index::Check() const { return impl_->reader().Check(); }

}  // namespace cptsearch
