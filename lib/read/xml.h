// XML files of CMS and NCHS: parsing within limits, the text of elements, and the lines they stand on.
#ifndef CPTSEARCH_LIB_READ_XML_H_
#define CPTSEARCH_LIB_READ_XML_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "pugixml.hpp"
#include "read/reading.h"

namespace cptsearch::read {

// The tree of a file takes about 16 times its size in memory. The largest file of NCHS has 9.3 MB.
inline constexpr std::size_t kMaxXmlBytes = std::size_t{64} << 20;

// Elements nest at most this deep; the files of NCHS reach 12.
inline constexpr int kMaxXmlDepth = 64;

// Parses `content`. kDataLoss when it is not well-formed (message: file:line: what), kInvalidArgument when the
// outermost element is another than `root` or elements nest deeper than kMaxXmlDepth, kResourceExhausted over
// kMaxXmlBytes.
absl::Status ParseXml(std::string_view content, const std::string& file, std::string_view root,
                      pugi::xml_document* document);

// All text inside the element and the elements in it, cleaned (CleanText).
std::string TextOf(const pugi::xml_node& node);

// The element's own text, without that of the elements in it, cleaned: a title without its non-essential modifiers, a
// "see" without its codes.
std::string OwnText(const pugi::xml_node& node);

// Sets the release from the fiscal year that stands in the file.
void SetReleaseOfVersion(const pugi::xml_node& root, Reading* reading);

// The name of the element.
inline std::string_view NameOf(const pugi::xml_node& node) { return node.name(); }

// The lines of a file's elements, for messages. The table of line ends is made when it is first asked for, so that a
// file full of bad codes is not counted through once for each of them.
class XmlLines {
 public:
  explicit XmlLines(std::string_view content) : content_(content) {}

  // The line on which the element begins, 1-based.
  std::uint64_t Of(const pugi::xml_node& node);

 private:
  std::string_view content_;
  std::vector<std::uint32_t> ends_;  // the offset of each line end
};

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_XML_H_
