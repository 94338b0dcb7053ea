// Inflections that the rules of StrongStem do not reach, and words that they must not touch.
#ifndef CPTSEARCH_LIB_TEXT_STRONG_STEM_TABLE_H_
#define CPTSEARCH_LIB_TEXT_STRONG_STEM_TABLE_H_

#include <optional>
#include <string_view>

namespace cptsearch::text {

// The word whose key the given stem takes ("removal": "remove", "broken": "break"; the stem itself if no rule may
// touch it); nullopt if the rules decide.
std::optional<std::string_view> StrongStemException(std::string_view stem);

}  // namespace cptsearch::text

#endif  // CPTSEARCH_LIB_TEXT_STRONG_STEM_TABLE_H_
