// Files that are no index, or a cut, damaged or foreign one: a clear error, never a crash.
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "fault/fixture.h"
#include "text/analysis.h"

namespace cptsearch::testing {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

TEST_F(Fault, NothingThereSaysHowToBuild) {
  ExpectError(absl::StatusCode::kNotFound, "no index at '" + path_ + "': build one with cptindex");
}

TEST_F(Fault, FolderIsNoIndex) {
  std::filesystem::create_directories(path_);
  ExpectError(absl::StatusCode::kFailedPrecondition, "'" + path_ + "' is a folder; an index is one plain file");
}

TEST_F(Fault, OtherFilesAreNoIndex) {
  const std::string message =
      "'" + path_ + "' is not a cptsearch index; build one with: cptindex build -o INDEX FILE...";
  for (const std::string& content : {std::string(), std::string("heart attack\n"), std::string(5000, '\0'),
                                     std::string(95, 'x'), std::string("PK\x03\x04"), std::string("\x0f\x0dXapian")}) {
    Write(content);
    ExpectError(absl::StatusCode::kFailedPrecondition, message);
  }
}

TEST_F(Fault, TextThatXapianWouldObeyIsNotObeyed) {
  Build();
  const std::string other = folder_ + "/other.idx";
  std::filesystem::rename(path_, other);
  Write("auto " + other + "\n");
  ExpectError(absl::StatusCode::kFailedPrecondition,
              "'" + path_ + "' is not a cptsearch index; build one with: cptindex build -o INDEX FILE...");
}

TEST_F(Fault, CutAtAnySizeIsAnError) {
  Build();
  const std::string content = Content();
  std::vector<std::size_t> sizes = {
      0, 1, 13, 14, 95, 96, 4096, content.size() - 97, content.size() - 96, content.size() - 95};
  for (std::size_t i = 1; i < 100; ++i) sizes.push_back(content.size() * i / 100);
  for (std::size_t back = 1; back < 20; ++back) sizes.push_back(content.size() - back);
  for (const std::size_t size : sizes) {
    Write(content.substr(0, size));
    SCOPED_TRACE(absl::StrFormat("%d of %d bytes", size, content.size()));
    if (size < index::kXapianMagic.size()) {
      ExpectError(absl::StatusCode::kFailedPrecondition, HasSubstr("is not a cptsearch index"));
    } else {
      ExpectError(absl::StatusCode::kDataLoss,
                  "the index '" + path_ + "' is damaged (its end is missing): rebuild it with cptindex");
    }
  }
}

TEST_F(Fault, PieceFromTheMiddleIsMissed) {
  Build();
  const std::string content = Content();
  Write(content.substr(0, 4096) + content.substr(8192));
  ExpectError(absl::StatusCode::kDataLoss, "the index '" + path_ + "' is damaged (size): rebuild it with cptindex");
}

TEST_F(Fault, OtherFormatVersionIsRefused) {
  Build();
  ChangeFooter([](index::Footer& footer) { footer.format_version = 99; });
  ExpectError(
      absl::StatusCode::kFailedPrecondition,
      absl::StrFormat("the index '%s' has format version 99; this program reads version %d: rebuild it with cptindex",
                      path_, index::kFormatVersion));
}

TEST_F(Fault, OtherAnalysisIsRefused) {
  Build();
  ChangeFooter([](index::Footer& footer) { footer.analysis_id = 99; });
  ExpectError(
      absl::StatusCode::kFailedPrecondition,
      absl::StrFormat("the index '%s' was made with text analysis 99; this program uses %d: rebuild it with cptindex",
                      path_, text::kAnalysisId));
}

TEST_F(Fault, FooterThatPointsOutsideIsDamage) {
  Build();
  const std::string content = Content();
  void (*const changes[])(index::Footer&) = {
      [](index::Footer& footer) { footer.section_count = 1ULL << 60; },
      [](index::Footer& footer) { footer.section_count = 12; },
      [](index::Footer& footer) { footer.table_offset = UINT64_MAX - 8; },
      [](index::Footer& footer) { footer.table_offset = 0; },
      [](index::Footer& footer) { footer.xapian_bytes = UINT64_MAX; },
      [](index::Footer& footer) { footer.file_bytes = 1; },
  };
  for (const auto change : changes) {
    Write(content);
    ChangeFooter(change);
    ExpectError(absl::StatusCode::kDataLoss, HasSubstr("is damaged"));
  }
}

// Offsets all over the file, and all of its table and footer.
std::vector<std::size_t> Places(std::size_t size) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < 200; ++i) places.push_back(size * i / 200 + i % 7);
  for (std::size_t back = 1; back <= 200; ++back) places.push_back(size - back);
  return places;
}

