// Lines, columns and values of text files.
#include "read/lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace cptsearch::read {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

std::vector<std::pair<std::uint64_t, std::string>> AllLines(std::string_view text) {
  std::vector<std::pair<std::uint64_t, std::string>> all;
  for (Lines lines(text); lines.Next();) all.emplace_back(lines.number(), lines.text());
  return all;
}

TEST(Lines, EndInLfOrCrLfOrNothing) {
  EXPECT_THAT(AllLines("a\r\nb\n\nc"), ElementsAre(Pair(1, "a"), Pair(2, "b"), Pair(3, ""), Pair(4, "c")));
  EXPECT_THAT(AllLines("a\n"), ElementsAre(Pair(1, "a")));
  EXPECT_THAT(AllLines(""), ElementsAre());
}

TEST(Columns, CountCharactersOfUtf8AndBytesOfOthers) {
  const Columns utf8(
      "ab\xC3\xA9"
      "d ef");
  EXPECT_EQ(utf8.At(3, 3), "\xC3\xA9");
  EXPECT_EQ(utf8.At(4, 4), "d");
  EXPECT_EQ(utf8.From(6), "ef");
  const Columns latin1(
      "ab\xE9"
      "d ef");
  EXPECT_EQ(latin1.At(3, 3), "\xE9");
  EXPECT_EQ(latin1.From(6), "ef");
  EXPECT_EQ(utf8.At(8, 20), "");
  EXPECT_EQ(utf8.From(100), "");
  EXPECT_EQ(latin1.At(5, 100), " ef");
}

TEST(CleanText, MakesOneLineOfUtf8) {
  EXPECT_EQ(CleanText("  a  b \t c\r\n d \n"), "a b c d");
  EXPECT_EQ(CleanText("M\xE9ni\xE8re"), "M\xC3\xA9ni\xC3\xA8re");
  EXPECT_EQ(CleanText("M\xC3\xA9ni\xC3\xA8re"), "M\xC3\xA9ni\xC3\xA8re");
  EXPECT_EQ(CleanText(" \n"), "");
}

TEST(IsBlankLine, KnowsNoBreakSpacesAndTheDosEndOfFile) {
  EXPECT_TRUE(IsBlankLine(""));
  EXPECT_TRUE(IsBlankLine("\t\t \xA0"));
  EXPECT_TRUE(IsBlankLine("\xC2\xA0"));
  EXPECT_TRUE(IsBlankLine("\x1A"));
  EXPECT_FALSE(IsBlankLine(" a"));
}

TEST(Quoted, CutsLongValuesBetweenCharacters) {
  EXPECT_EQ(Quoted("A021"), "'A021'");
  EXPECT_EQ(Quoted("a\tb"), "'a?b'");
  EXPECT_EQ(Quoted(std::string(50, 'x')), "'" + std::string(40, 'x') + "...'");
  EXPECT_EQ(Quoted(std::string(39, 'x') + "\xC3\xA9\xC3\xA9"), "'" + std::string(39, 'x') + "...'");
  EXPECT_EQ(Quoted("caf\xE9"), "'caf\xC3\xA9'");
}

TEST(SplitAt, GivesEmptyPiecesToo) {
  EXPECT_THAT(SplitAt("a||b", '|'), ElementsAre("a", "", "b"));
  EXPECT_THAT(SplitAt("", '|'), ElementsAre(""));
}

}  // namespace
}  // namespace cptsearch::read
