// Stems of folded English and medical words: one that both sides of the index use, and a stronger one for queries.
#ifndef CPTSEARCH_LIB_TEXT_STEM_H_
#define CPTSEARCH_LIB_TEXT_STEM_H_

#include <string>
#include <string_view>

namespace cptsearch::text {

// Singular of a plural, English, Greek or Latin: fractures, biopsies, metastases, vertebrae, calculi. Everything else
// comes back as it is: thyroid and thyroiditis, conduct and conduction, family and familial stay apart.
// Stemming twice changes nothing. Words with digits or with letters outside a-z are left alone.
std::string Stem(std::string_view folded_word);

// A key that the inflections of one word share: fracture, fractured, fracturing; infect, infected, infection; removal,
// removed. Not a word, and not posted: at query time it offers directed alternatives, so it may merge a little more.
// An organ and its disease still have different keys, and so have different drugs.
std::string StrongStem(std::string_view folded_word);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_STEM_H_
