#include "code/pcs_table.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"

namespace cptsearch::code {
namespace {

bool Has(const PcsAxis& axis, char character) {
  return std::any_of(axis.values.begin(), axis.values.end(),
                     [=](const PcsValue& value) { return value.character == character; });
}

// Whether the row has the characters of `prefix` behind the table's own.
bool Fits(const PcsRow& row, std::string_view prefix) {
  for (std::size_t at = kPcsTableLength; at < prefix.size(); ++at) {
    const std::size_t axis = at - kPcsTableLength;
    if (axis >= row.axes.size() || !Has(row.axes[axis], prefix[at])) return false;
  }
  return true;
}

void Add(const PcsAxis& axis, std::vector<PcsAxis>& open) {
  auto same =
      std::find_if(open.begin(), open.end(), [&](const PcsAxis& each) { return each.position == axis.position; });
  if (same == open.end()) {
    open.push_back(axis);
    return;
  }
  for (const PcsValue& value : axis.values) {
    if (!Has(*same, value.character)) same->values.push_back(value);
  }
}

}  // namespace

std::vector<PcsAxis> OpenPositions(const std::vector<PcsRow>& rows, std::string_view prefix) {
  std::vector<PcsAxis> open;
  for (const PcsRow& row : rows) {
    if (!Fits(row, prefix)) continue;
    for (std::size_t axis = prefix.size() - kPcsTableLength; axis < row.axes.size(); ++axis) Add(row.axes[axis], open);
  }
  for (PcsAxis& axis : open) {
    std::sort(axis.values.begin(), axis.values.end(),
              [](const PcsValue& a, const PcsValue& b) { return a.character < b.character; });
  }
  return open;
}

std::string WhyNotInTable(const std::vector<PcsRow>& rows, std::string_view typed) {
  constexpr std::string_view kVowels = "aeiou";
  for (std::size_t length = kPcsTableLength; length < typed.size(); ++length) {
    const std::string_view before = typed.substr(0, length);
    const std::vector<PcsAxis> open = OpenPositions(rows, before);
    if (open.empty()) return {};
    if (Has(open.front(), typed[length])) continue;
    const std::string axis = open.front().name.empty() ? "value" : absl::AsciiStrToLower(open.front().name);
    std::string why = absl::StrFormat("%c is not %s %s in %s; there", typed[length],
                                      kVowels.find(axis.front()) == std::string_view::npos ? "a" : "an", axis, before);
    why += open.front().values.size() == 1 ? " is" : " are";
    for (const PcsValue& value : open.front().values) {
      why +=
          absl::StrFormat("%s %c %s", &value == &open.front().values.front() ? "" : ",", value.character, value.label);
    }
    return why;
  }
  return {};
}

}  // namespace cptsearch::code
