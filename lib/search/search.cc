#include "search/search.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "query/parse.h"
#include "search/admit.h"
#include "search/codes.h"
#include "search/hits.h"
#include "search/loop.h"
#include "search/plan.h"

namespace cptsearch::search {
namespace {

using Clock = std::chrono::steady_clock;

double MicrosecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

absl::Status CheckOptions(std::string_view query, const SearchOptions& options) {
  if (query.size() > static_cast<std::size_t>(kMaxQueryBytes)) {
    return absl::InvalidArgumentError(
        absl::StrFormat("the query has %d bytes; at most %d are read", query.size(), kMaxQueryBytes));
  }
  if (options.limit < 0 || options.offset < 0 || options.limit > kMaxHits ||
      options.offset > kMaxHits - options.limit) {
    return absl::InvalidArgumentError(absl::StrFormat("limit %d and offset %d: both at least 0, together at most %d",
                                                      options.limit, options.offset, kMaxHits));
  }
  return absl::OkStatus();
}

// Valid codes first; only when they do not fill the list are the others looked for.
absl::StatusOr<LoopResult> WalkByStatus(const index::Reader& reader, const Plan& plan, const Admission& admission,
                                        const SearchOptions& options, std::size_t k) {
  LoopOptions loop;
  loop.k = k;
  loop.ranges = admission.ranges();
  loop.deadline = options.deadline;
  loop.cancel = options.cancel;
  loop.admits = [&](std::uint32_t code) { return admission.Admits(code, true); };
  CPTSEARCH_ASSIGN_OR_RETURN(LoopResult valid, Walk(reader, plan, loop));
  if (k == 0 || valid.found.size() >= k || !valid.complete) return valid;
  loop.k = k - valid.found.size();
  loop.admits = [&](std::uint32_t code) { return admission.Admits(code, false); };
  CPTSEARCH_ASSIGN_OR_RETURN(LoopResult others, Walk(reader, plan, loop));
  valid.found.insert(valid.found.end(), others.found.begin(), others.found.end());
  valid.complete = others.complete;
  valid.postings_read += others.postings_read;
  valid.terms_scored += others.terms_scored;
  return valid;
}

// Drops what the offset leaves out and what the limit cuts.
void CutHits(const SearchOptions& options, std::vector<Hit>& hits) {
  const auto offset = std::min<std::size_t>(static_cast<std::size_t>(options.offset), hits.size());
  hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(offset));
  if (hits.size() > static_cast<std::size_t>(options.limit)) hits.resize(static_cast<std::size_t>(options.limit));
}

}  // namespace

absl::StatusOr<SearchResult> Search(const index::Reader& reader, const lexicon::Lexicon& lexicon,
                                    const Weights& weights, std::string_view text, const SearchOptions& options) {
  CPTSEARCH_RETURN_IF_ERROR(CheckOptions(text, options));
  const Clock::time_point start = Clock::now();
  const index::Sections& sections = reader.sections();
  const Date day = options.as_of != 0 ? options.as_of : reader.info().data_date;
  const auto wanted = static_cast<std::size_t>(options.offset + options.limit);
  CPTSEARCH_ASSIGN_OR_RETURN(query::Query query, query::Parse({&sections, &lexicon}, text));
  CPTSEARCH_ASSIGN_OR_RETURN(const Admission admission, Admission::Make(reader, query, options, day));

  SearchResult result;
  const CodeSearch codes = FindCodes(sections, text, wanted);
  const HitMaker maker(sections, text, day, options.explain);
  for (const CodeMatch& match : codes.matches) {
    if (!admission.Admits(match.code, true) && !admission.Admits(match.code, false)) continue;
    result.hits.push_back(maker.FromCode(match));
  }
  if (!codes.why.empty()) result.offers.push_back({std::string(text), "", codes.why});
  const double parse_us = MicrosecondsSince(start);
  if (!codes.only_codes) {
    const Plan plan = MakePlan(query, sections, weights);
    const Clock::time_point loop_start = Clock::now();
    CPTSEARCH_ASSIGN_OR_RETURN(const LoopResult loop, WalkByStatus(reader, plan, admission, options, wanted));
    result.counters.loop_us = MicrosecondsSince(loop_start);
    result.counters.postings_read = loop.postings_read;
    result.counters.terms_scored = loop.terms_scored;
    result.counters.lists = static_cast<std::uint32_t>(plan.lists.size());
    result.complete = loop.complete;
    const Clock::time_point hits_start = Clock::now();
    Scorer scorer(plan, sections);
    const std::size_t first =
        result.hits.size() >= static_cast<std::size_t>(options.offset) ? 0 : options.offset - result.hits.size();
    for (std::size_t i = 0; i < loop.found.size(); ++i) {
      const Found& found = loop.found[i];
      const bool known = std::any_of(codes.matches.begin(), codes.matches.end(),
                                     [&](const CodeMatch& m) { return m.code == found.code; });
      if (known) continue;
      // Hits before the offset are cut below; they need no reasons.
      result.hits.push_back(i < first ? Hit() : maker.FromText(plan, scorer, found));
    }
    result.counters.hits_us = MicrosecondsSince(hits_start);
    if (options.offset == 0) result.questions = maker.Questions(plan, result.hits);
  }
  result.counters.parse_us = parse_us;
  if (!options.explain) result.counters = {};
  CutHits(options, result.hits);
  if (codes.only_codes) {
    result.reading.push_back({0, static_cast<std::uint32_t>(text.size()), "code"});
  } else {
    result.reading = std::move(query.reading);
    result.unmatched = std::move(query.unmatched);
    result.offers.insert(result.offers.end(), std::make_move_iterator(query.offers.begin()),
                         std::make_move_iterator(query.offers.end()));
  }
  return result;
}

}  // namespace cptsearch::search
