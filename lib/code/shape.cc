// Readings of what a person typed.
#include "code/shape.h"

#include <algorithm>
#include <array>
#include <utility>

#include "code/pattern.h"
#include "code/repair.h"

namespace cptsearch::code {
namespace {

constexpr std::size_t kMaxRepairsPerSystem = 4;

bool IsLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

CodeShape ShapeOfCpt(std::string_view code) {
  switch (code.back()) {
    case 'F':
      return CodeShape::kCpt2;
    case 'T':
      return CodeShape::kCpt3;
    case 'U':
      return CodeShape::kCptPla;
    case 'M':
      return CodeShape::kCptMaaa;
    default:
      return CodeShape::kCpt1;
  }
}

CodeShape ShapeIn(CodeSystem system, std::string_view code) {
  switch (system) {
    case CodeSystem::kCpt:
      return code.size() == 2 ? CodeShape::kModifier : ShapeOfCpt(code);
    case CodeSystem::kHcpcs:
      return code.size() == 2 ? CodeShape::kModifier : CodeShape::kHcpcs;
    case CodeSystem::kIcd10Cm:
      return CodeShape::kIcd10Cm;
    case CodeSystem::kIcd10Pcs:
      break;
  }
  return code.size() == 7 ? CodeShape::kIcd10Pcs : CodeShape::kIcd10PcsPrefix;
}

bool HasShape(CodeSystem system, std::string_view code) {
  switch (system) {
    case CodeSystem::kCpt:
      return IsCpt(code) || IsCptModifier(code);
    case CodeSystem::kHcpcs:
      return IsHcpcs(code) || IsHcpcsModifier(code);
    case CodeSystem::kIcd10Cm:
      return IsIcd10Cm(code);
    case CodeSystem::kIcd10Pcs:
      return IsIcd10Pcs(code);
  }
  return false;
}

// Dots stand in ICD-10-CM codes only, among the systems held; "250.00" is no CPT code.
bool Fits(CodeSystem system, const Typed& typed) {
  if (!typed.valid || !HasShape(system, typed.text)) return false;
  if (typed.text.size() == 2) return !typed.dots && !typed.gaps;
  return !typed.dots || system == CodeSystem::kIcd10Cm;
}

// Diagnoses before October 2015: 3 digits, V and 2 digits, E and 3 digits, each with up to two digits behind a dot.
bool IsIcd9(std::string_view code, bool dots) {
  const bool external = code.front() == 'E' && code.size() > 1;
  const bool letter = external || code.front() == 'V';
  if (!IsDigits(code.substr(letter ? 1 : 0))) return false;
  const std::size_t category = external ? 4 : 3;
  if (external && code[1] < '8') return false;  // E800 to E999
  return code.size() >= category && code.size() <= 5 && (!dots || code.size() > category);
}

// A drug package as labels print it: 5-4-2, 4-4-2, 5-3-2 or 5-4-1 digits, or 11 without hyphens.
bool IsNdc(const Typed& typed) {
  if (!IsDigits(typed.text) || typed.dots) return false;
  if (!typed.gaps) return typed.text.size() == 11;
  std::string parts;
  for (std::string_view rest = typed.trimmed; !rest.empty();) {
    const std::size_t end = std::min(rest.find('-'), rest.size());
    parts.push_back(static_cast<char>('0' + std::min<std::size_t>(end, 9)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return parts == "542" || parts == "442" || parts == "532" || parts == "541";
}

std::string_view NameOf(char c) {
  switch (c) {
    case '0':
      return "zero";
    case '1':
      return "one";
    case '5':
      return "five";
    case '8':
      return "eight";
    case '|':
      return "a bar";
    case 'O':
    case 'o':
      return "letter O";
    case 'I':
    case 'i':
      return "letter I";
    case 'l':
      return "letter l";
    case 'S':
    case 's':
      return "letter S";
    case 'B':
    case 'b':
      return "letter B";
    default:
      return "another character";
  }
}

// "letter O read as zero", once for each kind of exchange.
std::string DescribeRepair(std::string_view typed, std::string_view repaired) {
  std::vector<std::string> said;
  std::size_t i = 0;
  for (const char c : typed) {
    if (c == '.' || c == '-' || c == ' ') continue;
    if (i == repaired.size()) break;
    const char now = repaired[i++];
    if (c == now || (c >= 'a' && c <= 'z' && c - 32 == now)) continue;
    std::string words = std::string(NameOf(c)) + " read as " + std::string(NameOf(now));
    if (std::find(said.begin(), said.end(), words) == said.end()) said.push_back(std::move(words));
  }
  std::string out;
  for (const std::string& words : said) out += (out.empty() ? "" : ", ") + words;
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view typed) : typed_(Clean(typed)), raw_(typed_.trimmed) {}

  std::vector<Reading> Run() {
    // without a separator, as in "27447RT", it can be an ICD-10-PCS code as well
    if (SplitModifiers(raw_) && std::string_view("- ,/:").find(raw_[5]) != std::string_view::npos) return {};
    if (typed_.valid) Plain();
    const bool whole = std::any_of(out_.begin(), out_.end(), [](const Reading& r) {
      return r.system.has_value() && r.shape != CodeShape::kIcd10PcsPrefix;
    });
    if (!whole) Repaired();
    // the beginning of a code is a last guess, except that three characters name a table
    std::stable_partition(out_.begin(), out_.end(), [](const Reading& r) {
      return r.shape != CodeShape::kIcd10PcsPrefix || r.canonical.size() == 3;
    });
    return std::move(out_);
  }

 private:
  void Add(CodeSystem system) {
    if (Fits(system, typed_)) out_.push_back({ShapeIn(system, typed_.text), system, typed_.text, false, ""});
  }
  void AddForeign(CodeShape shape) { out_.push_back({shape, std::nullopt, typed_.text, false, ""}); }

  // The order is that of likelihood: a dot means ICD, five characters a CPT or HCPCS code, seven an ICD-10-PCS code
  // unless the first character or a long tradition says otherwise.
  void Plain() {
    const std::string& code = typed_.text;
    if (code.front() == 'D' && IsHcpcs(code) && !typed_.dots) {
      AddForeign(CodeShape::kHcpcs);
    } else {
      Add(CodeSystem::kCpt);
      Add(CodeSystem::kHcpcs);
    }
    const bool pcs_first = code.size() == 7 && std::string_view("BCDF").find(code.front()) != std::string_view::npos;
    if (pcs_first) Add(CodeSystem::kIcd10Pcs);
    Add(CodeSystem::kIcd10Cm);
    const bool short_digits = IsDigits(code) && code.size() < 7;
    if (!pcs_first && !short_digits) Add(CodeSystem::kIcd10Pcs);
    if (IsDigits(code) && code.size() == 3 && !typed_.dots) {
      Add(CodeSystem::kIcd10Pcs);  // "027" names a table
      AddForeign(CodeShape::kMsDrg);
    }
    if (code.size() >= 3 && IsIcd9(code, typed_.dots)) AddForeign(CodeShape::kIcd9);
    if (IsDigits(code) && code.size() == 4 && !typed_.dots) AddForeign(CodeShape::kRevenue);
    if (short_digits && code.size() > 3) Add(CodeSystem::kIcd10Pcs);
    if (IsNdc(typed_)) AddForeign(CodeShape::kNdc);
  }

  // When nothing is a whole code as it stands. Words are left alone: a code has digits, and not digits alone.
  void Repaired() {
    if (raw_.size() > 16 || IsDigits(typed_.text)) return;
    const auto digits = std::count_if(raw_.begin(), raw_.end(), IsDigit);
    if (digits == 0 || (digits == 1 && typed_.text.size() > 4 && typed_.text.size() != 7)) return;
    for (int s = 0; s < kCodeSystemCount; ++s) {
      const auto system = static_cast<CodeSystem>(s);
      if (typed_.dots && system != CodeSystem::kIcd10Cm) continue;
      // only as many exchanges as the first candidate needs
      std::size_t least = 0;
      std::size_t added = 0;
      for (const std::string& candidate : RepairCandidates(system, raw_)) {
        // whole codes, not beginnings of codes, unless what was typed is as short itself
        if (system == CodeSystem::kIcd10Pcs && candidate.size() != 7) continue;
        const std::size_t exchanged = Exchanged(candidate);
        if (least == 0) least = exchanged;
        if (exchanged != least || added == kMaxRepairsPerSystem) break;
        out_.push_back({ShapeIn(system, candidate), system, candidate, true, DescribeRepair(raw_, candidate)});
        ++added;
      }
    }
  }

  std::size_t Exchanged(std::string_view candidate) const {
    std::size_t n = 0;
    std::size_t i = 0;
    for (const char c : raw_) {
      if (c == '.' || c == '-' || c == ' ') continue;
      const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
      if (i < candidate.size() && upper != candidate[i]) ++n;
      ++i;
    }
    return n;
  }

  Typed typed_;
  std::string_view raw_;
  std::vector<Reading> out_;
};

}  // namespace

std::string_view Describe(CodeShape shape) {
  switch (shape) {
    case CodeShape::kCpt1:
      return "CPT code";
    case CodeShape::kCpt2:
      return "CPT Category II code";
    case CodeShape::kCpt3:
      return "CPT Category III code";
    case CodeShape::kCptPla:
      return "CPT PLA code";
    case CodeShape::kCptMaaa:
      return "CPT MAAA code";
    case CodeShape::kModifier:
      return "modifier";
    case CodeShape::kHcpcs:
      return "HCPCS code";
    case CodeShape::kIcd10Cm:
      return "ICD-10-CM code";
    case CodeShape::kIcd10Pcs:
      return "ICD-10-PCS code";
    case CodeShape::kIcd10PcsPrefix:
      return "beginning of ICD-10-PCS codes";
    case CodeShape::kMsDrg:
      return "MS-DRG";
    case CodeShape::kNdc:
      return "NDC";
    case CodeShape::kIcd9:
      return "ICD-9 code";
    case CodeShape::kRevenue:
      return "revenue code";
  }
  return "code";
}

std::vector<Reading> ReadCode(std::string_view typed) { return Reader(typed).Run(); }

std::optional<std::string> Canonical(CodeSystem system, std::string_view typed) {
  Typed cleaned = Clean(typed);
  if (!Fits(system, cleaned)) return std::nullopt;
  return std::move(cleaned.text);
}

bool LooksLikeCode(std::string_view typed) {
  // shapes of ICD-10-CM categories that everyday notes fill with a vitamin and with vertebrae
  constexpr std::array<std::string_view, 4> kWords = {"B12", "T10", "T11", "T12"};
  const Typed cleaned = Clean(typed);
  if (!cleaned.valid || cleaned.text.size() < 3) return false;
  if (cleaned.trimmed.find(' ') != std::string_view::npos) return false;
  if (std::find(kWords.begin(), kWords.end(), std::string_view(cleaned.text)) != kWords.end()) return false;
  if (IsCpt(cleaned.text)) return !cleaned.dots;
  if (IsDigits(cleaned.text)) return false;
  return (Fits(CodeSystem::kHcpcs, cleaned) && cleaned.text.front() != 'D') || Fits(CodeSystem::kIcd10Cm, cleaned) ||
         (Fits(CodeSystem::kIcd10Pcs, cleaned) && cleaned.text.size() == 7);
}

std::optional<CodeWithModifiers> SplitModifiers(std::string_view typed) {
  // two-letter words that are modifiers too: in lower case behind a space they are words ("99213 at home")
  constexpr std::string_view kWords = " am an as at be by do go he if in is it me my no of on or so to up us vs we ";
  constexpr std::size_t kMaxModifiers = 4;  // as many as a claim line holds
  const auto is_gap = [](char c) { return c == ' ' || c == '-' || c == ',' || c == '/' || c == ':'; };
  const Typed cleaned = Clean(typed);
  std::string_view rest = cleaned.trimmed;
  if (rest.size() < 7 || rest.size() > 40) return std::nullopt;
  CodeWithModifiers out;
  out.code = Clean(rest.substr(0, 5)).text;
  if (!IsCpt(out.code) && !IsHcpcs(out.code)) return std::nullopt;
  rest.remove_prefix(5);
  while (!rest.empty()) {
    std::size_t gap = 0;
    while (gap < rest.size() && is_gap(rest[gap])) ++gap;
    const bool spaced = gap > 0 && rest.substr(0, gap).find_first_not_of(' ') == std::string_view::npos;
    rest.remove_prefix(gap);
    if (rest.size() < 2) return std::nullopt;
    const std::string_view word = rest.substr(0, 2);
    std::string modifier = Clean(word).text;
    if (!IsCptModifier(modifier) && !IsHcpcsModifier(modifier)) return std::nullopt;
    if (gap == 0 && out.modifiers.empty()) {
      // without a separator it may be seven digits, or an ICD-10-PCS code such as 02703ZZ or B2011ZZ
      const bool pcs = IsIcd10Pcs(cleaned.text) && (out.code[0] == '0' || IsLetter(out.code[0]) || modifier[1] == 'Z');
      if (!IsLetter(modifier[0]) || pcs) return std::nullopt;
    }
    if (spaced && kWords.find(" " + std::string(word) + " ") != std::string_view::npos) return std::nullopt;
    out.modifiers.push_back(std::move(modifier));
    rest.remove_prefix(2);
    if (out.modifiers.size() > kMaxModifiers) return std::nullopt;
  }
  if (out.modifiers.empty()) return std::nullopt;
  return out;
}

}  // namespace cptsearch::code
