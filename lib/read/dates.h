// Days as they stand in code files and in the names of code files.
#ifndef CPTSEARCH_LIB_READ_DATES_H_
#define CPTSEARCH_LIB_READ_DATES_H_

#include <optional>
#include <string>
#include <string_view>

#include "cptsearch/read.h"
#include "cptsearch/record.h"

namespace cptsearch::read {

// "20211001" or "2021-10-01", a day of the calendar from 1900 on; nullopt for anything else.
std::optional<Date> ParseDate(std::string_view text);

// "2021-10-01".
std::string FormatDate(Date day);

// The next day of the calendar; 0 ("open") after 9999-12-31, which files write for "no end".
Date DayAfter(Date day);

// The first day of a fiscal year of ICD-10 (2026: 2025-10-01).
Date FiscalYearStart(int year);

// The release that the name of an official file tells, 0 when it tells none. A year alone is a fiscal year for ICD-10
// ("icd10cm_order_2026.txt": 2025-10-01) and a calendar year for HCPCS ("HCPC2019_CONTR_ANWEB.txt": 2019-01-01); with a
// month it is that month ("icd10cm-order-Jan-2021.txt": 2021-01-01, "HCPC2025_OCT_ANWEB.txt": 2025-10-01).
Date ReleaseFromName(Format format, std::string_view path);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_DATES_H_
