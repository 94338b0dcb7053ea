// IndexBuilder: equal records give equal bytes, sources and dates go into the manifest, the corpus stays below.
#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(SampleIndex, EqualRecordsGiveEqualBytesWhateverTheirOrder) {
  const auto first = base::ReadWholeFile(path_);
  CPTSEARCH_ASSERT_OK(first);
  std::vector<Record> records = SampleRecords();
  std::mt19937 random(20211001);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    Build(records);
    EXPECT_THAT(base::ReadWholeFile(path_), IsOkAndHolds(*first));
  }
}

TEST_F(SampleIndex, SourcesMayComeInAnyOrder) {
  const ReadSummary a{"/home/me/a.txt", Format::kTable, 10, 1, 5, 0, {"notice b", "notice a"}, 0};
  const ReadSummary b{"b.zip!b.txt", Format::kJsonLines, 20, 2, 6, 1, {"notice a"}, 0};
  std::vector<std::string> contents;
  for (const bool turned : {false, true}) {
    auto builder = IndexBuilder::Create(path_, Bare());
    CPTSEARCH_ASSERT_OK(builder);
    builder->AddSource(turned ? b : a);
    builder->AddSource(turned ? a : b);
    const auto info = builder->Finish();
    CPTSEARCH_ASSERT_OK(info);
    ASSERT_EQ(info->sources.size(), 2u);
    EXPECT_EQ(info->sources[0].name, "a.txt") << "without folders";
    EXPECT_EQ(info->sources[0].format, "table");
    EXPECT_EQ(info->sources[0].records, 5u);
    EXPECT_EQ(info->sources[1].skipped, 1u);
    EXPECT_THAT(info->notices, ElementsAre("notice a", "notice b"));
    contents.push_back(*base::ReadWholeFile(path_));
  }
  EXPECT_EQ(contents[0], contents[1]);
}

constexpr const char* kDefinitions =
    "<ICD10PCS.definitions><section><axis><title>Body Part</title><terms><title>Femur, Left</title>"
    "<title>Femur, Right</title>\n<includes>Shaftquux</includes></terms></axis></section></ICD10PCS.definitions>";

// The sample records and the links of a file of definitions.
class LinkedIndex : public SampleIndex {
 protected:
  IndexInfo BuildLinked(const BuildOptions& options) {
    auto builder = IndexBuilder::Create(path_, options);
    EXPECT_THAT(builder, IsOk());
    for (const Record& record : SampleRecords()) EXPECT_THAT(builder->Add(record), IsOk());
    EXPECT_THAT(builder->Add(MakeRecord(CodeSystem::kIcd10Pcs, "0QB80ZZ", "Excision of Right Femur, Open")), IsOk());
    ReadOptions read;
    read.on_link = [&](WordLink&& link) { builder->AddLink(std::move(link)); };
    const auto summaries = ReadRecords(WriteFile("definitions.xml", kDefinitions), read,
                                       [&](Record&& record) { return builder->Add(std::move(record)); });
    EXPECT_THAT(summaries, IsOk());
    EXPECT_EQ(summaries->at(0).links, 1u);
    builder->AddSource(summaries->at(0));
    const auto info = builder->Finish();
    EXPECT_THAT(info, IsOk());
    Open();
    return *info;
  }
};

TEST_F(LinkedIndex, FindsByTheWordsThatAValueTakesIn) {
  const IndexInfo info = BuildLinked(Bare());
  EXPECT_EQ(info.lexicon_entries, 2u);
  ASSERT_EQ(info.sources.size(), 1u);
  EXPECT_EQ(info.sources[0].format, "icd10pcs-definitions");
  EXPECT_EQ(info.sources[0].records, 0u);
  EXPECT_EQ(info.sources[0].links, 1u);
  EXPECT_THAT(index_->Check(), IsOk());
  const std::vector<Hit> hits = Search("shaftquux excision").hits;
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].code, "0QB80ZZ");
  EXPECT_THAT(hits[0].reasons, Contains(::testing::Truly([](const Reason& reason) {
                return InWords(reason) == "\"shaftquux\" matched \"Femur\" (the wider word)";
              })));
}

TEST_F(LinkedIndex, AUsersLineReplacesALinkOrTakesItOut) {
  BuildOptions options = Bare();
  options.lexicon_files = {WriteFile("mine.tsv", "kind\tfrom\tto\tfactor\nbroader\tshaftquux\tfemur\t0\n")};
  EXPECT_EQ(BuildLinked(options).sources[0].links, 0u);
  EXPECT_THAT(Codes("shaftquux"), IsEmpty());
  options.lexicon_files = {WriteFile("mine.tsv", "kind\tfrom\tto\tfactor\nbroader\tshaftquux\tfemur\t0.5\n")};
  EXPECT_EQ(BuildLinked(options).lexicon_entries, 1u);
  EXPECT_THAT(Codes("shaftquux"), ElementsAre("0QB80ZZ"));
}

