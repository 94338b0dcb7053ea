// Index::Search through the public header: what the options and the syntax promise.
#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

using Clock = std::chrono::steady_clock;

TEST_F(SampleIndex, WordsFindTheTitlesThatSayThem) {
  const SearchResult result = Search("long thigh splint");
  ASSERT_FALSE(result.hits.empty());
  const Hit& hit = result.hits[0];
  EXPECT_EQ(hit.code, "10002");
  EXPECT_EQ(hit.system, CodeSystem::kCpt);
  EXPECT_EQ(hit.title, "Thigh splint, long");
  EXPECT_EQ(hit.term, "Thigh splint, long");
  EXPECT_EQ(hit.kind, HitKind::kTerm);
  EXPECT_EQ(hit.term_kind, TermKind::kTitle);
  EXPECT_EQ(KindName(hit), "title");
  EXPECT_EQ(hit.tier, Tier::kBest);
  EXPECT_EQ(hit.status, CodeStatus::kValid);
  EXPECT_TRUE(hit.billable);
  EXPECT_TRUE(result.complete);
  EXPECT_THAT(result.unmatched, IsEmpty());
}

TEST_F(SampleIndex, ScoresFallAndStayWithinOne) {
  const std::vector<Hit> hits = Search("moldy fever left side splint").hits;
  ASSERT_GE(hits.size(), 4u);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_GT(hits[i].score, 0);
    EXPECT_LE(hits[i].score, 1);
    EXPECT_TRUE(i == 0 || hits[i].status != hits[i - 1].status || hits[i - 1].score >= hits[i].score);
  }
}

TEST_F(SampleIndex, HitTellsTheTextThatMatched) {
  const SearchResult result = Search("tummy mildew");
  ASSERT_FALSE(result.hits.empty());
  EXPECT_EQ(result.hits[0].code, "A421");
  EXPECT_EQ(result.hits[0].term_kind, TermKind::kInclusion);
  EXPECT_EQ(result.hits[0].term, "tummy mildew");
  EXPECT_EQ(result.hits[0].title, "Moldy belly fever");
}

TEST_F(SampleIndex, LexiconOfTheIndexIsUsed) { EXPECT_EQ(Codes("femoral splint long").front(), "10002"); }

TEST_F(SampleIndex, LexiconOfTheUserIsAddedWhenOpened) {
  EXPECT_THAT(Codes("gamba"), IsEmpty());
  const std::string words = WriteFile("mine.tsv", "kind\tfrom\tto\nlay\tgamba\tthigh\n");
  const auto index = Index::Open(path_, {.lexicon = {words}, .verify = false});
  CPTSEARCH_ASSERT_OK(index);
  const auto result = index->Search("gamba");
  CPTSEARCH_ASSERT_OK(result);
  EXPECT_THAT(CodesOf(result->hits), UnorderedElementsAre("10001", "10002"));
  WriteFile("mine.tsv", "kind\tfrom\tto\nsam\ta\tb\n");
  EXPECT_THAT(
      Index::Open(path_, {.lexicon = {words}, .verify = false}),
      StatusIs(absl::StatusCode::kInvalidArgument,
               words + ":2: unknown kind 'sam'; expected: same, lay, abbr, brand, narrower, broader, spelling"));
  EXPECT_THAT(Index::Open(path_, {.lexicon = {folder_ + "/none"}, .verify = false}),
              StatusIs(absl::StatusCode::kNotFound, "cannot open '" + folder_ + "/none': No such file or directory"));
}

TEST_F(SampleIndex, UserMayRefuseALinkOfTheIndex) {
  const std::string words = WriteFile("mine.tsv", "kind\tfrom\tto\tfactor\nsame\tthigh\tfemoral\t0\n");
  const auto index = Index::Open(path_, {.lexicon = {words}, .verify = false});
  CPTSEARCH_ASSERT_OK(index);
  const auto result = index->Search("femoral");
  CPTSEARCH_ASSERT_OK(result);
  EXPECT_THAT(result->hits, IsEmpty());
}

