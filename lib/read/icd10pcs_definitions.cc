#include "read/icd10pcs_definitions.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "read/lines.h"
#include "read/value_names.h"
#include "read/xml.h"

namespace cptsearch::read {
namespace {

// The axes whose values take in things by other names. An operation takes in examples that name a body part as well,
// which a link to the operation would lose: of 66, seven then found the bare operation or another body part ("suture of
// laceration": Repair), six found better, and no judged query moved. What a type of rehabilitation or of mental health
// takes in are sentences.
constexpr std::array<std::string_view, 4> kNamingAxes = {"Body Part", "Device", "Substance",
                                                         "Device / Substance / Technology"};

bool NamesThings(std::string_view axis) {
  return std::find(kNamingAxes.begin(), kNamingAxes.end(), axis) != kNamingAxes.end();
}

}  // namespace

absl::Status ReadIcd10PcsDefinitions(std::string_view content, Reading* reading) {
  pugi::xml_document document;
  CPTSEARCH_RETURN_IF_ERROR(ParseXml(content, reading->file(), "ICD10PCS.definitions", &document));
  XmlLines lines(content);
  ValueNames names;
  std::uint64_t others = 0;
  std::string first_other;
  for (const pugi::xml_node section : document.document_element().children("section")) {
    for (const pugi::xml_node axis : section.children("axis")) {
      const bool naming = NamesThings(OwnText(axis.child("title")));
      for (const pugi::xml_node terms : axis.children("terms")) {
        for (const pugi::xml_node includes : terms.children("includes")) {
          const std::string words = OwnText(includes);
          if (!naming) {
            if (others++ == 0) {
              first_other = absl::StrFormat("%s of %s", Quoted(words), Quoted(OwnText(terms.child("title"))));
            }
            continue;
          }
          for (const pugi::xml_node title : terms.children("title")) {
            names.Add(words, OwnText(title), lines.Of(includes));
          }
        }
      }
    }
  }
  if (others > 0) {
    reading->LeaveOut(0, others,
                      absl::StrFormat("%d examples of operations and other values that are not words for them; left "
                                      "out (the first: %s)",
                                      others, first_other));
  }
  return names.Emit(reading);
}

}  // namespace cptsearch::read
