// The searched texts of records, as words with numbers: the first half of making an index.
#ifndef CPTSEARCH_LIB_INDEX_TEXTS_H_
#define CPTSEARCH_LIB_INDEX_TEXTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "cptsearch/record.h"
#include "index/family.h"
#include "term/pack.h"

namespace cptsearch::index {

struct AnalysedText {
  std::uint32_t code = 0;  // ordinal of its record
  term::PackedHeader header;
  std::vector<term::PackedMeasure> measures;
  std::vector<term::PackedWord> words;  // ids in order of first sight until Collector::Finish, as in `measures`
  std::uint32_t weight = 0;             // W; set by MakeImage
};

// Gathers texts and numbers their words.
class Collector {
 public:
  // `families` is not owned and outlives the collector.
  explicit Collector(const Families& families) : families_(families) {}

  // Adds every text of the record that is searched and that says something new.
  void Add(const Record& record, std::uint32_t code);

  // Renumbers the words in the order of their bytes. `codes_saying[id]`: records whose title says the word, or, where
  // no title does, whose texts say it.
  struct Result {
    std::vector<AnalysedText> texts;
    std::vector<std::string> words;  // ascending
    std::vector<std::uint32_t> codes_saying;
  };
  Result Finish();

 private:
  void AddText(std::string_view text, TermKind kind, std::uint32_t number, std::uint32_t code,
               std::vector<std::vector<std::uint32_t>>& seen);
  void AddContext(const std::vector<std::string>& words, AnalysedText& text);
  std::uint32_t NumberOf(std::string_view word);

  struct WordCounts {
    std::uint32_t titles = 0;
    std::uint32_t codes = 0;
    std::uint32_t last_title = UINT32_MAX;  // the code last counted
    std::uint32_t last_code = UINT32_MAX;
  };
  const Families& families_;
  std::vector<AnalysedText> texts_;
  std::vector<std::string> words_;
  std::vector<WordCounts> counts_;
  absl::flat_hash_map<std::string, std::uint32_t> numbers_;
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_TEXTS_H_
