#include "search/loop.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/status_macros.h"
#include "index/catch_xapian.h"
#include "search/admit.h"

namespace cptsearch::search {
namespace {

// Texts whose postings are added up together: both tables of sums stay in the second cache.
constexpr std::uint32_t kWindow = 4096;

class Walker {
 public:
  Walker(const index::Reader& reader, const Plan& plan, const LoopOptions& options)
      : sections_(reader.sections()),
        plan_(plan),
        options_(options),
        scorer_(plan, reader.sections()),
        top_(options.k),
        query_(kWindow, 0),
        term_(kWindow, 0),
        found_(kWindow / kBits, 0) {}

  void Run(const index::Reader::Handle& handle) {
    Open(handle);
    for (;;) {
      const std::uint32_t first = NextDocument();
      if (first == index::kNoDocument) break;
      // The first text of the window is its lightest.
      while (skipped_ < lists_.size() &&
             !CanBeat(prefix_query_[skipped_ + 1], prefix_term_[skipped_ + 1], sections_.Term(first).weight)) {
        ++skipped_;
      }
      if (skipped_ == lists_.size()) break;
      if (MustStop()) {
        result_.complete = false;
        break;
      }
      AddUp(first);
      Sift(first);
      Finish(first);
    }
    result_.found = top_.Take();
  }

  LoopResult Take() { return std::move(result_); }

 private:
  static constexpr std::uint32_t kBits = 64;

  struct List {
    index::Cursor cursor;
    double query;
    double term;
    double in_window;  // about how many of its postings lie in one window
  };

  void Open(const index::Reader::Handle& handle) {
    // A quantity is covered without any list.
    prefix_query_.push_back(plan_.measure_share);
    prefix_term_.push_back(plan_.measure_value);
    lists_.reserve(plan_.lists.size());
    const double windows = static_cast<double>(kWindow) / std::max<double>(kWindow, sections_.terms());
    for (const ListBound& bound : plan_.lists) {
      if (bound.query <= 0) continue;  // only looked for in texts that other words find
      const term::WordId word = plan_.words[bound.local];
      lists_.push_back({handle.Open(word), bound.query, bound.term, sections_.Texts(word) * windows});
      prefix_query_.push_back(prefix_query_.back() + bound.query);
      prefix_term_.push_back(prefix_term_.back() + bound.term);
    }
  }

  bool CanBeat(double query, double term, std::uint32_t weight) const {
    return scorer_.MayBeat(top_.threshold(), query, term, weight);
  }

  std::uint32_t NextDocument() const {
    std::uint32_t next = index::kNoDocument;
    for (std::size_t i = skipped_; i < lists_.size(); ++i) next = std::min(next, lists_[i].cursor.document());
    return next;
  }

  // What the walked lists add to each text of [first, first + kWindow).
  void AddUp(std::uint32_t first) {
    for (std::size_t i = skipped_; i < lists_.size(); ++i) {
      List& list = lists_[i];
      list.cursor.ForEachBefore(first + kWindow, [&](std::uint32_t document) {
        const std::uint32_t at = document - first;
        query_[at] += list.query;
        term_[at] += list.term;
        found_[at / kBits] |= std::uint64_t{1} << (at % kBits);
        ++result_.postings_read;
      });
    }
  }

  // Of the texts that a walked list holds, those that can win if the other lists hold them too.
  void Sift(std::uint32_t first) {
    candidates_.clear();
    for (std::uint32_t word = 0; word < found_.size(); ++word) {
      for (std::uint64_t bits = std::exchange(found_[word], 0); bits != 0; bits &= bits - 1) {
        const std::uint32_t at = word * kBits + static_cast<std::uint32_t>(std::countr_zero(bits));
        const index::TermEntry& entry = sections_.Term(first + at);
        for (const PlannedMeasure& asked : plan_.measures) {
          if ((entry.dimensions & asked.dimensions) != 0) continue;
          query_[at] -= asked.share;
          term_[at] -= asked.value;
        }
        if (CanBeat(prefix_query_[skipped_] + query_[at], prefix_term_[skipped_] + term_[at], entry.weight)) {
          candidates_.push_back(at);
        } else {
          query_[at] = term_[at] = 0;
        }
      }
    }
  }

  // The lists that are not walked are asked for each candidate, the weightiest first, until it cannot win any more; or,
  // where candidates are many, added up like the others.
  void Finish(std::uint32_t first) {
    constexpr double kAskingCosts = 100;  // postings that are added up in the time: lists are long, and asked far apart
    double postings = 0;
    for (std::size_t i = 0; i < skipped_; ++i) postings += lists_[i].in_window;
    const bool add = kAskingCosts * static_cast<double>(candidates_.size() * skipped_) > postings + kWindow;
    if (add) {
      for (std::size_t i = 0; i < skipped_; ++i) {
        List& list = lists_[i];
        list.cursor.SkipTo(first);
        list.cursor.ForEachBefore(first + kWindow, [&](std::uint32_t document) {
          query_[document - first] += list.query;
          term_[document - first] += list.term;
          ++result_.postings_read;
        });
      }
    }
    for (const std::uint32_t at : candidates_) {
      if (add) {
        Visit(first + at, plan_.measure_share + query_[at], plan_.measure_value + term_[at], 0);
      } else {
        Visit(first + at, prefix_query_[skipped_] + query_[at], prefix_term_[skipped_] + term_[at], skipped_);
      }
    }
    if (add) {
      std::fill(query_.begin(), query_.end(), 0);
      std::fill(term_.begin(), term_.end(), 0);
    } else {
      for (const std::uint32_t at : candidates_) query_[at] = term_[at] = 0;
    }
  }

  // `query` and `term` hold what the first `unasked` lists can add at most.
  void Visit(std::uint32_t document, double query, double term, std::size_t unasked) {
    const index::TermEntry& entry = sections_.Term(document);
    if (!LiesIn(options_.ranges, entry.code)) return;
    for (std::size_t i = unasked; i-- > 0 && CanBeat(query, term, entry.weight);) {
      lists_[i].cursor.SkipTo(document);
      if (lists_[i].cursor.document() == document) continue;
      query -= lists_[i].query;
      term -= lists_[i].term;
    }
    if (!CanBeat(query, term, entry.weight)) return;
    ++result_.terms_scored;
    const double score = scorer_.Score(document);
    if (score > top_.threshold() && options_.admits(entry.code)) top_.Offer({score, document, entry.code});
  }

  bool MustStop() const {
    if (options_.cancel != nullptr && options_.cancel->load(std::memory_order_relaxed)) return true;
    return options_.deadline.has_value() && std::chrono::steady_clock::now() >= *options_.deadline;
  }

  const index::Sections& sections_;
  const Plan& plan_;
  const LoopOptions& options_;
  Scorer scorer_;
  TopCodes top_;
  std::vector<List> lists_;  // ascending by what they add to the query's coverage
  std::vector<double> prefix_query_, prefix_term_;
  std::vector<double> query_, term_;  // of the window's texts, what walked lists add; zero between windows
  std::vector<std::uint64_t> found_;  // a bit for each text of the window that a walked list holds
  std::vector<std::uint32_t> candidates_;
  std::size_t skipped_ = 0;  // lists in front that are not walked
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
    if (!LiesIn(options.ranges, code) || !options.admits(code)) continue;
    ++result.terms_scored;
    top.Offer({scorer.Score(document), document, code});
  }
  result.found = top.Take();
  return result;
}

}  // namespace cptsearch::search
