#include "query/small_vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/status_matchers.h"
#include "term/function_words.h"
#include "text/stem.h"

namespace cptsearch::testing {
namespace {

constexpr double kTitles = 1000;

const std::map<std::string, std::uint32_t> kSmallVocabulary = {
    // what is looked for
    {"abdomen", 8},
    {"abdominal", 4},
    {"acetaminophen", 2},
    {"arthritis", 20},
    {"biopsy", 40},
    {"chest", 30},
    {"congestive", 3},
    {"diabetes", 40},
    {"excision", 60},
    {"failure", 20},
    {"femoral", 10},
    {"femur", 40},
    {"fracture", 150},
    {"fractured", 1},
    {"gallbladder", 12},
    {"heart", 50},
    {"hemorrhage", 25},
    {"infarction", 10},
    {"kidney", 30},
    {"knee", 60},
    {"mitral", 6},
    {"multiple", 15},
    {"myocardial", 8},
    {"neck", 25},
    {"necrosis", 9},
    {"osteoarthritis", 18},
    {"ray", 30},
    {"removal", 50},
    {"renal", 22},
    {"sclerosis", 5},
    {"soft", 16},
    {"stenosis", 14},
    {"thigh", 20},
    {"tissue", 16},
    {"tumor", 33},
    {"view", 45},
    {"vitamin", 4},
    {"12", 3},
    {"b", 5},
    {"x", 30},
    {"xray", 2},
    {"antibody", 6},
    {"fixation", 11},
    {"valve", 9},
    {"cholecystitis", 7},
    {"length", 30},
    // how much of it, which of them
    {"2", 20},
    {"3", 20},
    {"cm", 40},
    {"stage 3", 2},
    {"stage 3a", 2},
    {"stage 3b", 2},
    {"stage 4", 3},
    {"type 1", 30},
    {"type 2", 30},
    {"left", 100},
    {"right", 100},
    {"bilateral", 20},
    {"acute", 40},
    {"chronic", 40},
    {"open", 60},
    {"closed", 60},
    {"initial", 90},
    {"subsequent", 90},
    {"encounter", 180},
    {"unspecified", 200},
    {"other", 150},
    // what ties and denies
    {"of", 600},
    {"the", 50},
    {"with", 300},
    {"without", 120},
    {"and", 90},
    {"or", 90},
    {"for", 60},
    {"code", 1},
    {"coma", 12}};

// Links of every kind, chains, contexts, several links of one word, and forms.
constexpr const char* kLinks =
    "kind\tfrom\tto\tcontext\tnote\tfactor\n"
    "same\theart attack\tmyocardial infarction\n"
    "same\tabdomen\tabdominal\n"
    "same\tkidney\trenal\n"
    "same\tthigh\tfemoral\n"
    "same\tfemur\tthigh bone\n"
    "lay\tbelly\tabdomen\n"
    "lay\twaterworks\tkidney\n"
    "lay\tbroken\tfracture\n"
    "abbr\tchf\tcongestive heart failure\n"
    "abbr\tmi\tmyocardial infarction\n"
    "abbr\tms\tmitral stenosis\theart|valve\n"
    "abbr\tms\tmultiple sclerosis\t!heart|!valve\n"
    "abbr\tlt\tleft\n"
    "abbr\tca\tcancer\n"
    "abbr\tckd\tchronic kidney disease\n"
    "brand\ttylenol\tacetaminophen\n"
    "narrower\tarthritis\tosteoarthritis\t\t\t0.7\n"
    "broader\tfemur neck\tfemur\n"
    "spelling\thaemorrhage\themorrhage\n";
constexpr const char* kForms =
    "form\tposition\tmeaning\n"
    "cholecyst\troot\tgallbladder\n"
    "nephr\troot\tkidney|renal\n"
    "peri\tprefix\taround\n"
    "ectomy\tsuffix\tremoval|excision\n"
    "pexy\tsuffix\tfixation\n";

}  // namespace

SmallVocabulary::SmallVocabulary() : SmallVocabulary(kSmallVocabulary) {}

SmallVocabulary::SmallVocabulary(std::map<std::string, std::uint32_t> titles) {
  std::map<std::string, std::vector<term::WordId>> families;
  for (const auto& [word, count] : titles) {
    families[text::StrongStem(word)].push_back(static_cast<term::WordId>(words_.size()));
    words_.push_back(word);
    outlines_.emplace_back(word);
    texts_.push_back(count);
  }
  for (const auto& [stem, members] : families) {
    const auto first = static_cast<std::uint32_t>(family_members_.size());
    family_members_.insert(family_members_.end(), members.begin(), members.end());
    families_[stem] = {first, static_cast<std::uint32_t>(family_members_.size())};
  }
}

std::optional<term::WordId> SmallVocabulary::Find(std::string_view word) const {
  const auto place = std::lower_bound(words_.begin(), words_.end(), word);
  if (place == words_.end() || *place != word) return std::nullopt;
  return static_cast<term::WordId>(place - words_.begin());
}

std::pair<term::WordId, term::WordId> SmallVocabulary::Prefix(std::string_view prefix) const {
  const auto first = std::lower_bound(words_.begin(), words_.end(), prefix);
  const auto last =
      std::find_if_not(first, words_.end(), [&](const std::string& word) { return word.starts_with(prefix); });
  return {static_cast<term::WordId>(first - words_.begin()), static_cast<term::WordId>(last - words_.begin())};
}

term::Telling SmallVocabulary::TellingOf(term::WordId id) const {
  if (term::IsFunctionWord(words_[id])) return term::kFunctionTelling;
  return static_cast<term::Telling>(std::round(term::kTellingUnit * std::log(kTitles / texts_[id])));
}

std::pair<std::uint32_t, std::uint32_t> SmallVocabulary::Family(std::string_view stem) const {
  const auto found = families_.find(stem);
  return found == families_.end() ? std::pair<std::uint32_t, std::uint32_t>(0, 0) : found->second;
}

const lexicon::Lexicon& SmallLexicon() {
  static const lexicon::Lexicon* const lexicon = [] {
    auto* filled = new lexicon::Lexicon;
    EXPECT_THAT(filled->Add(kLinks, "links.tsv"), IsOk());
    EXPECT_THAT(filled->Add(kForms, "forms.tsv"), IsOk());
    return filled;
  }();
  return *lexicon;
}

}  // namespace cptsearch::testing
