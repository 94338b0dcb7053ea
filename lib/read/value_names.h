// The words that files of ICD-10-PCS give for the values of its axes, collected into links.
#ifndef CPTSEARCH_LIB_READ_VALUE_NAMES_H_
#define CPTSEARCH_LIB_READ_VALUE_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "read/reading.h"

namespace cptsearch::read {

class ValueNames {
 public:
  //   words  as the file has them: "Anterior (pectoral) lymph node", "Loop recorder, implantable"
  //   value  as the file has it: "Foot Muscle, Left", "Pacemaker, Dual Chamber for Insertion in Subcutaneous Tissue
  //          and Fascia", "Stimulator Lead in"
  //   line   where the words stand
  // Texts without a letter or digit (of ASCII) are left out.
  void Add(std::string_view words, std::string_view value, std::uint64_t line);

  // Emits a link from the words to each of their values, in the order of Add: the value without the system it is for,
  // and without its side unless the words stand for one side alone ("Sinus venosus" for "Atrium, Right"). Words with
  // one comma are linked as people say them too: "implantable Loop recorder".
  absl::Status Emit(Reading* reading) const;

 private:
  struct Name {
    std::string words;
    std::string value;     // with its side
    std::string sideless;  // without
    unsigned sides = 0;    // those the words stand for, one bit each
    std::uint64_t line = 0;
  };

  std::vector<Name> names_;
  absl::flat_hash_map<std::string, std::size_t> places_;  // words and sideless value -> names_
  absl::flat_hash_map<std::string, int> single_;          // words -> values that are not "Bilateral"
};

// Without trademark signs and what else stands in parentheses, which is a short form, or other words that the files
// list as entries of their own: "Great(er) saphenous vein", "Celiac (solar) plexus", "CYPHER(R) Stent".
std::string WithoutParentheses(std::string_view text);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_VALUE_NAMES_H_
