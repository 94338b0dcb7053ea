#include "index/family.h"

#include <algorithm>
#include <map>
#include <utility>

#include "term/analyse.h"
#include "term/function_words.h"
#include "term/measure.h"

namespace cptsearch::index {
namespace {

struct Title {
  std::vector<std::string> words;  // of a bound word what binds it, as "trimester" of "second trimester"
  bool measures = false;           // says a quantity
};

Title TitleOf(const std::string& text) {
  Title title;
  std::vector<term::Word> words = term::Analyse(text);
  title.measures = !term::FindMeasures(words).empty();
  for (term::Word& word : words) {
    std::string_view binder = term::BinderOf(word.text);
    if (!binder.empty()) binder.remove_suffix(1);
    title.words.push_back(binder.empty() ? std::move(word.text) : std::string(binder));
  }
  return title;
}

bool Says(const Title& title, std::string_view word) {
  return std::find(title.words.begin(), title.words.end(), word) != title.words.end();
}

// The words that follow "unspecified" in the title of a code, and that the header does not say: what the codes choose.
std::set<std::string, std::less<>> ChoicesOf(const Title& header, const std::vector<Title>& codes) {
  std::set<std::string, std::less<>> choices;
  for (const Title& code : codes) {
    for (std::size_t i = 0; i + 1 < code.words.size(); ++i) {
      const std::string& next = code.words[i + 1];
      if (code.words[i] == "unspecified" && !Says(header, next)) choices.insert(next);
    }
  }
  // One code's own word is no choice between codes.
  std::erase_if(choices, [&](const std::string& word) {
    return std::count_if(codes.begin(), codes.end(), [&](const Title& code) { return Says(code, word); }) < 2;
  });
  return choices;
}

std::vector<std::string> TellingWords(const std::string& title) {
  std::vector<std::string> telling;
  for (term::Word& word : term::Analyse(title)) {
    if ((word.flags & (term::kNegated | term::kDefault)) != 0 || term::IsFunctionWord(word.text)) continue;
    telling.push_back(std::move(word.text));
  }
  return telling;
}

}  // namespace

Families::Families(const std::vector<Record>& records)
    : header_of_(records.size(), kNone),
      telling_(records.size()),
      choices_(records.size()),
      open_(records.size(), false) {
  std::vector<std::uint32_t> open;  // headers whose codes go on
  std::map<std::uint32_t, std::vector<std::uint32_t>> below;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const Record& record = records[i];
    if (record.system == CodeSystem::kIcd10Cm) telling_[i] = TellingWords(record.title);
    while (!open.empty() &&
           (records[open.back()].system != record.system || !record.code.starts_with(records[open.back()].code))) {
      open.pop_back();
    }
    if (!open.empty()) {
      header_of_[i] = open.back();
      below[open.back()].push_back(i);
    }
    if (!record.billable && record.system == CodeSystem::kIcd10Cm) open.push_back(i);
  }
  for (const auto& [header, codes] : below) {
    std::vector<Title> titles;
    for (const std::uint32_t code : codes) titles.push_back(TitleOf(records[code].title));
    choices_[header] = ChoicesOf(TitleOf(records[header].title), titles);
    const auto measured =
        std::count_if(titles.begin(), titles.end(), [](const Title& title) { return title.measures; });
    if (2 * static_cast<std::size_t>(measured) < codes.size()) continue;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      open_[codes[i]] = !titles[i].measures && Says(titles[i], "unspecified");
    }
  }
}

std::vector<std::string> Families::ContextOf(std::uint32_t code, bool of_title) const {
  std::vector<std::string> words;
  for (std::uint32_t above = of_title ? header_of_[code] : code; above != kNone; above = header_of_[above]) {
    for (const std::string& word : telling_[above]) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
  }
  return words;
}

bool Families::IsChoice(std::uint32_t code, std::string_view word) const {
  for (std::uint32_t header = header_of_[code]; header != kNone; header = header_of_[header]) {
    if (choices_[header].contains(word)) return true;
  }
  return false;
}

}  // namespace cptsearch::index
