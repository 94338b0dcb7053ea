// Terms that codes have from their headers: which, worded how, and which not.
#include "index/inherit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/sample_records.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Record Cm(std::string code, std::string title) {
  return MakeRecord(CodeSystem::kIcd10Cm, std::move(code), std::move(title));
}

Record Header(std::string code, std::string title, std::vector<Term> terms) {
  Record record = Cm(std::move(code), std::move(title));
  record.billable = false;
  record.terms = std::move(terms);
  return record;
}

// The terms of the last record, once all have inherited.
std::vector<std::string> OfTheLast(std::vector<Record> records) {
  InheritTerms(records);
  std::vector<std::string> texts;
  for (const Term& term : records.back().terms) texts.push_back(term.text);
  return texts;
}

TEST(InheritTerms, SaysWhatTheCodesTitleAdds) {
  struct Row {
    std::string header, term, code, inherited;  // empty: nothing
  };
  for (const Row& row : std::vector<Row>{
           {"Lateral epicondylitis", "Tennis elbow", "Lateral epicondylitis, left elbow", "Tennis elbow, left elbow"},
           {"Pain in joint", "Arthralgia", "Pain in right elbow joint", "Arthralgia, right elbow"},
           {"Pain in limb", "Sore limb", "Left arm pain in limb, acute", "Sore limb, Left arm, acute"},
           {"Acute otitis", "Earache", "Acute otitis", "Earache"},
           // One word of the header may be missing, two may not.
           {"Gout, unspecified", "Podagra", "Gout of left foot", "Podagra, of left foot"},
           {"Gout, unspecified, primary", "Podagra", "Gout of left foot", ""},
           // What both measure, the header measures wider.
           {"Low birth weight newborn", "Newborn of 999 g or less", "Low birth weight newborn, 500-749 grams", ""},
           {"Low birth weight newborn", "Small newborn", "Low birth weight newborn, 500-749 grams",
            "Small newborn, 500-749 grams"},
           {"Low birth weight newborn", "Newborn of 999 g or less", "Low birth weight newborn, unspecified weight",
            "Newborn of 999 g or less, unspecified weight"},
       }) {
    const std::vector<std::string> inherited =
        OfTheLast({Header("M771", row.header, {{TermKind::kInclusion, row.term}}), Cm("M7711", row.code)});
    EXPECT_EQ(inherited, row.inherited.empty() ? std::vector<std::string>() : std::vector{row.inherited})
        << row.header << " -> " << row.code;
  }
}

TEST(InheritTerms, AreInclusionTermsAndIndexEntries) {
  std::vector<Term> all;
  for (int kind = 0; kind < kTermKindCount; ++kind) {
    all.push_back({static_cast<TermKind>(kind), "kind " + std::to_string(kind)});
  }
  std::vector<Record> records = {Header("A42", "Fever", all), Cm("A420", "Fever")};
  InheritTerms(records);
  EXPECT_THAT(records[1].terms, ElementsAre(Term{TermKind::kInclusion, "kind 4"}, Term{TermKind::kIndex, "kind 6"}));
  EXPECT_EQ(records[0].terms, all);
}

TEST(InheritTerms, BehindTheCodesOwnAndOnlyOnce) {
  Record code = Cm("A420", "Fever");
  code.terms = {{TermKind::kInclusion, "Heat"}, {TermKind::kInclusion, "Own"}};
  EXPECT_THAT(
      OfTheLast({Header("A42", "Fever", {{TermKind::kInclusion, "Chill"}, {TermKind::kInclusion, "Heat"}}), code}),
      ElementsAre("Heat", "Own", "Chill"));
}

TEST(InheritTerms, OfEveryHeaderAbove) {
  EXPECT_THAT(OfTheLast({Header("A42", "Fever", {{TermKind::kInclusion, "Heat"}}),
                         Header("A420", "Lung fever", {{TermKind::kInclusion, "Chest heat"}}),
                         Cm("A4201", "Lung fever, left")}),
              ElementsAre("Heat, Lung, left", "Chest heat, left"));
}

TEST(InheritTerms, NotPastTheHeaderNorOutsideDiagnoses) {
  const Record header = Header("A42", "Fever", {{TermKind::kInclusion, "Heat"}});
  EXPECT_THAT(OfTheLast({header, Cm("A43", "Fever")}), IsEmpty());
  Record lower = Cm("A420", "Fever");
  lower.billable = false;
  EXPECT_THAT(OfTheLast({header, lower}), IsEmpty()) << "a header below";
  Record billable = header;
  billable.billable = true;
  EXPECT_THAT(OfTheLast({billable, Cm("A420", "Fever")}), IsEmpty());
  Record hcpcs = header;
  hcpcs.system = CodeSystem::kHcpcs;
  EXPECT_THAT(OfTheLast({hcpcs, MakeRecord(CodeSystem::kHcpcs, "A4200", "Fever")}), IsEmpty());
}

TEST(InheritTerms, OfEncountersThoseThatPeopleName) {
  for (const char seventh : {'A', 'B', 'C', 'D', 'G', 'S'}) {
    const bool named = seventh == 'A' || seventh == 'D' || seventh == 'S';
    EXPECT_THAT(OfTheLast({Header("S5201", "Torus fracture", {{TermKind::kInclusion, "Buckle"}}),
                           Cm(std::string("S52011") + seventh, "Torus fracture")}),
                SizeIs(named ? 1 : 0))
        << seventh;
  }
}

TEST(InheritTerms, TooWideAHeaderSaysNothingOfEach) {
  const auto count = [](int codes) {
    std::vector<Record> records = {Header("A", "Fever", {{TermKind::kInclusion, "Heat"}})};
    for (int i = 0; i < codes; ++i) records.push_back(Cm("A" + std::to_string(1000 + i), "Fever"));
    return OfTheLast(std::move(records)).size();
  };
  EXPECT_EQ(count(149), 1u);
  EXPECT_EQ(count(150), 0u);
}

TEST(InheritTerms, TakesTheFirstTermsOfALongList) {
  std::vector<Term> terms;
  for (int i = 0; i < 30; ++i) terms.push_back({TermKind::kIndex, "entry " + std::to_string(i)});
  EXPECT_THAT(OfTheLast({Header("A42", "Fever", terms), Cm("A420", "Fever")}), SizeIs(24));
}

}  // namespace
}  // namespace cptsearch::index
