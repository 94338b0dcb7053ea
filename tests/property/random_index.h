// Small random corpora and lexicons: few words, so that texts, links and queries meet often.
#ifndef CPTSEARCH_TESTS_PROPERTY_RANDOM_INDEX_H_
#define CPTSEARCH_TESTS_PROPERTY_RANDOM_INDEX_H_

#include <memory>
#include <string>

#include "index/reader.h"
#include "lexicon/lexicon.h"
#include "support/seeded.h"

namespace cptsearch::testing {

struct RandomIndex {
  std::unique_ptr<index::Reader> reader;
  // Of the index, or one of its own: a user's lexicon is not that of the index.
  lexicon::Lexicon lexicon;
  std::string lexicon_lines;  // for messages
};

RandomIndex MakeRandomIndex(Seeded& random);

// One to six words of the corpora and the lexicons, some misspelled or cut, now and then with syntax.
std::string MakeRandomQuery(Seeded& random);

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_PROPERTY_RANDOM_INDEX_H_
