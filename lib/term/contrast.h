// Words that exclude each other in coding: left and right, initial and subsequent, with and without.
#ifndef CPTSEARCH_LIB_TERM_CONTRAST_H_
#define CPTSEARCH_LIB_TERM_CONTRAST_H_

#include <span>
#include <string_view>

namespace cptsearch::term {

// A set of words of which a title that says one denies the others, and what to call the choice between them.
struct Contrast {
  std::string_view about;
  std::span<const std::string_view> words;
  bool graded = false;  // the words are steps of one scale: superficial and deep, mild and severe
};

std::span<const Contrast> Contrasts();

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_CONTRAST_H_
