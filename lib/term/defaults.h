// What goes without saying in a title: phrases that an unspecific query means without naming them.
#ifndef CPTSEARCH_LIB_TERM_DEFAULTS_H_
#define CPTSEARCH_LIB_TERM_DEFAULTS_H_

#include <span>
#include <string_view>

namespace cptsearch::term {

// Phrases in the tokenizer's words, separated by single spaces, the longest of those with one beginning first.
std::span<const std::string_view> DefaultPhrases();

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_DEFAULTS_H_
