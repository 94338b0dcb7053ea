#include "search/loop.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/status_macros.h"
#include "index/catch_xapian.h"
#include "search/admit.h"
#include "search/bounds.h"

namespace cptsearch::search {
namespace {

// Texts whose postings are put together: their table stays in the second cache.
constexpr std::uint32_t kWindow = 8192;

class Walker {
 public:
  Walker(const index::Reader& reader, const Plan& plan, const LoopOptions& options)
      : sections_(reader.sections()),
        plan_(plan),
        options_(options),
        scorer_(plan, reader.sections()),
        bounds_(plan),
        top_(options.k),
        in_(kWindow, 0),
        found_(kWindow / kBits, 0) {}

  void Run(const index::Reader::Handle& handle) {
    Open(handle);
    for (;;) {
      const std::uint32_t first = NextDocument();
      if (first == index::kNoDocument) break;
      // The first text of the window is its lightest.
      while (skipped_ < lists_.size() && !CanBeat(before_[skipped_ + 1], sections_.Term(first).weight)) ++skipped_;
      if (skipped_ == lists_.size()) break;
      if (MustStop()) {
        result_.complete = false;
        break;
      }
      AddUp(skipped_, lists_.size(), first);
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
    Lists bit;
    Cover most;        // what it can add
    double in_window;  // about how many of its postings lie in one window
  };

  struct Candidate {
    std::uint32_t at;  // in the window
    Lists in;          // the walked lists that hold it
  };

  void Open(const index::Reader::Handle& handle) {
    before_.push_back(bounds_.Best(0));
    lists_.reserve(bounds_.lists().size());
    const double windows = static_cast<double>(kWindow) / std::max<double>(kWindow, sections_.terms());
    for (const ListBound& bound : bounds_.lists()) {
      const term::WordId word = plan_.words[bound.local];
      lists_.push_back({handle.Open(word),
                        bounds_.BitOf(lists_.size()),
                        {bound.query, bound.term},
                        sections_.Texts(word) * windows});
      before_.push_back(bounds_.Best(bounds_.BitsBefore(lists_.size())));
      if (!bound.finds) skipped_ = lists_.size();
    }
  }

  bool CanBeat(const Cover& most, std::uint32_t weight) const {
    return scorer_.MayBeat(top_.threshold(), most.query, most.term, weight);
  }

  std::uint32_t NextDocument() const {
    std::uint32_t next = index::kNoDocument;
    for (std::size_t i = skipped_; i < lists_.size(); ++i) next = std::min(next, lists_[i].cursor.document());
    return next;
  }

  // Which of the lists [begin, end) hold each text of [first, first + kWindow).
  void AddUp(std::size_t begin, std::size_t end, std::uint32_t first) {
    for (std::size_t i = begin; i < end; ++i) {
      List& list = lists_[i];
      list.cursor.SkipTo(first);
      list.cursor.ForEachBefore(first + kWindow, [&](std::uint32_t document) {
        const std::uint32_t at = document - first;
        in_[at] |= list.bit;
        found_[at / kBits] |= std::uint64_t{1} << (at % kBits);
        ++result_.postings_read;
      });
    }
  }

  // What the quantities that a text has no answer to cannot add.
  void DropQuantities(std::uint32_t document, Cover& most) const {
    for (const PlannedMeasure& asked : plan_.measures) {
      if ((sections_.Term(document).dimensions & asked.dimensions) != 0) continue;
      most.query -= asked.share;
      most.term -= asked.value;
    }
  }

  // Of the texts that a walked list holds, those that can win if the other lists hold them too.
  void Sift(std::uint32_t first) {
    candidates_.clear();
    const Lists others = bounds_.BitsBefore(skipped_);
    lightest_ = sections_.Term(first).weight;
    for (std::uint32_t word = 0; word < found_.size(); ++word) {
      for (std::uint64_t bits = std::exchange(found_[word], 0); bits != 0; bits &= bits - 1) {
        const std::uint32_t at = word * kBits + static_cast<std::uint32_t>(std::countr_zero(bits));
        if (CanBeat(bounds_.Sum(in_[at] | others), lightest_)) candidates_.push_back({at, in_[at]});
        in_[at] = 0;
      }
    }
  }

  // The lists that are not walked are asked for each candidate, the weightiest first, until it cannot win any more; or,
  // where candidates are many, walked after all.
  void Finish(std::uint32_t first) {
    constexpr double kAskingCosts = 200;  // postings that are walked in the time: lists are long, and asked far apart
    double postings = 0;
    for (std::size_t i = 0; i < skipped_; ++i) postings += lists_[i].in_window;
    if (kAskingCosts * static_cast<double>(candidates_.size() * skipped_) <= postings + kWindow) {
      for (const Candidate& candidate : candidates_) Ask(first + candidate.at, candidate.in);
      return;
    }
    AddUp(0, skipped_, first);
    for (const Candidate& candidate : candidates_) Visit(first + candidate.at, candidate.in | in_[candidate.at]);
    std::fill(in_.begin(), in_.end(), 0);
    std::fill(found_.begin(), found_.end(), 0);
  }

  void Ask(std::uint32_t document, Lists in) {
    Cover most = bounds_.Sum(in | bounds_.BitsBefore(skipped_));
    DropQuantities(document, most);
    for (std::size_t i = skipped_; i-- > 0 && CanBeat(most, lightest_);) {
      List& list = lists_[i];
      list.cursor.SkipTo(document);
      if (list.cursor.document() == document) {
        in |= list.bit;
      } else {
        most.query -= list.most.query;
        most.term -= list.most.term;
      }
    }
    if (CanBeat(most, lightest_)) Visit(document, in);
  }

  void Visit(std::uint32_t document, Lists in) {
    Cover most = bounds_.Best(in);
    if (!CanBeat(most, lightest_)) return;
    DropQuantities(document, most);
    const index::TermEntry entry = sections_.Term(document);
    if (!CanBeat(most, entry.weight) || !LiesIn(options_.ranges, entry.code)) return;
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
  Bounds bounds_;
  TopCodes top_;
  std::vector<List> lists_;           // ascending by what they add to the query's coverage
  std::vector<Cover> before_;         // what the lists before one can add together; one more at the end
  std::vector<Lists> in_;             // the walked lists that hold each text of the window; zero between windows
  std::vector<std::uint64_t> found_;  // a bit for each text of the window that a walked list holds
  std::vector<Candidate> candidates_;
  std::uint32_t lightest_ = 0;  // weight in the window: spares a look at most texts
  std::size_t skipped_ = 0;     // lists in front that are not walked
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
