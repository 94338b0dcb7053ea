#include "term/defaults.h"

namespace cptsearch::term {
namespace {

// Source: the conventions of ICD-10-CM (guidelines I.A.9, I.C.19.a and c: unspecified codes; a fracture not said to be
// open is closed, not said to be displaced is displaced; the encounter is the initial one unless named) and of
// HCPCS and ICD-10-PCS titles.
constexpr std::string_view kPhrases[] = {
    "unspecified whether",
    "unspecified part",
    "unspecified site",
    "unspecified organism",
    "unspecified type",
    "unspecified degree",
    "unspecified as to",
    "unspecified",
    "not otherwise specified",
    "not elsewhere classified",
    "nos",
    "initial encounter for closed fracture",
    "initial encounter",
    "closed fracture",
    "displaced fracture",
    "displaced",
    "not intractable",
    "not applicable or unspecified",
    "accidental unintentional",
    "accidental",
    "uncomplicated",
    "in adult",
    "single episode",
    "essential",
    "primary",
    "mellitus",
    "disease",
    "disorder",
    "syndrome",
    "no device",
    "no qualifier",
    "open approach",
    "external approach",
    "each",
    "any type",
    "all type",
    "any material",
    "any size",
    "standard",
};

}  // namespace

std::span<const std::string_view> DefaultPhrases() { return kPhrases; }

}  // namespace cptsearch::term
