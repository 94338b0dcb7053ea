// The index file, byte by byte. All numbers are little-endian.
//
//   [Xapian's single-file database: the postings]
//   [padding to a multiple of 4096]
//   [sections, each at a multiple of 64]
//   [section table: SectionEntry x count]
//   [Footer: the last 96 bytes]
//
// Xapian ignores what stands behind its part, so the file opens in its own tools as well. Costs: the file must be
// written anew for any change, and a reader maps our part whole.
#ifndef CPTSEARCH_LIB_INDEX_LAYOUT_H_
#define CPTSEARCH_LIB_INDEX_LAYOUT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cptsearch::index {

// Raised when any section changes its form. An index of another version is refused, never converted.
inline constexpr std::uint32_t kFormatVersion = 3;

inline constexpr std::string_view kMagic = "CPTSRIDX";
inline constexpr std::string_view kXapianMagic = "\x0f\x0dXapian Glass";
inline constexpr std::size_t kPageBytes = 4096;
inline constexpr std::size_t kSectionAlignment = 64;
inline constexpr std::size_t kXapianUuidOffset =
    16;  // 16 random bytes, replaced by a checksum: equal input, equal bytes
inline constexpr std::size_t kXapianUuidBytes = 16;

// Written into files: never renumber.
enum class SectionId : std::uint32_t {
  kManifest = 1,
  kWordOffsets = 2,  // u32 x (words + 1), into kWordBytes
  kWordBytes = 3,    // the words, ascending by bytes
  kWordInfo = 4,     // WordInfo x words
  kStemOffsets = 5,  // u32 x (stems + 1), into kStemBytes
  kStemBytes = 6,    // the strong stems, ascending by bytes
  kStemFirst = 7,    // u32 x (stems + 1), into kStemWords
  kStemWords = 8,    // word numbers
  // What a search asks of many texts stands in arrays of its own, by document number: these begin at 1.
  kTermWeights = 9,      // u32 x (terms + 1)
  kTermBytes = 10,       // packed terms (term/pack.h)
  kCodes = 11,           // CodeEntry x (codes + 1), ascending by system and code; the last only ends the one before
  kRecordBytes = 12,     // records (index/record_codec.h)
  kLexicon = 13,         // lexicon::Lexicon::Serialize
  kTermCodes = 14,       // u32 x (terms + 1)
  kTermDimensions = 15,  // u32 x (terms + 1)
  kTermOffsets = 16,     // u32 x (terms + 2), into kTermBytes
};
inline constexpr std::uint32_t kSectionCount = 16;

struct SectionEntry {
  std::uint32_t id = 0;
  std::uint32_t reserved = 0;
  std::uint64_t offset = 0;
  std::uint64_t size_bytes = 0;
  std::uint64_t checksum = 0;
};
static_assert(sizeof(SectionEntry) == 32);

struct Footer {
  std::uint64_t file_bytes = 0;
  std::uint64_t xapian_bytes = 0;
  std::uint64_t xapian_checksum = 0;
  std::uint64_t table_offset = 0;
  std::uint64_t table_checksum = 0;
  std::uint64_t section_count = 0;
  std::array<std::uint64_t, 3> reserved = {};
  std::uint32_t analysis_id = 0;
  std::uint32_t format_version = 0;
  std::uint64_t checksum = 0;  // of all the bytes of the footer before this field
  std::array<char, 8> magic = {};
};
static_assert(sizeof(Footer) == 96);

struct WordInfo {
  std::uint32_t telling = 0;
  std::uint32_t texts = 0;  // searched texts that say the word
};

// A text. In the file each member has an array of its own.
struct TermEntry {
  std::uint32_t weight = 0;      // W (term/weight.h): the order of the documents
  std::uint32_t code = 0;        // ordinal, into kCodes
  std::uint32_t dimensions = 0;  // of which the text has quantities: a bit each, some share one (DimensionBit)
};

// The bit of a dimension, named by its word number.
inline std::uint32_t DimensionBit(std::uint32_t word) { return 1U << (word % 32); }

// Flags of a code.
inline constexpr std::uint8_t kBillable = 1;
inline constexpr std::uint8_t kModifierCode = 2;
inline constexpr std::uint8_t kAddOn = 4;
inline constexpr std::uint8_t kManyPeriods = 8;  // more than one period of validity: the record tells

struct CodeEntry {
  std::array<char, 8> text = {};  // canonical, filled with NUL; no code of these systems is longer than 7
  std::uint32_t record_offset = 0;
  std::int32_t valid_from = 0;
  std::int32_t valid_until = 0;
  std::uint8_t system = 0;
  std::uint8_t flags = 0;
  std::uint16_t reserved = 0;

  std::string_view code() const {
    return std::string_view(text.data(), std::string_view(text.data(), text.size()).find_last_not_of('\0') + 1);
  }
};
static_assert(sizeof(CodeEntry) == 24);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_LAYOUT_H_