TEST_F(SampleIndex, PhraseMustStandAsItIs) {
  EXPECT_THAT(Codes("\"thigh splint\""), UnorderedElementsAre("10001", "10002"));
  EXPECT_THAT(Codes("\"splint thigh\""), IsEmpty());
  EXPECT_THAT(Codes("\"lung fever\" left"), ElementsAre("A42.53", "A42"));
}

TEST_F(SampleIndex, MinusWordDropsTheCodesThatSayIt) {
  EXPECT_THAT(Codes("splint"), UnorderedElementsAre("10001", "10002", "10003"));
  EXPECT_THAT(Codes("splint -long"), UnorderedElementsAre("10001", "10003"));
  EXPECT_THAT(Codes("moldy fever -lungs"), UnorderedElementsAre("A42.1", "A42.9"));
  EXPECT_THAT(Codes("moldy fever -mildew"), Not(Contains("A42.1"))) << "any searched text of the code counts";
  EXPECT_THAT(Codes("splint -nowhere"), SizeIs(3));
}

TEST_F(SampleIndex, SystemsNarrowTheSearch) {
  EXPECT_THAT(Codes("knee"), UnorderedElementsAre("M22.02", "M22.01", "0SRD0J9"));
  EXPECT_THAT(Codes("knee", In({CodeSystem::kIcd10Pcs})), ElementsAre("0SRD0J9"));
  EXPECT_THAT(Codes("knee system:icd10pcs"), ElementsAre("0SRD0J9"));
  EXPECT_THAT(Codes("system:ICD10CM knee", In({CodeSystem::kIcd10Pcs})), IsEmpty()) << "both must allow it";
  EXPECT_THAT(Codes("A4253", In({CodeSystem::kHcpcs})), ElementsAre("A4253"));
  EXPECT_THAT(Codes("A4253", In({CodeSystem::kCpt})), IsEmpty());
}

TEST_F(SampleIndex, DayDecidesWhatIsValid) {
  // M22.01 is valid from 2022-10-01, E11.65 until 2021-01-01; the data's date is 2021-10-01.
  const std::vector<Hit> now = Search("kneecap slips often").hits;
  EXPECT_THAT(CodesOf(now), ElementsAre("M22.02", "M22.01"));
  EXPECT_EQ(now[0].status, CodeStatus::kValid);
  EXPECT_EQ(now[1].status, CodeStatus::kNotYet);
  EXPECT_EQ(now[1].valid_from, 20221001);
  const std::vector<Hit> later = Search("kneecap slips often", AsOf(20230101)).hits;
  ASSERT_THAT(later, SizeIs(2));
  for (const Hit& hit : later) EXPECT_EQ(hit.status, CodeStatus::kValid) << hit.code;

  const std::vector<Hit> sugar = Search("sweet blood with high sugar").hits;
  EXPECT_THAT(CodesOf(sugar), ElementsAre("E11.9", "E11.65")) << "the valid one first, though it says less";
  EXPECT_EQ(sugar[1].status, CodeStatus::kEnded);
  EXPECT_EQ(sugar[1].valid_to, 20210101);
  EXPECT_EQ(Codes("sweet blood with high sugar", AsOf(20200101)).front(), "E11.65");
}

TEST_F(SampleIndex, DayWithinAGapOfTwoPeriodsIsEndedOrNotYet) {
  // E0601: 1995-01-01 to 2020-01-01, and from 2021-01-01.
  const auto status = [&](Date day) { return Search("E0601", AsOf(day)).hits.at(0).status; };
  EXPECT_EQ(status(19900101), CodeStatus::kNotYet);
  EXPECT_EQ(status(20190101), CodeStatus::kValid);
  EXPECT_NE(status(20200601), CodeStatus::kValid);
  EXPECT_EQ(status(20210101), CodeStatus::kValid);
}

