// Builds that cannot go on, and builders that meet: the old index goes on serving, and nothing is left behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "fault/fixture.h"

namespace cptsearch::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST_F(Fault, SecondBuilderOfOneTargetIsRefused) {
  {
    const auto first = IndexBuilder::Create(path_, Bare());
    CPTSEARCH_ASSERT_OK(first);
    EXPECT_THAT(
        IndexBuilder::Create(path_, Bare()),
        StatusIs(absl::StatusCode::kUnavailable, "another program is building '" + path_ + "'; wait until it is done"));
    EXPECT_THAT(IndexBuilder::Create(folder_ + "/b.idx", Bare()), IsOk()) << "another target";
  }
  EXPECT_THAT(Names(), IsEmpty());
  Build();
}

TEST_F(Fault, LockOfAnotherProgramIsRespectedAndLeft) {
  Build();
  const auto lock = base::Lock::Take(path_ + ".lock");
  CPTSEARCH_ASSERT_OK(lock);
  EXPECT_THAT(
      IndexBuilder::Create(path_, Bare()),
      StatusIs(absl::StatusCode::kUnavailable, "another program is building '" + path_ + "'; wait until it is done"));
  EXPECT_THAT(Names(), UnorderedElementsAre("a.idx", "a.idx.lock"));
  EXPECT_THAT(Index::Open(path_), IsOk()) << "readers need no lock";
}

TEST_F(Fault, LockFileThatAKilledBuilderLeftIsNoLock) {
  CPTSEARCH_ASSERT_OK(base::WriteWholeFile(path_ + ".lock", ""));
  Build();
  EXPECT_THAT(Names(), ElementsAre("a.idx"));
}

TEST_F(Fault, BuilderWithoutFinishLeavesTheOldIndexAlone) {
  Build();
  const std::string before = Content();
  {
    auto builder = IndexBuilder::Create(path_, Bare());
    CPTSEARCH_ASSERT_OK(builder);
    CPTSEARCH_ASSERT_OK(builder->Add(SampleRecords()[0]));
    IndexBuilder moved = *std::move(builder);
  }
  EXPECT_EQ(Content(), before);
  EXPECT_THAT(Names(), ElementsAre("a.idx"));
}

TEST_F(Fault, TargetThatIsAFolderIsRefused) {
  std::filesystem::create_directories(path_);
  EXPECT_THAT(IndexBuilder::Create(path_, Bare()),
              StatusIs(absl::StatusCode::kFailedPrecondition, "'" + path_ + "' is a folder; an index is one file"));
  EXPECT_THAT(Names(), ElementsAre("a.idx"));
}

TEST_F(Fault, FolderThatIsNotThereIsNamed) {
  const std::string target = folder_ + "/none/a.idx";
  EXPECT_THAT(IndexBuilder::Create(target, Bare()),
              StatusIs(absl::StatusCode::kNotFound, "cannot create '" + target + ".lock': No such file or directory"));
}

TEST_F(Fault, BadLexiconFailsBeforeAnythingIsWritten) {
  const std::string words = folder_ + "/words.tsv";
  CPTSEARCH_ASSERT_OK(base::WriteWholeFile(words, "kind\tfrom\tto\nsame\tonly\n"));
  BuildOptions options = Bare();
  options.lexicon_files = {words};
  EXPECT_THAT(IndexBuilder::Create(path_, options),
              StatusIs(absl::StatusCode::kInvalidArgument, words + ":2: 'from' and 'to' need at least one word each"));
  options.lexicon_files = {folder_ + "/none.tsv"};
  EXPECT_THAT(
      IndexBuilder::Create(path_, options),
      StatusIs(absl::StatusCode::kNotFound, "cannot open '" + folder_ + "/none.tsv': No such file or directory"));
  EXPECT_THAT(Names(), ElementsAre("words.tsv"));
}

TEST_F(Fault, FolderThatVanishesMidBuildIsAnError) {
  const std::string inner = folder_ + "/inner";
  std::filesystem::create_directories(inner);
  auto builder = IndexBuilder::Create(inner + "/a.idx", Bare());
  CPTSEARCH_ASSERT_OK(builder);
  CPTSEARCH_ASSERT_OK(builder->Add(SampleRecords()[0]));
  std::filesystem::remove_all(inner);
  EXPECT_FALSE(builder->Finish().ok());
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(Fault, CodeOfNoSystemsFormIsRefused) {
  auto builder = IndexBuilder::Create(path_, Bare());
  CPTSEARCH_ASSERT_OK(builder);
  for (const char* code : {"", "e11.9", "E11.9", "12", "ABCDEFGH", "A42\n"}) {
    EXPECT_THAT(
        builder->Add(MakeRecord(CodeSystem::kIcd10Cm, code, "Title")),
        StatusIs(absl::StatusCode::kInvalidArgument, std::string("'") + code + "' is not a canonical code of icd10cm"));
  }
}

}  // namespace
}  // namespace cptsearch::testing
