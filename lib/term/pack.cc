#include "term/pack.h"

#include "base/bytes.h"

namespace cptsearch::term {

std::string Pack(const PackedHeader& header, const std::vector<PackedMeasure>& measures,
                 const std::vector<PackedWord>& words) {
  std::string bytes;
  base::ByteWriter out(&bytes);
  out.Fixed(header.kind);
  out.Varint(header.text_number);
  out.Varint(measures.size());
  for (const PackedMeasure& measure : measures) {
    out.Varint(static_cast<std::uint64_t>(static_cast<WordId>(measure.dimension + 1)) << 2 |
               (measure.high_open ? 2U : 0U) | (measure.low_open ? 1U : 0U));
    out.Fixed(measure.low);
    out.Fixed(measure.high);
  }
  for (const PackedWord& word : words) {
    out.Varint((static_cast<std::uint64_t>(word.id) << kWordFlagBits) | word.flags);
  }
  return bytes;
}

}  // namespace cptsearch::term
