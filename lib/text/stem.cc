// Plural to singular, by ending.
#include "text/stem.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/stem_table.h"

namespace cptsearch::text {
namespace {

struct Ending {
  std::string_view plural;
  std::string_view singular;
  std::size_t min_size;  // of the whole word
};

// The first that fits is taken.
constexpr auto kEndings = std::to_array<Ending>({
    {"itides", "itis", 8},   // arthritides
    {"cocci", "coccus", 6},  // staphylococci
    {"bacilli", "bacillus", 7},
    {"bacteria", "bacterium", 8},
    {"iases", "iasis", 7},    // filariases
    {"omata", "oma", 7},      // fibromata
    {"emata", "ema", 7},      // erythemata
    {"stases", "stasis", 8},  // metastases
    {"yses", "ysis", 7},      // analyses, epiphyses
    {"ae", "a", 5},           // vertebrae, bursae
    {"ies", "y", 5},          // biopsies
    {"sses", "ss", 6},        // masses
    {"shes", "sh", 6},
    {"xes", "x", 5},  // boxes, reflexes
    {"zzes", "zz", 6},
});

bool IsFoldedWord(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string Replace(std::string_view word, std::string_view plural, std::string_view singular) {
  std::string out(word.substr(0, word.size() - plural.size()));
  return out.append(singular);
}

// Words in -ses that no earlier ending caught.
std::string SingularOfSes(std::string_view word) {
  const std::string_view in_se = word.substr(0, word.size() - 1);
  if (IsWordInSe(in_se)) return std::string(in_se);
  if (word.size() >= 7 && (word.ends_with("oses") || word.ends_with("eses"))) return Replace(word, "es", "is");
  if (word.ends_with("uses")) return Replace(word, "es", "");  // viruses, sinuses
  return std::string(in_se);
}

// "-ches": patches, but aches and headaches.
std::string SingularOfChes(std::string_view word) {
  const bool ache =
      word.ends_with("aches") && (word == "aches" || word.ends_with("daches") || word.ends_with("haches") ||
                                  word.ends_with("kaches") || word.ends_with("raches"));
  return std::string(word.substr(0, word.size() - (ache ? 1 : 2)));
}

}  // namespace

std::string Stem(std::string_view folded_word) {
  if (folded_word.size() < 3 || !IsFoldedWord(folded_word)) return std::string(folded_word);
  if (const auto exception = StemException(folded_word)) return std::string(*exception);
  if (folded_word.size() < 4) return std::string(folded_word);
  for (const Ending& ending : kEndings) {
    if (folded_word.size() >= ending.min_size && folded_word.ends_with(ending.plural)) {
      return Replace(folded_word, ending.plural, ending.singular);
    }
  }
  if (folded_word.ends_with("ches") && folded_word.size() >= 6) return SingularOfChes(folded_word);
  if (folded_word.ends_with("ses") && folded_word.size() >= 5) return SingularOfSes(folded_word);
  if (folded_word.ends_with("oides")) return std::string(folded_word);  // bacteroides, a genus
  if (folded_word.ends_with("oes") && folded_word.size() >= 6) return Replace(folded_word, "es", "");
  if (folded_word.ends_with("ceps") || folded_word.ends_with("diabetes"))
    return std::string(folded_word);  // biceps, forceps, prediabetes
  const bool plural = folded_word.ends_with('s') && !folded_word.ends_with("ss") && !folded_word.ends_with("us") &&
                      !folded_word.ends_with("is");
  return std::string(plural ? folded_word.substr(0, folded_word.size() - 1) : folded_word);
}

}  // namespace cptsearch::text
