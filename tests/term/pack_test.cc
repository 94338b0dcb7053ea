// Packed terms: words and flags come back, and damaged bytes are noticed.
#include "term/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "term/weight.h"

namespace cptsearch::term {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::Pair;

struct Unpacked {
  bool whole = false;
  PackedHeader header;
  std::vector<PackedMeasure> measures;
  std::vector<std::pair<WordId, int>> words;
};

Unpacked UnpackAll(std::string_view bytes) {
  Unpacked result;
  result.whole = Unpack(
      bytes, result.header, [&](const PackedMeasure& measure) { result.measures.push_back(measure); },
      [&](WordId id, std::uint8_t flags) { result.words.emplace_back(id, flags); });
  return result;
}

constexpr WordId kMost = std::numeric_limits<WordId>::max();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

TEST(Pack, WordsComeBackInTheirOrder) {
  const std::string bytes =
      Pack({TermKind::kIndex, 300}, {}, {{5, 0}, {5, kNegated | kDefault}, {0, kBreak}, {kMost, 7}, {16, kDefault}});
  const Unpacked back = UnpackAll(bytes);
  EXPECT_TRUE(back.whole);
  EXPECT_EQ(back.header.kind, TermKind::kIndex);
  EXPECT_EQ(back.header.text_number, 300u);
  EXPECT_TRUE(back.measures.empty());
  EXPECT_THAT(back.words, ElementsAre(Pair(5, 0), Pair(5, 3), Pair(0, 4), Pair(kMost, 7), Pair(16, 2)));
}

TEST(Pack, MeasuresComeBackInTheirOrder) {
  const std::string bytes = Pack(
      {},
      {{70000, false, true, 1.5F, 2.5F}, {kNoDimension, true, false, -kInfinity, 30}, {0, true, true, 0, kInfinity}},
      {{5, 0}});
  const Unpacked back = UnpackAll(bytes);
  EXPECT_TRUE(back.whole);
  const auto measure = [](WordId dimension, bool low_open, bool high_open, float low, float high) {
    return AllOf(Field(&PackedMeasure::dimension, dimension), Field(&PackedMeasure::low_open, low_open),
                 Field(&PackedMeasure::high_open, high_open), Field(&PackedMeasure::low, low),
                 Field(&PackedMeasure::high, high));
  };
  EXPECT_THAT(back.measures,
              ElementsAre(measure(70000, false, true, 1.5F, 2.5F), measure(kNoDimension, true, false, -kInfinity, 30),
                          measure(0, true, true, 0, kInfinity)));
  EXPECT_THAT(back.words, ElementsAre(Pair(5, 0)));
}

TEST(Pack, LayoutIsKindNumberMeasuresAndAVarintAWord) {
  EXPECT_EQ(Pack({}, {}, {}), std::string("\0\0\0", 3));
  const std::string first = Pack({TermKind::kShort, 1}, {}, {{1, 0}});
  EXPECT_EQ(first, std::string("\x01\x01\x00", 3) + static_cast<char>(1 << kWordFlagBits));
}

TEST(Pack, NoWordsAreATermToo) {
  const Unpacked back = UnpackAll(Pack({TermKind::kPlain, 2}, {}, {}));
  EXPECT_TRUE(back.whole);
  EXPECT_TRUE(back.words.empty());
}

TEST(Unpack, SaysWhatIsDamaged) {
  const std::pair<const char*, std::string> rows[] = {
      {"nothing", ""},
      {"a kind that is none", std::string(1, static_cast<char>(kTermKindCount)) + std::string("\0\0", 2)},
      {"no text number", std::string(1, '\0')},
      {"a text number cut short", std::string("\0\x80", 2)},
      {"no count of measures", std::string("\0\0", 2)},
      {"a measure cut short", std::string("\0\0\1\0", 4) + "1234567"},
      {"more measures than there are", std::string("\0\0\2\0", 4) + "12345678"},
      {"very many measures", std::string("\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\1", 12)},
      {"a word cut short", std::string("\0\0\0\x08\x80", 5)},
      {"a varint without an end", std::string("\0\0\0", 3) + std::string(20, '\xff')},
  };
  for (const auto& [what, bytes] : rows) EXPECT_FALSE(UnpackAll(bytes).whole) << what;
}

TEST(Unpack, AnyBytesAreReadToTheirEndAtMost) {
  std::mt19937 random(20211001);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 4 == 0 ? random() : random() % 8);
    EXPECT_LE(UnpackAll(bytes).words.size(), bytes.size());
  }
}

TEST(Weight, OfWhatGoesWithoutSayingIsAnEighth) {
  EXPECT_EQ(WeightInTerm(800, 0), 800u);
  EXPECT_EQ(WeightInTerm(800, kBreak | kNegated), 800u);
  EXPECT_EQ(WeightInTerm(800, kDefault), 100u);
  EXPECT_EQ(WeightInTerm(7, kDefault), 0u);
}

}  // namespace
}  // namespace cptsearch::term
