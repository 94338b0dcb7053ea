// The rules about a pair of sides: read alike without a link, linked twice, linked in ways that exclude each other.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_format.h"
#include "eval/lint_joined.h"
#include "eval/lint_rules.h"

namespace cptsearch::eval {
namespace {

using lexicon::Entry;
using lexicon::Kind;
using lexicon::Lexicon;

std::string Joint(const Words& words) {
  std::string joint;
  for (const std::string& word : words) joint += word + "\x1f";
  return joint;
}

bool IsHierarchy(Kind kind) { return kind == Kind::kNarrower || kind == Kind::kBroader; }

bool LeadsOn(const Lexicon& lexicon, const Words& words) {
  for (const Lexicon::Use& use : lexicon.Find(words.front())) {
    if (use.from() == words && use.entry->kind != Kind::kAbbreviation && use.entry->context.empty()) return true;
  }
  return false;
}

// Whether a link from `from` to `to` opens further links that `from` has not itself.
bool IsBridge(const Lexicon& lexicon, const Words& from, const Words& to) {
  absl::flat_hash_set<std::string> own = {Key(from), Key(to)};
  for (const Lexicon::Use& use : lexicon.Find(from.front())) {
    if (Key(use.from()) == Key(from)) own.insert(Key(use.to()));
  }
  for (const Lexicon::Use& use : lexicon.Find(to.front())) {
    if (use.from() != to || use.entry->kind == Kind::kAbbreviation || !use.entry->context.empty()) continue;
    if (!own.contains(Key(use.to()))) return true;
  }
  return false;
}

std::string_view Because(Joined joined) {
  switch (joined) {
    case Joined::kSameWords:
      return "are the same words once read";
    case Joined::kStem:
      return "are inflections of the same words";
    case Joined::kCompound:
      return "are one word joined and split, which every search tries";
    case Joined::kForms:
      return "come together by combining forms";
    default:
      return "";
  }
}

// A direction in which a line leads: its side `from` and the stems of the other.
struct Direction {
  std::size_t line = 0;
  bool reversed = false;
};

std::string DirectionKey(const Words& from, const Words& to) { return Key(from) + "\x1e" + Joint(Stems(to)); }

using Directions = absl::flat_hash_map<std::string, std::vector<Direction>>;

Directions ByDirection(const LexiconLines& lexicon) {
  Directions directions;
  for (std::size_t i = 0; i < lexicon.lines.size(); ++i) {
    const Line& line = lexicon.lines[i];
    if (!line.live) continue;
    directions[DirectionKey(line.entry.from, line.entry.to)].push_back({i, false});
    if (line.entry.kind == Kind::kSame) {
      directions[DirectionKey(line.entry.to, line.entry.from)].push_back({i, true});
    }
  }
  return directions;
}

bool SameContext(const Entry& a, const Entry& b) {
  const auto equal = [](Words x, Words y) {
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
  };
  return equal(a.context, b.context) && equal(a.not_context, b.not_context);
}

// Whether one line says that the sides mean the same and the other that one of them is wider. That each is wider than
// the other is a cycle.
bool Contradict(const Entry& a, const Entry& b) {
  return (a.kind == Kind::kSame && IsHierarchy(b.kind)) || (IsHierarchy(a.kind) && b.kind == Kind::kSame);
}

// The earlier line, or one that counts for more, that makes `entry` needless in this direction; nullptr if none does.
const Entry* MadeNeedlessBy(const LexiconLines& lexicon, const Directions& directions, std::size_t number,
                            bool reversed) {
  const Line& line = lexicon.lines[number];
  const Entry& entry = line.entry;
  const Words& from = reversed ? entry.to : entry.from;
  const Words& to = reversed ? entry.from : entry.to;
  for (const Direction& other : directions.at(DirectionKey(from, to))) {
    if (other.line == number) continue;
    const Line& beside = lexicon.lines[other.line];
    const Entry& each = beside.entry;
    const Words& each_to = other.reversed ? each.from : each.to;
    if (each_to != to && LeadsOn(lexicon.lexicon, to)) continue;  // it opens links of its own
    const bool alike = each.kind == entry.kind && SameContext(each, entry);
    // A user's line that gives a link another worth replaces it, as it should.
    if (alike && each.factor == entry.factor && other.line < number) return &each;
    const bool wider_and_narrower = IsHierarchy(each.kind) && IsHierarchy(entry.kind) && each.kind != entry.kind;
    if (alike || beside.Conditional() || each.factor < entry.factor) continue;
    if (wider_and_narrower || Contradict(each, entry)) continue;  // wrong rather than needless
    if (line.Conditional() || each.factor > entry.factor || other.line < number) return &each;
  }
  return nullptr;
}

}  // namespace

void FindAlreadyRead(const LexiconLines& lexicon, const query::Knowledge& knowledge, Findings& findings) {
  for (const Line& line : lexicon.lines) {
    if (!line.asked || !line.live) continue;
    const Entry& entry = line.entry;
    const auto needed = [&](const Words& from, const Words& to, Joined joined) {
      if (joined == Joined::kSameWords) return false;
      return joined == Joined::kNot || joined == Joined::kSpelling || IsBridge(lexicon.lexicon, from, to);
    };
    const Joined joined = HowJoined(knowledge, entry.from, entry.to);
    if (needed(entry.from, entry.to, joined)) continue;
    if (entry.kind == Kind::kSame && needed(entry.to, entry.from, HowJoined(knowledge, entry.to, entry.from))) {
      continue;
    }
    findings.push_back(FindingAt(entry, LintKind::kAlreadyRead,
                                 absl::StrFormat("'%s' and '%s' %s; delete the line", entry.from_text, entry.to_text,
                                                 std::string(Because(joined)))));
  }
}

void FindDuplicates(const LexiconLines& lexicon, Findings& findings) {
  const Directions directions = ByDirection(lexicon);
  for (std::size_t i = 0; i < lexicon.lines.size(); ++i) {
    const Line& line = lexicon.lines[i];
    if (!line.asked || !line.live) continue;
    const Entry* const other = MadeNeedlessBy(lexicon, directions, i, false);
    if (other == nullptr) continue;
    if (line.entry.kind == Kind::kSame && MadeNeedlessBy(lexicon, directions, i, true) == nullptr) continue;
    findings.push_back(
        FindingAt(line.entry, LintKind::kDuplicate,
                  absl::StrFormat("'%s' leads to '%s' by %s as %s already; delete the line", line.entry.from_text,
                                  line.entry.to_text, Place(*other), std::string(Info(other->kind).name))));
  }
  absl::flat_hash_map<std::string, const lexicon::Form*> forms;
  for (const FormLine& line : lexicon.forms) {
    const auto [place, fresh] =
        forms.try_emplace(line.form.form + static_cast<char>('0' + static_cast<int>(line.form.position)), &line.form);
    if (fresh) continue;
    const lexicon::Form& earlier = *std::exchange(place->second, &line.form);
    // A user's form may replace one of ours.
    if (!line.asked || earlier.file != line.form.file) continue;
    findings.push_back({line.form.file, line.form.line, LintKind::kDuplicate,
                        absl::StrFormat("the form '%s' stands in %s:%d already and replaces it; join their meanings",
                                        line.form.form, earlier.file, earlier.line)});
  }
}

void FindConflicts(const LexiconLines& lexicon, Findings& findings) {
  absl::flat_hash_map<std::string, std::vector<const Line*>> by_pair;  // the sides in the order of their keys
  for (const Line& line : lexicon.lines) {
    if (!line.live || line.Conditional()) continue;
    const std::string from = Key(line.entry.from);
    const std::string to = Key(line.entry.to);
    std::vector<const Line*>& others = by_pair[std::min(from, to) + "\x1e" + std::max(from, to)];
    for (const Line* earlier : others) {
      if (!Contradict(line.entry, earlier->entry)) continue;
      const Line& at = line.asked ? line : *earlier;
      const Line& against = line.asked ? *earlier : line;
      if (!at.asked) continue;
      findings.push_back(
          FindingAt(at.entry, LintKind::kConflict,
                    absl::StrFormat("'%s' %s '%s' stands against '%s' %s '%s' of %s; keep the one that is true",
                                    at.entry.from_text, std::string(Info(at.entry.kind).name), at.entry.to_text,
                                    against.entry.from_text, std::string(Info(against.entry.kind).name),
                                    against.entry.to_text, Place(against.entry))));
      break;
    }
    others.push_back(&line);
  }
}

void FindRefusals(const LexiconLines& lexicon, Findings& findings) {
  absl::flat_hash_map<std::string, std::vector<const Line*>> added;
  for (const Line& line : lexicon.lines) {
    if (!line.entry.refused) added[LinkKey(line.entry)].push_back(&line);
  }
  for (const Line& line : lexicon.lines) {
    if (!line.asked || !line.entry.refused) continue;
    const auto found = added.find(LinkKey(line.entry));
    if (found == added.end()) {
      findings.push_back(FindingAt(
          line.entry, LintKind::kConflict,
          absl::StrFormat("no line links '%s' to '%s' as %s, so there is nothing to take out; "
                          "write kind and sides as the line to take out has them",
                          line.entry.from_text, line.entry.to_text, std::string(Info(line.entry.kind).name))));
      continue;
    }
    for (const Line* other : found->second) {
      if (other->entry.file != line.entry.file) continue;
      findings.push_back(FindingAt(
          line.entry, LintKind::kConflict,
          absl::StrFormat("takes out the link that %s of the same file adds; delete both", Place(other->entry))));
      break;
    }
  }
}

}  // namespace cptsearch::eval