TEST_F(LinkedIndex, LinksMayComeInAnyOrder) {
  std::vector<WordLink> links = {{"sole", "Foot", "/a/b.xml", 3},
                                 {"sole", "Foot", "/z/a.xml", 9},
                                 {"plant", "Foot", "/a/b.xml", 4},
                                 {"...", "Foot", "/a/b.xml", 5},
                                 {"femoral", "thigh", "/a/b.xml", 6}};
  std::vector<std::string> contents;
  for (int round = 0; round < 2; ++round) {
    auto builder = IndexBuilder::Create(path_, BareOptions());
    CPTSEARCH_ASSERT_OK(builder);
    for (const char* file : {"a.xml", "b.xml"}) builder->AddSource({file, Format::kIcd10PcsIndex, 1, 1, 0, 0, {}, 0});
    for (const WordLink& link : links) builder->AddLink(link);
    const auto info = builder->Finish();
    CPTSEARCH_ASSERT_OK(info);
    EXPECT_EQ(info->sources[0].links, 1u) << "of equal links the first file's stays";
    EXPECT_EQ(info->sources[1].links, 2u);
    contents.push_back(*base::ReadWholeFile(path_));
    std::reverse(links.begin(), links.end());
  }
  EXPECT_EQ(contents[0], contents[1]);
}

TEST_F(SampleIndex, InfoCountsWhatWasAdded) {
  const IndexInfo& info = index_->info();
  EXPECT_EQ(info.systems[0].codes, 4u);
  EXPECT_EQ(info.systems[2].codes, 8u);
  EXPECT_EQ(info.systems[2].billable, 7u);
  EXPECT_EQ(info.data_date, 20211001);
  EXPECT_EQ(info.size_bytes, std::filesystem::file_size(path_));
  EXPECT_EQ(info.lexicon_entries, 1u);
  EXPECT_THAT(index_->Check(), IsOk());
}

TEST_F(SampleIndex, DataDateIsTheNewestReleaseOrAsTold) {
  std::vector<Record> records = SampleRecords();
  records[3].released = 20220101;
  EXPECT_EQ(Build(records).data_date, 20220101);
  BuildOptions options = Bare();
  options.data_date = 20190101;
  auto builder = IndexBuilder::Create(path_, options);
  CPTSEARCH_ASSERT_OK(builder);
  for (const Record& record : records) CPTSEARCH_ASSERT_OK(builder->Add(record));
  const auto info = builder->Finish();
  CPTSEARCH_ASSERT_OK(info);
  EXPECT_EQ(info->data_date, 20190101);
}

TEST_F(SampleIndex, OfficialTitleWinsOverTheCorpusWhoseWordsStaySearched) {
  auto builder = IndexBuilder::Create(path_);
  CPTSEARCH_ASSERT_OK(builder);
  Record record = MakeRecord(CodeSystem::kCpt, "27323", "Official words for a zzquux");
  record.authority = Authority::kOfficial;
  CPTSEARCH_ASSERT_OK(builder->Add(record));
  CPTSEARCH_ASSERT_OK(builder->Finish());
  Open();
  EXPECT_THAT(Codes("zzquux"), ElementsAre("27323"));
  const auto hits = Search("femoral soft tissue biopsy, superficial").hits;
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].code, "27323");
  EXPECT_EQ(hits[0].title, "Official words for a zzquux");
  EXPECT_NE(hits[0].term, hits[0].title);
}

TEST_F(SampleIndex, IndexOfNothingOpensAndFindsNothing) {
  Build({});
  Open();
  EXPECT_THAT(index_->Check(), IsOk());
  for (const char* query : {"heart", "\"heart attack\"", "heart -attack", "E11.9", "A42*"}) {
    EXPECT_THAT(Codes(query), IsEmpty()) << query;
  }
  EXPECT_THAT(index_->Lookup(std::vector<std::string>{"E11.9"}), IsOk());
}

TEST_F(SampleIndex, ProgressNamesItsStages) {
  auto builder = IndexBuilder::Create(path_, Bare());
  CPTSEARCH_ASSERT_OK(builder);
  CPTSEARCH_ASSERT_OK(builder->Add(SampleRecords()[0]));
  std::vector<std::string> stages;
  CPTSEARCH_ASSERT_OK(builder->Finish([&](const BuildProgress& progress) {
    stages.emplace_back(progress.stage);
    EXPECT_LE(progress.done, progress.total);
  }));
  for (const char* stage : {"analyse", "write", "compact", "check"}) EXPECT_THAT(stages, Contains(stage));
}

}  // namespace
}  // namespace cptsearch::testing
