// measures  index/: analysing records into an image, writing the file, opening it, reading its postings and records
// corpus    the embedded corpus; the file is written to the temporary folder and removed
// notes     items/s are records, opens, postings; writing syncs to the disk, so it measures that too
// command   index_bench [--benchmark_filter=Postings]
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/inputs.h"
#include "index/catch_xapian.h"
#include "index/image.h"
#include "index/reader.h"
#include "index/record_codec.h"
#include "index/write.h"
#include "lexicon/lexicon.h"

namespace cptsearch::bench {
namespace {

const std::vector<Record>& Records() {
  static const std::vector<Record> records = EmbeddedRecords();
  return records;
}

index::Image MakeOne() { return index::MakeImage(Records(), lexicon::Lexicon::Embedded(), {}, {}); }

// An index file of the embedded corpus, removed at the end of the program.
const std::string& IndexPath() {
  struct File {
    File()
        : path((std::filesystem::temp_directory_path() / ("cptsearch_bench_" + std::to_string(getpid()) + ".idx"))
                   .string()) {
      written = index::WriteIndex(MakeOne(), path, {});
    }
    ~File() {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
    }
    std::string path;
    absl::Status written;
  };
  static const File file;
  return file.path;
}

void BM_MakeImage(benchmark::State& state) {
  for (auto _ : state) {
    if (MakeOne().postings.empty()) {
      state.SkipWithError("an image without words");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Records().size()));
}
BENCHMARK(BM_MakeImage)->Unit(benchmark::kMillisecond);

void BM_WriteIndex(benchmark::State& state) {
  const index::Image image = MakeOne();
  const std::string path = IndexPath() + ".again";
  for (auto _ : state) {
    if (!index::WriteIndex(image, path, {}).ok()) {
      state.SkipWithError("the index was not written");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Records().size()));
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
}
BENCHMARK(BM_WriteIndex)->Unit(benchmark::kMillisecond);

void BM_Open(benchmark::State& state) {
  const bool verify = state.range(0) != 0;
  for (auto _ : state) {
    const auto reader = index::Reader::Open(IndexPath(), verify);
    if (!reader.ok() || (*reader)->sections().codes() != Records().size()) {
      state.SkipWithError("the index was not opened");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_Open)->ArgName("verify")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

// Every posting of every word, through Xapian and through arrays in memory.
void ReadPostings(benchmark::State& state, const index::Reader& reader) {
  const index::Sections& sections = reader.sections();
  std::int64_t postings = 0;
  for (auto _ : state) {
    const auto handle = reader.Borrow();
    const absl::Status read = index::CatchXapian(reader.path(), [&] {
      for (term::WordId id = 0; id < sections.size(); ++id) {
        const std::size_t texts = handle->Read(id).size();
        if (texts != sections.Texts(id)) return absl::DataLossError("a posting list has another length than it says");
        postings += static_cast<std::int64_t>(texts);
      }
      return absl::OkStatus();
    });
    if (!read.ok()) {
      state.SkipWithError("a posting list has another length than it says");
      break;
    }
  }
  state.SetItemsProcessed(postings);
}

void BM_PostingsOfFile(benchmark::State& state) {
  ReadPostings(state, *index::Reader::Open(IndexPath(), false).value());
}
BENCHMARK(BM_PostingsOfFile)->Unit(benchmark::kMillisecond);

void BM_PostingsInMemory(benchmark::State& state) { ReadPostings(state, EmbeddedReader()); }
BENCHMARK(BM_PostingsInMemory)->Unit(benchmark::kMillisecond);

void BM_DecodeRecord(benchmark::State& state) {
  const index::Sections& sections = EmbeddedReader().sections();
  std::uint32_t code = 0;
  for (auto _ : state) {
    const auto record = index::DecodeRecord(sections.RecordBytes(code));
    if (!record.ok() || record->title.empty()) {
      state.SkipWithError("a record was not read");
      break;
    }
    code = (code + 1) % sections.codes();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_DecodeRecord);

}  // namespace
}  // namespace cptsearch::bench

BENCHMARK_MAIN();
