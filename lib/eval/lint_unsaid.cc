// The rule about the loaded texts: a line that leads to nothing they say.
#include <string>

#include "absl/strings/str_format.h"
#include "eval/lint_rules.h"

namespace cptsearch::eval {

void FindUnsaid(const LexiconLines& lexicon, Texts& texts, Findings& findings) {
  for (const Line& line : lexicon.lines) {
    if (!line.asked || !line.live || line.entry.note == "cpt") continue;
    const lexicon::Entry& entry = line.entry;
    if (texts.LeadToText(entry.from, entry.to)) continue;
    if (entry.kind == lexicon::Kind::kSame && texts.LeadToText(entry.to, entry.from)) continue;
    std::string unknown;
    for (const std::string& word : texts.Unknown(entry.to)) unknown += (unknown.empty() ? "'" : ", '") + word + "'";
    std::string text = unknown.empty() ? absl::StrFormat("no loaded text says all of '%s'", entry.to_text)
                                       : absl::StrFormat("'%s' leads to '%s', but no loaded text says %s",
                                                         entry.from_text, entry.to_text, unknown);
    findings.push_back(
        FindingAt(entry, LintKind::kUnsaid, text + "; lead to the words of a title, or delete the line"));
  }
}

}  // namespace cptsearch::eval
