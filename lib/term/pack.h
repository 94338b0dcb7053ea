// Packed terms: the ordered words of one searched text as bytes, read in the search loop.
#ifndef CPTSEARCH_LIB_TERM_PACK_H_
#define CPTSEARCH_LIB_TERM_PACK_H_

#include <cstdint>
#include <cstring>
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

// An interval of a packed term (term/measure.h). Dimensions are words of the vocabulary.
struct PackedMeasure {
  WordId dimension = 0;  // kNoDimension for a bare number
  bool low_open = false;
  bool high_open = false;
  float low = 0;
  float high = 0;
};
inline constexpr WordId kNoDimension = UINT32_MAX;
inline constexpr std::size_t kMaxMeasures = 8;  // of a text; later ones are left out

// Bytes: kind, text number, count of measures, measures, then a varint a word: id << kWordFlagBits | flags.
//   text number: which of the record's texts this is (index/record_codec.h)
struct PackedHeader {
  TermKind kind = TermKind::kTitle;
  std::uint32_t text_number = 0;
};

std::string Pack(const PackedHeader& header, const std::vector<PackedMeasure>& measures,
                 const std::vector<PackedWord>& words);

// Calls measure_fn(PackedMeasure) for each measure and word_fn(WordId, flags) for each word, in the order of the text.
// Stops at damage: returns false.
template <typename MeasureFn, typename WordFn>
bool Unpack(std::string_view bytes, PackedHeader& header, MeasureFn&& measure_fn, WordFn&& word_fn) {
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
  if (!varint(value)) return false;
  for (std::uint64_t count = value; count > 0; --count) {
    PackedMeasure measure;
    if (!varint(value) || static_cast<std::size_t>(end - p) < 2 * sizeof(float)) return false;
    measure.low_open = (value & 1) != 0;
    measure.high_open = (value & 2) != 0;
    measure.dimension = static_cast<WordId>(value >> 2) - 1;  // 0 is kNoDimension
    std::memcpy(&measure.low, p, sizeof(float));
    std::memcpy(&measure.high, p + sizeof(float), sizeof(float));
    p += 2 * sizeof(float);
    measure_fn(measure);
  }
  while (p != end) {
    if (!varint(value)) return false;
    word_fn(static_cast<WordId>(value >> kWordFlagBits),
            static_cast<std::uint8_t>(value & ((1U << kWordFlagBits) - 1)));
  }
  return true;
}

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_PACK_H_
