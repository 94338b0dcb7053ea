// The rules about what lines come to together: readings of an abbreviation, cycles, and words that coding tells apart.
#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_format.h"
#include "eval/lint_rules.h"
#include "eval/near_words.h"
#include "query/factors.h"
#include "term/contrast.h"
#include "term/function_words.h"
#include "text/stem.h"

namespace cptsearch::eval {
namespace {

using lexicon::Entry;
using lexicon::Kind;

// A side of lines, and the lines that lead from it.
struct Node {
  const Words* words = nullptr;
  std::string_view text;
  struct Edge {
    std::size_t to = 0;
    std::size_t line = 0;
  };
  std::vector<Edge> edges;
};

class Graph {
 public:
  std::size_t NodeOf(const Words& words, std::string_view text) {
    const auto [place, fresh] = numbers_.try_emplace(Key(words), nodes_.size());
    if (fresh) nodes_.push_back({&words, text, {}});
    return place->second;
  }
  void AddEdge(std::size_t from, std::size_t to, std::size_t line) { nodes_[from].edges.push_back({to, line}); }
  const std::vector<Node>& nodes() const { return nodes_; }
  std::optional<std::size_t> Number(const Words& words) const {
    const auto found = numbers_.find(Key(words));
    return found == numbers_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
  }

  struct Path {
    std::size_t to = 0;
    std::vector<std::size_t> lines;
  };
  // The shortest path, of one line to `limit`, from a node to the first that fits. `start` itself may.
  template <typename Fits>
  std::optional<Path> Find(std::size_t start, std::size_t limit, const Fits& fits) const {
    std::deque<Path> open = {{start, {}}};
    absl::flat_hash_set<std::size_t> seen;
    while (!open.empty()) {
      const Path path = std::move(open.front());
      open.pop_front();
      if (path.lines.size() == limit) continue;
      for (const Node::Edge& edge : nodes_[path.to].edges) {
        if (!seen.insert(edge.to).second) continue;
        Path longer{edge.to, path.lines};
        longer.lines.push_back(edge.line);
        if (fits(edge.to)) return longer;
        open.push_back(std::move(longer));
      }
    }
    return std::nullopt;
  }

 private:
  std::vector<Node> nodes_;
  absl::flat_hash_map<std::string, std::size_t> numbers_;
};

// The lines that join sides as one: in both directions, without conditions.
Graph SameGraph(const LexiconLines& lexicon) {
  Graph graph;
  for (std::size_t i = 0; i < lexicon.lines.size(); ++i) {
    const Line& line = lexicon.lines[i];
    if (!line.live || line.Conditional()) continue;
    if (line.entry.kind != Kind::kSame && line.entry.kind != Kind::kSpelling) continue;
    const std::size_t from = graph.NodeOf(line.entry.from, line.entry.from_text);
    const std::size_t to = graph.NodeOf(line.entry.to, line.entry.to_text);
    graph.AddEdge(from, to, i);
    graph.AddEdge(to, from, i);
  }
  return graph;
}

// The groups that SameGraph's edges make: a number for each node.
std::vector<std::size_t> GroupsOf(const Graph& graph) {
  constexpr std::size_t kNone = SIZE_MAX;
  std::vector<std::size_t> groups(graph.nodes().size(), kNone);
  for (std::size_t start = 0; start < groups.size(); ++start) {
    if (groups[start] != kNone) continue;
    std::vector<std::size_t> open = {start};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (groups[at] != kNone) continue;
      groups[at] = start;
      for (const Node::Edge& edge : graph.nodes()[at].edges) open.push_back(edge.to);
    }
  }
  return groups;
}

// The links that people who read an abbreviation may follow on: all but abbreviations, from either side.
Graph RelatedGraph(const LexiconLines& lexicon) {
  Graph graph;
  for (std::size_t i = 0; i < lexicon.lines.size(); ++i) {
    const Line& line = lexicon.lines[i];
    if (!line.live || line.Conditional() || line.entry.kind == Kind::kAbbreviation) continue;
    graph.AddEdge(graph.NodeOf(line.entry.from, line.entry.from_text), graph.NodeOf(line.entry.to, line.entry.to_text),
                  i);
  }
  return graph;
}

// What words come down to when those that mean the same are one.
class Meanings {
 public:
  explicit Meanings(const LexiconLines& lexicon) : related_(RelatedGraph(lexicon)) {
    const Graph graph = SameGraph(lexicon);
    const std::vector<std::size_t> groups = GroupsOf(graph);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      groups_.emplace(Key(*graph.nodes()[i].words), "\x1e" + std::to_string(groups[i]));
    }
  }

