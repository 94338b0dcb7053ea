#include "property/random_index.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "support/readers.h"

namespace cptsearch::testing {
namespace {

// Words of titles: plain ones, inflections of one word, what binds, denies, contrasts, goes without saying, and is
// measured.
constexpr std::array<std::string_view, 52> kWords = {
    "fracture",    "fractures",  "fractured", "femur",   "femoral",  "thigh",     "knee",         "shoulder",
    "biopsy",      "excision",   "removal",   "skin",    "lesion",   "tumor",     "benign",       "malignant",
    "left",        "right",      "bilateral", "open",    "closed",   "acute",     "chronic",      "with",
    "without",     "coma",       "not",       "no",      "of",       "and",       "or",           "the",
    "unspecified", "other",      "unlisted",  "stage 3", "stage 3a", "stage 4",   "type 2",       "initial",
    "each",        "3",          "cm",        "xray",    "2.5 cm",   "over 2 cm", "3 cm or less", "1 to 5 views",
    "3 views",     "30 minutes", "per 15 mg", "60 mg"};

// Words of lexicons only: nothing in a title says them.
constexpr std::array<std::string_view, 10> kOutside = {"fx",    "lt",  "bx",  "growth", "cancer",
                                                       "break", "hip", "leg", "cut",    "out"};

std::string RandomWord(Seeded& random) { return std::string(random.Pick(kWords)); }

std::string Words(Seeded& random, std::size_t least, std::size_t most, std::size_t percent_outside) {
  std::string text;
  for (std::size_t n = random.Between(least, most); n > 0; --n) {
    text += (text.empty()        ? ""
             : random.Chance(10) ? ", "
                                 : " ") +
            (random.Chance(percent_outside) ? std::string(random.Pick(kOutside)) : RandomWord(random));
  }
  return text;
}

// Sides of links come from both lists, so that links lead on to links and several begin with one word.
std::string LexiconLines(Seeded& random) {
  std::string lines;
  for (std::size_t n = random.Below(25); n > 0; --n) {
    const auto kind = lexicon::kKinds[random.Below(lexicon::kKinds.size())];
    std::string from = Words(random, 1, 3, 60);
    std::string to = Words(random, 1, 3, 20);
    std::erase(from, ',');
    std::erase(to, ',');
    const std::string context = random.Chance(15) ? RandomWord(random) : "";
    const std::string factor = random.Chance(30) ? absl::StrFormat("0.%d", random.Between(5, 9)) : "";
    lines += absl::StrFormat("%s\t%s\t%s\t%s\t\t%s\n", std::string(kind.name), from, to, context, factor);
  }
  return lines;
}

Record RandomRecord(Seeded& random, std::size_t number) {
  Record record;
  record.system = random.Chance(70) ? CodeSystem::kCpt : CodeSystem::kHcpcs;
  record.code =
      record.system == CodeSystem::kCpt ? absl::StrFormat("%05d", 10000 + number) : absl::StrFormat("J%04d", number);
  record.title = Words(random, 1, 8, 0);
  if (random.Chance(30)) record.plain = Words(random, 3, 12, 0);
  if (random.Chance(20)) record.short_title = Words(random, 1, 4, 0);
  for (std::size_t n = random.Below(3); n > 0; --n) {
    record.terms.push_back({static_cast<TermKind>(random.Between(3, 6)), Words(random, 1, 6, 5)});
  }
  record.billable = !random.Chance(15);
  record.authority = random.Chance(50) ? Authority::kOfficial : Authority::kCorpus;
  return record;
}

std::string Misspelled(Seeded& random, std::string word) {
  if (word.size() < 5) return word;
  const std::size_t at = random.Below(word.size() - 1);
  switch (random.Below(4)) {
    case 0:
      return word.substr(0, random.Between(3, word.size()));
    case 1:
      return word.erase(at, 1);
    case 2:
      std::swap(word[at], word[at + 1]);
      return word;
    default:
      return word.insert(at, 1, word[at]);
  }
}

}  // namespace

RandomIndex MakeRandomIndex(Seeded& random) {
  RandomIndex made;
  std::vector<Record> records;
  const std::size_t count = random.Between(1, 60);
  for (std::size_t i = 0; i < count; ++i) records.push_back(RandomRecord(random, i));
  made.lexicon_lines = LexiconLines(random);
  const lexicon::Lexicon own = LexiconOf(made.lexicon_lines);
  made.reader = ReaderOf(records, own);
  if (random.Chance(30)) made.lexicon_lines = LexiconLines(random);
  made.lexicon = LexiconOf(made.lexicon_lines);
  return made;
}

std::string MakeRandomQuery(Seeded& random) {
  std::string query;
  for (std::size_t n = random.Between(1, 6); n > 0; --n) {
    std::string word = random.Chance(30) ? std::string(random.Pick(kOutside)) : RandomWord(random);
    if (random.Chance(15)) word = Misspelled(random, word);
    if (random.Chance(4)) word = "\"" + word + " " + RandomWord(random) + "\"";
    if (random.Chance(4) && !query.empty()) word = "-" + word;
    query += (query.empty() ? "" : random.Chance(8) ? ", " : " ") + word;
  }
  return query;
}

}  // namespace cptsearch::testing
