// Lexicon: all entries and combining forms of the files that were added, findable by the words they begin with.
#ifndef CPTSEARCH_LIB_LEXICON_LEXICON_H_
#define CPTSEARCH_LIB_LEXICON_LEXICON_H_

#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lexicon/entry.h"
#include "text/outline.h"

namespace cptsearch::lexicon {

// Immutable once filled; safe for concurrent reading.
class Lexicon {
 public:
  // Reads a lexicon file's content. Format: UTF-8, tab-separated, `#` begins a comment line, the first other line is
  // the header `kind from to [context] [note] [factor]` or, for combining forms, `form position meaning [note]`.
  // A line with factor 0 takes the link of an earlier file out; a later equal line replaces the earlier one.
  //   errors  kInvalidArgument  file:line: what, expected
  absl::Status Add(std::string_view content, const std::string& file);
  // One line of a file, as ReadLines (lexicon/parse.h) hands it on.
  void Insert(Entry entry);
  void InsertForm(Form form);
  // Inserts those entries, in this order, whose two sides nothing here relates yet: an earlier line stays, whatever its
  // kind, direction and context.
  void InsertMissing(std::vector<Entry> entries);

  // Entries in the order of the files. `same` lines appear once; Find sees them from both sides.
  const std::vector<Entry>& entries() const { return entries_; }
  const std::vector<Form>& forms() const { return forms_; }

  // An entry as it applies to a query: `reversed` when a `same` line is used from its right side.
  struct Use {
    const Entry* entry = nullptr;
    bool reversed = false;
    const std::vector<std::string>& from() const { return reversed ? entry->to : entry->from; }
    const std::vector<std::string>& to() const { return reversed ? entry->from : entry->to; }
    const std::string& from_text() const { return reversed ? entry->to_text : entry->from_text; }
    const std::string& to_text() const { return reversed ? entry->from_text : entry->to_text; }
  };
  // The entries that begin with `word`, longest first; refused ones left out. A range of Use, valid until the lexicon
  // changes.
  auto Find(std::string_view word) const {
    return std::views::transform(BeginningWith(word), [this](std::uint32_t number) { return UseOf(number); });
  }

  // A word that is the whole left side of an entry, abbreviations and refused entries left out. Each word once.
  struct Headword {
    text::Outline outline;
    std::uint32_t entry = 0;  // its first one, into entries()
  };
  const std::vector<Headword>& headwords() const { return headwords_; }

  // The form as a whole word part, or nullptr.
  const Form* FindForm(std::string_view part, FormPosition position) const;

  // Compact bytes for the index file, and back.
  std::string Serialize() const;
  static absl::StatusOr<Lexicon> Deserialize(std::string_view bytes);

  // The embedded lexicon. Parsed on first use, then shared.
  static const Lexicon& Embedded();

 private:
  // Makes the entry findable, or no longer so.
  void List(std::uint32_t number);
  void Unlist(std::uint32_t number);
  // An entry by its number * 2, one more when reversed.
  Use UseOf(std::uint32_t number) const { return {&entries_[number / 2], number % 2 == 1}; }
  std::span<const std::uint32_t> BeginningWith(std::string_view word) const;
  std::optional<std::uint32_t> FirstHeaded(std::string_view word) const;  // the entry that makes `word` a headword

  std::vector<Entry> entries_;
  std::vector<Form> forms_;
  std::vector<Headword> headwords_;
  // first word -> as UseOf reads them, longest first
  absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_first_word_;
  absl::flat_hash_map<std::string, std::uint32_t> by_link_;  // kind, both sides and context: replaces and refuses
  absl::flat_hash_map<std::string, std::uint32_t> by_form_;  // position digit + form
};

}  // namespace cptsearch::lexicon

#endif  // CPTSEARCH_LIB_LEXICON_LEXICON_H_
