#include "read/index_entries.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/checksum.h"
#include "code/shape.h"
#include "read/lines.h"

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

// The checksum of the titles in lower case with one comma and blank between their pieces, without parentheses and
// plural endings: as a path and a "see" that names it both give it.
std::uint64_t Key(std::string_view titles) {
  std::string key;
  const std::string plain = WithoutParentheses(titles);
  for (const std::string_view piece : SplitAt(plain, ',')) {
    std::string title = LowerAscii(EntryTitle(piece));
    if (title.size() > 3 && title.back() == 's') title.pop_back();
    if (title.empty()) continue;
    if (!key.empty()) key += ", ";
    key += title;
  }
  return base::Checksum(key);
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

std::vector<std::string> PathOf(const IndexEntry& entry) {
  std::vector<std::string> path;
  for (const IndexEntry* at = &entry; at != nullptr; at = at->above) {
    if (!at->title.empty()) path.push_back(at->title);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

absl::StatusOr<IndexEntries> IndexEntries::Make(const pugi::xml_node& root, const std::string& file) {
  IndexEntries entries;
  for (const pugi::xml_node letter : root.children("letter")) {
    for (const pugi::xml_node term : letter.children("mainTerm")) {
      if (!entries.Add(term, nullptr, 0)) {
        return absl::InvalidArgumentError(
            absl::StrFormat("%s: the titles of an entry have more than %d bytes", file, kMaxPathBytes));
      }
    }
  }
  return entries;
}

bool IndexEntries::Add(const pugi::xml_node& node, const IndexEntry* above, std::size_t path_bytes) {
  std::string title = EntryTitle(OwnText(node.child("title")));
  path_bytes += title.size();
  if (path_bytes > kMaxPathBytes) return false;
  const IndexEntry* entry = above;
  if (above != nullptr || !title.empty()) {  // a main term without a title says nothing
    entry = &all_.emplace_back(IndexEntry{node, std::move(title), above});
    if (!entry->title.empty()) AddNames(*entry);
  }
  for (const pugi::xml_node term : node.children("term")) {
    if (!Add(term, entry, path_bytes)) return false;
  }
  return true;
}

void IndexEntries::AddNames(const IndexEntry& entry) {
  std::vector<std::string> path = PathOf(entry);
  names_.emplace(Key(Joined(path)), &entry);
  for (std::string& title : path) title = FirstForm(title);
  AddShortName(Key(Joined(path)), &entry);
  const std::size_t comma = path.front().find(',');
  if (comma == std::string::npos) return;
  path.front().resize(comma);
  AddShortName(Key(Joined(path)), &entry);
}

void IndexEntries::AddShortName(std::uint64_t key, const IndexEntry* entry) {
  const auto [place, added] = short_names_.emplace(key, entry);
  if (!added && place->second != entry) place->second = nullptr;
}

const IndexEntry* IndexEntries::Find(std::string_view target) const {
  const std::uint64_t key = Key(target);
  if (const auto found = names_.find(key); found != names_.end()) return found->second;
  const auto found = short_names_.find(key);
  return found != short_names_.end() ? found->second : nullptr;
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
                        XmlLines* lines, Reading* reading) {
  std::string_view stem = Trim(typed);
  while (!stem.empty() && (stem.back() == '-' || stem.back() == '.')) stem.remove_suffix(1);
  std::optional<std::string> code = code::Canonical(system, stem);
  if (!code) return reading->Skip(lines->Of(node), BadCode(system, typed));
  Record record;
  record.system = system;
  record.code = *std::move(code);
  record.terms.push_back({TermKind::kIndex, std::move(phrase)});
  return reading->Emit(std::move(record));
}

void LostEntries::Add(const IndexEntry& entry, std::string_view target) {
  if (count++ == 0) first = absl::StrFormat("%s: see %s", Quoted(Phrase(PathOf(entry))), Quoted(target));
}

void LostEntries::Report(std::string_view what, Reading* reading) const {
  if (count > 0) reading->LeaveOut(0, count, absl::StrFormat("%d %s; left out (the first: %s)", count, what, first));
}

}  // namespace cptsearch::read
