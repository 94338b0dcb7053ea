// Queries that no person would type: random bytes, and the largest that are read. Each is answered, or refused as
// kInvalidArgument, in bounded time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "cptsearch/search.h"
#include "search/search.h"
#include "support/readers.h"
#include "support/seeded.h"
#include "support/status_matchers.h"

namespace cptsearch::search {
namespace {

using ::cptsearch::testing::EmbeddedReader;
using ::cptsearch::testing::IsOk;
using ::cptsearch::testing::Seeded;
using ::cptsearch::testing::StatusIs;

// Far more than the slowest of these takes (64 misspelled words, some seconds), so that neither a busy machine nor a
// sanitizer fails them.
constexpr std::chrono::seconds kMost{120};

// A sanitizer takes ten times as long, and sees what it can see in fewer.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kRandomQueries = 200;
#else
constexpr int kRandomQueries = 1000;
#endif

absl::StatusOr<SearchResult> Ask(std::string_view query) {
  SearchOptions options;
  options.explain = true;
  return Search(EmbeddedReader(), EmbeddedReader().lexicon(), {}, query, options);
}

void ExpectBounded(const std::string& query, const std::string& name) {
  const auto start = std::chrono::steady_clock::now();
  const auto result = Ask(query);
  EXPECT_LT(std::chrono::steady_clock::now() - start, kMost) << name;
  if (!result.ok()) {
    EXPECT_TRUE(absl::IsInvalidArgument(result.status())) << name << ": " << result.status();
    return;
  }
  EXPECT_LE(result->hits.size(), 20U) << name;
  for (const Hit& hit : result->hits) {
    EXPECT_GE(hit.score, 0) << name;
    EXPECT_LE(hit.score, 1) << name;
  }
}

std::string InHex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    hex += kDigits[static_cast<unsigned char>(c) >> 4];
    hex += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return hex;
}

TEST(HostileQueries, RandomBytesAreAnsweredOrRefused) {
  Seeded random(41);
  for (int i = 0; i < kRandomQueries && !::testing::Test::HasFailure(); ++i) {
    std::string query;
    for (std::size_t n = random.Below(60); n > 0; --n) query += static_cast<char>(random.Below(256));
    ExpectBounded(query, InHex(query));
  }
}

// Valid UTF-8 out of the signs that mean something to some stage.
TEST(HostileQueries, RandomSignsAreAnsweredOrRefused) {
  constexpr std::array<std::string_view, 40> kSigns = {" ",
                                                       "  ",
                                                       "\t",
                                                       "\n",
                                                       "\"",
                                                       "-",
                                                       "--",
                                                       "*",
                                                       ".",
                                                       ",",
                                                       "/",
                                                       "system:",
                                                       "system:cpt ",
                                                       ":",
                                                       "1",
                                                       "0",
                                                       "O",
                                                       "9921",
                                                       "99213",
                                                       "E11.9",
                                                       "J1885-G0008",
                                                       "+",
                                                       "%",
                                                       "<",
                                                       ">=",
                                                       "½",
                                                       "²",
                                                       "µ",
                                                       "é",
                                                       "ß",
                                                       "\xE2\x80\x8B",
                                                       "\xEF\xBB\xBF",
                                                       "x",
                                                       "x ray",
                                                       "without ",
                                                       "not ",
                                                       "stage ",
                                                       "3b",
                                                       "heart attack ",
                                                       "knee"};
  Seeded random(42);
  for (int i = 0; i < kRandomQueries && !::testing::Test::HasFailure(); ++i) {
    std::string query;
    for (std::size_t n = random.Between(1, 20); n > 0; --n) query += random.Pick(kSigns);
    ExpectBounded(query, query);
  }
}

std::string Repeated(std::string_view part) {
  std::string query;
  while (query.size() + part.size() <= static_cast<std::size_t>(kMaxQueryBytes)) query += part;
  return query;
}

TEST(HostileQueries, TheLargestTakeBoundedTime) {
  for (const std::string_view part : {"a",         "x",
                                      "ab ",       "heart attack ",
                                      "pain ",     "surgery removal repair ",
                                      "zzqx ",     "cholecystojejun",
                                      "o",         "without ",
                                      "\"a\" ",    "-a ",
                                      " -knee",    "99213 ",
                                      "99213-25,", "E11.9-E11.9 ",
                                      "0O1lI5S",   "stage 3 ",
                                      "1 ",        "1.5 cm ",
                                      "½ ",        "system:cpt ",
                                      "*",         "-",
                                      "/",         "a-",
                                      "a.",        "\xE2\x80\x8B"}) {
    ExpectBounded(Repeated(part), std::string(part));
  }
}

// Sixty-four different misspelled words: each is compared with every word of the index.
TEST(HostileQueries, ManyUnknownWordsTakeBoundedTime) {
  Seeded random(43);
  std::string query;
  for (int i = 0; i < kMaxQueryWords; ++i) {
    for (std::size_t n = random.Between(8, 14); n > 0; --n) query += static_cast<char>('a' + random.Below(26));
    query += ' ';
  }
  ExpectBounded(query, query);
}

TEST(QueryCaps, AQueryOfTheMostBytesIsReadAndALongerOneRefused) {
  std::string query(kMaxQueryBytes, ' ');
  query.replace(0, 4, "knee");
  EXPECT_THAT(Ask(query), IsOk());
  query += ' ';
  EXPECT_THAT(Ask(query),
              StatusIs(absl::StatusCode::kInvalidArgument, "the query has 4097 bytes; at most 4096 are read"));
}

TEST(QueryCaps, LimitAndOffsetTogetherAreBounded) {
  SearchOptions options;
  options.limit = kMaxHits;
  const auto ask = [&] {
    return Search(EmbeddedReader(), EmbeddedReader().lexicon(), {}, "of and with or the", options);
  };
  const auto most = ask();
  ASSERT_THAT(most, IsOk());
  EXPECT_EQ(most->hits.size(), static_cast<std::size_t>(kMaxHits));
  options.offset = 1;
  EXPECT_THAT(ask(), StatusIs(absl::StatusCode::kInvalidArgument,
                              "limit 1000 and offset 1: both at least 0, together at most 1000"));
  options.limit = -1;
  EXPECT_THAT(ask(), StatusIs(absl::StatusCode::kInvalidArgument,
                              "limit -1 and offset 1: both at least 0, together at most 1000"));
}

}  // namespace
}  // namespace cptsearch::search
