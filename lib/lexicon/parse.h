// The lines of a lexicon file, checked and turned into entries and combining forms.
#ifndef CPTSEARCH_LIB_LEXICON_PARSE_H_
#define CPTSEARCH_LIB_LEXICON_PARSE_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "lexicon/entry.h"

namespace cptsearch::lexicon {

// Calls on_entry or on_form for each line, in the order of the file, until one is bad. Lines that refuse a link and
// lines that say the same again are handed on like all others.
//   content  the format is described at Lexicon::Add
//   errors   kInvalidArgument  file:line: what, expected
absl::Status ReadLines(std::string_view content, const std::string& file, const std::function<void(Entry)>& on_entry,
                       const std::function<void(Form)>& on_form);

// An entry between two texts, with the factor of its kind; nullopt when one of them has no word.
std::optional<Entry> MakeEntry(Kind kind, std::string_view from, std::string_view to);

}  // namespace cptsearch::lexicon

#endif  // CPTSEARCH_LIB_LEXICON_PARSE_H_
