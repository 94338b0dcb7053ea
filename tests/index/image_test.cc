// An index in memory: words in the order of their bytes, texts in the order of their weight, counts that agree.
#include "index/image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "index/reader.h"
#include "support/sample_records.h"
#include "support/status_matchers.h"
#include "term/pack.h"
#include "text/analysis.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::IsOkAndHolds;
using ::cptsearch::testing::MakeRecord;
using ::cptsearch::testing::SampleRecords;
using ::testing::ElementsAre;
using ::testing::Pair;

std::unique_ptr<Reader> ReaderOf(const std::vector<Record>& records, const lexicon::Lexicon& lexicon = {}) {
  auto reader = Reader::FromImage(MakeImage(records, lexicon, {}, {}));
  EXPECT_THAT(reader, IsOk());
  return *std::move(reader);
}

std::string WordsOf(const Sections& sections, std::uint32_t document) {
  std::string words;
  term::PackedHeader header;
  EXPECT_TRUE(term::Unpack(
      sections.TermBytes(document), header, [](const term::PackedMeasure&) {},
      [&](term::WordId id, std::uint8_t) { words += (words.empty() ? "" : " ") + std::string(sections.Word(id)); }));
  return words;
}

// The texts of the index, as "code: words", in the order of the documents.
std::vector<std::string> Texts(const Sections& sections) {
  std::vector<std::string> texts;
  for (std::uint32_t document = 1; document <= sections.terms(); ++document) {
    texts.push_back(std::string(sections.CodeAt(sections.Term(document).code).code()) + ": " +
                    WordsOf(sections, document));
  }
  return texts;
}

std::vector<std::uint32_t> Documents(const Reader& reader, std::string_view word) {
  std::vector<std::uint32_t> documents;
  const auto id = reader.sections().Find(word);
  if (!id.has_value()) return documents;
  const auto handle = reader.Borrow();
  EXPECT_THAT(handle, IsOk());
  for (Cursor cursor = handle->Open(*id); cursor.document() != kNoDocument; cursor.Next()) {
    documents.push_back(cursor.document());
  }
  return documents;
}

TEST(Image, HoldsEveryCodeAndPassesItsOwnCheck) {
  const auto reader = ReaderOf(SampleRecords());
  EXPECT_THAT(reader->Check(), IsOk());
  EXPECT_THAT(reader->Outdated(), IsOkAndHolds(false));
  const Sections& sections = reader->sections();
  ASSERT_EQ(sections.codes(), SampleRecords().size());
  for (std::uint32_t i = 0; i < sections.codes(); ++i) {
    const Record record = SampleRecords()[i];
    EXPECT_EQ(sections.CodeAt(i).code(), record.code);
    EXPECT_EQ(static_cast<CodeSystem>(sections.CodeAt(i).system), record.system);
    EXPECT_EQ(sections.FindCode(record.system, record.code), i);
  }
  EXPECT_EQ(sections.FindCode(CodeSystem::kCpt, "A4253"), std::nullopt);
  EXPECT_EQ(sections.FindCode(CodeSystem::kIcd10Pcs, "ZZZZZZZ"), std::nullopt);
}

TEST(Image, ManifestCountsWhatIsThere) {
  const auto reader = ReaderOf(SampleRecords());
  const IndexInfo& info = reader->info();
  EXPECT_EQ(info.format_version, kFormatVersion);
  EXPECT_EQ(info.analysis_id, text::kAnalysisId);
  EXPECT_EQ(info.systems[0].codes, 4u);
  EXPECT_EQ(info.systems[0].billable, 4u);
  EXPECT_EQ(info.systems[0].terms, 5u) << "four titles and a plain description";
  EXPECT_EQ(info.systems[1].codes, 2u);
  EXPECT_EQ(info.systems[1].terms, 3u) << "two titles and a short one";
  EXPECT_EQ(info.systems[2].codes, 8u);
  EXPECT_EQ(info.systems[2].billable, 7u);
  EXPECT_EQ(info.systems[2].terms, 9u);
  EXPECT_EQ(info.systems[3].codes, 1u);
  EXPECT_EQ(info.words, reader->sections().size());
  EXPECT_EQ(info.size_bytes, 0u);
}

