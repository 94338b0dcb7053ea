#include "cli/lookup.h"

#include <iostream>

#include "cli/json.h"
#include "cli/messages.h"
#include "cli/text.h"

namespace cptsearch::cli {

int RunLookup(const Index& index, const std::vector<std::string>& codes, bool json) {
  const absl::StatusOr<std::vector<LookupAnswer>> answers = index.Lookup(codes);
  if (!answers.ok()) return Complain(answers.status());
  int code = kNothing;
  for (const LookupAnswer& answer : *answers) {
    if (!answer.records.empty()) code = kFound;
    if (json) {
      PrintJson(std::cout, answer);
    } else {
      PrintText(std::cout, answer);
    }
  }
  return code;
}

}  // namespace cptsearch::cli
