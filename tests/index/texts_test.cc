// What of a record is searched: which texts, as which kind, with which words, flags and quantities.
#include "index/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "index/record_codec.h"
#include "support/sample_records.h"

namespace cptsearch::index {
namespace {

using ::cptsearch::testing::MakeRecord;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Collector::Result Collect(const std::vector<Record>& records) {
  const Families families(records);
  Collector collector(families);
  for (std::uint32_t i = 0; i < records.size(); ++i) collector.Add(records[i], i);
  return collector.Finish();
}

// By TermKind; their names as users know them stand in read/.
constexpr const char* kKinds[] = {"title", "short", "plain", "corpus", "inclusion", "includes", "index", "modifier"};

// "kind number: words" of each text; behind a word its flags, if any.
std::vector<std::string> Shown(const Collector::Result& result) {
  std::vector<std::string> shown;
  for (const AnalysedText& text : result.texts) {
    std::string line = std::string(kKinds[static_cast<std::size_t>(text.header.kind)]) + " " +
                       std::to_string(text.header.text_number) + ":";
    for (const term::PackedWord& word : text.words) {
      line += " " + result.words[word.id];
      if (word.flags != 0) line += "/" + std::to_string(word.flags);
    }
    shown.push_back(std::move(line));
  }
  return shown;
}

TEST(Collector, TakesEveryTextOfARecord) {
  Record record = MakeRecord(CodeSystem::kHcpcs, "A4253", "Test strips");
  record.authority = Authority::kOfficial;
  record.short_title = "Gluc strip";
  record.plain = "Paper for sugar";
  record.terms = {{TermKind::kIndex, "Strips"}, {TermKind::kCorpus, "Sugar sticks"}};
  record.notes = {{NoteKind::kNote, "never searched"}};
  record.section = {"never", "searched"};
  EXPECT_THAT(Shown(Collect({record})), ElementsAre("title 0: test strip", "index 3: strip", "corpus 4: sugar stick",
                                                    "short 1: gluc strip", "plain 2: paper for sugar"));
  record.system = CodeSystem::kIcd10Cm;
  EXPECT_THAT(Shown(Collect({record})), SizeIs(4)) << "its short title is the long one, cut";
}

TEST(Collector, TitlesAreOfTheirAuthority) {
  Record record = MakeRecord(CodeSystem::kCpt, "10001", "Splint");
  EXPECT_THAT(Shown(Collect({record})), ElementsAre("title 0: splint"));
  record.authority = Authority::kCorpus;
  EXPECT_THAT(Shown(Collect({record})), ElementsAre("corpus 0: splint"));
  record.modifier = true;
  EXPECT_THAT(Shown(Collect({record})), ElementsAre("modifier 0: splint modifier/" + std::to_string(term::kDefault)));
}

TEST(Collector, TextsOfDiagnosesHaveTheTitlesAboveAsContext) {
  Record header = MakeRecord(CodeSystem::kIcd10Cm, "A52", "Late syphilis");
  header.billable = false;
  Record code = MakeRecord(CodeSystem::kIcd10Cm, "A521", "Tabes, late");
  code.terms = {{TermKind::kInclusion, "Ataxia"}, {TermKind::kIndex, "Ataxia, syphilitic"}};
  const std::string context = "/" + std::to_string(term::kContext);
  EXPECT_THAT(Shown(Collect({header, code})),
              ElementsAre("title 0: late syphilis",
                          "title 0: tabes late/" + std::to_string(term::kBreak) + " syphilis" + context,
                          "inclusion 3: ataxia tabes" + context + " late" + context + " syphilis" + context,
                          "index 4: ataxia syphilitic/" + std::to_string(term::kBreak)));
}

TEST(Collector, EqualTextsAreTakenOnce) {
  Record record = MakeRecord(CodeSystem::kCpt, "10001", "Thigh splint");
  record.terms = {{TermKind::kIndex, "thigh SPLINTS"}, {TermKind::kIndex, "..."}, {TermKind::kIndex, "Thigh, splint"}};
  EXPECT_THAT(Shown(Collect({record})), ElementsAre("title 0: thigh splint", "index 5: thigh splint/4"))
      << "a clause makes another text, no words make none";
}

TEST(Collector, NumbersWordsInTheirOrderAndCountsCodes) {
  std::vector<Record> records = {MakeRecord(CodeSystem::kCpt, "10001", "Thigh splint, splint"),
                                 MakeRecord(CodeSystem::kCpt, "10002", "Knee splint")};
  records[0].terms = {{TermKind::kIndex, "Board"}, {TermKind::kIndex, "Knee"}};
  records[1].terms = {{TermKind::kIndex, "Board"}};
  const Collector::Result result = Collect(records);
  EXPECT_THAT(result.words, ElementsAre("board", "knee", "splint", "thigh"));
  EXPECT_THAT(result.codes_saying, ElementsAre(2u, 1u, 2u, 1u)) << "of titles, or of all texts where no title says it";
}

std::vector<std::string> Measures(const Collector::Result& result) {
  std::vector<std::string> shown;
  for (const AnalysedText& text : result.texts) {
    for (const term::PackedMeasure& measure : text.measures) {
      shown.push_back(measure.dimension == term::kNoDimension ? "-" : result.words[measure.dimension]);
    }
  }
  return shown;
}

TEST(Collector, QuantitiesNameTheirDimensions) {
  EXPECT_THAT(Measures(Collect({MakeRecord(CodeSystem::kCpt, "10001", "Knee, 2 views, 3 cm, 7")})),
              ElementsAre("view", "length", "-"));
}

TEST(Collector, WhatSiblingsChooseGoesWithoutSaying) {
  std::vector<Record> records = {MakeRecord(CodeSystem::kIcd10Cm, "P070", "Newborn"),
                                 MakeRecord(CodeSystem::kIcd10Cm, "P0700", "Newborn, unspecified grams"),
                                 MakeRecord(CodeSystem::kIcd10Cm, "P0701", "Newborn, grams 500")};
  records[0].billable = false;
  records[1].terms = {{TermKind::kIndex, "Newborn of 999"}};
  const Collector::Result result = Collect(records);
  EXPECT_THAT(Shown(result), ElementsAre("title 0: newborn", "title 0: newborn unspecified/6 gram/2",
                                         "index 3: newborn of 999/8", "title 0: newborn gram/6 500/8"));
  EXPECT_THAT(Measures(result), ElementsAre("-")) << "the unspecified code measures nothing";
}

TEST(Collector, LongWordsAreCutBetweenCharacters) {
  const Collector::Result result =
      Collect({MakeRecord(CodeSystem::kCpt, "10001", std::string(239, 'x') + "\xD0\xB6\xD0\xB6")});
  EXPECT_THAT(result.words, ElementsAre(std::string(239, 'x')));
}

TEST(Collector, OfNothingIsNothing) {
  const Collector::Result result = Collect({});
  EXPECT_THAT(result.texts, IsEmpty());
  EXPECT_THAT(result.words, IsEmpty());
}

}  // namespace
}  // namespace cptsearch::index
