// A builder killed at any moment leaves the old index, or the whole new one.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "fault/fixture.h"

namespace cptsearch::testing {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;

std::vector<Record> ManyRecords(int count) {
  std::vector<Record> records;
  for (int i = 0; i < count; ++i) {
    records.push_back(MakeRecord(CodeSystem::kCpt, std::to_string(10000 + i), "Repair of part " + std::to_string(i)));
  }
  return records;
}

TEST_F(Fault, KilledBuilderLeavesAWholeIndex) {
  constexpr int kSmall = 300;
  constexpr int kLarge = 900;
  Build(ManyRecords(kSmall));
  std::mt19937 random(20211001);
  for (int round = 0; round < 10; ++round) {
    const ::pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (int turn = 0;; ++turn) {
        auto builder = IndexBuilder::Create(path_, Bare());
        if (!builder.ok()) ::_exit(1);
        for (const Record& record : ManyRecords(turn % 2 == 0 ? kLarge : kSmall)) {
          if (!builder->Add(record).ok()) ::_exit(2);
        }
        if (!builder->Finish().ok()) ::_exit(3);
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 150));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the builder failed by itself, exit " << WEXITSTATUS(status);

    const auto index = Index::Open(path_, {.lexicon = {}, .verify = true});
    CPTSEARCH_ASSERT_OK(index);
    CPTSEARCH_ASSERT_OK(index->Check());
    EXPECT_THAT(index->info().systems[0].codes, AnyOf(kSmall, kLarge));
    const auto result = index->Search("repair of part 7");
    CPTSEARCH_ASSERT_OK(result);
    ASSERT_FALSE(result->hits.empty());
    EXPECT_EQ(result->hits[0].code, "10007");
  }
  Build(ManyRecords(kSmall));
  EXPECT_THAT(Names(), ElementsAre("a.idx")) << "the next builder clears what killed ones left";
}

}  // namespace
}  // namespace cptsearch::testing
