// Checksums: the published XXH3 values, and the same whether the bytes come at once or in pieces.
#include "base/checksum.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace cptsearch::base {
namespace {

TEST(Checksum, IsXxh3OfSixtyFourBits) {
  // XXH3_64bits with seed 0 of no bytes, as xxHash's own test has it.
  EXPECT_EQ(Checksum(""), 0x2D06800538D394C2u);
  EXPECT_NE(Checksum("a"), Checksum("b"));
  EXPECT_NE(Checksum(std::string_view("a\0", 2)), Checksum("a"));
}

TEST(Checksum, OfPiecesIsThatOfTheWhole) {
  std::string all;
  RunningChecksum running;
  EXPECT_EQ(running.Value(), Checksum(""));
  for (std::size_t size = 0; size < 600; size += 37) {
    const std::string piece(size, static_cast<char>('a' + size % 26));
    all += piece;
    running.Add(piece);
    EXPECT_EQ(running.Value(), Checksum(all)) << all.size() << " bytes";
  }
}

TEST(Checksum, ChangesWithEachByte) {
  const std::string bytes(257, 'x');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = 'y';
    EXPECT_NE(Checksum(changed), Checksum(bytes)) << "byte " << i;
  }
}

}  // namespace
}  // namespace cptsearch::base
