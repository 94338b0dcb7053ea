// One line of a lexicon: a typed, directed, weighted link from the words people type to the words that titles use.
#ifndef CPTSEARCH_LIB_LEXICON_ENTRY_H_
#define CPTSEARCH_LIB_LEXICON_ENTRY_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cptsearch::lexicon {

// The numbers are written into index files: never renumber.
enum class Kind : std::uint8_t {
  kSame = 0,          // both sides mean the same in coding: kidney = renal. Works in both directions
  kLay = 1,           // everyday words -> clinical words
  kAbbreviation = 2,  // matches whole words only, never as a prefix, and by its context where it has several readings
  kBrand = 3,         // brand -> generic
  kNarrower = 4,      // a wide word -> a kind of it that it may mean
  kBroader = 5,       // a precise word -> the wider words that are all the titles have
  kSpelling = 6,      // another correct spelling -> the one the titles use
};
inline constexpr int kKindCount = 7;

// How the kinds are written in files, what a match through each is worth beside the word as typed, and why.
struct KindInfo {
  Kind kind;
  std::string_view name;
  double factor;
};
inline constexpr std::array<KindInfo, kKindCount> kKinds = {{
    {Kind::kSame, "same", 0.97},          // below the typed word, so that of two titles the one that says it wins
    {Kind::kLay, "lay", 0.95},            // a patient's word is rarely as exact as the clinical one
    {Kind::kAbbreviation, "abbr", 0.95},  // as good as the words, but for other readings that no list holds
    {Kind::kBrand, "brand", 0.96},
    {Kind::kNarrower, "narrower", 0.80},  // one of several things that may be meant
    {Kind::kBroader, "broader", 0.92},    // right, though it says less than was asked
    {Kind::kSpelling, "spelling", 0.99},
}};

std::optional<Kind> ParseKind(std::string_view name);
inline const KindInfo& Info(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

struct Entry {
  Kind kind = Kind::kSame;
  std::vector<std::string> from;  // words, as the tokenizer makes them
  std::vector<std::string> to;
  std::string from_text;  // as written
  std::string to_text;
  std::vector<std::string> context;      // any of these words must stand elsewhere in the query; empty: no condition
  std::vector<std::string> not_context;  // none of these may
  double factor = 1;                     // 0 < factor <= 1
  bool refused = false;                  // a user's line that takes the link out: factor 0 in the file
  std::string file;
  std::uint32_t line = 0;
  std::string note;  // for those who keep the file; index files leave it out
};

// A combining form: cholecyst- (root) means gallbladder, -ectomy (suffix) means removal.
enum class FormPosition : std::uint8_t { kPrefix = 0, kRoot = 1, kSuffix = 2 };

struct Form {
  std::string form;  // folded, without hyphens
  FormPosition position = FormPosition::kRoot;
  std::vector<std::vector<std::string>> meanings;  // alternatives, each one or more words
  std::string file;                                // index files leave it out, and the line
  std::uint32_t line = 0;
};

}  // namespace cptsearch::lexicon

#endif  // CPTSEARCH_LIB_LEXICON_ENTRY_H_
