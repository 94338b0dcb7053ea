// The grammar of ICD-10-PCS: open positions of a beginning, and why a code is none.
#include "code/pcs_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace cptsearch::code {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

PcsAxis Axis(int position, const std::string& name, std::vector<PcsValue> values) {
  return {position, name, std::move(values)};
}

// Two rows of a table 0XT: a body part J with three approaches, a body part K with one of them and a device.
std::vector<PcsRow> Rows() {
  const PcsAxis qualifier = Axis(7, "Qualifier", {{'Z', "No Qualifier"}});
  return {{{Axis(4, "Body Part", {{'J', "Tail"}}), Axis(5, "Approach", {{'4', "Closed"}, {'0', "Open"}}),
            Axis(6, "Device", {{'Z', "No Device"}}), qualifier}},
          {{Axis(4, "Body Part", {{'K', "Wing"}}), Axis(5, "Approach", {{'0', "Open"}}),
            Axis(6, "Device", {{'Z', "No Device"}, {'7', "Feather"}}), qualifier}}};
}

TEST(PcsTable, ABeginningLeavesPositionsOpen) {
  const std::vector<PcsAxis> all = OpenPositions(Rows(), "0XT");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_THAT(all[0].values, ElementsAre(PcsValue{'J', "Tail"}, PcsValue{'K', "Wing"}));
  EXPECT_THAT(all[1].values, ElementsAre(PcsValue{'0', "Open"}, PcsValue{'4', "Closed"}));
  EXPECT_THAT(all[2].values, ElementsAre(PcsValue{'7', "Feather"}, PcsValue{'Z', "No Device"}));

  const std::vector<PcsAxis> wing = OpenPositions(Rows(), "0XTK");
  ASSERT_EQ(wing.size(), 3U);
  EXPECT_EQ(wing[0].position, 5);
  EXPECT_THAT(wing[0].values, ElementsAre(PcsValue{'0', "Open"}));
}

TEST(PcsTable, NothingIsOpenInAWholeCodeOrWhereNoRowFits) {
  EXPECT_THAT(OpenPositions(Rows(), "0XTJ0ZZ"), IsEmpty());
  EXPECT_THAT(OpenPositions(Rows(), "0XTQ"), IsEmpty());
  EXPECT_THAT(OpenPositions({}, "0XT"), IsEmpty());
}

struct WhyCase {
  std::string typed;
  std::string why;
};

TEST(PcsTable, SaysWhichCharacterDoesNotFit) {
  for (const WhyCase& each : std::vector<WhyCase>{
           {"0XTJ9ZZ", "9 is not an approach in 0XTJ; there are 0 Open, 4 Closed"},
           {"0XTK4ZZ", "4 is not an approach in 0XTK; there is 0 Open"},
           {"0XTJ07Z", "7 is not a device in 0XTJ0; there is Z No Device"},
           {"0XTQ", "Q is not a body part in 0XT; there are J Tail, K Wing"},
           {"0XTJ4ZZ", ""},
           {"0XT", ""},
       }) {
    EXPECT_EQ(WhyNotInTable(Rows(), each.typed), each.why) << each.typed;
  }
  EXPECT_EQ(WhyNotInTable({}, "0XTJ9ZZ"), "");
  EXPECT_EQ(WhyNotInTable({{{Axis(4, "", {{'J', "Tail"}})}}}, "0XTQ"), "Q is not a value in 0XT; there is J Tail");
}

}  // namespace
}  // namespace cptsearch::code
