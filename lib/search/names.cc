// Names and words of the enumerations in cptsearch/search.h.
#include <array>
#include <string>
#include <string_view>

#include "absl/strings/str_format.h"
#include "cptsearch/search.h"

namespace cptsearch {

std::string_view Name(CodeStatus status) {
  constexpr std::array<std::string_view, 3> kNames = {"valid", "not_yet", "ended"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string_view Name(Tier tier) { return tier == Tier::kBest ? "best" : "more"; }

std::string_view Name(ReasonKind kind) {
  constexpr std::array<std::string_view, 20> kNames = {
      "word",          "inflection",    "same",           "lay",    "abbreviation", "brand",       "narrower",
      "broader",       "form",          "spelling",       "joined", "cut",          "not_matched", "not_asked",
      "contradiction", "number_inside", "number_outside", "header", "code",         "context"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view Name(FactorKind kind) {
  constexpr std::array<std::string_view, kFactorKindCount> kNames = {"trust",  "contradiction", "number",   "contrast",
                                                                     "header", "add_on",        "inpatient"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string InWords(const Reason& reason) {
  const std::string& query = reason.query;
  const std::string& text = reason.text;
  switch (reason.kind) {
    case ReasonKind::kWord:
      return absl::StrFormat("\"%s\" as typed", query);
    case ReasonKind::kInflection:
      return absl::StrFormat("\"%s\" matched \"%s\" (same word)", query, text);
    case ReasonKind::kSame:
      return absl::StrFormat("\"%s\" matched \"%s\" (same meaning)", query, text);
    case ReasonKind::kLay:
      return absl::StrFormat("\"%s\" matched \"%s\" (everyday word)", query, text);
    case ReasonKind::kAbbreviation:
      return absl::StrFormat("\"%s\" matched \"%s\" (abbreviation)", query, text);
    case ReasonKind::kBrand:
      return absl::StrFormat("\"%s\" matched \"%s\" (brand)", query, text);
    case ReasonKind::kNarrower:
      return absl::StrFormat("\"%s\" matched \"%s\" (a kind of it)", query, text);
    case ReasonKind::kBroader:
      return absl::StrFormat("\"%s\" matched \"%s\" (the wider word)", query, text);
    case ReasonKind::kForm:
      return absl::StrFormat("\"%s\" matched \"%s\" (its parts)", query, text);
    case ReasonKind::kSpelling:
      return absl::StrFormat("\"%s\" was read as \"%s\" (spelling)", query, text);
    case ReasonKind::kJoined:
      return absl::StrFormat("\"%s\" matched \"%s\" (written together or apart)", query, text);
    case ReasonKind::kCut:
      return absl::StrFormat("\"%s\" matched \"%s\" (beginning of the word)", query, text);
    case ReasonKind::kNotMatched:
      return absl::StrFormat("\"%s\" is not in the text", query);
    case ReasonKind::kNotAsked:
      return absl::StrFormat("the text also says \"%s\"", text);
    case ReasonKind::kContradiction:
      return absl::StrFormat("asked \"%s\", the text says \"%s\"", query, text);
    case ReasonKind::kNumberInside:
      return absl::StrFormat("%s lies within %s", query, text);
    case ReasonKind::kNumberOutside:
      return absl::StrFormat("%s lies outside of %s", query, text);
    case ReasonKind::kHeader:
      return "a heading, not reported itself";
    case ReasonKind::kCode:
      return query == text ? absl::StrFormat("code %s", text) : absl::StrFormat("\"%s\" read as code %s", query, text);
    case ReasonKind::kContext:
      return absl::StrFormat("\"%s\" stands above it: \"%s\"", query, text);
  }
  return {};
}

std::string_view KindName(const Hit& hit) {
  switch (hit.kind) {
    case HitKind::kCode:
      return "code";
    case HitKind::kOffer:
      return "offer";
    case HitKind::kPrefix:
      return "prefix";
    case HitKind::kTerm:
      return Name(hit.term_kind);
  }
  return {};
}

}  // namespace cptsearch
