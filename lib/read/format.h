// Which format a text has, told from its content.
#ifndef CPTSEARCH_LIB_READ_FORMAT_H_
#define CPTSEARCH_LIB_READ_FORMAT_H_

#include <optional>
#include <string_view>

#include "absl/status/status.h"
#include "cptsearch/read.h"
#include "read/reading.h"

namespace cptsearch::read {

// The format of the text that begins with `head` (its first kHeadBytes, or all of it); nullopt when it is none.
// Disclaimers and header lines before the first row are looked past.
std::optional<Format> DetectFormat(std::string_view head);

// Reads a text of this format: each row to reading->Emit or reading->Skip.
absl::Status ReadText(std::string_view content, Format format, Reading* reading);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_FORMAT_H_
