// A dozen made-up records of all four systems, with a record or two of everything that a record can hold.
#ifndef CPTSEARCH_TESTS_SUPPORT_SAMPLE_RECORDS_H_
#define CPTSEARCH_TESTS_SUPPORT_SAMPLE_RECORDS_H_

#include <string>
#include <utility>
#include <vector>

#include "cptsearch/record.h"

namespace cptsearch::testing {

inline Record MakeRecord(CodeSystem system, std::string code, std::string title) {
  Record record;
  record.system = system;
  record.code = std::move(code);
  record.title = std::move(title);
  return record;
}

// Ascending by system and code. Released 2021-10-01.
inline std::vector<Record> SampleRecords() {
  using enum CodeSystem;
  std::vector<Record> records = {
      MakeRecord(kCpt, "10001", "Thigh splint, short"),
      MakeRecord(kCpt, "10002", "Thigh splint, long"),
      MakeRecord(kCpt, "10003", "Removal of splint, each additional limb"),
      MakeRecord(kCpt, "25", "Separate service on the same day"),
      MakeRecord(kHcpcs, "A4253", "Test strips for glucose, box"),
      MakeRecord(kHcpcs, "E0601", "Airway pressure device"),
      MakeRecord(kIcd10Cm, "A42", "Moldy lung fever"),
      MakeRecord(kIcd10Cm, "A421", "Moldy belly fever"),
      MakeRecord(kIcd10Cm, "A4253", "Moldy lung fever of the left side"),
      MakeRecord(kIcd10Cm, "A429", "Moldy fever, unspecified"),
      MakeRecord(kIcd10Cm, "E1165", "Sweet blood with high sugar"),
      MakeRecord(kIcd10Cm, "E119", "Sweet blood without trouble"),
      MakeRecord(kIcd10Cm, "M2201", "Kneecap slips often, right knee"),
      MakeRecord(kIcd10Cm, "M2202", "Kneecap slips often, left knee"),
      MakeRecord(kIcd10Pcs, "0SRD0J9", "Replacement of Left Knee Joint, Open Approach"),
  };
  for (Record& record : records) record.released = 20211001;
  const auto at = [&](CodeSystem system, const std::string& code) -> Record& {
    for (Record& record : records) {
      if (record.system == system && record.code == code) return record;
    }
    return records.front();
  };
  at(kCpt, "10001").use_instead = {{"10002", "the splint reaches the ankle"}};
  at(kCpt, "10001").siblings = {"10002"};
  at(kCpt, "10001").section = {"Surgery", "Thigh"};
  at(kCpt, "10001").plain = "A stiff board tied to the upper leg.";
  at(kCpt, "10003").add_on = true;
  at(kCpt, "25").modifier = true;
  at(kHcpcs, "A4253").short_title = "Gluc strips";
  at(kHcpcs, "E0601").validity = {{19950101, 20200101}, {20210101, 0}};
  at(kIcd10Cm, "A42").billable = false;
  at(kIcd10Cm, "A421").terms = {{TermKind::kInclusion, "tummy mildew"}};
  at(kIcd10Cm, "E119").notes = {{NoteKind::kExcludes1, "sour blood (E99)"}};
  at(kIcd10Cm, "E1165").validity = {{0, 20210101}};
  at(kIcd10Cm, "M2201").validity = {{20221001, 0}};
  return records;
}

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_SUPPORT_SAMPLE_RECORDS_H_