  bool MayBeOne(const Words& a, const Words& b) const {
    if (MeaningOf(a) == MeaningOf(b) || Leads(a, b) || Leads(b, a)) return true;
    Words x = Each(a);
    Words y = Each(b);
    return std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
           std::includes(y.begin(), y.end(), x.begin(), x.end());
  }

 private:
  bool Leads(const Words& a, const Words& b) const {
    const std::optional<std::size_t> start = related_.Number(a);
    const std::optional<std::size_t> end = related_.Number(b);
    return start.has_value() && end.has_value() &&
           related_.Find(*start, query::kMaxChain, [&](std::size_t node) { return node == *end; }).has_value();
  }
  std::string MeaningOf(const Words& words) const {
    const auto found = groups_.find(Key(words));
    if (found != groups_.end()) return found->second;
    return words.size() == 1 ? text::StrongStem(words.front()) : Key(words);
  }
  Words Each(const Words& words) const {
    Words each;
    for (const std::string& word : words) {
      if (!term::IsFunctionWord(word)) each.push_back(MeaningOf({word}));
    }
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    return each;
  }

  Graph related_;
  absl::flat_hash_map<std::string, std::string> groups_;
};

// "'a' -> 'b' (file:line) -> 'c' (file:line)", the way along the lines.
std::string Way(const LexiconLines& lexicon, const Graph& graph, std::size_t start,
                const std::vector<std::size_t>& lines, std::string_view arrow) {
  std::string way = "'" + std::string(graph.nodes()[start].text) + "'";
  std::string at = Key(*graph.nodes()[start].words);
  for (const std::size_t number : lines) {
    const Entry& entry = lexicon.lines[number].entry;
    const bool forward = Key(entry.from) == at;
    at = Key(forward ? entry.to : entry.from);
    way +=
        absl::StrFormat(" %s '%s' (%s)", std::string(arrow), forward ? entry.to_text : entry.from_text, Place(entry));
  }
  return way;
}

// The last of the lines that is asked for, as what comes later is what was added.
const Line* LastAsked(const LexiconLines& lexicon, const std::vector<std::size_t>& lines) {
  const Line* last = nullptr;
  std::size_t highest = 0;
  for (const std::size_t number : lines) {
    if (!lexicon.lines[number].asked || (last != nullptr && number < highest)) continue;
    last = &lexicon.lines[number];
    highest = number;
  }
  return last;
}

void FindCyclesIn(const LexiconLines& lexicon, const Graph& graph, Findings& findings) {
  absl::flat_hash_set<std::size_t> reported;  // lines
  for (std::size_t start = 0; start < graph.nodes().size(); ++start) {
    const auto cycle = graph.Find(start, SIZE_MAX, [&](std::size_t node) { return node == start; });
    if (!cycle.has_value()) continue;
    const auto known = [&](std::size_t line) { return reported.contains(line); };
    if (std::all_of(cycle->lines.begin(), cycle->lines.end(), known)) continue;
    reported.insert(cycle->lines.begin(), cycle->lines.end());
    const Line* const line = LastAsked(lexicon, cycle->lines);
    if (line == nullptr) continue;
    findings.push_back(FindingAt(
        line->entry, LintKind::kCycle,
        absl::StrFormat("%s leads back to where it began; write 'same' if the sides mean the same, else delete a line",
                        Way(lexicon, graph, start, cycle->lines, "->"))));
  }
}

// The words of one side that the other has not.
Words Difference(const Words& a, const Words& b) {
  Words rest;
  for (const std::string& word : a) {
    if (std::find(b.begin(), b.end(), word) == b.end()) rest.push_back(word);
  }
  return rest;
}

bool IsDenial(std::string_view word) { return word == "without" || word == "no" || word == "not" || word == "non"; }

