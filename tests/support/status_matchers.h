// Matchers for absl::Status and absl::StatusOr, which this Abseil does not have yet.
//   EXPECT_THAT(status, IsOk());  EXPECT_THAT(result, IsOkAndHolds(3));  EXPECT_THAT(status, StatusIs(kNotFound,
//   "..."));
#ifndef CPTSEARCH_TESTS_SUPPORT_STATUS_MATCHERS_H_
#define CPTSEARCH_TESTS_SUPPORT_STATUS_MATCHERS_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace cptsearch::testing {

inline const absl::Status& ToStatus(const absl::Status& status) { return status; }
template <typename T>
const absl::Status& ToStatus(const absl::StatusOr<T>& result) {
  return result.status();
}

MATCHER(IsOk, negation ? "is an error" : "is ok") {
  *result_listener << ToStatus(arg).ToString();
  return ToStatus(arg).ok();
}

MATCHER_P(IsOkAndHolds, value, "is ok and holds the expected value") {
  if (!arg.ok()) {
    *result_listener << arg.status().ToString();
    return false;
  }
  return ::testing::ExplainMatchResult(value, *arg, result_listener);
}

MATCHER_P2(StatusIs, code, message, "is an error of this code, with this message") {
  const absl::Status& status = ToStatus(arg);
  *result_listener << status.ToString();
  return status.code() == code &&
         ::testing::ExplainMatchResult(message, std::string(status.message().data(), status.message().size()),
                                       result_listener);
}

}  // namespace cptsearch::testing

#define CPTSEARCH_ASSERT_OK(expression) ASSERT_THAT((expression), ::cptsearch::testing::IsOk())

#endif  // CPTSEARCH_TESTS_SUPPORT_STATUS_MATCHERS_H_
