// Early return on errors, for functions that return absl::Status or absl::StatusOr.
//   CPTSEARCH_RETURN_IF_ERROR(Write(file));
//   CPTSEARCH_ASSIGN_OR_RETURN(const std::string text, ReadWholeFile(path));
#ifndef CPTSEARCH_LIB_BASE_STATUS_MACROS_H_
#define CPTSEARCH_LIB_BASE_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define CPTSEARCH_RETURN_IF_ERROR(expression)                                                            \
  do {                                                                                                   \
    if (::absl::Status cptsearch_status = (expression); !cptsearch_status.ok()) return cptsearch_status; \
  } while (false)

#define CPTSEARCH_CONCAT_INNER(a, b) a##b
#define CPTSEARCH_CONCAT(a, b) CPTSEARCH_CONCAT_INNER(a, b)

#define CPTSEARCH_ASSIGN_OR_RETURN(declaration, expression) \
  CPTSEARCH_ASSIGN_OR_RETURN_IMPL(CPTSEARCH_CONCAT(cptsearch_result_, __LINE__), declaration, expression)
#define CPTSEARCH_ASSIGN_OR_RETURN_IMPL(result, declaration, expression) \
  auto result = (expression);                                            \
  if (!result.ok()) return std::move(result).status();                   \
  declaration = *std::move(result)

#endif  // CPTSEARCH_LIB_BASE_STATUS_MACROS_H_
