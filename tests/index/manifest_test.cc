// The manifest: what an index says of itself comes back, and a cut one is refused.
#include "index/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/status_matchers.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::StatusIs;
using ::testing::ElementsAre;

IndexInfo Sample() {
  IndexInfo info;
  info.format_version = 1;
  info.analysis_id = 2;
  info.library_version = "1.2.3";
  info.data_date = 20211001;
  for (std::size_t i = 0; i < info.systems.size(); ++i) info.systems[i] = {i * 1000, i * 100, i * 3000};
  info.words = 70000;
  info.lexicon_entries = 300;
  info.unclaimed_terms = 4;
  info.sources = {{"a.txt", "icd10cm-order", 123456, 0xfedcba9876543210, 1000, 3, 20201001}, {}};
  info.notices = {"Copyright", ""};
  return info;
}

TEST(Manifest, ComesBackWhole) {
  const auto manifest = DecodeManifest(EncodeManifest(Sample(), 77));
  CPTSEARCH_ASSERT_OK(manifest);
  EXPECT_EQ(manifest->median_telling, 77u);
  const IndexInfo& info = manifest->info;
  EXPECT_EQ(info.format_version, 1u);
  EXPECT_EQ(info.analysis_id, 2u);
  EXPECT_EQ(info.library_version, "1.2.3");
  EXPECT_EQ(info.data_date, 20211001);
  EXPECT_EQ(info.systems[3].codes, 3000u);
  EXPECT_EQ(info.systems[3].billable, 300u);
  EXPECT_EQ(info.systems[3].terms, 9000u);
  EXPECT_EQ(info.words, 70000u);
  EXPECT_EQ(info.lexicon_entries, 300u);
  EXPECT_EQ(info.unclaimed_terms, 4u);
  ASSERT_EQ(info.sources.size(), 2u);
  EXPECT_EQ(info.sources[0].name, "a.txt");
  EXPECT_EQ(info.sources[0].format, "icd10cm-order");
  EXPECT_EQ(info.sources[0].size_bytes, 123456u);
  EXPECT_EQ(info.sources[0].checksum, 0xfedcba9876543210u);
  EXPECT_EQ(info.sources[0].records, 1000u);
  EXPECT_EQ(info.sources[0].skipped, 3u);
  EXPECT_EQ(info.sources[0].released, 20201001);
  EXPECT_THAT(info.notices, ElementsAre("Copyright", ""));
  EXPECT_EQ(EncodeManifest(info, 77), EncodeManifest(Sample(), 77));
}

TEST(Manifest, CutAnywhereIsDamage) {
  const std::string bytes = EncodeManifest(Sample(), 77);
  const auto damaged = StatusIs(absl::StatusCode::kDataLoss, "the manifest is damaged");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THAT(DecodeManifest(bytes.substr(0, size)), damaged) << size << " bytes";
  }
  EXPECT_THAT(DecodeManifest(bytes + "x"), damaged);
}

}  // namespace
}  // namespace cptsearch::index
