#include "read/index_entries.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "code/shape.h"
#include "read/lines.h"
#include "read/xml.h"

namespace cptsearch::read {
namespace {

// A chain of "see" is followed this far: entries may point at each other.
constexpr int kMaxHops = 8;

bool EndsInPreposition(std::string_view title) {
  constexpr std::array<std::string_view, 17> kPrepositions = {"and",  "at",   "by",      "during", "following", "for",
                                                              "from", "in",   "into",    "of",     "on",        "or",
                                                              "to",   "with", "without", "due",    "than"};
  const std::size_t blank = title.rfind(' ');
  const std::string last = LowerAscii(blank == std::string_view::npos ? title : title.substr(blank + 1));
  return std::find(kPrepositions.begin(), kPrepositions.end(), last) != kPrepositions.end();
}

// The text without what stands in parentheses: an entry's non-essential words, which a "see" may repeat or not.
std::string WithoutParentheses(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

// The titles in lower case with one comma and blank between their pieces, without parentheses and plural endings: as a
// path and a "see" that names it both give it.
std::string Key(std::string_view titles) {
  std::string key;
  const std::string plain = WithoutParentheses(titles);
  for (const std::string_view piece : SplitAt(plain, ',')) {
    std::string title = LowerAscii(EntryTitle(piece));
    if (title.size() > 3 && title.back() == 's') title.pop_back();
    if (title.empty()) continue;
    if (!key.empty()) key += ", ";
    key += title;
  }
  return key;
}

// A title without the further forms of its word that follow after commas: "Abdomen, abdominal" is "Abdomen".
std::string FirstForm(std::string_view title) {
  constexpr std::size_t kSameWord = 3;  // letters that forms of a word share
  const std::string stem = LowerAscii(title.substr(0, kSameWord));
  std::string first;
  for (const std::string_view piece : SplitAt(title, ',')) {
    if (!first.empty() && LowerAscii(Trim(piece).substr(0, kSameWord)) == stem) continue;
    if (!first.empty()) first += ',';
    first += piece;
  }
  return first;
}

std::string Joined(const std::vector<std::string>& path) {
  std::string titles;
  for (const std::string& title : path) {
    if (!titles.empty()) titles += ',';
    titles += title;
  }
  return titles;
}

}  // namespace

IndexEntries::IndexEntries(const pugi::xml_node& root) {
  std::vector<std::string> path;
  for (const pugi::xml_node letter : root.children("letter")) {
    for (const pugi::xml_node term : letter.children("mainTerm")) Add(term, &path);
  }
}

void IndexEntries::Add(const pugi::xml_node& node, std::vector<std::string>* path) {
  std::string title = EntryTitle(OwnText(node.child("title")));
  const bool titled = !title.empty();
  if (titled) path->push_back(std::move(title));
  if (!path->empty()) {
    if (titled) AddNames(*path);
    all_.push_back({*path, node});
  }
  for (const pugi::xml_node term : node.children("term")) Add(term, path);
  if (titled) path->pop_back();
}

void IndexEntries::AddNames(const std::vector<std::string>& path) {
  places_.emplace(Key(Joined(path)), all_.size());
  std::vector<std::string> forms;
  for (const std::string& title : path) forms.push_back(FirstForm(title));
  AddShortName(Key(Joined(forms)));
  const std::size_t comma = forms.front().find(',');
  if (comma == std::string::npos) return;
  forms.front().resize(comma);
  AddShortName(Key(Joined(forms)));
}

void IndexEntries::AddShortName(const std::string& key) {
  const auto [place, added] = short_names_.emplace(key, all_.size());
  if (!added && place->second != all_.size()) place->second = kAmbiguous;
}

const IndexEntry* IndexEntries::Find(std::string_view target) const {
  const std::string key = Key(target);
  if (const auto found = places_.find(key); found != places_.end()) return &all_[found->second];
  if (const auto found = short_names_.find(key); found != short_names_.end() && found->second != kAmbiguous) {
    return &all_[found->second];
  }
  return nullptr;
}

const IndexEntry* IndexEntries::Follow(const IndexEntry& entry,
                                       const std::function<bool(const pugi::xml_node& node)>& has_codes) const {
  const IndexEntry* at = &entry;
  for (int hops = 0; at != nullptr && hops < kMaxHops; ++hops) {
    if (has_codes(at->node)) return at;
    const pugi::xml_node see = at->node.child("see");
    if (!see) return nullptr;
    at = Find(OwnText(see));
  }
  return nullptr;
}

std::string EntryTitle(std::string_view text) {
  const std::string clean = CleanText(text);
  std::string title;
  for (std::string_view word : SplitAt(clean, ' ')) {
    const bool comma = !word.empty() && word.back() == ',';
    if (comma) word.remove_suffix(1);
    if (!word.empty() && word != "NEC" && word != "NOS") {
      if (!title.empty()) title += ' ';
      title += word;
    }
    if (comma && !title.empty() && title.back() != ',') title += ',';
  }
  while (!title.empty() && (title.back() == ':' || title.back() == ',')) title.pop_back();
  return title;
}

std::string Phrase(const std::vector<std::string>& path) {
  std::string phrase;
  for (const std::string& title : path) {
    if (!phrase.empty()) phrase += EndsInPreposition(phrase) ? " " : ", ";
    phrase += title;
  }
  return phrase;
}

absl::Status EmitPhrase(CodeSystem system, std::string_view typed, std::string phrase, const pugi::xml_node& node,
                        std::string_view content, Reading* reading) {
  std::string_view stem = Trim(typed);
  while (!stem.empty() && (stem.back() == '-' || stem.back() == '.')) stem.remove_suffix(1);
  std::optional<std::string> code = code::Canonical(system, stem);
  if (!code) return reading->Skip(LineOf(node, content), BadCode(system, typed));
  Record record;
  record.system = system;
  record.code = *std::move(code);
  record.terms.push_back({TermKind::kIndex, std::move(phrase)});
  return reading->Emit(std::move(record));
}

void LostEntries::Add(const IndexEntry& entry, std::string_view target) {
  if (count++ == 0) first = absl::StrFormat("%s: see %s", Quoted(Phrase(entry.path)), Quoted(target));
}

void LostEntries::Report(std::string_view what, Reading* reading) const {
  if (count > 0) reading->LeaveOut(0, count, absl::StrFormat("%d %s; left out (the first: %s)", count, what, first));
}

}  // namespace cptsearch::read
