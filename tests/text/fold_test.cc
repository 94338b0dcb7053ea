// Folding: the table, Unicode, ill-formed input, and the promise that ASCII takes a short cut without a difference.
#include "text/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace cptsearch::text {
namespace {

struct Row {
  std::string_view from;
  std::string_view to;
};

TEST(Fold, Table) {
  const Row rows[] = {
      {"", ""},
      {"Heart ATTACK", "heart attack"},
      // diacritics, composed and decomposed
      {"Sjögren", "sjogren"},
      {"Sjo\xCC\x88gren", "sjogren"},
      {"Ménière", "meniere"},
      // letters without a decomposition
      {"Ærø straße œdema Łódź", "aero strasse oedema lodz"},
      // compatibility forms
      {"ﬁbula", "fibula"},
      {"ＡＢＣ　１２", "abc 12"},
      {"Ⅲ ㎎", "iii mg"},
      // dashes and quotes
      {"T12–L1 −5 ‘a’ “b”", "t12-l1 -5 'a' \"b\""},
      {"soft\xC2\xADhyphen", "softhyphen"},
      // fractions and superscripts look at what stands before
      {"½ 1½ 1 ½", "1/2 1 1/2 1 1/2"},
      {"cm² 10² CO₂", "cm2 10^2 co2"},
      // signs
      {"≥5 ≤5 4×4 ±1", ">=5 <=5 4x4 +/-1"},
      {"30°", "30 degree "},
      {"5 µg 5 μg", "5 ug 5 ug"},
      {"β-blocker TNFα Ω", "beta-blocker tnfalpha omega"},
      {"№ 5", "# 5"},
      {"Humira® Acme™", "humira acme"},
      // marks of scripts that spell with them stay
      {"की", "की"},
      {"각", "각"},
      // ill-formed bytes
      {"a\xFF"
       "b",
       "a b"},
      {"caf\xC3", "caf "},
      {std::string_view("a\0b", 3), std::string_view("a\0b", 3)},
  };
  for (const Row& row : rows) EXPECT_EQ(Fold(row.from), row.to) << row.from;
}

TEST(Fold, AsciiShortCutGivesWhatUnicodeGives) {
  for (int first = 0; first < 128; ++first) {
    for (int second = 0; second < 128; ++second) {
      const std::string ascii = {static_cast<char>(first), static_cast<char>(second)};
      // the letter behind keeps the whole from being ASCII
      EXPECT_EQ(Fold(ascii) + "e", Fold(ascii + "é")) << first << " " << second;
    }
  }
}

TEST(Fold, FoldingTwiceChangesNothing) {
  std::mt19937 random(20240607);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int k = 0; k < 6; ++k) {
      // Latin, Greek, Cyrillic, marks, punctuation, letterlike, fractions
      const char32_t starts[] = {0x20, 0xA0, 0x250, 0x370, 0x400, 0x300, 0x2000, 0x2100, 0x2150};
      const char32_t c = starts[random() % 9] + static_cast<char32_t>(random() % 0x60);
      if (c < 0x80) {
        text += static_cast<char>(c);
      } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
      } else {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
      }
    }
    const std::string once = Fold(text);
    ASSERT_EQ(Fold(once), once) << text;
  }
}

TEST(FoldedText, LeadsBackToTheSource) {
  const FoldedText folded("1½ é");
  ASSERT_EQ(folded.text(), "1 1/2 e");
  EXPECT_EQ(folded.SourceBegin(0), 0u);
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ(folded.SourceBegin(i), 1u) << i;
    EXPECT_EQ(folded.SourceEnd(i), 3u) << i;
  }
  EXPECT_EQ(folded.SourceBegin(6), 4u);
  EXPECT_EQ(folded.SourceEnd(6), 6u);
}

TEST(IsUtf8, FindsTheFirstBadByte) {
  const std::pair<std::string_view, std::size_t> rows[] = {
      {"", std::string_view::npos},
      {"plain", std::string_view::npos},
      {"é ≥ 𝐀", std::string_view::npos},
      {"ab\xFF", 2},
      {"caf\xC3", 3},              // cut
      {"a\xC0\xAF", 1},            // overlong
      {"\xED\xA0\x80", 0},         // surrogate
      {"ok \xF4\x90\x80\x80", 3},  // above U+10FFFF
      {"\x80", 0},
  };
  for (const auto& [text, bad] : rows) {
    EXPECT_EQ(FirstBadUtf8(text), bad) << text;
    EXPECT_EQ(IsUtf8(text), bad == std::string_view::npos) << text;
  }
}

TEST(ToUtf8, ConvertsWindows1252) {
  const Row rows[] = {
      {"plain", "plain"},   {"é", "é"},
      {"caf\xE9", "café"},  {"Crohn\x92s \x96 5 \xB5g", "Crohn’s – 5 µg"},
      {"\x80 \x99", "€ ™"}, {"\x81", "\xEF\xBF\xBD"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(ToUtf8(row.from), row.to);
    EXPECT_TRUE(IsUtf8(ToUtf8(row.from)));
  }
}

}  // namespace
}  // namespace cptsearch::text
