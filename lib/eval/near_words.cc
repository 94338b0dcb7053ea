#include "eval/near_words.h"

#include <algorithm>
#include <array>

#include "term/analyse.h"

namespace cptsearch::eval {
namespace {

struct Pair {
  std::string_view a, b;
};

// Source: own knowledge of pairs that are mistaken for each other in charts; each word is in official titles.
constexpr auto kPairs = std::to_array<Pair>({
    {"ureter", "urethra"},        {"ureteral", "urethral"},     {"ureteroscopy", "urethroscopy"},
    {"ileum", "ilium"},           {"ileal", "iliac"},           {"peroneal", "perineal"},
    {"perineal", "peritoneal"},   {"peroneal", "peritoneal"},   {"malleus", "malleolus"},
    {"carpal", "tarsal"},         {"metacarpal", "metatarsal"}, {"carpus", "tarsus"},
    {"humerus", "femur"},         {"tibia", "fibula"},          {"tibial", "fibular"},
    {"radius", "ulna"},           {"radial", "ulnar"},          {"artery", "vein"},
    {"arterial", "venous"},       {"maxilla", "mandible"},      {"maxillary", "mandibular"},
    {"facial", "fascial"},        {"dysphagia", "dysphasia"},   {"aphagia", "aphasia"},
    {"arteritis", "arthritis"},   {"abduction", "adduction"},   {"systolic", "diastolic"},
    {"sensory", "motor"},         {"inpatient", "outpatient"},  {"myelogram", "mammogram"},
    {"gastric", "gastrocnemius"}, {"prostate", "prosthesis"},   {"cholecystectomy", "colectomy"},
    {"uterus", "ureter"},         {"atrial", "ventricular"},    {"atrium", "ventricle"},
    {"aortic", "mitral"},         {"mitral", "tricuspid"},      {"aortic", "tricuspid"},
    {"cervical", "lumbar"},       {"cervical", "thoracic"},     {"thoracic", "lumbar"},
    {"flexion", "extension"},     {"pronation", "supination"},  {"varus", "valgus"},
    {"convex", "concave"},        {"myopia", "hyperopia"},
});

// Beginnings that turn what follows into something else.
constexpr auto kPrefixes = std::to_array<Pair>({
    {"hypo", "hyper"},
    {"inter", "intra"},
    {"supra", "infra"},
    {"pre", "post"},
    {"ante", "post"},
    {"tachy", "brady"},
    {"macro", "micro"},
});

bool ByPrefix(std::string_view a, std::string_view b) {
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](const Pair& prefix) {
    return a.starts_with(prefix.a) && b.starts_with(prefix.b) &&
           a.substr(prefix.a.size()) == b.substr(prefix.b.size()) && a.size() > prefix.a.size();
  });
}

}  // namespace

bool AreNear(std::string_view a, std::string_view b) {
  if (const std::string_view binder = term::BinderOf(a); !binder.empty()) {
    return a != b && binder == term::BinderOf(b) && !a.starts_with(b) && !b.starts_with(a);
  }
  if (ByPrefix(a, b) || ByPrefix(b, a)) return true;
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](const Pair& pair) { return (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a); });
}

}  // namespace cptsearch::eval
