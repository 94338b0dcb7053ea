#include "index/inherit.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "term/analyse.h"
#include "term/measure.h"

namespace cptsearch::index {
namespace {

// Headers above this many codes name groups too wide for their terms to be said of each.
constexpr std::size_t kMostCodes = 150;
// Of the terms of one header the first are taken: the tabular list orders them by weight.
constexpr std::size_t kMostTerms = 24;
// Words of the header's title that the code's title may leave out ("unspecified", a word order changed).
constexpr std::size_t kMostMissing = 1;
constexpr std::size_t kSeventh = 6;

// The encounters that people name; the others are found by their titles.
bool IsNamedEncounter(const std::string& code) {
  if (code.size() <= kSeventh) return true;
  const char seventh = code[kSeventh];
  return seventh == 'A' || seventh == 'D' || seventh == 'S';
}

// The words of `title` that `header` does not say, as they stand in the title; nullopt when the title is not the
// header's with more words.
std::optional<std::string> WhatIsAdded(const std::vector<term::Word>& header, const std::string& title) {
  std::vector<std::string> left;
  for (const term::Word& word : header) left.push_back(word.text);
  std::string added;
  std::uint32_t end = 0;  // of the last added word, when the next one follows it directly
  for (const term::Word& word : term::Analyse(title)) {
    const auto said = std::find(left.begin(), left.end(), word.text);
    if (said != left.end()) {
      left.erase(said);
      end = 0;
      continue;
    }
    // Neighbours keep what stands between them: "2000-2499 grams".
    if (end != 0 && word.begin >= end) {
      added += title.substr(end, word.end - end);
    } else {
      if (!added.empty()) added += ", ";
      added += title.substr(word.begin, word.end - word.begin);
    }
    end = word.end;
  }
  if (left.size() > kMostMissing) return std::nullopt;
  return added;
}

bool Measures(std::string_view text) {
  std::vector<term::Word> words = term::Analyse(text);
  return !term::FindMeasures(words).empty();
}

bool IsInherited(const Term& term) { return term.kind == TermKind::kInclusion || term.kind == TermKind::kIndex; }

}  // namespace

void InheritTerms(std::vector<Record>& records) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record& header = records[i];
    if (header.system != CodeSystem::kIcd10Cm || header.billable) continue;
    std::vector<Term> terms;
    for (const Term& term : header.terms) {
      if (IsInherited(term) && terms.size() < kMostTerms) terms.push_back(term);
    }
    if (terms.empty()) continue;
    std::size_t end = i + 1;
    while (end < records.size() && records[end].system == header.system && records[end].code.starts_with(header.code))
      ++end;
    if (end - i > kMostCodes) continue;
    const std::vector<term::Word> header_words = term::Analyse(header.title);
    for (std::size_t k = i + 1; k < end; ++k) {
      Record& code = records[k];
      if (!code.billable || !IsNamedEncounter(code.code)) continue;
      const std::optional<std::string> added = WhatIsAdded(header_words, code.title);
      if (!added.has_value()) continue;
      const bool measured = Measures(*added);
      for (const Term& term : terms) {
        // "Birth weight 999 g or less" is wider than the code of 500-749 grams.
        if (measured && Measures(term.text)) continue;
        Term inherited{term.kind, added->empty() ? term.text : term.text + ", " + *added};
        if (std::find(code.terms.begin(), code.terms.end(), inherited) == code.terms.end()) {
          code.terms.push_back(std::move(inherited));
        }
      }
    }
  }
}

}  // namespace cptsearch::index
