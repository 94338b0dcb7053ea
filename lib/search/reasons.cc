#include "search/reasons.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_format.h"
#include "term/analyse.h"
#include "term/function_words.h"
#include "term/measure.h"

namespace cptsearch::search {
namespace {

class Writer {
 public:
  Writer(const Plan& plan, const index::Sections& sections, std::string_view typed, std::string_view text,
         const Explanation& explanation)
      : plan_(plan), sections_(sections), typed_(typed), text_(text), explanation_(explanation) {}

  std::vector<Reason> Write() {
    std::vector<bool> covered(plan_.query->words.size(), false);
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < covered.size();) {
      if (const PlannedMeasure* measure = MeasureAt(at); measure != nullptr) {
        at = measure->last;
      } else if (next < explanation_.cover.size() && plan_.alternatives[explanation_.cover[next]].first == at) {
        const PlannedAlternative& alternative = plan_.alternatives[explanation_.cover[next++]];
        AddMatch(alternative);
        at = alternative.last;
      } else {
        AddMissing(at++);
      }
    }
    AddMeasures();
    for (const std::uint32_t i : explanation_.opposed) {
      const PlannedAlternative& alternative = plan_.alternatives[i];
      const std::string span = Span(alternative.first, alternative.last);
      Add(ReasonKind::kContradiction, alternative.negated ? "no " + span : span,
          alternative.negated ? "with " + span : "without " + span);
    }
    for (const std::uint32_t i : explanation_.contrasts) AddContrast(plan_.contrasts[i]);
    AddNotAsked();
    return std::move(reasons_);
  }

 private:
  void Add(ReasonKind kind, std::string query, std::string text) {
    Reason reason{kind, std::move(query), std::move(text)};
    if (std::find(reasons_.begin(), reasons_.end(), reason) == reasons_.end()) reasons_.push_back(std::move(reason));
  }

  // The query's words [first, last) as typed.
  std::string Span(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t begin = plan_.query->words[first].word.begin;
    const std::uint32_t end = std::max(begin, plan_.query->words[last - 1].word.end);
    return std::string(typed_.substr(begin, end - begin));
  }

  std::string_view WordOf(Local local) const { return sections_.Word(plan_.words[local]); }

  void AddMatch(const PlannedAlternative& alternative) {
    const query::Alternative& source = plan_.query->alternatives[alternative.source];
    if (term::IsFunctionWord(plan_.query->words[alternative.first].word.text) &&
        alternative.last == alternative.first + 1) {
      return;
    }
    if (source.kind != ReasonKind::kWord && source.kind != ReasonKind::kCut) {
      const std::string matched = Matched(alternative, source.text);
      if (matched.empty()) {
        AddContext(alternative);
      } else {
        Add(source.kind, Span(alternative.first, alternative.last), matched);
      }
      return;
    }
    for (std::size_t c = 0; c < alternative.slots.front().size(); ++c) {
      const PlannedChoice& choice = alternative.slots.front()[c];
      if (!explanation_.explained[choice.local]) continue;
      const ReasonKind kind = source.slots.front().choices[c].kind;
      Add(kind, Span(alternative.first, alternative.last),
          kind == ReasonKind::kWord ? "" : std::string(WordOf(choice.local)));
      return;
    }
    AddContext(alternative);
  }

  // Nothing of the alternative stands in the text itself.
  void AddContext(const PlannedAlternative& alternative) {
    std::string words;
    for (const SeenWord& word : explanation_.words) {
      if ((word.flags & term::kContext) == 0 || !IsChoiceOf(alternative, word.local)) continue;
      if (!words.empty()) words += " ";
      words += WordOf(word.local);
    }
    Add(ReasonKind::kContext, Span(alternative.first, alternative.last), std::move(words));
  }

  static bool IsChoiceOf(const PlannedAlternative& alternative, Local local) {
    return std::any_of(alternative.slots.begin(), alternative.slots.end(), [&](const std::vector<PlannedChoice>& slot) {
      return std::any_of(slot.begin(), slot.end(), [&](const PlannedChoice& choice) { return choice.local == local; });
    });
  }

  // The quantity that word `at` belongs to, if the text speaks of its kind.
  const PlannedMeasure* MeasureAt(std::uint32_t at) const {
    for (const MeasureFit& fit : explanation_.measures) {
      const PlannedMeasure& measure = plan_.measures[fit.measure];
      if (measure.first <= at && at < measure.last) return &measure;
    }
    return nullptr;
  }

