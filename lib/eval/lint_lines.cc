#include "eval/lint_lines.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_format.h"
#include "base/file.h"
#include "base/status_macros.h"
#include "corpus/embedded.h"
#include "lexicon/parse.h"
#include "term/analyse.h"
#include "term/function_words.h"
#include "text/stem.h"

namespace cptsearch::eval {
namespace {

absl::Status AddFile(std::string_view content, const std::string& name, bool asked, LexiconLines& lines) {
  return lexicon::ReadLines(
      content, name,
      [&](lexicon::Entry entry) {
        lines.lexicon.Insert(entry);
        lines.lines.push_back({std::move(entry), asked});
      },
      [&](lexicon::Form form) {
        lines.lexicon.InsertForm(form);
        lines.only_forms.InsertForm(form);
        lines.forms.push_back({std::move(form), asked});
      });
}

void MarkTakenOut(std::vector<Line>& lines) {
  absl::flat_hash_map<std::string, std::vector<std::size_t>> earlier;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::size_t>& equal = earlier[LinkKey(lines[i].entry)];
    if (lines[i].entry.refused) {
      lines[i].live = false;
      for (const std::size_t each : equal) lines[each].live = false;
    }
    equal.push_back(i);
  }
}

}  // namespace

absl::StatusOr<LexiconLines> ReadLexiconLines(const std::vector<std::string>& files) {
  LexiconLines lines;
  for (const corpus::EmbeddedFile& file : corpus::Lexicon()) {
    CPTSEARCH_RETURN_IF_ERROR(AddFile(file.content, std::string(file.name), files.empty(), lines));
  }
  for (const std::string& file : files) {
    CPTSEARCH_ASSIGN_OR_RETURN(const std::string content, base::ReadWholeFile(file));
    CPTSEARCH_RETURN_IF_ERROR(AddFile(content, file, true, lines));
  }
  MarkTakenOut(lines.lines);
  return lines;
}

std::string Key(const Words& words) {
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 < words.size() && term::IsSmallWord(words[i])) continue;
    key += (key.empty() ? "" : "\x1f") + words[i];
  }
  return key;
}

Words Stems(const Words& words) {
  Words stems;
  for (const std::string& word : words) {
    if (words.size() > 1 && term::IsSmallWord(word)) continue;
    stems.push_back(term::BinderOf(word).empty() ? text::StrongStem(word) : word);
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

std::string Place(const lexicon::Entry& entry) { return absl::StrFormat("%s:%d", entry.file, entry.line); }

std::string LinkKey(const lexicon::Entry& entry) {
  std::string from = Key(entry.from);
  std::string to = Key(entry.to);
  if (entry.kind == lexicon::Kind::kSame && to < from) std::swap(from, to);
  return std::string(Info(entry.kind).name) + "\x1e" + from + "\x1e" + to;
}

LintFinding FindingAt(const lexicon::Entry& entry, LintKind kind, std::string text) {
  return {entry.file, entry.line, kind, std::move(text)};
}

}  // namespace cptsearch::eval
