#include "term/pack.h"

#include "base/bytes.h"

namespace cptsearch::term {

std::string Pack(const PackedHeader& header, const std::vector<PackedWord>& words) {
  std::string bytes;
  base::ByteWriter out(&bytes);
  out.Fixed(header.kind);
  out.Varint(header.text_number);
  for (const PackedWord& word : words) {
    out.Varint((static_cast<std::uint64_t>(word.id) << kWordFlagBits) | word.flags);
  }
  return bytes;
}

}  // namespace cptsearch::term
