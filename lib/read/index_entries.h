// The alphabetic indexes of ICD-10 as a list of entries: the path of titles to each, and where "see" leads.
#ifndef CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_
#define CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pugixml.hpp"
#include "read/reading.h"
#include "read/xml.h"

namespace cptsearch::read {

// A main term, or a term below it.
struct IndexEntry {
  pugi::xml_node node;
  std::string title;                  // empty: another wording of the entry above
  const IndexEntry* above = nullptr;  // the entry it stands below
};

// The titles of an entry and those above it take at most this many bytes; the longest in the files of CMS and NCHS take
// fewer than 200.
inline constexpr std::size_t kMaxPathBytes = 2000;

// The titles from the main term down to the entry.
std::vector<std::string> PathOf(const IndexEntry& entry);

class IndexEntries {
 public:
  // All entries below `root`, in the order of the file. The document of `root` outlives the object. kInvalidArgument
  // when a path is longer than kMaxPathBytes.
  static absl::StatusOr<IndexEntries> Make(const pugi::xml_node& root, const std::string& file);

  const std::deque<IndexEntry>& all() const { return all_; }

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
  bool Add(const pugi::xml_node& node, const IndexEntry* above, std::size_t path_bytes);
  void AddNames(const IndexEntry& entry);
  void AddShortName(std::uint64_t key, const IndexEntry* entry);

  std::deque<IndexEntry> all_;  // entries point at those above
  // By the checksum of the path. A short name that two entries have leads to nullptr.
  absl::flat_hash_map<std::uint64_t, const IndexEntry*> names_;
  absl::flat_hash_map<std::uint64_t, const IndexEntry*> short_names_;
};

// A title as words to search: without NEC, NOS and a colon at the end.
std::string EntryTitle(std::string_view text);

// The path as a phrase: "Fracture, femur, neck". No comma follows a title that ends in a preposition: "Influenza, with
// pneumonia".
std::string Phrase(const std::vector<std::string>& path);

// Emits what an index knows of a code: system, code and the phrase as a term, no title. A text that is no code is
// skipped as an issue; a `-` at its end, which stands for further characters, goes.
absl::Status EmitPhrase(CodeSystem system, std::string_view typed, std::string phrase, const pugi::xml_node& node,
                        XmlLines* lines, Reading* reading);

// Counts entries of an index that lead to no code, to report them in one issue.
struct LostEntries {
  std::uint64_t count = 0;
  std::string first;  // the first of them, quoted

  void Add(const IndexEntry& entry, std::string_view target);
  void Report(std::string_view what, Reading* reading) const;
};

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_INDEX_ENTRIES_H_
