#include "search/top.h"

#include <algorithm>
#include <utility>

namespace cptsearch::search {

void TopCodes::Offer(const Found& found) {
  if (found.score <= threshold_ || k_ == 0) return;
  const auto same = std::find_if(found_.begin(), found_.end(), [&](const Found& f) { return f.code == found.code; });
  if (same != found_.end()) {
    if (!(found < *same)) return;
    found_.erase(same);
  }
  found_.insert(std::lower_bound(found_.begin(), found_.end(), found), found);
  if (found_.size() > k_) found_.pop_back();
  if (found_.size() == k_) threshold_ = found_.back().score;
}

std::vector<Found> TopCodes::Take() { return std::move(found_); }

}  // namespace cptsearch::search
