// Readers over indexes in memory: of the embedded corpus, and of a handful of records.
#ifndef CPTSEARCH_TESTS_SUPPORT_READERS_H_
#define CPTSEARCH_TESTS_SUPPORT_READERS_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "index/embedded.h"
#include "index/image.h"
#include "index/inherit.h"
#include "index/merge.h"
#include "index/reader.h"
#include "lexicon/lexicon.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {

// A lexicon of these lines, without the header.
inline lexicon::Lexicon LexiconOf(std::string_view lines) {
  lexicon::Lexicon lexicon;
  EXPECT_THAT(lexicon.Add("kind\tfrom\tto\tcontext\tnote\tfactor\n" + std::string(lines), "test.tsv"), IsOk());
  return lexicon;
}

// `records` in any order.
inline std::unique_ptr<index::Reader> ReaderOf(const std::vector<Record>& records, const lexicon::Lexicon& lexicon = {},
                                               IndexInfo info = {}) {
  index::Merger merger;
  for (const Record& record : records) merger.Add(record);
  std::vector<Record> merged = merger.Finish().records;
  index::InheritTerms(merged);
  auto reader = index::Reader::FromImage(index::MakeImage(merged, lexicon, std::move(info), {}));
  EXPECT_THAT(reader, IsOk());
  return reader.ok() ? *std::move(reader) : nullptr;
}

// As Index::OpenEmbedded has it.
inline const index::Reader& EmbeddedReader() { return *index::EmbeddedReader().value(); }

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_SUPPORT_READERS_H_
