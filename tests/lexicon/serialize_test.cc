// The lexicon section of an index: bytes that give the same lexicon again, and an error for any others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "lexicon/lexicon.h"
#include "support/status_matchers.h"

namespace cptsearch::lexicon {
namespace {

using ::cptsearch::testing::StatusIs;

Lexicon Sample() {
  Lexicon lexicon;
  EXPECT_TRUE(lexicon
                  .Add("kind\tfrom\tto\tcontext\tnote\tfactor\n"
                       "same\tkidney\trenal\n"
                       "abbr\tpt\tphysical therapy\texercise|!blood\tnote\t0.8125\n"
                       "lay\ttummy ache\tabdominal pain\n"
                       "lay\ttummy ache\tabdominal pain\t\t\t0\n",
                       "words.tsv")
                  .ok());
  EXPECT_TRUE(
      lexicon.Add("form\tposition\tmeaning\nectomy\tsuffix\tremoval|cutting out\nhepat\troot\tliver\n", "f").ok());
  return lexicon;
}

auto Fields(const Entry& e) {
  return std::tuple(e.kind, e.from, e.to, e.from_text, e.to_text, e.context, e.not_context, e.factor, e.file, e.line);
}

// Refused entries are left out.
void ExpectEqual(const Lexicon& a, const Lexicon& b) {
  std::vector<Entry> kept;
  for (const Entry& entry : a.entries()) {
    if (!entry.refused) kept.push_back(entry);
  }
  ASSERT_EQ(kept.size(), b.entries().size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_EQ(Fields(kept[i]), Fields(b.entries()[i])) << "entry " << i;
  }
  ASSERT_EQ(a.forms().size(), b.forms().size());
  for (std::size_t i = 0; i < a.forms().size(); ++i) {
    EXPECT_EQ(a.forms()[i].form, b.forms()[i].form);
    EXPECT_EQ(a.forms()[i].position, b.forms()[i].position);
    EXPECT_EQ(a.forms()[i].meanings, b.forms()[i].meanings);
  }
}

TEST(LexiconBytes, GiveTheSameLexiconAgain) {
  const Lexicon lexicon = Sample();
  const std::string bytes = lexicon.Serialize();
  const auto back = Lexicon::Deserialize(bytes);
  CPTSEARCH_ASSERT_OK(back);
  ExpectEqual(lexicon, *back);
  EXPECT_EQ(back->Serialize(), bytes);
  EXPECT_EQ(back->Find("renal").size(), 1u);
  EXPECT_TRUE(back->Find("tummy").empty()) << "refused";
  EXPECT_NE(back->FindForm("hepat", FormPosition::kRoot), nullptr);
}

TEST(LexiconBytes, GiveTheEmbeddedLexiconAgain) {
  const std::string bytes = Lexicon::Embedded().Serialize();
  const auto back = Lexicon::Deserialize(bytes);
  CPTSEARCH_ASSERT_OK(back);
  ExpectEqual(Lexicon::Embedded(), *back);
  EXPECT_EQ(back->Serialize(), bytes);
}

TEST(LexiconBytes, CutAnywhereAreDamage) {
  const std::string bytes = Sample().Serialize();
  const auto damaged = StatusIs(absl::StatusCode::kDataLoss, "the lexicon section is damaged");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THAT(Lexicon::Deserialize(bytes.substr(0, size)), damaged) << size << " bytes";
  }
  EXPECT_THAT(Lexicon::Deserialize(bytes + '\0'), damaged);
  EXPECT_THAT(Lexicon::Deserialize("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), damaged);
}

TEST(LexiconBytes, WithAnyByteChangedAreReadOrRefused) {
  const std::string bytes = Sample().Serialize();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xff}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(changed[i] ^ change);
      if (const auto back = Lexicon::Deserialize(changed); back.ok()) {
        back->Serialize();
        for (const Entry& entry : back->entries()) back->Find(entry.from.front());
      }
    }
  }
}

}  // namespace
}  // namespace cptsearch::lexicon
