#include "search/hits.h"

#include <algorithm>
#include <string>
#include <utility>

#include "code/pcs_table.h"
#include "search/admit.h"
#include "search/reasons.h"
#include "term/analyse.h"
#include "term/contrast.h"

namespace cptsearch::search {
namespace {

// Hits that are about as good as the first: among them an open choice matters.
constexpr std::size_t kHitsCompared = 10;
constexpr double kCloseToFirst = 0.7;

std::vector<ByteRange> Matches(const Explanation& explanation, const std::string& text) {
  std::vector<ByteRange> ranges;
  const std::vector<term::Word> words = term::Analyse(text);
  for (std::size_t i = 0; i < words.size() && i < explanation.words.size(); ++i) {
    if (!explanation.explained[explanation.words[i].local]) continue;
    const ByteRange range{words[i].begin, words[i].end};
    if (ranges.empty() || ranges.back() != range) ranges.push_back(range);
  }
  return ranges;
}

}  // namespace

Hit HitMaker::Start(std::uint32_t code) const {
  const index::CodeEntry& entry = sections_.CodeAt(code);
  const std::string_view bytes = sections_.RecordBytes(code);
  Hit hit;
  hit.system = static_cast<CodeSystem>(entry.system);
  hit.code = std::string(entry.code());
  hit.title = std::string(index::DecodeText(bytes, index::kTitleText));
  hit.billable = (entry.flags & index::kBillable) != 0;
  hit.add_on = (entry.flags & index::kAddOn) != 0;
  hit.status = StatusOn(sections_, code, day_);
  hit.valid_from = entry.valid_from;
  hit.valid_to = entry.valid_until;
  if (hit.system == CodeSystem::kCpt) hit.use_instead = index::DecodeUseInstead(bytes);
  if (hit.system == CodeSystem::kIcd10Pcs && !hit.billable) {
    hit.open = code::OpenPositions(PcsRows(sections_, hit.code), hit.code);
  }
  return hit;
}

Hit HitMaker::FromCode(const CodeMatch& match) const {
  Hit hit = Start(match.code);
  hit.score = match.kind == HitKind::kOffer ? 0.5 : 1;
  hit.tier = match.kind == HitKind::kOffer ? Tier::kMore : Tier::kBest;
  hit.kind = match.kind;
  hit.term = hit.title;
  hit.modifiers = match.modifiers;
  std::string read_as = DisplayForm(hit.system, hit.code);
  if (!match.why.empty()) read_as += " (" + match.why + ")";
  hit.reasons.push_back({ReasonKind::kCode, match.typed, std::move(read_as)});
  if (!hit.billable) hit.reasons.push_back({ReasonKind::kHeader, {}, {}});
  return hit;
}

Hit HitMaker::FromText(const Plan& plan, Scorer& scorer, const Found& found) const {
  Hit hit = Start(found.code);
  Explanation explanation;
  hit.score = scorer.Explain(found.document, explanation);
  hit.term_kind = explanation.header.kind;
  hit.term = std::string(index::DecodeText(sections_.RecordBytes(found.code), explanation.header.text_number));
  hit.tier = IsBest(plan, explanation) ? Tier::kBest : Tier::kMore;
  hit.reasons = Reasons(plan, sections_, typed_, hit.term, explanation);
  if (!hit.billable) hit.reasons.push_back({ReasonKind::kHeader, {}, {}});
  if (explain_) {
    hit.matches = Matches(explanation, hit.term);
    hit.parts = std::move(explanation.parts);
  }
  return hit;
}

std::vector<Question> HitMaker::Questions(const Plan& plan, const std::vector<Hit>& hits) const {
  std::vector<Question> questions;
  if (hits.empty()) return questions;
  std::vector<std::vector<std::string>> titles;
  for (std::size_t i = 0; i < hits.size() && i < kHitsCompared; ++i) {
    if (hits[i].score < kCloseToFirst * hits.front().score) break;
    std::vector<std::string> words;
    for (term::Word& word : term::Analyse(hits[i].title)) words.push_back(std::move(word.text));
    titles.push_back(std::move(words));
  }
  for (const term::Contrast& contrast : term::Contrasts()) {
    const bool asked = std::any_of(plan.query->contrasts.begin(), plan.query->contrasts.end(),
                                   [&](const query::AskedContrast& each) { return each.about == contrast.about; });
    if (asked) continue;
    Question question{std::string(contrast.about), {}};
    for (const std::string_view choice : contrast.words) {
      const bool said = std::any_of(titles.begin(), titles.end(), [&](const std::vector<std::string>& words) {
        return std::find(words.begin(), words.end(), choice) != words.end();
      });
      if (said) question.choices.emplace_back(choice);
    }
    if (question.choices.size() > 1) questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace cptsearch::search
