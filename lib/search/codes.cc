#include "search/codes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "code/pcs_table.h"
#include "code/range.h"
#include "code/repair.h"
#include "code/shape.h"
#include "index/record_codec.h"
#include "term/function_words.h"
#include "text/fold.h"

namespace cptsearch::search {
namespace {

// Words beside a code that ask about it and name nothing to look for.
constexpr std::array<std::string_view, 36> kAboutCodes = {
    "code",   "codes",   "cpt",      "icd",       "icd10",    "hcpcs",    "pcs",        "cm",      "what",
    "whats",  "is",      "are",      "a",         "billable", "valid",    "difference", "between", "vs",
    "versus", "compare", "modifier", "modifiers", "mod",      "replaced", "replaces",   "how",     "many",
    "units",  "mean",    "means",    "does",      "do",       "i",        "bill",       "can",     "description"};

struct Piece {
  std::string_view text;
  bool is_code = false;
};

std::vector<Piece> Pieces(std::string_view query) {
  constexpr std::string_view kBetween = " \t\r\n,;?!\"()";
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t begin = query.find_first_not_of(kBetween, at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(query.find_first_of(kBetween, begin), query.size());
    pieces.push_back({query.substr(begin, end - begin)});
    at = end;
  }
  return pieces;
}

bool IsAboutCodes(std::string_view word) {
  const std::string folded = text::Fold(word);
  return std::find(kAboutCodes.begin(), kAboutCodes.end(), folded) != kAboutCodes.end() || term::IsFunctionWord(folded);
}

void AddExisting(const index::Sections& sections, CodeSystem system, std::string_view canonical, HitKind kind,
                 std::string_view typed, std::string why, std::vector<CodeMatch>& matches) {
  const std::optional<std::uint32_t> code = sections.FindCode(system, canonical);
  if (!code.has_value()) return;
  const bool known = std::any_of(matches.begin(), matches.end(), [&](const CodeMatch& m) { return m.code == *code; });
  if (!known) matches.push_back({*code, kind, std::string(typed), std::move(why), {}});
}

std::vector<CodeMatch> FindRepaired(const index::Sections& sections, std::string_view typed) {
  std::vector<CodeMatch> matches;
  for (const code::Reading& reading : code::ReadCode(typed)) {
    if (!reading.system.has_value()) continue;
    if (reading.repaired)
      AddExisting(sections, *reading.system, reading.canonical, HitKind::kCode, typed, reading.repair, matches);
  }
  if (!matches.empty()) return matches;
  for (const code::Reading& reading : code::ReadCode(typed)) {
    if (reading.system != CodeSystem::kIcd10Cm) continue;
    if (const auto padded = code::PadWithX(reading.canonical)) {
      AddExisting(sections, CodeSystem::kIcd10Cm, *padded, HitKind::kOffer, typed, "placeholder X filled in", matches);
    }
  }
  if (!matches.empty()) return matches;
  for (int i = 0; i < kCodeSystemCount; ++i) {
    const auto system = static_cast<CodeSystem>(i);
    for (const std::string& candidate : code::RepairCandidates(system, typed)) {
      AddExisting(sections, system, candidate, HitKind::kCode, typed, "look-alike characters exchanged", matches);
    }
  }
  // One way to read it is a code; of several, each is only offered.
  if (matches.size() > 1) {
    for (CodeMatch& match : matches) match.kind = HitKind::kOffer;
  }
  return matches;
}

std::vector<CodeMatch> FindRange(const index::Sections& sections, std::string_view typed, std::size_t limit) {
  std::vector<CodeMatch> matches;
  for (const code::CodeRange& range : code::ReadRange(typed)) {
    std::uint32_t ordinal = sections.LowerBound(range.system, range.first);
    for (; ordinal < sections.codes() && matches.size() < limit; ++ordinal) {
      const index::CodeEntry& entry = sections.CodeAt(ordinal);
      if (entry.system != static_cast<std::uint8_t>(range.system) || !range.Contains(entry.code())) break;
      matches.push_back({ordinal, HitKind::kPrefix, std::string(typed), {}, {}});
    }
  }
  return matches;
}

// What of a code of ICD-10-PCS its table does not allow; empty when the index holds no tables.
std::string WhyNoPcsCode(const index::Sections& sections, std::string_view canonical) {
  if (canonical.size() <= code::kPcsTableLength) return {};
  const std::string_view table = canonical.substr(0, code::kPcsTableLength);
  if (!sections.FindCode(CodeSystem::kIcd10Pcs, table).has_value()) {
    const auto [first, last] = sections.CodesOf(CodeSystem::kIcd10Pcs);
    return first == last ? std::string() : absl::StrFormat("%s is not a table of ICD-10-PCS", table);
  }
  return code::WhyNotInTable(PcsRows(sections, canonical), canonical);
}

// "a CPT code", "an ICD-10-PCS code": by how the letters are read out; HCPCS is read as a word.
std::string WithArticle(std::string_view described) {
  const bool vowel = described.starts_with("ICD") || described.starts_with("MS-") || described.starts_with("NDC");
  return absl::StrFormat("%s %s", vowel ? "an" : "a", described);
}

std::string WhyNone(const index::Sections& sections, std::string_view typed) {
  const std::vector<code::Reading> readings = code::ReadCode(typed);
  if (readings.empty()) return {};
  const code::Reading& reading = readings.front();
  if (!reading.system.has_value()) {
    return absl::StrFormat("looks like %s; this index holds none", WithArticle(code::Describe(reading.shape)));
  }
  if (reading.system == CodeSystem::kIcd10Pcs) {
    if (std::string why = WhyNoPcsCode(sections, reading.canonical); !why.empty()) return why;
  }
  return absl::StrFormat("has the form of %s, which this index does not hold",
                         WithArticle(code::Describe(reading.shape)));
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "G0008-G0010" among words; "10-20" minutes is none.
bool IsCodeRange(std::string_view text) {
  constexpr std::size_t kLeast = 4;
  const std::size_t dash = text.find('-');
  return dash != std::string_view::npos && dash >= kLeast && text.size() - dash - 1 >= kLeast &&
         !code::ReadRange(text).empty();
}

// "e11 9", "s52 501 a": short pieces without a word among them.
bool IsSpacedCode(const std::vector<Piece>& pieces) {
  constexpr std::size_t kMostPieces = 4;
  std::size_t characters = 0;
  for (const Piece& piece : pieces) {
    if (piece.text.size() > 1 && !HasDigit(piece.text)) return false;
    characters += piece.text.size();
  }
  return pieces.size() <= kMostPieces && characters <= code::kPcsLength + 1;
}

}  // namespace

std::vector<PcsRow> PcsRows(const index::Sections& sections, std::string_view canonical) {
  const auto table = sections.FindCode(CodeSystem::kIcd10Pcs, canonical.substr(0, code::kPcsTableLength));
  if (!table.has_value()) return {};
  absl::StatusOr<Record> record = index::DecodeRecord(sections.RecordBytes(*table));
  return record.ok() ? std::move(record->pcs_rows) : std::vector<PcsRow>();
}

std::vector<CodeMatch> FindWholeCode(const index::Sections& sections, std::string_view typed) {
  std::vector<CodeMatch> matches;
  for (const code::Reading& reading : code::ReadCode(typed)) {
    if (!reading.system.has_value() || reading.repaired) continue;
    AddExisting(sections, *reading.system, reading.canonical, HitKind::kCode, typed, {}, matches);
  }
  if (!matches.empty()) return matches;
  if (const auto split = code::SplitModifiers(typed)) {
    for (const CodeSystem system : {CodeSystem::kCpt, CodeSystem::kHcpcs}) {
      AddExisting(sections, system, split->code, HitKind::kCode, typed, {}, matches);
    }
    for (CodeMatch& match : matches) match.modifiers = split->modifiers;
    if (!matches.empty()) return matches;
  }
  return FindRepaired(sections, typed);
}

CodeSearch FindCodes(const index::Sections& sections, std::string_view query, std::size_t limit) {
  CodeSearch search;
  std::vector<Piece> pieces = Pieces(query);
  const bool one_word = pieces.size() == 1;
  if (pieces.empty() || !HasDigit(query)) {
    // Without a digit there are only modifiers, asked for by the word, and PCS codes with letters for their zeros.
    const bool about = pieces.size() == 2 &&
                       std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return IsAboutCodes(p.text); });
    if (!about && !(one_word && query.size() == code::kPcsLength)) return search;
  }
  if (one_word || IsSpacedCode(pieces)) {
    search.matches = FindWholeCode(sections, query);
    if (!one_word && !search.matches.empty() && !search.matches.front().why.empty()) search.matches.clear();
    if (one_word && search.matches.empty()) search.matches = FindRange(sections, query, limit);
    if (!search.matches.empty()) {
      search.only_codes = true;
      return search;
    }
    if (one_word) {
      // A code that is not there is an answer: words that look a little like it would pass for one.
      if (code::LooksLikeCode(query)) search.why = WhyNone(sections, query);
      search.only_codes = !search.why.empty();
      return search;
    }
  }
  if (pieces.size() > 1 && pieces.size() <= 3 && code::LooksLikeCode(pieces.front().text)) {
    search.matches = FindRange(sections, query, limit);
    if (search.matches.size() > 1) {
      search.only_codes = true;
      return search;
    }
    search.matches.clear();
  }
  const bool asks = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) {
    const std::string folded = text::Fold(p.text);
    return folded == "modifier" || folded == "modifiers" || folded == "mod";
  });
  search.only_codes = true;
  for (Piece& piece : pieces) {
    std::vector<CodeMatch> found;
    const bool spine = piece.text.size() <= 5 && piece.text.find('-') != std::string_view::npos;  // L4-L5, T12-L1
    if ((code::LooksLikeCode(piece.text) && !spine) || (asks && piece.text.size() == 2 && !IsAboutCodes(piece.text))) {
      found = FindWholeCode(sections, piece.text);
      if (found.empty() && pieces.size() == 1) found = FindRange(sections, piece.text, limit);
    } else if (HasDigit(piece.text) && code::SplitModifiers(piece.text).has_value()) {
      found = FindWholeCode(sections, piece.text);
    } else if (HasDigit(piece.text) && IsCodeRange(piece.text)) {
      found = FindRange(sections, piece.text, limit);
    } else if (HasDigit(piece.text) && piece.text.size() == 3 && IsAboutCodes(pieces.front().text)) {
      found = FindWholeCode(sections, piece.text);
    }
    piece.is_code = !found.empty();
    if (found.empty() && !IsAboutCodes(piece.text)) search.only_codes = false;
    search.matches.insert(search.matches.end(), std::make_move_iterator(found.begin()),
                          std::make_move_iterator(found.end()));
  }
  if (search.matches.empty()) search.only_codes = false;
  if (search.matches.size() > limit) search.matches.resize(limit);
  return search;
}

}  // namespace cptsearch::search
