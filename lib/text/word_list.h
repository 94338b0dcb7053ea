// Word lists kept as one string literal: short to read, and to change without a formatter.
#ifndef CPTSEARCH_LIB_TEXT_WORD_LIST_H_
#define CPTSEARCH_LIB_TEXT_WORD_LIST_H_

#include <cstddef>
#include <string_view>

namespace cptsearch::text {

// Calls `use` with each word of a list; the views point into `list`.
template <typename Use>
void ForEachWord(std::string_view list, const Use& use, char separator = ' ') {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    const std::string_view word = list.substr(0, end);
    if (!word.empty()) use(word);
    if (end == std::string_view::npos) return;
    list.remove_prefix(end + 1);
  }
}

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_WORD_LIST_H_
