// The data of corpus/ as it is compiled into the library: no path is needed at run time.
#ifndef CPTSEARCH_CORPUS_EMBEDDED_H_
#define CPTSEARCH_CORPUS_EMBEDDED_H_

#include <span>
#include <string_view>

namespace cptsearch::corpus {

struct EmbeddedFile {
  std::string_view name;     // from the top of the project, for messages: "corpus/records/cpt_thigh_knee.jsonl"
  std::string_view content;  // byte for byte
};

// The files of corpus/records (*.jsonl) and of corpus/lexicon (*.tsv), each list in the byte order of the names.
// They live as long as the program. Safe for concurrent use from several threads without locking.
std::span<const EmbeddedFile> Records();
std::span<const EmbeddedFile> Lexicon();

}  // namespace cptsearch::corpus

#endif  // CPTSEARCH_CORPUS_EMBEDDED_H_