TEST(Image, TextsStandFromTheLightestToTheHeaviest) {
  const auto reader = ReaderOf({MakeRecord(CodeSystem::kCpt, "10001", "Splint of thigh with board and rope"),
                                MakeRecord(CodeSystem::kCpt, "10002", "Splint, unspecified"),
                                MakeRecord(CodeSystem::kCpt, "10003", "Splint of thigh"),
                                MakeRecord(CodeSystem::kCpt, "10004", "Thigh splint of")});
  EXPECT_THAT(Texts(reader->sections()),
              ElementsAre("10002: splint unspecified", "10003: splint of thigh", "10004: thigh splint of",
                          "10001: splint of thigh with board and rope"));
  EXPECT_THAT(Documents(*reader, "splint"), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(Documents(*reader, "thigh"), ElementsAre(2, 3, 4));
  EXPECT_THAT(Documents(*reader, "rope"), ElementsAre(4));
}

TEST(Image, EqualTextsOfOneCodeAreOneDocument) {
  Record record = MakeRecord(CodeSystem::kHcpcs, "A0001", "Heart pump");
  record.short_title = "HEART PUMP.";
  record.plain = "Pump of the heart";
  record.terms = {{TermKind::kCorpus, "heart pumps"}, {TermKind::kIndex, "..."}};
  const auto reader = ReaderOf({record, MakeRecord(CodeSystem::kHcpcs, "A0002", "Heart pump")});
  std::vector<std::string> texts = Texts(reader->sections());
  std::sort(texts.begin(), texts.end());
  EXPECT_THAT(texts, ElementsAre("A0001: heart pump", "A0001: pump of the heart", "A0002: heart pump"));
}

TEST(Image, CodesOfSystemsAndPrefixesAreRanges) {
  const auto reader = ReaderOf(SampleRecords());
  const Sections& sections = reader->sections();
  EXPECT_THAT(sections.CodesOf(CodeSystem::kCpt), Pair(0, 4));
  EXPECT_THAT(sections.CodesOf(CodeSystem::kHcpcs), Pair(4, 6));
  EXPECT_THAT(sections.CodesOf(CodeSystem::kIcd10Pcs), Pair(14, 15));
  EXPECT_THAT(sections.CodesWithPrefix(CodeSystem::kIcd10Cm, "A42"), Pair(6, 10));
  EXPECT_THAT(sections.CodesWithPrefix(CodeSystem::kIcd10Cm, "A425"), Pair(8, 9));
  EXPECT_THAT(sections.CodesWithPrefix(CodeSystem::kIcd10Cm, "B"), Pair(10, 10));
  EXPECT_EQ(sections.LowerBound(CodeSystem::kCpt, "10002"), 1u);
  EXPECT_EQ(sections.LowerBound(CodeSystem::kCpt, "10002X"), 2u);
  EXPECT_EQ(sections.LowerBound(CodeSystem::kIcd10Pcs, "ZZZ"), 15u);
}

TEST(Image, VocabularyIsInTheOrderOfBytes) {
  const auto reader = ReaderOf(SampleRecords());
  const Sections& sections = reader->sections();
  for (term::WordId id = 0; id < sections.size(); ++id) {
    EXPECT_EQ(sections.Find(sections.Word(id)), id);
    EXPECT_TRUE(id == 0 || sections.Word(id - 1) < sections.Word(id));
    EXPECT_GE(sections.TellingOf(id), 1u);
    EXPECT_EQ(sections.Texts(id), Documents(*reader, sections.Word(id)).size());
  }
  EXPECT_EQ(sections.Find("nowhere"), std::nullopt);
  EXPECT_EQ(sections.Find(""), std::nullopt);
  const auto [first, last] = sections.Prefix("sp");
  ASSERT_EQ(last - first, 1u);
  EXPECT_EQ(sections.Word(first), "splint");
  EXPECT_THAT(sections.Prefix(""), Pair(0, sections.size()));
  const auto none = sections.Prefix("zzz");
  EXPECT_EQ(none.first, none.second);
}

TEST(Image, FamiliesShareAStrongStem) {
  const auto reader = ReaderOf({MakeRecord(CodeSystem::kCpt, "10001", "Biopsy of heart"),
                                MakeRecord(CodeSystem::kCpt, "10002", "Cardiac arrest; cardiac arrested")});
  const Sections& sections = reader->sections();
  std::vector<int> seen(sections.size(), 0);
  EXPECT_THAT(sections.Family("no such stem"), Pair(0, 0));
  for (term::WordId id = 0; id < sections.size(); ++id) ++seen[sections.FamilyMember(id)];
  EXPECT_THAT(seen, ::testing::Each(1)) << "each word is of one family";
}

TEST(Image, OfNothingIsAnIndexToo) {
  const auto reader = ReaderOf({});
  EXPECT_THAT(reader->Check(), IsOk());
  EXPECT_EQ(reader->sections().size(), 0u);
  EXPECT_EQ(reader->sections().terms(), 0u);
  EXPECT_EQ(reader->sections().codes(), 0u);
}

TEST(Image, WordOverTheLimitOfXapianIsCutBetweenCharacters) {
  std::string word(239, 'a');
  word += "\xC3\xA5\xC3\xA5";  // folded to aa
  std::string greek;
  for (int i = 0; i < 130; ++i) greek += "\xD1\x84";
  const auto reader =
      ReaderOf({MakeRecord(CodeSystem::kCpt, "10001", word), MakeRecord(CodeSystem::kCpt, "10002", "x" + greek)});
  const Sections& sections = reader->sections();
  ASSERT_EQ(sections.size(), 2u);
  EXPECT_EQ(sections.Word(0), std::string(240, 'a'));
  EXPECT_EQ(sections.Word(1).size(), 239u) << "half a character would be left";
}

TEST(Image, ProgressIsTold) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
  MakeImage(SampleRecords(), {}, {}, [&](std::uint64_t done, std::uint64_t total) { told.emplace_back(done, total); });
  EXPECT_THAT(told, ElementsAre(Pair(0, SampleRecords().size())));
}

}  // namespace
}  // namespace cptsearch::index
