// What ByteWriter writes, ByteReader reads again; of anything shorter or wrong it says so and stays within the bytes.
#include "base/bytes.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>

namespace cptsearch::base {
namespace {

struct VarintRow {
  std::uint64_t value;
  std::string_view bytes;
};

constexpr VarintRow kVarints[] = {
    {0, std::string_view("\x00", 1)},
    {1, "\x01"},
    {127, "\x7f"},
    {128, "\x80\x01"},
    {300, "\xac\x02"},
    {16383, "\xff\x7f"},
    {16384, "\x80\x80\x01"},
    {std::numeric_limits<std::uint32_t>::max(), "\xff\xff\xff\xff\x0f"},
    {std::numeric_limits<std::uint64_t>::max(), "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"},
};

TEST(Bytes, VarintsAreSevenBitsAByteLowestFirst) {
  for (const VarintRow& row : kVarints) {
    std::string bytes;
    ByteWriter(&bytes).Varint(row.value);
    EXPECT_EQ(bytes, row.bytes) << row.value;
    ByteReader in(row.bytes);
    EXPECT_EQ(in.Varint(), row.value);
    EXPECT_TRUE(in.ok() && in.AtEnd()) << row.value;
  }
}

TEST(Bytes, ComeBackAsTheyWereWritten) {
  std::string bytes;
  ByteWriter out(&bytes);
  out.Fixed(std::uint8_t{7});
  out.Fixed(std::int32_t{-5});
  out.Fixed(std::uint64_t{0x0102030405060708});
  out.String("");
  out.String(std::string_view("a\0b", 3));
  out.String(std::string(300, 'x'));
  out.Varint(70000);
  EXPECT_EQ(bytes.substr(0, 5), std::string_view("\x07\xfb\xff\xff\xff", 5));

  ByteReader in(bytes);
  EXPECT_EQ(in.Fixed<std::uint8_t>(), 7);
  EXPECT_EQ(in.Fixed<std::int32_t>(), -5);
  EXPECT_EQ(in.Fixed<std::uint64_t>(), 0x0102030405060708u);
  EXPECT_EQ(in.String(), "");
  EXPECT_EQ(in.String(), std::string_view("a\0b", 3));
  EXPECT_EQ(in.String(), std::string(300, 'x'));
  EXPECT_FALSE(in.AtEnd());
  EXPECT_EQ(in.Varint(), 70000u);
  EXPECT_TRUE(in.AtEnd());
  EXPECT_EQ(in.Remaining(), 0u);
  EXPECT_TRUE(in.ok());
}

struct DamageRow {
  const char* what;
  std::string_view bytes;
};

// Each is read as a varint, then a string, then a number of eight bytes.
constexpr DamageRow kDamaged[] = {
    {"nothing at all", ""},
    {"a varint that goes on past the end", "\x80"},
    {"a varint of eleven bytes", "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01rest"},
    {"no string", "\x01"},
    {"a string shorter than it says",
     "\x01\x05"
     "abcd"},
    {"a string of 2^64 - 1 bytes",
     "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
     "abcd"},
    {"a number cut short",
     "\x01\x02"
     "ab1234567"},
};

TEST(Bytes, DamageMakesTheReaderFailAndEveryLaterValueEmpty) {
  for (const DamageRow& row : kDamaged) {
    ByteReader in(row.bytes);
    in.Varint();
    in.String();
    EXPECT_EQ(in.Fixed<std::uint64_t>(), 0u) << row.what;
    EXPECT_FALSE(in.ok()) << row.what;
    EXPECT_EQ(in.Varint(), 0u) << row.what;
    EXPECT_EQ(in.String(), "") << row.what;
    EXPECT_EQ(in.Fixed<std::uint8_t>(), 0u) << row.what;
  }
}

TEST(Bytes, RandomBytesAreNeverReadPastTheirEnd) {
  std::mt19937 random(20211001);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    ByteReader in(bytes);
    for (int step = 0; step < 20; ++step) {
      const std::string_view text = in.String();
      EXPECT_LE(text.size(), bytes.size());
      in.Varint();
      in.Fixed<std::uint16_t>();
    }
    EXPECT_LE(in.Remaining(), bytes.size());
  }
}

}  // namespace
}  // namespace cptsearch::base
