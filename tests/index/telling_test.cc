// How much words tell: by their codes, shared among what means the same, little for function words.
#include "index/telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "term/function_words.h"

namespace cptsearch::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

lexicon::Lexicon Make(const std::string& lines) {
  lexicon::Lexicon lexicon;
  EXPECT_TRUE(lexicon.Add("kind\tfrom\tto\tcontext\tnote\tfactor\n" + lines, "a.tsv").ok());
  return lexicon;
}

term::Telling Of(double codes, double saying) {
  return static_cast<term::Telling>(std::lround(term::kTellingUnit * std::log(codes / saying)));
}

TEST(Telling, IsTheLogarithmOfTheShareOfCodes) {
  EXPECT_THAT(MeasureTelling({"a", "b", "c", "d"}, {1, 10, 500, 0}, 1000, {}),
              ElementsAre(Of(1000, 1), Of(1000, 10), Of(1000, 500), Of(1000, 1)));
}

TEST(Telling, IsAtLeastOne) { EXPECT_THAT(MeasureTelling({"a", "b"}, {1000, 999}, 1000, {}), ElementsAre(1u, 1u)); }

TEST(Telling, IsOneNumberForWordsThatMeanTheSame) {
  const lexicon::Lexicon lexicon = Make("same\tkidney\trenal\nspelling\tkidny\tkidney\n");
  const term::Telling both = Of(1000, 111);
  EXPECT_THAT(MeasureTelling({"kidney", "kidny", "liver", "renal"}, {100, 1, 100, 10}, 1000, lexicon),
              ElementsAre(both, both, Of(1000, 100), both));
}

TEST(Telling, IsNotSharedByOtherLinks) {
  const lexicon::Lexicon lexicon =
      Make("lay\tkidney\trenal\nsame\tkidney stone\trenal\nsame\tkidney\trenal\tstone\nsame\tkidney\tnephric\n");
  EXPECT_THAT(MeasureTelling({"kidney", "renal"}, {100, 10}, 1000, lexicon), ElementsAre(Of(1000, 100), Of(1000, 10)));
}

TEST(Telling, OfRefusedLinkIsNotShared) {
  lexicon::Lexicon lexicon = Make("same\tkidney\trenal\n");
  ASSERT_TRUE(lexicon.Add("kind\tfrom\tto\tfactor\nsame\tkidney\trenal\t0\n", "b.tsv").ok());
  EXPECT_THAT(MeasureTelling({"kidney", "renal"}, {100, 10}, 1000, lexicon), ElementsAre(Of(1000, 100), Of(1000, 10)));
}

TEST(Telling, OfAFunctionWordIsLittleHoweverRare) {
  EXPECT_THAT(MeasureTelling({"heart", "of", "the"}, {1, 1, 1000}, 1000, {}),
              ElementsAre(Of(1000, 1), term::kFunctionTelling, 1u));
}

TEST(Telling, OfNothingIsNothing) { EXPECT_THAT(MeasureTelling({}, {}, 0, {}), IsEmpty()); }

}  // namespace
}  // namespace cptsearch::index
