// Record: all that is known of one code, as read from files and as stored in an index.
#ifndef CPTSEARCH_RECORD_H_
#define CPTSEARCH_RECORD_H_

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/code.h"

namespace cptsearch {

// A calendar day as the number yyyymmdd (20211001). 0 means "not known" or "open".
using Date = std::int32_t;

// Days on which a code may be reported: from <= day < until. from 0: always was; until 0: no end known.
struct Validity {
  Date from = 0;
  Date until = 0;

  bool Contains(Date day) const { return (from == 0 || from <= day) && (until == 0 || day < until); }
  friend auto operator<=>(const Validity&, const Validity&) = default;
};

// What a searched text is to its code. The numbers are written into index files: never renumber.
enum class TermKind : std::uint8_t {
  kTitle = 0,      // the official long title
  kShort = 1,      // the official short title
  kPlain = 2,      // a plain-language description
  kCorpus = 3,     // the title or another wording of the embedded corpus
  kInclusion = 4,  // an ICD-10-CM inclusion term
  kIncludes = 5,   // an ICD-10-CM "includes" note
  kIndex = 6,      // an entry of an official alphabetic index or table
  kModifier = 7,   // the title of a modifier
};
inline constexpr int kTermKindCount = 8;

// "title", "short", "plain", ...: the names used in files and output.
std::string_view Name(TermKind kind);

struct Term {
  TermKind kind = TermKind::kTitle;
  std::string text;  // UTF-8, as the file has it

  friend bool operator==(const Term&, const Term&) = default;
};

// What a note is to its code. Notes are shown and never searched: an excludes note names what the code is not.
// The numbers are written into index files: never renumber.
enum class NoteKind : std::uint8_t {
  kNote = 0,
  kIncludes = 1,
  kExcludes1 = 2,
  kExcludes2 = 3,
  kCodeFirst = 4,
  kUseAdditional = 5,
  kCodeAlso = 6,
  kSeventhCharacter = 7,  // "A: initial encounter for closed fracture"
  kGuideline = 8,
};
inline constexpr int kNoteKindCount = 9;

// "note", "includes", "excludes1", ...
std::string_view Name(NoteKind kind);

struct Note {
  NoteKind kind = NoteKind::kNote;
  std::string text;

  friend bool operator==(const Note&, const Note&) = default;
};

// Another code of the same system, and when to report it in place of this one.
struct Pointer {
  std::string code;  // canonical form
  std::string when;

  friend bool operator==(const Pointer&, const Pointer&) = default;
};

// One position of an ICD-10-PCS code and what may stand there.
struct PcsValue {
  char character = 0;
  std::string label;  // "Percutaneous Endoscopic"

  friend bool operator==(const PcsValue&, const PcsValue&) = default;
};
struct PcsAxis {
  int position = 0;  // 4 to 7
  std::string name;  // "Body Part", "Approach", ...
  std::vector<PcsValue> values;

  friend bool operator==(const PcsAxis&, const PcsAxis&) = default;
};

// A row of an ICD-10-PCS table: one value of each axis, in any combination, completes the table to a code.
struct PcsRow {
  std::vector<PcsAxis> axes;  // positions 4, 5, 6 and 7

  friend bool operator==(const PcsRow&, const PcsRow&) = default;
};

// Who speaks in a record. A higher authority's title wins, whatever the order in which files are read.
enum class Authority : std::uint8_t {
  kCorpus = 0,    // the embedded corpus
  kUser = 1,      // a file of the user's own (JSON Lines or tab-separated text)
  kOfficial = 2,  // a file of CMS, NCHS or a licensee's file of the AMA
};

struct Record {
  CodeSystem system = CodeSystem::kCpt;
  std::string code;                   // canonical form (cptsearch/code.h)
  std::string title;                  // UTF-8
  std::string short_title;            // empty when the file has none, or when it equals the title
  std::string plain;                  // plain-language description; empty when there is none
  std::vector<Term> terms;            // further searched texts, in the order of the file
  std::vector<std::string> section;   // path from the widest heading: {"Surgery", "Musculoskeletal", "Thigh and knee"}
  std::vector<Note> notes;            // shown, never searched
  std::vector<std::string> siblings;  // canonical codes of the same family
  std::vector<Pointer> use_instead;
  std::vector<Validity> validity;  // disjoint, earliest first; empty: no dates known, taken as always valid
  std::vector<PcsRow> pcs_rows;    // of a 3-character table of ICD-10-PCS; empty for all others
  bool billable = true;            // false for headers and tables, which group codes and are not reported
  bool modifier = false;           // a two-character modifier rather than a code
  bool add_on = false;             // reported only beside another code
  Authority authority = Authority::kUser;
  Date released = 0;  // the date of the file's release; the newest of equal authority wins

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace cptsearch

#endif  // CPTSEARCH_RECORD_H_
