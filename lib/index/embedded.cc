#include "index/embedded.h"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "corpus/embedded.h"
#include "index/image.h"
#include "index/inherit.h"
#include "index/merge.h"
#include "lexicon/lexicon.h"
#include "read/json_lines.h"

namespace cptsearch::index {
namespace {

absl::StatusOr<std::unique_ptr<Reader>> Build() {
  Merger merger;
  CPTSEARCH_RETURN_IF_ERROR(ReadEmbeddedRecords([&](Record&& record) {
    merger.Add(std::move(record));
    return absl::OkStatus();
  }));
  std::vector<Record> records = merger.Finish().records;
  InheritTerms(records);
  return Reader::FromImage(MakeImage(records, lexicon::Lexicon::Embedded(), {}, {}));
}

}  // namespace

absl::Status ReadEmbeddedRecords(const read::RecordSink& sink) {
  for (const corpus::EmbeddedFile& file : corpus::Records()) {
    const auto of_corpus = [&](Record&& record) {
      record.authority = Authority::kCorpus;
      return sink(std::move(record));
    };
    CPTSEARCH_RETURN_IF_ERROR(read::ReadJsonLines(file.content, std::string(file.name), {}, of_corpus).status());
  }
  return absl::OkStatus();
}

absl::StatusOr<std::shared_ptr<const Reader>> EmbeddedReader() {
  static std::mutex mutex;
  static std::shared_ptr<const Reader>* shared = nullptr;  // never destroyed: others may still search at exit
  const std::lock_guard lock(mutex);
  if (shared == nullptr) {
    CPTSEARCH_ASSIGN_OR_RETURN(std::shared_ptr<const Reader> built, Build());
    shared = new std::shared_ptr<const Reader>(std::move(built));
  }
  return *shared;
}

}  // namespace cptsearch::index