TEST_F(SampleIndex, OffsetAndLimitCutOneAndTheSameList) {
  for (const char* query :
       {"moldy fever", "splint knee fever sweet blood", "A42*", "A4253 moldy fever", "kneecap slips often"}) {
    const std::vector<std::string> all = Codes(query, Limit(100));
    for (int offset = 0; offset <= static_cast<int>(all.size()) + 1; ++offset) {
      for (int limit = 0; limit <= 3; ++limit) {
        std::vector<std::string> expected;
        for (int i = offset; i < offset + limit && i < static_cast<int>(all.size()); ++i) {
          expected.push_back(all[static_cast<std::size_t>(i)]);
        }
        EXPECT_EQ(Codes(query, Limit(limit, offset)), expected) << query << ", " << limit << " from " << offset;
      }
    }
  }
}

TEST_F(SampleIndex, OptionsOutOfBoundsAreErrors) {
  const auto error = [&](int limit, int offset) {
    return StatusIs(absl::StatusCode::kInvalidArgument, "limit " + std::to_string(limit) + " and offset " +
                                                            std::to_string(offset) +
                                                            ": both at least 0, together at most 1000");
  };
  EXPECT_THAT(index_->Search("knee", Limit(-1)), error(-1, 0));
  EXPECT_THAT(index_->Search("knee", Limit(20, -1)), error(20, -1));
  EXPECT_THAT(index_->Search("knee", Limit(1001)), error(1001, 0));
  EXPECT_THAT(index_->Search("knee", Limit(10, 991)), error(10, 991));
  EXPECT_THAT(index_->Search("knee", Limit(10, 2147483647)), error(10, 2147483647));
  EXPECT_THAT(index_->Search("knee", Limit(10, 990)), IsOk());
}

TEST_F(SampleIndex, QueriesThatCannotBeReadAreErrorsThatNameTheByte) {
  const auto error = [](const std::string& message) { return StatusIs(absl::StatusCode::kInvalidArgument, message); };
  EXPECT_THAT(index_->Search("knee \"left"),
              error("the quotation mark at byte 5 is not closed; add one, or leave it out"));
  EXPECT_THAT(index_->Search("knee \xff"), error("byte 5 of the query is not UTF-8"));
  EXPECT_THAT(index_->Search("knee system:icd9"),
              error("unknown system at byte 12; expected cpt, hcpcs, icd10cm or icd10pcs"));
  EXPECT_THAT(index_->Search(std::string(4097, 'a')), error("the query has 4097 bytes; at most 4096 are read"));
  EXPECT_THAT(index_->Search(std::string(4096, 'a')), IsOk());
}

TEST_F(SampleIndex, NothingToLookForFindsNothing) {
  for (const char* query : {"", "   ", "...", "-", "\"\"", "zzzz yyyy", "system:cpt"}) {
    const SearchResult result = Search(query);
    EXPECT_THAT(result.hits, IsEmpty()) << query;
    EXPECT_TRUE(result.complete) << query;
  }
  EXPECT_THAT(Search("zzzz knee yyyy").unmatched, ElementsAre("zzzz", "yyyy"));
}

SearchOptions Until(Clock::time_point deadline) {
  SearchOptions options;
  options.deadline = deadline;
  return options;
}

TEST_F(SampleIndex, DeadlineInThePastGivesWhatThereIs) {
  const SearchResult result = Search("splint", Until(Clock::now() - std::chrono::seconds(1)));
  EXPECT_FALSE(result.complete);
  EXPECT_THAT(result.hits, IsEmpty());
  EXPECT_TRUE(Search("splint", Until(Clock::now() + std::chrono::hours(1))).complete);
}

TEST_F(SampleIndex, CancelStopsTheSearch) {
  std::atomic<bool> cancel = true;
  SearchOptions options;
  options.cancel = &cancel;
  EXPECT_FALSE(Search("splint", options).complete);
  cancel = false;
  const SearchResult result = Search("splint", options);
  EXPECT_TRUE(result.complete);
  EXPECT_THAT(result.hits, SizeIs(3));
}

TEST_F(SampleIndex, CodesAreFoundAsCodes) {
  const SearchResult result = Search("10001-25");
  ASSERT_THAT(result.hits, SizeIs(1));
  EXPECT_EQ(result.hits[0].kind, HitKind::kCode);
  EXPECT_EQ(KindName(result.hits[0]), "code");
  EXPECT_THAT(result.hits[0].modifiers, ElementsAre("25"));
  EXPECT_THAT(result.hits[0].use_instead, ElementsAre(Pointer{"10002", "the splint reaches the ankle"}));
  EXPECT_THAT(Codes("e119"), ElementsAre("E11.9"));
  EXPECT_THAT(Codes("E11*"), ElementsAre("E11.65", "E11.9"));
  EXPECT_THAT(Codes("10001-10002"), ElementsAre("10001", "10002"));
  EXPECT_TRUE(Search("10003").hits.at(0).add_on);
}

