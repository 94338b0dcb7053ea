// What the texts of an index say: whether a side of a lexicon line stands in any of them.
#ifndef CPTSEARCH_LIB_EVAL_LINT_TEXTS_H_
#define CPTSEARCH_LIB_EVAL_LINT_TEXTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "eval/lint_lines.h"
#include "index/sections.h"
#include "lexicon/lexicon.h"

namespace cptsearch::eval {

// Not safe for concurrent use: it remembers what it was asked.
class Texts {
 public:
  // Both must outlive it.
  Texts(const index::Sections& sections, const lexicon::Lexicon& lexicon);

  const term::Vocabulary& vocabulary() const { return sections_; }

  // Whether one text says all the words, each as it is or inflected; words like "of" do not count beside others.
  bool Say(const Words& words);

  // Whether a link to `words` finds a text: one that says them all, with synonyms of single words, or to which further
  // links lead. Links back to `from` do not count.
  bool LeadToText(const Words& from, const Words& words);

  // The words of a link's target that neither stand in any text nor have a synonym that does.
  Words Unknown(const Words& words) const;

 private:
  using Ids = std::vector<term::WordId>;
  Ids ChoicesOf(const std::string& word, bool synonyms) const;
  bool SayTogether(const Words& words, bool synonyms);
  bool SaysOneOf(std::uint32_t document, const Ids& ids) const;
  bool Follow(const std::string& from_key, const Words& words, int depth, bool narrowed, double factor);

  const index::Sections& sections_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::vector<std::uint32_t>> documents_;   // by word, ascending
  absl::flat_hash_map<std::string, bool> together_[2];  // by key; without and with synonyms
};

}  // namespace cptsearch::eval

#endif  // CPTSEARCH_LIB_EVAL_LINT_TEXTS_H_
