#include "index/texts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/views.h"
#include "index/record_codec.h"
#include "term/analyse.h"
#include "term/measure.h"

namespace cptsearch::index {
namespace {

// Xapian refuses terms over 245 bytes; cut on a character boundary.
constexpr std::size_t kMaxWordBytes = 240;

std::string_view Cut(std::string_view word) {
  if (word.size() <= kMaxWordBytes) return word;
  std::size_t size = kMaxWordBytes;
  while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) --size;
  return word.substr(0, size);
}

}  // namespace

std::uint32_t Collector::NumberOf(std::string_view word) {
  const auto found = numbers_.find(base::ToAbsl(word));
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.emplace_back(word);
  counts_.emplace_back();
  numbers_.emplace(words_.back(), number);
  return number;
}

void Collector::AddText(std::string_view text, TermKind kind, std::uint32_t number, std::uint32_t code,
                        std::vector<std::vector<std::uint32_t>>& seen) {
  AnalysedText analysed;
  analysed.code = code;
  analysed.header = {kind, number};
  std::vector<std::uint32_t> signature;
  std::vector<term::Word> words = term::Analyse(text);
  for (const term::Interval& interval : term::FindMeasures(words)) {
    if (analysed.measures.size() == term::kMaxMeasures || families_.LeavesQuantityOpen(code)) break;
    analysed.measures.push_back({interval.dimension.empty() ? term::kNoDimension : NumberOf(Cut(interval.dimension)),
                                 interval.low_open, interval.high_open, static_cast<float>(interval.low),
                                 static_cast<float>(interval.high)});
  }
  if (kind == TermKind::kModifier) {
    term::Word modifier;  // what people add when they look for one: "abn modifier"
    modifier.text = "modifier";
    modifier.flags = term::kDefault;
    words.push_back(std::move(modifier));
  }
  for (term::Word& word : words) {
    if (families_.IsChoice(code, word.text)) word.flags |= term::kDefault;
    const std::uint32_t id = NumberOf(Cut(word.text));
    analysed.words.push_back({id, word.flags});
    signature.push_back(id << term::kWordFlagBits | word.flags);
    WordCounts& counts = counts_[id];
    if (std::exchange(counts.last_code, code) != code) ++counts.codes;
    if (number == kTitleText && std::exchange(counts.last_title, code) != code) ++counts.titles;
  }
  if (signature.empty() || std::find(seen.begin(), seen.end(), signature) != seen.end()) return;
  seen.push_back(std::move(signature));
  // An index phrase names its main term and all that it stands under itself.
  if (kind != TermKind::kIndex) AddContext(families_.ContextOf(code, number == kTitleText), analysed);
  texts_.push_back(std::move(analysed));
}

void Collector::AddContext(const std::vector<std::string>& words, AnalysedText& text) {
  for (const std::string& word : words) {
    const std::uint32_t id = NumberOf(Cut(word));
    const bool said =
        std::any_of(text.words.begin(), text.words.end(), [&](const term::PackedWord& own) { return own.id == id; });
    if (!said) text.words.push_back({id, term::kContext});
  }
}

void Collector::Add(const Record& record, std::uint32_t code) {
  std::vector<std::vector<std::uint32_t>> seen;
  const TermKind title_kind = record.modifier                          ? TermKind::kModifier
                              : record.authority == Authority::kCorpus ? TermKind::kCorpus
                                                                       : TermKind::kTitle;
  AddText(record.title, title_kind, kTitleText, code, seen);
  for (std::size_t i = 0; i < record.terms.size(); ++i) {
    AddText(record.terms[i].text, record.terms[i].kind, kFirstTermText + static_cast<std::uint32_t>(i), code, seen);
  }
  // The short title of a diagnosis or a PCS code is its long one with words cut; that of HCPCS has words of its own.
  if (record.system == CodeSystem::kHcpcs || record.system == CodeSystem::kCpt) {
    AddText(record.short_title, TermKind::kShort, kShortText, code, seen);
  }
  AddText(record.plain, TermKind::kPlain, kPlainText, code, seen);
}

Collector::Result Collector::Finish() {
  std::vector<std::uint32_t> order(words_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return words_[a] < words_[b]; });
  std::vector<std::uint32_t> renumbered(words_.size());
  Result result;
  result.words.reserve(words_.size());
  result.codes_saying.reserve(words_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    renumbered[order[i]] = i;
    const WordCounts& counts = counts_[order[i]];
    result.codes_saying.push_back(counts.titles > 0 ? counts.titles : counts.codes);
    result.words.push_back(std::move(words_[order[i]]));
  }
  for (AnalysedText& text : texts_) {
    for (term::PackedWord& word : text.words) word.id = renumbered[word.id];
    for (term::PackedMeasure& measure : text.measures) {
      if (measure.dimension != term::kNoDimension) measure.dimension = renumbered[measure.dimension];
    }
  }
  result.texts = std::move(texts_);
  return result;
}

}  // namespace cptsearch::index
