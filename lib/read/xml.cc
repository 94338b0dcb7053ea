#include "read/xml.h"

#include <algorithm>
#include <charconv>

#include "absl/strings/str_format.h"
#include "read/dates.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

std::uint64_t LineAt(std::ptrdiff_t offset, std::string_view content) {
  const auto end = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), content.size());
  return 1 + static_cast<std::uint64_t>(std::count(content.begin(), content.begin() + static_cast<long>(end), '\n'));
}

// Without recursion: the depth is what is to be found out.
bool DeeperThan(int limit, const pugi::xml_node& root) {
  int depth = 0;
  for (pugi::xml_node node = root;;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > limit) return true;
      continue;
    }
    while (!node.next_sibling()) {
      if (depth == 0) return false;
      node = node.parent();
      --depth;
    }
    if (depth == 0) return false;
    node = node.next_sibling();
  }
}

void AppendText(const pugi::xml_node& node, std::string* text) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      *text += child.value();
    } else if (child.type() == pugi::node_element) {
      AppendText(child, text);
    }
  }
}

}  // namespace

absl::Status ParseXml(std::string_view content, const std::string& file, std::string_view root,
                      pugi::xml_document* document) {
  if (content.size() > kMaxXmlBytes) {
    return absl::ResourceExhaustedError(
        absl::StrFormat("'%s' has %d bytes; XML files are read up to %d", file, content.size(), kMaxXmlBytes));
  }
  const pugi::xml_parse_result result = document->load_buffer(content.data(), content.size());
  if (!result) {
    return absl::DataLossError(absl::StrFormat("%s:%d: damaged XML: %s; get the file again", file,
                                               LineAt(result.offset, content), LowerAscii(result.description())));
  }
  const pugi::xml_node found = document->document_element();
  if (NameOf(found) != root) {
    return absl::InvalidArgumentError(
        absl::StrFormat("%s: the outermost element is %s; expected '%s'", file, Quoted(NameOf(found)), root));
  }
  if (DeeperThan(kMaxXmlDepth, found)) {
    return absl::InvalidArgumentError(absl::StrFormat("%s: elements nest deeper than %d", file, kMaxXmlDepth));
  }
  return absl::OkStatus();
}

std::string TextOf(const pugi::xml_node& node) {
  std::string text;
  AppendText(node, &text);
  return CleanText(text);
}

std::string OwnText(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return CleanText(text);
}

void SetReleaseOfVersion(const pugi::xml_node& root, Reading* reading) {
  const std::string version = OwnText(root.child("version"));
  int year = 0;
  if (version.size() != 4 || !AllDigits(version)) return;
  std::from_chars(version.data(), version.data() + version.size(), year);
  if (year > 1900) reading->SetRelease(FiscalYearStart(year));
}

std::uint64_t XmlLines::Of(const pugi::xml_node& node) {
  if (ends_.empty()) {
    for (std::size_t at = content_.find('\n'); at != std::string_view::npos; at = content_.find('\n', at + 1)) {
      ends_.push_back(static_cast<std::uint32_t>(at));  // kMaxXmlBytes fits
    }
    ends_.push_back(static_cast<std::uint32_t>(content_.size()));
  }
  const auto offset = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  return 1 + static_cast<std::uint64_t>(std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin());
}

}  // namespace cptsearch::read
