// One Index used by many threads: the same answers as in one, also while its file is replaced.
#include <atomic>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "api/sample_index.h"

namespace cptsearch::testing {
namespace {

constexpr int kThreads = 8;

class IndexThreads : public SampleIndex {};

// All of an answer that the threads could disagree on.
std::string Answer(const Index& index, const std::string& query) {
  const auto result = index.Search(query, Explained(10));
  if (!result.ok()) return result.status().ToString();
  std::string answer;
  for (const Hit& hit : result->hits) {
    answer += hit.code + " " + std::to_string(hit.score) + " " + hit.term;
    for (const Reason& reason : hit.reasons) answer += "; " + InWords(reason);
    answer += "\n";
  }
  return answer;
}

const std::vector<std::string>& Queries() {
  static const auto* const queries = new std::vector<std::string>{"thigh splint",
                                                                  "femoral splint long",
                                                                  "moldy fever -lung",
                                                                  "\"left knee\"",
                                                                  "A42*",
                                                                  "A4253",
                                                                  "sweet blood sugar",
                                                                  "kneecap right",
                                                                  "nothing known",
                                                                  "open \"quote",
                                                                  "replacement of joint",
                                                                  "airway presure device"};
  return *queries;
}

std::vector<std::string> AnswersOfOneThread(const Index& index) {
  std::vector<std::string> answers;
  for (const std::string& query : Queries()) answers.push_back(Answer(index, query));
  return answers;
}

// Runs `fn(thread number)` in every thread and waits for all.
template <typename Fn>
void InThreads(Fn fn) {
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(fn, i);
  for (std::thread& thread : threads) thread.join();
}

// How many of the answers that the threads get differ from those of one.
int Differing(const Index& index, int rounds) {
  const std::vector<std::string> expected = AnswersOfOneThread(index);
  std::atomic<int> differing = 0;
  InThreads([&](int thread) {
    for (int i = 0; i < rounds; ++i) {
      const auto at = static_cast<std::size_t>(i + thread) % Queries().size();
      if (Answer(index, Queries()[at]) != expected[at]) ++differing;
    }
  });
  return differing;
}

TEST_F(IndexThreads, SearchOneIndexAlike) { EXPECT_EQ(Differing(*index_, 200), 0); }

TEST_F(IndexThreads, LookUpAndCheckOneIndex) {
  std::atomic<int> failed = 0;
  InThreads([&](int) {
    for (int i = 0; i < 20; ++i) {
      const auto answers = index_->Lookup(std::vector<std::string>{"A4253", "10001-25"});
      if (!answers.ok() || answers->at(0).records.size() != 2) ++failed;
      const auto children = index_->Children({CodeSystem::kIcd10Cm, "A42"});
      if (!children.ok() || children->size() != 3) ++failed;
      if (!index_->Check().ok() || !index_->Outdated().ok()) ++failed;
    }
  });
  EXPECT_EQ(failed, 0);
}

TEST_F(IndexThreads, SearchOnWhileTheFileIsReplaced) {
  std::atomic<bool> stop = false;
  std::atomic<int> builds = 0;
  std::thread builder([&] {
    while (!stop) {
      auto next = IndexBuilder::Create(path_, BareOptions());
      if (!next.ok() || !next->Add(MakeRecord(CodeSystem::kCpt, "10009", "Thigh splint of another file")).ok() ||
          !next->Finish().ok()) {
        return;
      }
      ++builds;
    }
  });
  EXPECT_EQ(Differing(*index_, 200), 0);
  while (builds == 0) std::this_thread::yield();
  EXPECT_EQ(Differing(*index_, 50), 0);
  stop = true;
  builder.join();
  EXPECT_THAT(index_->Outdated(), IsOkAndHolds(true));
  Open();
  EXPECT_THAT(Codes("thigh splint"), ::testing::ElementsAre("10009"));
}

TEST_F(IndexThreads, OpenAndSearchWhateverLiesAtThePath) {
  std::atomic<bool> stop = false;
  std::atomic<int> failed = 0;
  std::thread builder([&] {
    for (int i = 0; !stop; ++i) {
      auto next = IndexBuilder::Create(path_, BareOptions());
      if (!next.ok()) return;
      for (const Record& record : SampleRecords()) {
        if (i % 2 == 0 || record.system == CodeSystem::kCpt) next->Add(record).IgnoreError();
      }
      if (!next->Finish().ok()) ++failed;
    }
  });
  InThreads([&](int) {
    for (int i = 0; i < 20; ++i) {
      const auto opened = Index::Open(path_, {.lexicon = {}, .verify = true});
      if (!opened.ok() || opened->Search("splint")->hits.size() != 3) ++failed;
    }
  });
  stop = true;
  builder.join();
  EXPECT_EQ(failed, 0);
}

TEST(EmbeddedThreads, OpenAndSearchAtOnce) {
  std::atomic<int> failed = 0;
  InThreads([&](int) {
    const auto index = Index::OpenEmbedded();
    const auto result = index.ok() ? index->Search("femoral soft tissue biopsy, superficial", Limit(1))
                                   : absl::StatusOr<SearchResult>(index.status());
    if (!result.ok() || result->hits.empty() || result->hits[0].code != "27323") ++failed;
  });
  EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace cptsearch::testing