  void AddMeasures() {
    if (explanation_.measures.empty()) return;
    std::vector<term::Word> words = term::Analyse(text_);
    const std::vector<term::Interval> intervals = term::FindMeasures(words);
    for (const MeasureFit& fit : explanation_.measures) {
      if (fit.interval >= intervals.size()) continue;
      const PlannedMeasure& measure = plan_.measures[fit.measure];
      const term::Interval& interval = intervals[fit.interval];
      const std::uint32_t begin = words[interval.first].begin;
      const std::uint32_t end = words[interval.last - 1].end;
      std::string said(text_.substr(begin, end - begin));
      if (fit.fit == term::Fit::kMultiple) {
        said += absl::StrFormat(" (%.0f units)", measure.interval.low / interval.low);
      }
      Add(fit.fit == term::Fit::kOutside ? ReasonKind::kNumberOutside : ReasonKind::kNumberInside,
          Span(measure.first, measure.last), std::move(said));
    }
  }

  // What the alternative was read as: the whole of it, or the words of it that the text says.
  std::string Matched(const PlannedAlternative& alternative, const std::string& whole) const {
    std::string words;
    bool all = true;
    for (const std::vector<PlannedChoice>& slot : alternative.slots) {
      const auto said = std::find_if(slot.begin(), slot.end(),
                                     [&](const PlannedChoice& choice) { return explanation_.explained[choice.local]; });
      if (said == slot.end()) {
        all = false;
        continue;
      }
      if (!words.empty()) words += " ";
      words += WordOf(said->local);
    }
    return all ? whole : words;
  }

  void AddMissing(std::uint32_t at) {
    if (term::IsFunctionWord(plan_.query->words[at].word.text)) return;
    Add(ReasonKind::kNotMatched, Span(at, at + 1), "");
  }

  void AddContrast(const PlannedContrast& contrast) {
    const auto in_text = std::find_if(explanation_.words.begin(), explanation_.words.end(), [&](const SeenWord& word) {
      return std::find(contrast.against.begin(), contrast.against.end(), word.local) != contrast.against.end();
    });
    if (in_text == explanation_.words.end() || contrast.asked.empty()) return;
    Add(ReasonKind::kContradiction, std::string(WordOf(contrast.asked.front())),
        std::string(sections_.Word(in_text->id)));
  }

  // The most telling words of the text that nothing asked for.
  void AddNotAsked() {
    constexpr std::size_t kMost = 4;
    std::vector<std::pair<term::Telling, std::size_t>> unasked;
    for (std::size_t i = 0; i < explanation_.words.size(); ++i) {
      const SeenWord& word = explanation_.words[i];
      if (explanation_.explained[word.local] || (word.flags & (term::kDefault | term::kMeasure | term::kContext)) != 0)
        continue;
      if (term::IsFunctionWord(sections_.Word(word.id))) continue;
      unasked.emplace_back(sections_.TellingOf(word.id), i);
    }
    std::stable_sort(unasked.begin(), unasked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (unasked.size() > kMost) unasked.resize(kMost);
    std::stable_sort(unasked.begin(), unasked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& [telling, place] : unasked) {
      Add(ReasonKind::kNotAsked, "", std::string(sections_.Word(explanation_.words[place].id)));
    }
  }

  const Plan& plan_;
  const index::Sections& sections_;
  std::string_view typed_;
  std::string_view text_;
  const Explanation& explanation_;
  std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> Reasons(const Plan& plan, const index::Sections& sections, std::string_view typed,
                            std::string_view text, const Explanation& explanation) {
  return Writer(plan, sections, typed, text, explanation).Write();
}

bool IsBest(const Plan& plan, const Explanation& explanation) {
  if (!explanation.opposed.empty() || !explanation.contrasts.empty()) return false;
  std::vector<bool> covered(plan.query->words.size(), false);
  for (const MeasureFit& fit : explanation.measures) {
    if (fit.fit == term::Fit::kOutside) return false;
    const PlannedMeasure& measure = plan.measures[fit.measure];
    std::fill(covered.begin() + measure.first, covered.begin() + measure.last, true);
  }
  for (const std::uint32_t i : explanation.cover) {
    const PlannedAlternative& alternative = plan.alternatives[i];
    std::fill(covered.begin() + alternative.first, covered.begin() + alternative.last, true);
  }
  for (std::size_t at = 0; at < covered.size(); ++at) {
    if (!covered[at] && !term::IsFunctionWord(plan.query->words[at].word.text)) return false;
  }
  return true;
}

}  // namespace cptsearch::search
