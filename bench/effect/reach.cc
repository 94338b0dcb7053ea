// How many queries some text of the right code covers: what no ranking can do without.
#include <algorithm>
#include <iostream>
#include <string_view>
#include <utility>

#include "absl/strings/str_format.h"
#include "effect/report.h"
#include "eval/judged.h"
#include "query/parse.h"
#include "search/plan.h"
#include "search/score.h"

namespace cptsearch::bench {
namespace {

constexpr double kMost = 0.9;
constexpr double kRounding = 1e-9;

// A query and the codes that answer it.
struct Wanted {
  std::string query;
  std::vector<std::vector<std::uint32_t>> groups;  // ordinals; one of each group is to be reached
};

// A match through a synonym counts as one by the word itself.
void CountInFull(query::Query& query) {
  for (query::Alternative& alternative : query.alternatives) {
    alternative.factor = 1;
    for (query::Slot& slot : alternative.slots) {
      for (query::Choice& choice : slot.choices) choice.factor = 1;
    }
  }
}

// Searches nothing: covers given queries by the texts of given codes.
class Reach {
 public:
  Reach(const index::Reader& reader, const lexicon::Lexicon& lexicon)
      : sections_(reader.sections()), lexicon_(lexicon), documents_(sections_.codes()) {
    for (std::uint32_t document = 1; document <= sections_.terms(); ++document) {
      documents_[sections_.Term(document).code].push_back(document);
    }
  }

  bool Reaches(const Wanted& wanted, bool in_full) const {
    auto query = query::Parse({&sections_, &lexicon_}, wanted.query);
    if (!query.ok()) return false;
    if (in_full) CountInFull(*query);
    const search::Plan plan = search::MakePlan(*query, sections_, {});
    search::Scorer scorer(plan, sections_);
    const auto covers = [&](std::uint32_t document) {
      search::Explanation explanation;
      scorer.Explain(document, explanation);
      return explanation.parts.query_coverage >= kMost - kRounding;
    };
    return std::all_of(wanted.groups.begin(), wanted.groups.end(), [&](const std::vector<std::uint32_t>& group) {
      return std::any_of(group.begin(), group.end(), [&](std::uint32_t code) {
        return std::any_of(documents_[code].begin(), documents_[code].end(), covers);
      });
    });
  }

 private:
  const index::Sections& sections_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::vector<std::uint32_t>> documents_;  // by ordinal of the code
};

void PrintShare(const std::string& name, const Reach& reach, const std::vector<Wanted>& wanted) {
  int in_full = 0;
  int as_scored = 0;
  for (const Wanted& each : wanted) {
    in_full += reach.Reaches(each, true) ? 1 : 0;
    as_scored += reach.Reaches(each, false) ? 1 : 0;
  }
  const double n = static_cast<double>(std::max<std::size_t>(1, wanted.size()));
  std::cout << absl::StrFormat("  %-24s %8.3f %10.3f\n", name, in_full / n, as_scored / n) << std::flush;
}

// Codes have the same ordinals in both indexes: the lexicon adds none.
void PrintBoth(const std::string& name, const IndexPair& pair, const std::vector<Wanted>& wanted) {
  std::cout << absl::StrFormat("%s\n  %-24s %8s %10s   (n = %d)\n", name, "covered by 0.9 or more", "in full",
                               "as scored", wanted.size());
  const lexicon::Lexicon none;
  PrintShare("without the lexicon", Reach(*pair.without, none), wanted);
  PrintShare("with the lexicon", Reach(*pair.with, pair.with->lexicon()), wanted);
}

std::vector<std::uint32_t> OrdinalsOf(const index::Sections& sections, const eval::ExpectedCode& expected) {
  std::vector<std::uint32_t> ordinals;
  for (int number = 0; number < kCodeSystemCount; ++number) {
    const auto system = static_cast<CodeSystem>(number);
    if (expected.system.has_value() && *expected.system != system) continue;
    if (expected.prefix) {
      const auto [first, last] = sections.CodesWithPrefix(system, expected.code);
      for (std::uint32_t code = first; code < last; ++code) ordinals.push_back(code);
    } else if (const auto code = sections.FindCode(system, expected.code)) {
      ordinals.push_back(*code);
    }
  }
  return ordinals;
}

bool IsSearchForWords(std::string_view category) {
  constexpr std::string_view kOthers[] = {"code", "lookup", "complete", "ask", "note"};
  return std::find(std::begin(kOthers), std::end(kOthers), category) == std::end(kOthers);
}

}  // namespace

void PrintReach(const std::string& name, const IndexPair& pair, const std::vector<Phrase>& phrases) {
  const index::Sections& sections = pair.with->sections();
  std::vector<Wanted> wanted;
  for (const Phrase& phrase : phrases) {
    Wanted each{phrase.text, {{}}};
    for (const std::string& code : phrase.codes) {
      if (const auto ordinal = sections.FindCode(CodeSystem::kIcd10Cm, code)) each.groups[0].push_back(*ordinal);
    }
    wanted.push_back(std::move(each));
  }
  PrintBoth(name, pair, wanted);
}

void PrintReach(const std::string& name, const IndexPair& pair, const std::vector<JudgedQuery>& judged) {
  std::vector<Wanted> wanted;
  for (const JudgedQuery& query : judged) {
    const eval::Expected expected = eval::ParseExpected(query.expected);
    if (!IsSearchForWords(query.category) || !expected.judged || expected.none) continue;
    Wanted each{query.query, {}};
    for (const eval::ExpectedCode& code : expected.codes) {
      std::vector<std::uint32_t> ordinals = OrdinalsOf(pair.with->sections(), code);
      if (expected.all || each.groups.empty()) {
        each.groups.push_back(std::move(ordinals));
      } else {
        each.groups[0].insert(each.groups[0].end(), ordinals.begin(), ordinals.end());
      }
    }
    wanted.push_back(std::move(each));
  }
  PrintBoth(name, pair, wanted);
}

}  // namespace cptsearch::bench