// The words by which the two sides exclude each other in coding, if any do.
std::optional<std::pair<std::string, std::string>> ContrastOf(const Words& a, const Words& b) {
  const Words only_a = Difference(a, b);
  const Words only_b = Difference(b, a);
  for (const std::string& x : only_a) {
    for (const std::string& y : only_b) {
      if (AreNear(x, y)) return std::pair(x, y);
    }
  }
  for (const term::Contrast& contrast : term::Contrasts()) {
    const auto of = [&](const Words& words) {
      Words found;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && IsDenial(words[i - 1])) continue;  // "non-displaced"
        if (std::find(contrast.words.begin(), contrast.words.end(), words[i]) != contrast.words.end()) {
          found.push_back(words[i]);
        }
      }
      return found;
    };
    // A side that names two of them ("hand foot") is not about one.
    const Words in_a = of(a);
    const Words in_b = of(b);
    if (in_a.size() != 1 || in_b.size() != 1 || in_a == in_b) continue;
    // With a word beside it, a part is another part: the lower arm is the forearm.
    if (contrast.about == "part of the body" && Difference(a, in_a) != Difference(b, in_b)) continue;
    return std::pair(in_a.front(), in_b.front());
  }
  // "with contrast" and "without contrast"; other denials, as of "afebrile", have other words beside them.
  const auto all = [](const Words& words, auto fits) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return fits(word); });
  };
  const auto ties = [](std::string_view word) { return term::IsFunctionWord(word); };
  const auto denied = [](const Words& words) { return std::any_of(words.begin(), words.end(), IsDenial); };
  if (denied(a) != denied(b) && all(only_a, [&](std::string_view w) { return ties(w) || w == "non"; }) &&
      all(only_b, [&](std::string_view w) { return ties(w) || w == "non"; })) {
    return denied(a) ? std::pair<std::string, std::string>("without", "with")
                     : std::pair<std::string, std::string>("with", "without");
  }
  return std::nullopt;
}

}  // namespace

void FindAmbiguous(const LexiconLines& lexicon, Findings& findings) {
  const Meanings meanings(lexicon);
  absl::flat_hash_map<std::string, std::vector<const Line*>> readings;
  for (const Line& line : lexicon.lines) {
    if (line.live && line.entry.kind == Kind::kAbbreviation) readings[Key(line.entry.from)].push_back(&line);
  }
  for (const Line& line : lexicon.lines) {
    if (!line.asked || !line.live || line.entry.kind != Kind::kAbbreviation || line.Conditional()) continue;
    for (const Line* other : readings[Key(line.entry.from)]) {
      if (other == &line || meanings.MayBeOne(line.entry.to, other->entry.to)) continue;
      findings.push_back(FindingAt(
          line.entry, LintKind::kAmbiguous,
          absl::StrFormat("'%s' is read '%s' whatever stands beside it, and '%s' by %s; give this reading a context "
                          "(!word: unless it is there), keep the one that coding means, or, if both mean "
                          "the same, lead from one to the other by a line of another kind",
                          line.entry.from_text, line.entry.to_text, other->entry.to_text, Place(other->entry))));
      break;
    }
  }
}

void FindCycles(const LexiconLines& lexicon, Findings& findings) {
  Graph narrower;  // from the wide word to its kinds
  Graph wording;   // from the word people use to that of the titles
  for (std::size_t i = 0; i < lexicon.lines.size(); ++i) {
    const Line& line = lexicon.lines[i];
    if (!line.live || line.Conditional() || line.entry.kind == Kind::kSame) continue;
    if (Key(line.entry.from) == Key(line.entry.to)) continue;  // said by FindAlreadyRead
    const bool hierarchy = line.entry.kind == Kind::kNarrower || line.entry.kind == Kind::kBroader;
    Graph& graph = hierarchy ? narrower : wording;
    std::size_t from = graph.NodeOf(line.entry.from, line.entry.from_text);
    std::size_t to = graph.NodeOf(line.entry.to, line.entry.to_text);
    if (line.entry.kind == Kind::kBroader) std::swap(from, to);
    graph.AddEdge(from, to, i);
  }
  FindCyclesIn(lexicon, narrower, findings);
  FindCyclesIn(lexicon, wording, findings);
}

void FindMerged(const LexiconLines& lexicon, Findings& findings) {
  const Graph graph = SameGraph(lexicon);
  absl::flat_hash_set<std::string> reported;  // the two words
  for (std::size_t start = 0; start < graph.nodes().size(); ++start) {
    std::optional<std::pair<std::string, std::string>> words;
    const auto path = graph.Find(start, query::kMaxChain, [&](std::size_t node) {
      words = ContrastOf(*graph.nodes()[start].words, *graph.nodes()[node].words);
      return words.has_value();
    });
    if (!path.has_value()) continue;
    const Line* const line = LastAsked(lexicon, path->lines);
    if (line == nullptr) continue;
    const auto [less, more] = std::minmax(words->first, words->second);
    if (!reported.insert(less + "\x1f" + more + "\x1f" + Place(line->entry)).second) continue;
    findings.push_back(
        FindingAt(line->entry, LintKind::kMerged,
                  absl::StrFormat("%s makes '%s' and '%s' mean the same, which coding tells apart; "
                                  "delete a line, or make it narrower or broader",
                                  Way(lexicon, graph, start, path->lines, "="), words->first, words->second)));
  }
}

}  // namespace cptsearch::eval
