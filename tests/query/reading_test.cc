// How the words of a query were understood, as people see it.
#include "query/reading.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/parse.h"
#include "query/small_vocabulary.h"
#include "support/status_matchers.h"

namespace cptsearch::query {
namespace {

using ::cptsearch::testing::SmallLexicon;
using ::cptsearch::testing::SmallVocabulary;

// "what of the query: as" of each piece.
std::string Reading(std::string_view text) {
  const SmallVocabulary vocabulary;
  const auto query = Parse({&vocabulary, &SmallLexicon()}, text);
  EXPECT_THAT(query, testing::IsOk()) << text;
  if (!query.ok()) return "";
  std::string shown;
  for (const ReadingPiece& piece : query->reading) {
    shown +=
        (shown.empty() ? "" : ", ") + std::string(text.substr(piece.begin, piece.end - piece.begin)) + ": " + piece.as;
  }
  return shown;
}

TEST(DescribeWords, SaysWhatWasReadAsMoreThanItself) {
  struct Row {
    std::string_view query, reading;
  };
  for (const Row& row : std::vector<Row>{
           {"fracture of femur", ""},
           {"broken thigh", ""},  // synonyms are said by the hits' reasons
           {"CHF", "CHF: abbreviation of congestive heart failure"},
           {"ms heart", "ms: abbreviation of mitral stenosis"},
           {"ms", "ms: abbreviation of multiple sclerosis"},
           {"kidny", "kidny: spelling of kidney"},
           {"zzzzz knee", "zzzzz: unknown"},
           {"knee, 3 views", "3: quantity"},
           {"2 or 3 views", "2 or 3: quantity"},
           {"knee \"soft tissue\" -tumor", "soft tissue: phrase, tumor: excluded"},
           {"chf zzzzz system:cpt", "chf: abbreviation of congestive heart failure, zzzzz: unknown, cpt: system"},
           {"", ""},
       }) {
    EXPECT_EQ(Reading(row.query), row.reading) << row.query;
  }
}

}  // namespace
}  // namespace cptsearch::query
