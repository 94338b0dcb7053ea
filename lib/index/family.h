// What a code has from its place under headers: the choices that go without saying in its title, such as the ear or the
// trimester, and the words of the titles above it.
#ifndef CPTSEARCH_LIB_INDEX_FAMILY_H_
#define CPTSEARCH_LIB_INDEX_FAMILY_H_

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::index {

// The headers of a set of records. Below "Otitis media, unspecified" there are the codes of the right, the left and an
// unspecified ear: "ear" names the choice, and tells none of them from another.
class Families {
 public:
  // `records` are ascending by system and code, one a code, and are not kept.
  explicit Families(const std::vector<Record>& records);

  // Whether `word` (term/analyse.h) names a choice between the siblings of the code, or of a header above it.
  bool IsChoice(std::uint32_t code, std::string_view word) const;

  // The telling words of the titles above a text of the code, each once: those of the headers and, unless the text is
  // the title itself, of the code. "Locomotor ataxia" stands under "Tabes dorsalis", and that under "Symptomatic
  // neurosyphilis". Empty for systems without headers.
  std::vector<std::string> ContextOf(std::uint32_t code, bool of_title) const;

  // Whether the code is the unspecified one among siblings that differ by a quantity, as "unspecified weight" among
  // "500-749 grams" and others: whatever its texts measure, it is not the code of a measured value.
  bool LeavesQuantityOpen(std::uint32_t code) const { return open_[code]; }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::vector<std::uint32_t> header_of_;           // by ordinal: the nearest header, or kNone
  std::vector<std::vector<std::string>> telling_;  // by ordinal of a diagnosis: the telling words of its title
  std::vector<std::set<std::string, std::less<>>> choices_;  // by ordinal of a header
  std::vector<bool> open_;                                   // by ordinal: LeavesQuantityOpen
};

}  // namespace cptsearch::index

#endif  // CPTSEARCH_LIB_INDEX_FAMILY_H_
