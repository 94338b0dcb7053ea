// A vocabulary and a lexicon of some dozen words, fixed here, so that plans change only when query/ does.
#ifndef CPTSEARCH_TESTS_QUERY_SMALL_VOCABULARY_H_
#define CPTSEARCH_TESTS_QUERY_SMALL_VOCABULARY_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "term/vocabulary.h"

namespace cptsearch::testing {

// The words of 1,000 made-up titles, with the number of titles that say each.
class SmallVocabulary : public term::Vocabulary {
 public:
  explicit SmallVocabulary(std::map<std::string, std::uint32_t> titles);
  SmallVocabulary();  // of kSmallVocabulary

  term::WordId size() const override { return static_cast<term::WordId>(words_.size()); }
  std::string_view Word(term::WordId id) const override { return words_[id]; }
  std::span<const text::Outline> Outlines() const override { return outlines_; }
  std::optional<term::WordId> Find(std::string_view word) const override;
  std::pair<term::WordId, term::WordId> Prefix(std::string_view prefix) const override;
  term::Telling TellingOf(term::WordId id) const override;
  term::Telling MedianTelling() const override { return 1000; }
  std::uint32_t Texts(term::WordId id) const override { return texts_[id]; }
  std::pair<std::uint32_t, std::uint32_t> Family(std::string_view stem) const override;
  term::WordId FamilyMember(std::uint32_t position) const override { return family_members_[position]; }

 private:
  std::vector<std::string> words_;
  std::vector<text::Outline> outlines_;
  std::vector<std::uint32_t> texts_;
  std::map<std::string, std::pair<std::uint32_t, std::uint32_t>, std::less<>> families_;
  std::vector<term::WordId> family_members_;
};

const lexicon::Lexicon& SmallLexicon();

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_QUERY_SMALL_VOCABULARY_H_
