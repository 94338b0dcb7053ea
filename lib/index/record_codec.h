// Records as bytes: the searched texts first, so that one of them is read without the rest.
#ifndef CPTSEARCH_LIB_INDEX_RECORD_CODEC_H_
#define CPTSEARCH_LIB_INDEX_RECORD_CODEC_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cptsearch/record.h"

namespace cptsearch::index {

// The number of a text within its record.
inline constexpr std::uint32_t kTitleText = 0;
inline constexpr std::uint32_t kShortText = 1;
inline constexpr std::uint32_t kPlainText = 2;
inline constexpr std::uint32_t kFirstTermText = 3;

std::string EncodeRecord(const Record& record);

// The whole record. System, code and flags stand in the code table and are filled in by the caller.
//   errors  kDataLoss
absl::StatusOr<Record> DecodeRecord(std::string_view bytes);

// One text of the record; empty when there is none of this number or the bytes are damaged.
std::string_view DecodeText(std::string_view bytes, std::uint32_t number);

// Only the pointers to neighbours.
std::vector<Pointer> DecodeUseInstead(std::string_view bytes);

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_RECORD_CODEC_H_
