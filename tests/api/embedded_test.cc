// The embedded corpus, searched without a file. Only what no change of weights may turn: scores are not for this test.
#include <string>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Index& Embedded() {
  static const Index* const index = [] {
    auto opened = Index::OpenEmbedded();
    EXPECT_THAT(opened, IsOk());
    return new Index(*std::move(opened));
  }();
  return *index;
}

std::vector<std::string> FirstCodes(const std::string& query, int limit) {
  const auto result = Embedded().Search(query, Limit(limit));
  EXPECT_THAT(result, IsOk());
  return result.ok() ? CodesOf(result->hits) : std::vector<std::string>();
}

TEST(EmbeddedIndex, FindsTheBiopsyThatWasAskedForAndThenItsSibling) {
  EXPECT_THAT(FirstCodes("femoral soft tissue biopsy, superficial", 2), ElementsAre("27323", "27324"));
}

TEST(EmbeddedIndex, FindsCodesByThemselves) {
  EXPECT_THAT(FirstCodes("27323", 5), ElementsAre("27323"));
  const auto answers = Embedded().Lookup(std::vector<std::string>{"27323", "27323-RT"});
  CPTSEARCH_ASSERT_OK(answers);
  ASSERT_THAT(*answers, SizeIs(2));
  EXPECT_THAT((*answers)[0].records, SizeIs(1));
  EXPECT_THAT((*answers)[1].modifiers, ElementsAre("RT"));
}

TEST(EmbeddedIndex, IsSoundNeverOutdatedAndHasNoFile) {
  EXPECT_THAT(Embedded().Check(), IsOk());
  EXPECT_THAT(Embedded().Outdated(), IsOkAndHolds(false));
  EXPECT_EQ(Embedded().info().size_bytes, 0u);
  EXPECT_GT(Embedded().info().systems[0].codes, 100u);
  EXPECT_GT(Embedded().info().lexicon_entries, 100u);
}

TEST(EmbeddedIndex, TakesTheUsersLexicon) {
  const std::string path = ::testing::TempDir() + "cptsearch_embedded_" + std::to_string(::getpid()) + ".tsv";
  CPTSEARCH_ASSERT_OK(base::WriteWholeFile(path, "kind\tfrom\tto\nlay\tqqxzzy\tbiopsy\n"));
  EXPECT_THAT(FirstCodes("qqxzzy", 5), IsEmpty());
  const auto index = Index::OpenEmbedded({.lexicon = {path}, .verify = false});
  std::filesystem::remove(path);
  CPTSEARCH_ASSERT_OK(index);
  const auto result = index->Search("qqxzzy");
  CPTSEARCH_ASSERT_OK(result);
  EXPECT_THAT(result->hits, Not(IsEmpty()));
  EXPECT_THAT(FirstCodes("qqxzzy", 5), IsEmpty()) << "the shared index stays as it is";
}

TEST(EmbeddedIndex, FileOfTheCorpusAnswersTheSame) {
  const std::string path = ::testing::TempDir() + "cptsearch_corpus_" + std::to_string(::getpid()) + ".idx";
  auto builder = IndexBuilder::Create(path);
  CPTSEARCH_ASSERT_OK(builder);
  CPTSEARCH_ASSERT_OK(builder->Finish());
  const auto file = Index::Open(path);
  std::filesystem::remove(path);
  CPTSEARCH_ASSERT_OK(file);
  EXPECT_THAT(file->Check(), IsOk());
  for (const char* query : {"femoral soft tissue biopsy", "left knee arthroscopy -open", "\"chest wall\"",
                            "27301-27310", "mri brain without contrast", "remove gallbladder laparoscopic"}) {
    const auto a = Embedded().Search(query);
    const auto b = file->Search(query);
    CPTSEARCH_ASSERT_OK(a);
    CPTSEARCH_ASSERT_OK(b);
    EXPECT_EQ(CodesOf(a->hits), CodesOf(b->hits)) << query;
    for (std::size_t i = 0; i < a->hits.size() && i < b->hits.size(); ++i) {
      EXPECT_EQ(a->hits[i].score, b->hits[i].score) << query;
    }
  }
}

}  // namespace
}  // namespace cptsearch::testing