TEST_F(Fault, AnyChangedByteIsFoundWhenVerified) {
  Build();
  const std::string content = Content();
  for (const std::size_t place : Places(content.size())) {
    Write(content);
    Damage(place);
    EXPECT_THAT(Index::Open(path_, {.lexicon = {}, .verify = true}),
                AnyOf(StatusIs(absl::StatusCode::kDataLoss, HasSubstr(path_)),
                      StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr(path_))))
        << "byte " << place << " of " << content.size();
    if (const auto opened = Index::Open(path_); opened.ok()) {
      EXPECT_THAT(opened->Check(), StatusIs(absl::StatusCode::kDataLoss, HasSubstr(path_))) << "byte " << place;
    }
  }
}

// Uses everything that reads an index; only that it comes back counts.
void Use(const Index& index) {
  std::vector<const char*> queries = {"A42.5*", "10001-25", "e119"};
#ifdef NDEBUG  // the search loop asserts its bound, which weights of damaged terms break
  queries.insert(queries.end(),
                 {"thigh splint", "fever -lung", "\"left knee\"", "moldy unknown feverr", "sweet blood sugar"});
#endif
  SearchOptions options;
  options.limit = 50;
  options.explain = true;
  for (const char* query : queries) (void)index.Search(query, options);
  (void)index.Lookup(std::vector<std::string>{"A42.53", "10001", "E119", "0SRD0J9"});
  (void)index.Children({CodeSystem::kIcd10Cm, "A42"});
  (void)index.Outdated();
  (void)index.Check();
}

// Xapian trusts its blocks and runs wild in damaged ones, so its part is only safe when verified; ours always is.
std::size_t OurPart(const std::string& content) {
  index::Footer footer;
  std::memcpy(&footer, content.data() + content.size() - sizeof(footer), sizeof(footer));
  return footer.xapian_bytes;
}

TEST_F(Fault, AnyChangedByteOfOursIsSurvivedUnverified) {
  Build();
  const std::string content = Content();
  const std::size_t ours = OurPart(content);
  for (const std::size_t place : Places(content.size() - ours)) {
    Write(content);
    Damage(ours + place);
    if (const auto opened = Index::Open(path_); opened.ok()) Use(*opened);
  }
}

TEST_F(Fault, ManyChangedBytesOfOursAreSurvivedUnverified) {
  Build();
  const std::string content = Content();
  const std::size_t ours = OurPart(content);
  // The table and the footer stay whole: they are always checked.
  const std::size_t end = content.size() - sizeof(index::Footer) - index::kSectionCount * sizeof(index::SectionEntry);
  std::mt19937 random(20211001);
  for (int round = 0; round < 300; ++round) {
    std::string changed = content;
    for (std::size_t changes = 1 + random() % 8; changes > 0; --changes) {
      changed[ours + random() % (end - ours)] = static_cast<char>(random());
    }
    Write(changed);
    if (const auto opened = Index::Open(path_); opened.ok()) Use(*opened);
  }
}

}  // namespace
}  // namespace cptsearch::testing
