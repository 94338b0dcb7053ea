// The alphabetic indexes of ICD-10 as a list of entries: the path of titles to each, and where "see" leads.
#ifndef CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_
#define CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "pugixml.hpp"
#include "read/reading.h"

namespace cptsearch::read {

// A main term, or a term below it.
struct IndexEntry {
  std::vector<std::string>
      path;  // titles from the main term down; a term without a title has the path of the one above
  pugi::xml_node node;
};

class IndexEntries {
 public:
  // All entries below `root`, in the order of the file. `root` outlives the object.
  explicit IndexEntries(const pugi::xml_node& root);

  const std::vector<IndexEntry>& all() const { return all_; }

  // The entry that the text of a "see" names ("Calculus, bile duct"), letter case ignored; nullptr when it names none,
  // as "Neoplasm, malignant, by site" does. Parentheses, plural endings and further forms of a word ("Abdomen,
  // abdominal") do not count, and a main term may be named by what stands before its first comma if one entry only fits
  // then.
  const IndexEntry* Find(std::string_view target) const;

  // The entry to take codes from: `entry` itself if `has_codes`, else the one that its "see" leads to in the end;
  // nullptr when there is none.
  const IndexEntry* Follow(const IndexEntry& entry,
                           const std::function<bool(const pugi::xml_node& node)>& has_codes) const;

 private:
  static constexpr std::size_t kAmbiguous = static_cast<std::size_t>(-1);

  void Add(const pugi::xml_node& node, std::vector<std::string>* path);
  void AddNames(const std::vector<std::string>& path);  // of the entry that is added next
  void AddShortName(const std::string& key);

  std::vector<IndexEntry> all_;
  std::unordered_map<std::string, std::size_t> places_;       // by path
  std::unordered_map<std::string, std::size_t> short_names_;  // by path with shortened titles, or kAmbiguous
};

// A title as words to search: without NEC, NOS and a colon at the end.
std::string EntryTitle(std::string_view text);

// The path as a phrase: "Fracture, femur, neck". No comma follows a title that ends in a preposition: "Influenza, with
// pneumonia".
std::string Phrase(const std::vector<std::string>& path);

// Emits what an index knows of a code: system, code and the phrase as a term, no title. A text that is no code is
// skipped as an issue; a `-` at its end, which stands for further characters, goes.
absl::Status EmitPhrase(CodeSystem system, std::string_view typed, std::string phrase, const pugi::xml_node& node,
                        std::string_view content, Reading* reading);

// Counts entries of an index that lead to no code, to report them in one issue.
struct LostEntries {
  std::uint64_t count = 0;
  std::string first;  // the first of them, quoted

  void Add(const IndexEntry& entry, std::string_view target);
  void Report(std::string_view what, Reading* reading) const;
};

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_
