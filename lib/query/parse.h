// Query text -> Query.
#ifndef CPTSEARCH_LIB_QUERY_PARSE_H_
#define CPTSEARCH_LIB_QUERY_PARSE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "query/expand.h"
#include "query/query.h"

namespace cptsearch::query {

// Reads syntax and words, and expands the words.
//   errors   kInvalidArgument with the byte (query/syntax.h)
//   threads  safe for concurrent use.
absl::StatusOr<Query> Parse(const Knowledge& knowledge, std::string_view text);

}  // namespace cptsearch::query

#endif  // CPTSEARCH_LIB_QUERY_PARSE_H_
