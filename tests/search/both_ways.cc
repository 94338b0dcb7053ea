#include "search/both_ways.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "absl/strings/str_format.h"
#include "query/parse.h"
#include "search/admit.h"
#include "search/loop.h"
#include "search/plan.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

std::vector<std::string> Lines(const index::Sections& sections, const std::vector<search::Found>& found) {
  std::vector<std::string> lines;
  for (const search::Found& each : found) {
    lines.push_back(
        absl::StrFormat("%d %s %a", each.document, std::string(sections.CodeAt(each.code).code()), each.score));
  }
  return lines;
}

}  // namespace

BothWays SearchBothWays(const index::Reader& reader, const lexicon::Lexicon& lexicon, std::string_view text,
                        const std::vector<std::size_t>& ks) {
  BothWays both;
  const index::Sections& sections = reader.sections();
  const auto query = query::Parse({&sections, &lexicon}, text);
  EXPECT_THAT(query, IsOk());
  if (!query.ok()) return both;
  const auto admission = search::Admission::Make(reader, *query, {}, reader.info().data_date);
  EXPECT_THAT(admission, IsOk());
  if (!admission.ok()) return both;
  const search::Plan plan = search::MakePlan(*query, sections, {});
  search::LoopOptions options;
  options.ranges = admission->ranges();
  options.admits = [&](std::uint32_t code) { return admission->Admits(code, true); };
  for (const std::size_t k : ks) {
    options.k = k;
    const auto walked = search::Walk(reader, plan, options);
    EXPECT_THAT(walked, IsOk());
    if (!walked.ok()) return both;
    EXPECT_TRUE(walked->complete);
    both.loop.push_back(Lines(sections, walked->found));
  }
  options.k = *std::max_element(ks.begin(), ks.end());
  both.scan = Lines(sections, search::FullScan(reader, plan, options).found);
  return both;
}

void ExpectSameBothWays(const index::Reader& reader, const lexicon::Lexicon& lexicon, std::string_view query) {
  const std::vector<std::size_t> ks = {1, 5, 20};
  const BothWays both = SearchBothWays(reader, lexicon, query, ks);
  ASSERT_EQ(both.loop.size(), ks.size()) << query;
  for (std::size_t i = 0; i < ks.size(); ++i) {
    const std::vector<std::string> best(
        both.scan.begin(), both.scan.begin() + static_cast<std::ptrdiff_t>(std::min(ks[i], both.scan.size())));
    EXPECT_EQ(both.loop[i], best) << "k " << ks[i] << ", query: " << query;
  }
}

}  // namespace cptsearch::testing
