// The loop gives what the full scan gives: codes, documents, order and scores, on the embedded corpus.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "index/record_codec.h"
#include "search/both_ways.h"
#include "support/readers.h"
#include "support/seeded.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::EmbeddedReader;
using ::cptsearch::testing::ExpectSameBothWays;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::Seeded;

constexpr std::array<std::string_view, 60> kQueries = {
    // everyday words, abbreviations, brands
    "heart attack", "gallbladder removal", "water pill", "high blood sugar", "tennis elbow repair", "chf", "cabg",
    "mri brain w wo contrast", "egd with biopsy", "ct abd pelvis", "ekg", "tylenol", "botox migraine", "orif ankle",
    // titles and parts of them
    "knee arthroscopy with meniscectomy", "biopsy", "excision of malignant lesion of face 2.5 cm", "left", "with",
    "of the", "femoral soft tissue biopsy, superficial", "total hip replacement", "appendectomy laparoscopic",
    "cataract surgery", "spinal fusion lumbar", "vaginal delivery", "repair of laceration, simple, 5 cm", "skin graft",
    "bone marrow biopsy", "office visit new patient 30 minutes", "psychotherapy 45 minutes", "each additional level",
    "hearing test",
    // negation, contrasts, numbers, grades
    "arthroscopy without repair", "not left knee", "open versus closed fracture treatment", "bilateral mammogram",
    "initial hospital care", "stage 3", "type 2 diabetes", "third degree burn", "2 views chest", "15 or more lesions",
    "ct head without contrast then with contrast", "no anesthesia",
    // slips, cut and built words, joins
    "colonscopy", "artroscopy sholder", "appendecktomy", "fract fem nec", "x-ray", "xray knee", "x ray hand", "b12",
    "cholecystojejunostomy", "hemilaryngopharyngectomy",
    // syntax
    "\"soft tissue\" thigh", "biopsy -thigh", "system:cpt bronchoscopy", "\"total knee\" -revision replacement",
    // nothing
    "zzzz qqqq"};

std::vector<std::string> JudgedQueries() {
  std::vector<std::string> queries;
  for (const auto& entry : std::filesystem::directory_iterator(CPTSEARCH_SOURCE "/corpus/judged")) {
    if (entry.path().extension() != ".tsv") continue;
    const auto content = base::ReadWholeFile(entry.path().string());
    EXPECT_THAT(content, IsOk());
    std::istringstream lines(content.ok() ? *content : "");
    for (std::string line; std::getline(lines, line);) {
      std::string category, query;
      std::istringstream columns(line);
      std::getline(columns, category, '\t');
      std::getline(columns, query, '\t');
      if (!query.empty() && query != "query") queries.push_back(query);
    }
  }
  std::sort(queries.begin(), queries.end());
  return queries;
}

void ExpectSame(std::string_view query) { ExpectSameBothWays(EmbeddedReader(), EmbeddedReader().lexicon(), query); }

TEST(Oracle, LoopEqualsFullScanForTypicalQueries) {
  for (const std::string_view query : kQueries) ExpectSame(query);
}

TEST(Oracle, LoopEqualsFullScanForJudgedQueries) {
  for (const std::string& query : JudgedQueries()) ExpectSame(query);
}

// One to five words: words of titles, and now and then the left side of a lexicon entry.
std::string RandomQuery(Seeded& random) {
  const index::Sections& sections = EmbeddedReader().sections();
  const std::vector<lexicon::Entry>& entries = EmbeddedReader().lexicon().entries();
  std::string query;
  std::vector<std::string> title;
  for (std::size_t words = random.Between(1, 5); words > 0; --words) {
    std::string word;
    if (random.Chance(25)) {
      word = random.Pick(entries).from_text;
    } else {
      // Mostly words of one title, so that several of them meet in a text.
      if (title.empty() || random.Chance(30)) {
        const auto code = static_cast<std::uint32_t>(random.Below(sections.codes()));
        std::istringstream text{std::string(index::DecodeText(sections.RecordBytes(code), index::kTitleText))};
        title.clear();
        for (std::string each; text >> each;) title.push_back(each);
      }
      if (title.empty()) continue;
      word = random.Pick(title);
    }
    query += (query.empty() ? "" : " ") + word;
  }
  std::erase(query, '"');
  return query;
}

// In four tests, as ctest runs tests side by side: 2,000 full scans take 13 s, and ten times that under a sanitizer,
// which has seen all it can see after 200.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kQueriesEach = 50;
#else
constexpr int kQueriesEach = 500;
#endif

class OracleAtRandom : public ::testing::TestWithParam<int> {};

TEST_P(OracleAtRandom, LoopEqualsFullScan) {
  Seeded random(20260100U + static_cast<unsigned>(GetParam()));
  for (int i = 0; i < kQueriesEach && !HasFailure(); ++i) ExpectSame(RandomQuery(random));
}

INSTANTIATE_TEST_SUITE_P(Seeds, OracleAtRandom, ::testing::Range(0, 4));

}  // namespace
}  // namespace cptsearch::search