TEST_F(SampleIndex, ChoiceThatTheBestHitsDifferInIsAsked) {
  const auto asked = [&](std::string_view query) {
    std::string shown;
    for (const Question& question : Search(query).questions) {
      shown += (shown.empty() ? "" : "; ") + question.about + ":";
      for (const std::string& choice : question.choices) shown += " " + choice;
    }
    return shown;
  };
  Build({MakeRecord(CodeSystem::kIcd10Cm, "M2201", "Kneecap slips often, right knee"),
         MakeRecord(CodeSystem::kIcd10Cm, "M2202", "Kneecap slips often, left knee"),
         MakeRecord(CodeSystem::kIcd10Cm, "M2203", "Kneecap of the left side")});
  Open();
  EXPECT_EQ(asked("kneecap slips often"), "side: left right");
  EXPECT_EQ(asked("left kneecap slips often"), "") << "the query says it";
  EXPECT_EQ(asked("kneecap side"), "") << "hits far behind do not count";
  EXPECT_EQ(asked("nothing"), "");
}

TEST_F(SampleIndex, ExplainAddsMatchesAndCounters) {
  const SearchResult plain = Search("long thigh");
  EXPECT_THAT(plain.hits.at(0).matches, IsEmpty());
  EXPECT_EQ(plain.hits.at(0).parts, std::nullopt);
  EXPECT_EQ(plain.counters.postings_read, 0u);
  const SearchResult explained = Search("long thigh", Explained());
  EXPECT_THAT(explained.hits.at(0).matches, ElementsAre(ByteRange{0, 5}, ByteRange{14, 18}));
  ASSERT_TRUE(explained.hits.at(0).parts.has_value());
  EXPECT_EQ(explained.hits.at(0).parts->query_coverage, 1);
  EXPECT_THAT(explained.hits.at(0).parts->factors, IsEmpty());
  const SearchResult extra = Search("splint limb", Explained());
  ASSERT_EQ(extra.hits.at(0).code, "10003");
  EXPECT_THAT(extra.hits.at(0).parts->factors, ElementsAre(Factor{FactorKind::kAddOn, 0.93}));
  EXPECT_EQ(Search("e119", Explained()).hits.at(0).parts, std::nullopt) << "a code has no coverage";
  EXPECT_GT(explained.counters.postings_read, 0u);
  EXPECT_GT(explained.counters.terms_scored, 0u);
  EXPECT_GT(explained.counters.lists, 0u);
  EXPECT_EQ(CodesOf(explained.hits), CodesOf(plain.hits));
}

TEST_F(SampleIndex, OutdatedOnceThePathLeadsElsewhere) {
  EXPECT_THAT(index_->Outdated(), IsOkAndHolds(false));
  std::filesystem::copy_file(path_, path_ + ".copy");
  std::filesystem::rename(path_ + ".copy", path_);
  EXPECT_THAT(index_->Outdated(), IsOkAndHolds(true)) << "another file, be it the same bytes";
  EXPECT_THAT(Codes("splint"), SizeIs(3)) << "the old one goes on serving";
  Open();
  EXPECT_THAT(index_->Outdated(), IsOkAndHolds(false));
  std::filesystem::remove(path_);
  EXPECT_THAT(index_->Outdated(), IsOkAndHolds(true));
  EXPECT_THAT(index_->Check(), IsOk());
}

TEST_F(SampleIndex, MovedIndexGoesOn) {
  Index moved = *std::move(index_);
  EXPECT_THAT(moved.Search("splint"), IsOk());
  index_ = std::move(moved);
  EXPECT_THAT(Codes("splint"), SizeIs(3));
}

}  // namespace
}  // namespace cptsearch::testing
