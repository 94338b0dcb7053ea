#include "common/inputs.h"

#include <algorithm>
#include <iostream>
#include <random>
#include <sstream>
#include <utility>

#include "index/embedded.h"
#include "index/inherit.h"
#include "index/merge.h"
#include "index/record_codec.h"

namespace cptsearch::bench {

std::vector<Record> EmbeddedRecords() {
  index::Merger merger;
  const absl::Status read = index::ReadEmbeddedRecords([&](Record&& record) {
    merger.Add(std::move(record));
    return absl::OkStatus();
  });
  if (!read.ok()) std::cerr << read << "\n";
  std::vector<Record> records = merger.Finish().records;
  index::InheritTerms(records);
  return records;
}

const index::Reader& EmbeddedReader() { return *index::EmbeddedReader().value(); }

std::vector<std::string> Titles(const index::Sections& sections) {
  std::vector<std::string> titles;
  titles.reserve(sections.codes());
  for (std::uint32_t code = 0; code < sections.codes(); ++code) {
    titles.emplace_back(index::DecodeText(sections.RecordBytes(code), index::kTitleText));
  }
  return titles;
}

std::vector<std::string> TitleQueries(const std::vector<std::string>& titles, std::size_t count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::string> queries;
  while (queries.size() < count) {
    std::vector<std::string> words;
    std::istringstream title(titles[random() % titles.size()]);
    for (std::string word; title >> word;) {
      std::erase_if(word, [](char c) { return c == '"' || c == ',' || c == ';' || c == '(' || c == ')'; });
      if (!word.empty() && word.front() != '-') words.push_back(std::move(word));
    }
    if (words.empty()) continue;
    std::shuffle(words.begin(), words.end(), random);
    words.resize(std::min<std::size_t>(words.size(), 1 + random() % 5));
    std::string query;
    for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
    queries.push_back(std::move(query));
  }
  return queries;
}

const std::vector<std::string>& TypedQueries() {
  static const std::vector<std::string> queries = {"heart attack",
                                                   "gallbladder removal",
                                                   "chf",
                                                   "cabg",
                                                   "mri brain w wo contrast",
                                                   "egd with biopsy",
                                                   "ct abd pelvis without contrast",
                                                   "orif ankle",
                                                   "knee arthroscopy with meniscectomy",
                                                   "left knee replacement",
                                                   "excision malignant lesion face 2.5 cm",
                                                   "simple repair laceration 5 cm",
                                                   "office visit new patient 30 minutes",
                                                   "femoral soft tissue biopsy, superficial",
                                                   "colonscopy",
                                                   "appendecktomy",
                                                   "fract fem nec",
                                                   "xray knee 2 views",
                                                   "biopsy -thigh",
                                                   "\"soft tissue\" tumor",
                                                   "what is the cpt code for hernia repair",
                                                   "hearing test",
                                                   "spinal fusion lumbar each additional level",
                                                   "psychotherapy 45 minutes"};
  return queries;
}

}  // namespace cptsearch::bench
