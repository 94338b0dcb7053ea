#include "index/catch_xapian.h"

#include <xapian.h>

#include <string_view>

#include "absl/strings/str_format.h"

namespace cptsearch::index {
namespace {

// By the type's name, the most derived ones first: get_type() names the exact type, and one catch is enough.
absl::Status FromXapian(const std::string& path, const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  const std::string description = error.get_description();  // get_error_string() is null unless an errno is attached
  if (type == "DatabaseNotFoundError") {
    return absl::NotFoundError(absl::StrFormat("no index at '%s': build one with cptindex", path));
  }
  if (type == "DatabaseVersionError") {
    return absl::FailedPreconditionError(
        absl::StrFormat("'%s' was written by another version of Xapian: rebuild it (%s)", path, description));
  }
  if (type == "DatabaseLockError") {
    return absl::UnavailableError(absl::StrFormat("'%s' is being written by another program", path));
  }
  if (type == "DatabaseOpeningError" || type == "DatabaseCorruptError" || type == "DatabaseError" ||
      type == "DatabaseModifiedError" || type == "DatabaseClosedError" || type == "DocNotFoundError") {
    return absl::DataLossError(absl::StrFormat("the index '%s' is damaged: rebuild it (%s)", path, description));
  }
  return absl::InternalError(absl::StrFormat("'%s': %s", path, description));
}

}  // namespace

absl::Status CatchXapian(const std::string& path, const std::function<absl::Status()>& fn) {
  try {
    return fn();
  } catch (const Xapian::Error& error) {
    return FromXapian(path, error);
  }
}

}  // namespace cptsearch::index
