// Packed terms: the ordered words of one searched text as bytes, read in the search loop.
#ifndef CPTSEARCH_LIB_TERM_PACK_H_
#define CPTSEARCH_LIB_TERM_PACK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/record.h"
#include "term/analyse.h"
#include "term/vocabulary.h"

namespace cptsearch::term {

// A word of a packed term.
struct PackedWord {
  WordId id = 0;
  std::uint8_t flags = 0;  // WordFlag
};

// Bytes: kind, text number, then a varint a word: id << kWordFlagBits | flags.
//   text number: which of the record's texts this is (index/record_codec.h)
struct PackedHeader {
  TermKind kind = TermKind::kTitle;
  std::uint32_t text_number = 0;
};

std::string Pack(const PackedHeader& header, const std::vector<PackedWord>& words);

// Calls fn(WordId, flags) for each word, in the order of the text. Stops at damage: returns false.
template <typename Fn>
bool Unpack(std::string_view bytes, PackedHeader& header, Fn&& fn) {
  const auto* p = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto* const end = p + bytes.size();
  const auto varint = [&](std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; p != end && shift < 64; shift += 7) {
      const std::uint8_t byte = *p++;
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  };
  std::uint64_t value = 0;
  if (p == end || *p >= kTermKindCount) return false;
  header.kind = static_cast<TermKind>(*p++);
  if (!varint(value)) return false;
  header.text_number = static_cast<std::uint32_t>(value);
  while (p != end) {
    if (!varint(value)) return false;
    fn(static_cast<WordId>(value >> kWordFlagBits), static_cast<std::uint8_t>(value & ((1U << kWordFlagBits) - 1)));
  }
  return true;
}

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_PACK_H_
