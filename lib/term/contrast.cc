#include "term/contrast.h"

namespace cptsearch::term {
namespace {

// Source: the pairs of ICD-10-CM codes that differ only in one word, counted over FY2021 (left / right 13,211, initial
// / subsequent 10,188, displaced / nondisplaced 5,220, upper / lower 1,178, open / closed 1,062, medial / lateral 472,
// proximal / distal 346, anterior / posterior 260, acute / chronic 208, male / female 127, benign / malignant 111).
constexpr std::string_view kSide[] = {"left", "right", "bilateral"};
constexpr std::string_view kEncounter[] = {"initial", "subsequent", "sequela"};
constexpr std::string_view kDisplacement[] = {"displaced", "nondisplaced"};
constexpr std::string_view kLevel[] = {"upper", "lower"};
constexpr std::string_view kOpenness[] = {"open", "closed"};
constexpr std::string_view kMidline[] = {"medial", "lateral"};
constexpr std::string_view kEnd[] = {"proximal", "distal"};
constexpr std::string_view kFront[] = {"anterior", "posterior"};
constexpr std::string_view kCourse[] = {"acute", "chronic"};
constexpr std::string_view kSex[] = {"male", "female"};
constexpr std::string_view kGrowth[] = {"benign", "malignant"};
constexpr std::string_view kDepth[] = {"superficial", "deep"};
constexpr std::string_view kPatient[] = {"new", "established"};
constexpr std::string_view kSeverity[] = {"mild", "moderate", "severe"};
constexpr std::string_view kApproach[] = {"open", "percutaneous", "laparoscopic"};
constexpr std::string_view kComplexity[] = {"simple", "complex", "intermediate"};

// A text that names another part of the body than the one asked for is about something else. The wider words that a
// part belongs to ("arm" for the forearm) come into the question through the lexicon.
constexpr std::string_view kRegion[] = {"scalp", "forehead", "face",    "cheek",    "eyelid", "nose",    "lip",
                                        "ear",   "neck",     "chest",   "breast",   "back",   "abdomen", "flank",
                                        "groin", "pelvis",   "buttock", "shoulder", "arm",    "elbow",   "forearm",
                                        "wrist", "hand",     "finger",  "thumb",    "hip",    "thigh",   "knee",
                                        "leg",   "calf",     "ankle",   "foot",     "toe",    "heel"};

constexpr Contrast kContrasts[] = {
    {"part of the body", kRegion},
    {"side", kSide},
    {"encounter", kEncounter},
    {"displacement", kDisplacement},
    {"upper or lower", kLevel},
    {"open or closed", kOpenness},
    {"medial or lateral", kMidline},
    {"proximal or distal", kEnd},
    {"front or back", kFront},
    {"acute or chronic", kCourse, true},
    {"sex", kSex},
    {"benign or malignant", kGrowth},
    {"depth", kDepth, true},
    {"new or established patient", kPatient},
    {"severity", kSeverity, true},
    {"approach", kApproach},
    {"complexity", kComplexity, true},
};

}  // namespace

std::span<const Contrast> Contrasts() { return kContrasts; }

}  // namespace cptsearch::term
