// Edits between words, compared with the table that everybody knows.
#include "query/edits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/seeded.h"

namespace cptsearch::query {
namespace {

int ByTable(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
    }
  }
  return table[a.size()][b.size()];
}

TEST(Edits, AreCountedAsInTheTable) {
  EXPECT_EQ(Edits("newmonia").To("pneumonia"), 2);
  EXPECT_EQ(Edits("").To("knee"), 4);
  EXPECT_EQ(Edits("knee").To(""), 4);
  EXPECT_EQ(Edits("knee").To("knee"), 0);
  testing::Seeded random(5);
  for (int i = 0; i < 5000; ++i) {
    const auto word = [&] {
      std::string letters(random.Below(14), ' ');
      for (char& c : letters) c = static_cast<char>('a' + random.Below(4));
      return letters;
    };
    const std::string a = word();
    const std::string b = word();
    ASSERT_EQ(Edits(a).To(b), ByTable(a, b)) << a << ' ' << b;
  }
}

TEST(Edits, LongWordsFillAllBits) {
  const std::string a(64, 'a');
  EXPECT_EQ(Edits(a).To(a), 0);
  EXPECT_EQ(Edits(a).To(std::string(63, 'a') + "b"), 1);
  EXPECT_EQ(Edits(a + "zzz").To(a), 0) << "the first 64 bytes";
}

}  // namespace
}  // namespace cptsearch::query
