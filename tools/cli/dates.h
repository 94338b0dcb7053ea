// Dates on the command line and in output: 2021-10-01.
#ifndef CPTSEARCH_TOOLS_CLI_DATES_H_
#define CPTSEARCH_TOOLS_CLI_DATES_H_

#include <optional>
#include <string>
#include <string_view>

#include "cptsearch/record.h"

namespace cptsearch::cli {

// nullopt for anything that is no day of the calendar.
std::optional<Date> ParseDate(std::string_view text);

// Empty for 0.
std::string FormatDate(Date date);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_DATES_H_
