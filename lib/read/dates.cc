#include "read/dates.h"

#include <array>
#include <charconv>
#include <chrono>
#include <system_error>

#include "absl/strings/str_format.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

std::optional<int> Number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
  return value;
}

std::chrono::year_month_day Split(Date day) {
  return {std::chrono::year(day / 10000), std::chrono::month(static_cast<unsigned>(day / 100 % 100)),
          std::chrono::day(static_cast<unsigned>(day % 100))};
}

// The month of a quarterly release, 0 for any other word.
int QuarterMonth(std::string_view word) {
  struct Month {
    std::string_view name;
    int number;
  };
  constexpr std::array<Month, 8> kMonths = {
      {{"jan", 1}, {"january", 1}, {"apr", 4}, {"april", 4}, {"jul", 7}, {"july", 7}, {"oct", 10}, {"october", 10}}};
  for (const Month& month : kMonths) {
    if (month.name == word) return month.number;
  }
  return 0;
}

}  // namespace

std::optional<Date> ParseDate(std::string_view text) {
  std::string digits;
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    digits.append(text, 0, 4).append(text, 5, 2).append(text, 8, 2);
  } else {
    digits = text;
  }
  if (digits.size() != 8) return std::nullopt;
  const std::optional<int> number = Number(digits);
  if (!number || *number < 19000101 || !Split(*number).ok()) return std::nullopt;
  return *number;
}

std::string FormatDate(Date day) { return absl::StrFormat("%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100); }

Date DayAfter(Date day) {
  const std::chrono::year_month_day next = std::chrono::sys_days(Split(day)) + std::chrono::days(1);
  const int year = static_cast<int>(next.year());
  if (year > 9999) return 0;
  return year * 10000 + static_cast<int>(static_cast<unsigned>(next.month())) * 100 +
         static_cast<int>(static_cast<unsigned>(next.day()));
}

Date FiscalYearStart(int year) { return (year - 1) * 10000 + 1001; }

Date ReleaseFromName(Format format, std::string_view path) {
  const std::size_t slash = path.find_last_of("/!");
  const std::string name = LowerAscii(slash == std::string_view::npos ? path : path.substr(slash + 1));
  const bool hcpcs = format == Format::kHcpcsFixed || format == Format::kHcpcsTable;
  int year = 0;
  int month = 0;
  std::string_view previous;
  for (std::size_t begin = 0; begin < name.size();) {
    // A run of letters, a run of digits, or one other character.
    std::size_t end = begin + 1;
    const bool digit = IsDigit(name[begin]);
    if (digit || IsLetter(name[begin])) {
      while (end < name.size() && (digit ? IsDigit(name[end]) : IsLetter(name[end]))) ++end;
    }
    const std::string_view run = std::string_view(name).substr(begin, end - begin);
    if (digit) {
      const std::optional<int> number = run.size() <= 4 ? Number(run) : std::nullopt;
      if (number && run.size() == 4 && *number >= 2000 && *number < 2100 && year == 0) year = *number;
      if (number && run.size() == 2 && hcpcs && previous == "hcpc" && year == 0) year = 2000 + *number;
    } else if (month == 0) {
      month = QuarterMonth(run);
    }
    previous = run;
    begin = end;
  }
  if (year == 0) return 0;
  if (month != 0) return year * 10000 + month * 100 + 1;
  return hcpcs ? year * 10000 + 101 : FiscalYearStart(year);
}

}  // namespace cptsearch::read
