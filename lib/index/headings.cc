#include "index/headings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/ascii.h"
#include "base/views.h"
#include "code/pcs_table.h"

namespace cptsearch::index {
namespace {

// Words that say nothing at the end of a title.
constexpr std::array<std::string_view, 10> kHanging = {"of",    "to",  "from", "with", "via",
                                                       "using", "and", "for",  "in",   "through"};

// `a` up to the last whole word that `b` begins with as well.
std::string_view CommonWords(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const bool whole =
      (end == a.end() || *end == ' ' || *end == ',') && (other == b.end() || *other == ' ' || *other == ',');
  const auto size = static_cast<std::size_t>(end - a.begin());
  if (whole) return a.substr(0, size);
  const std::size_t space = a.substr(0, size).rfind(' ');
  return space == std::string_view::npos ? std::string_view() : a.substr(0, space);
}

std::string WithoutHangingEnd(std::string_view title) {
  for (;;) {
    while (!title.empty() && (title.back() == ',' || title.back() == ' ')) title.remove_suffix(1);
    const std::size_t space = title.rfind(' ');
    if (space == std::string_view::npos) return std::string(title);
    const std::string last = absl::AsciiStrToLower(base::ToAbsl(title.substr(space + 1)));
    if (std::find(kHanging.begin(), kHanging.end(), last) == kHanging.end()) return std::string(title);
    title = title.substr(0, space);
  }
}

// The codes below records[heading], by their place.
std::vector<std::size_t> CodesBelow(const std::vector<Record>& records, std::size_t heading) {
  std::vector<std::size_t> below;
  for (std::size_t i = heading + 1; i < records.size(); ++i) {
    const Record& record = records[i];
    if (record.system != records[heading].system || !record.code.starts_with(records[heading].code)) break;
    if (record.code.size() == code::kPcsLength && !record.title.empty()) below.push_back(i);
  }
  return below;
}

}  // namespace

bool MayBeHeading(const Record& record) {
  return record.system == CodeSystem::kIcd10Pcs && record.code.size() < code::kPcsLength;
}

std::uint64_t TitleHeadings(std::vector<Record>& records) {
  std::uint64_t unclaimed = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    Record& heading = records[i];
    if (!heading.title.empty()) continue;
    const std::vector<std::size_t> below = CodesBelow(records, i);
    std::string_view common = below.empty() ? std::string_view() : records[below.front()].title;
    for (const std::size_t code : below) common = CommonWords(common, records[code].title);
    std::string title = WithoutHangingEnd(common);
    if (below.size() == 1) {
      std::move(heading.terms.begin(), heading.terms.end(), std::back_inserter(records[below.front()].terms));
    } else if (title.empty()) {
      unclaimed += heading.terms.size();
    } else {
      heading.title = std::move(title);
      heading.section = records[below.front()].section;
      heading.authority = records[below.front()].authority;
      heading.billable = false;
      continue;
    }
    heading.code.clear();  // to be removed
  }
  std::erase_if(records, [](const Record& record) { return record.code.empty(); });
  return unclaimed;
}

}  // namespace cptsearch::index
