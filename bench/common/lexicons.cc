#include "common/lexicons.h"

#include <cstddef>
#include <iostream>
#include <string>

#include "absl/strings/str_format.h"

namespace cptsearch::bench {

lexicon::Lexicon Without(const lexicon::Lexicon& all, const std::function<bool(const lexicon::Entry&)>& leave_out,
                         bool forms) {
  std::string lines = "kind\tfrom\tto\tcontext\tnote\tfactor\n";
  for (const lexicon::Entry& entry : all.entries()) {
    if (entry.refused || leave_out(entry)) continue;
    std::string context;
    for (const std::string& word : entry.context) context += (context.empty() ? "" : "|") + word;
    for (const std::string& word : entry.not_context) context += (context.empty() ? "!" : "|!") + word;
    lines += absl::StrFormat("%s\t%s\t%s\t%s\t\t%.4f\n", std::string(lexicon::Info(entry.kind).name), entry.from_text,
                             entry.to_text, context, entry.factor);
  }
  lexicon::Lexicon lexicon;
  absl::Status added = lexicon.Add(lines, "without");
  if (added.ok() && forms) {
    constexpr const char* kPositions[] = {"prefix", "root", "suffix"};
    lines = "form\tposition\tmeaning\n";
    for (const lexicon::Form& form : all.forms()) {
      std::string meanings;
      for (const auto& meaning : form.meanings) {
        if (!meanings.empty()) meanings += '|';
        for (std::size_t i = 0; i < meaning.size(); ++i) meanings += (i > 0 ? " " : "") + meaning[i];
      }
      lines +=
          absl::StrFormat("%s\t%s\t%s\n", form.form, kPositions[static_cast<std::size_t>(form.position)], meanings);
    }
    added = lexicon.Add(lines, "forms");
  }
  if (!added.ok()) std::cerr << added << "\n";
  return lexicon;
}

}  // namespace cptsearch::bench
