// Names for output: each value has one of its own, and they are the documented ones.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "cptsearch/search.h"

namespace cptsearch {
namespace {

TEST(Names, OfTheSmallEnumsAreTheDocumentedOnes) {
  EXPECT_EQ(Name(CodeStatus::kValid), "valid");
  EXPECT_EQ(Name(CodeStatus::kNotYet), "not_yet");
  EXPECT_EQ(Name(CodeStatus::kEnded), "ended");
  EXPECT_EQ(Name(Tier::kBest), "best");
  EXPECT_EQ(Name(Tier::kMore), "more");
}

TEST(Names, OfReasonsDiffer) {
  std::set<std::string_view> names;
  for (int kind = 0; kind <= static_cast<int>(ReasonKind::kCode); ++kind) {
    const auto reason = static_cast<ReasonKind>(kind);
    EXPECT_FALSE(Name(reason).empty()) << kind;
    EXPECT_TRUE(names.insert(Name(reason)).second) << Name(reason);
    const std::string words = InWords({reason, "asked", "said"});
    EXPECT_FALSE(words.empty()) << Name(reason);
  }
  EXPECT_EQ(InWords({ReasonKind::kSame, "femoral", "thigh"}), "\"femoral\" matched \"thigh\" (same meaning)");
}

TEST(Names, OfFactorsDiffer) {
  std::set<std::string_view> names;
  for (int kind = 0; kind < kFactorKindCount; ++kind) {
    const auto factor = static_cast<FactorKind>(kind);
    EXPECT_FALSE(Name(factor).empty()) << kind;
    EXPECT_TRUE(names.insert(Name(factor)).second) << Name(factor);
  }
  EXPECT_EQ(Name(FactorKind::kAddOn), "add_on");
}

TEST(Names, OfAHitIsItsKindOrThatOfItsText) {
  Hit hit;
  hit.kind = HitKind::kCode;
  EXPECT_EQ(KindName(hit), "code");
  hit.kind = HitKind::kOffer;
  EXPECT_EQ(KindName(hit), "offer");
  hit.kind = HitKind::kPrefix;
  EXPECT_EQ(KindName(hit), "prefix");
  hit.kind = HitKind::kTerm;
  hit.term_kind = TermKind::kInclusion;
  EXPECT_EQ(KindName(hit), "inclusion");
}

}  // namespace
}  // namespace cptsearch
