// Errors of Xapian as statuses that say what to do.
#include "index/catch_xapian.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <new>
#include <string>

#include "support/status_matchers.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::StatusIs;

template <typename Error>
absl::Status Thrown() {
  return CatchXapian("a.idx", []() -> absl::Status { throw Error("block 7"); });
}

TEST(CatchXapian, SaysWhatHappenedAndWhatToDo) {
  using absl::StatusCode;
  EXPECT_THAT(Thrown<Xapian::DatabaseNotFoundError>(),
              StatusIs(StatusCode::kNotFound, "no index at 'a.idx': build one with cptindex"));
  EXPECT_THAT(Thrown<Xapian::DatabaseVersionError>(),
              StatusIs(StatusCode::kFailedPrecondition,
                       "'a.idx' was written by another version of Xapian: rebuild it (DatabaseVersionError: block 7)"));
  EXPECT_THAT(Thrown<Xapian::DatabaseLockError>(),
              StatusIs(StatusCode::kUnavailable, "'a.idx' is being written by another program"));
  const auto damaged = [](const std::string& type) {
    return StatusIs(StatusCode::kDataLoss, "the index 'a.idx' is damaged: rebuild it (" + type + ": block 7)");
  };
  EXPECT_THAT(Thrown<Xapian::DatabaseOpeningError>(), damaged("DatabaseOpeningError"));
  EXPECT_THAT(Thrown<Xapian::DatabaseCorruptError>(), damaged("DatabaseCorruptError"));
  EXPECT_THAT(Thrown<Xapian::DatabaseError>(), damaged("DatabaseError"));
  EXPECT_THAT(Thrown<Xapian::DatabaseModifiedError>(), damaged("DatabaseModifiedError"));
  EXPECT_THAT(Thrown<Xapian::DatabaseClosedError>(), damaged("DatabaseClosedError"));
  EXPECT_THAT(Thrown<Xapian::DocNotFoundError>(), damaged("DocNotFoundError"));
  EXPECT_THAT(Thrown<Xapian::RangeError>(), StatusIs(StatusCode::kInternal, "'a.idx': RangeError: block 7"));
}

TEST(CatchXapian, PassesStatusesAndOtherExceptions) {
  EXPECT_THAT(CatchXapian("a.idx", [] { return absl::OkStatus(); }), IsOk());
  EXPECT_THAT(CatchXapian("a.idx", [] { return absl::DataLossError("x"); }),
              StatusIs(absl::StatusCode::kDataLoss, "x"));
  EXPECT_THROW((void)CatchXapian("a.idx", []() -> absl::Status { throw std::bad_alloc(); }), std::bad_alloc);
}

}  // namespace
}  // namespace cptsearch::index
