// Names of formats and kinds: each reads back as itself.
#include "read/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cptsearch {
namespace {

using ::testing::Eq;
using ::testing::Optional;

TEST(Names, OfFormatsReadBack) {
  for (int i = 1; i < kFormatCount; ++i) {
    const auto format = static_cast<Format>(i);
    EXPECT_NE(Name(format), "") << i;
    EXPECT_THAT(ParseFormat(Name(format)), Optional(Eq(format)));
  }
  EXPECT_EQ(Name(Format::kIcd10CmOrder), "icd10cm-order");
  EXPECT_EQ(Name(Format::kIcd10CmTabular), "icd10cm-tabular");
  EXPECT_EQ(Name(Format::kHcpcsFixed), "hcpcs-fixed");
  EXPECT_EQ(Name(Format::kJsonLines), "jsonl");
  EXPECT_EQ(ParseFormat("xlsx"), std::nullopt);
  EXPECT_EQ(ParseFormat(""), std::nullopt);
}

TEST(Names, OfTermKindsReadBack) {
  for (int i = 0; i < kTermKindCount; ++i) {
    const auto kind = static_cast<TermKind>(i);
    EXPECT_THAT(read::ParseTermKind(Name(kind)), Optional(Eq(kind)));
  }
  EXPECT_EQ(Name(TermKind::kTitle), "title");
  EXPECT_EQ(Name(TermKind::kModifier), "modifier");
  EXPECT_EQ(read::ParseTermKind("Title"), std::nullopt);
}

TEST(Names, OfNoteKindsReadBack) {
  for (int i = 0; i < kNoteKindCount; ++i) {
    const auto kind = static_cast<NoteKind>(i);
    EXPECT_THAT(read::ParseNoteKind(Name(kind)), Optional(Eq(kind)));
  }
  EXPECT_EQ(Name(NoteKind::kNote), "note");
  EXPECT_EQ(Name(NoteKind::kSeventhCharacter), "seventh_character");
  EXPECT_EQ(Name(NoteKind::kGuideline), "guideline");
}

TEST(Names, OfAuthoritiesReadBack) {
  for (const Authority authority : {Authority::kCorpus, Authority::kUser, Authority::kOfficial}) {
    EXPECT_THAT(read::ParseAuthority(read::AuthorityName(authority)), Optional(Eq(authority)));
  }
}

}  // namespace
}  // namespace cptsearch
