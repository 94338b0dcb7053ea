#include "search/loop.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "index/catch_xapian.h"

namespace cptsearch::search {
namespace {

constexpr std::uint64_t kPostingsBetweenLooks = 1024;
// Bounds are sums in another order than scores: a hair above is not above.
constexpr double kRoundingSlack = 1e-9;

class Walker {
 public:
  Walker(const index::Reader& reader, const Plan& plan, const LoopOptions& options)
      : sections_(reader.sections()),
        plan_(plan),
        options_(options),
        scorer_(plan, reader.sections()),
        top_(options.k) {}

  void Run(const index::Reader::Handle& handle) {
    Open(handle);
    while (true) {
      const std::uint32_t document = NextDocument();
      if (document == index::kNoDocument) break;
      const index::TermEntry& entry = sections_.Term(document);
      while (skipped_ < lists_.size() &&
             !CanBeat(prefix_query_[skipped_ + 1], prefix_term_[skipped_ + 1], entry.weight)) {
        ++skipped_;
      }
      if (skipped_ == lists_.size()) break;
      Visit(document, entry);
      if (result_.postings_read / kPostingsBetweenLooks != looks_ && MustStop()) {
        result_.complete = false;
        break;
      }
    }
    result_.found = top_.Take();
  }

  LoopResult Take() { return std::move(result_); }

 private:
  struct List {
    index::Cursor cursor;
    double query;
    double term;
  };

  void Open(const index::Reader::Handle& handle) {
    // A quantity is covered without any list.
    prefix_query_.push_back(plan_.measure_share);
    prefix_term_.push_back(plan_.measure_value);
    lists_.reserve(plan_.lists.size());
    for (const ListBound& bound : plan_.lists) {
      if (bound.query <= 0) continue;  // only looked for in texts that other words find
      lists_.push_back({handle.Open(plan_.words[bound.local]), bound.query, bound.term});
      documents_.push_back(lists_.back().cursor.document());
      prefix_query_.push_back(prefix_query_.back() + bound.query);
      prefix_term_.push_back(prefix_term_.back() + bound.term);
    }
  }

  bool CanBeat(double query, double term, std::uint32_t weight) const {
    return scorer_.Bound(query, term / weight) * (1 + kRoundingSlack) > top_.threshold();
  }

  std::uint32_t NextDocument() const {
    std::uint32_t next = index::kNoDocument;
    for (std::size_t i = skipped_; i < documents_.size(); ++i) next = std::min(next, documents_[i]);
    return next;
  }

  void Visit(std::uint32_t document, const index::TermEntry& entry) {
    double query = prefix_query_[skipped_];
    double term = prefix_term_[skipped_];
    for (const PlannedMeasure& asked : plan_.measures) {
      if ((entry.dimensions & asked.dimensions) != 0) continue;
      query -= asked.share;
      term -= asked.value;
    }
    for (std::size_t i = skipped_; i < lists_.size(); ++i) {
      if (documents_[i] != document) continue;
      query += lists_[i].query;
      term += lists_[i].term;
      lists_[i].cursor.Next();
      documents_[i] = lists_[i].cursor.document();
      ++result_.postings_read;
    }
    // The lists that are not walked are asked one by one, the weightiest first, until the text cannot win any more.
    for (std::size_t i = skipped_; i-- > 0 && CanBeat(query, term, entry.weight);) {
      lists_[i].cursor.SkipTo(document);
      if (lists_[i].cursor.document() == document) continue;
      query -= lists_[i].query;
      term -= lists_[i].term;
    }
    if (!CanBeat(query, term, entry.weight) || !options_.admits(entry.code)) return;
    ++result_.terms_scored;
    const double score = scorer_.Score(document);
    top_.Offer({score, document, entry.code});
  }

  bool MustStop() {
    looks_ = result_.postings_read / kPostingsBetweenLooks;
    if (options_.cancel != nullptr && options_.cancel->load(std::memory_order_relaxed)) return true;
    return options_.deadline.has_value() && std::chrono::steady_clock::now() >= *options_.deadline;
  }

  const index::Sections& sections_;
  const Plan& plan_;
  const LoopOptions& options_;
  Scorer scorer_;
  TopCodes top_;
  std::vector<List> lists_;               // ascending by what they add to the query's coverage
  std::vector<std::uint32_t> documents_;  // where each cursor stands, side by side: asked for every posting
  std::vector<double> prefix_query_, prefix_term_;
  std::size_t skipped_ = 0;  // lists in front that are not walked
  std::uint64_t looks_ = 0;
  LoopResult result_;
};

bool StoppedBefore(const LoopOptions& options) {
  return (options.cancel != nullptr && options.cancel->load(std::memory_order_relaxed)) ||
         (options.deadline.has_value() && std::chrono::steady_clock::now() >= *options.deadline);
}

}  // namespace

absl::StatusOr<LoopResult> Walk(const index::Reader& reader, const Plan& plan, const LoopOptions& options) {
  LoopResult result;
  if (plan.impossible || plan.total <= 0 || options.k == 0) return result;
  if (StoppedBefore(options)) {
    result.complete = false;
    return result;
  }
  CPTSEARCH_ASSIGN_OR_RETURN(const index::Reader::Handle handle, reader.Borrow());
  CPTSEARCH_RETURN_IF_ERROR(index::CatchXapian(reader.path(), [&] {
    Walker walker(reader, plan, options);
    walker.Run(handle);
    result = walker.Take();
    return absl::OkStatus();
  }));
  return result;
}

LoopResult FullScan(const index::Reader& reader, const Plan& plan, const LoopOptions& options) {
  LoopResult result;
  if (plan.impossible || plan.total <= 0) return result;
  const index::Sections& sections = reader.sections();
  Scorer scorer(plan, sections);
  TopCodes top(options.k);
  for (std::uint32_t document = 1; document <= sections.terms(); ++document) {
    const std::uint32_t code = sections.Term(document).code;
    if (!options.admits(code)) continue;
    ++result.terms_scored;
    top.Offer({scorer.Score(document), document, code});
  }
  result.found = top.Take();
  return result;
}

}  // namespace cptsearch::search
