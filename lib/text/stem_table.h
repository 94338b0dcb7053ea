// Words whose singular no rule gives, and words that only look like plurals.
#ifndef CPTSEARCH_LIB_TEXT_STEM_TABLE_H_
#define CPTSEARCH_LIB_TEXT_STEM_TABLE_H_

#include <optional>
#include <string_view>

namespace cptsearch::text {

// The stem of a word in the table of exceptions (the word itself if it must not change); nullopt if it is not there.
std::optional<std::string_view> StemException(std::string_view word);

// Whether a word in -ses, its last "s" taken off, is a whole word in -se: "doses", "causes". Otherwise the endings
// -oses, -yses, -eses are Greek ("stenoses") and -uses is Latin ("sinuses").
bool IsWordInSe(std::string_view word_without_s);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_STEM_TABLE_H_
