// What the search found -> hits with title, text, reasons; and the choices that the query leaves open.
#ifndef CPTSEARCH_LIB_SEARCH_HITS_H_
#define CPTSEARCH_LIB_SEARCH_HITS_H_

#include <string_view>
#include <vector>

#include "cptsearch/search.h"
#include "index/record_codec.h"
#include "index/sections.h"
#include "search/codes.h"
#include "search/plan.h"
#include "search/score.h"
#include "search/top.h"

namespace cptsearch::search {

class HitMaker {
 public:
  HitMaker(const index::Sections& sections, std::string_view typed, Date day, bool explain)
      : sections_(sections), typed_(typed), day_(day), explain_(explain) {}

  Hit FromCode(const CodeMatch& match) const;
  Hit FromText(const Plan& plan, Scorer& scorer, const Found& found) const;

  // The contrasts (term/contrast.h) in which the best hits differ and the query says nothing.
  std::vector<Question> Questions(const Plan& plan, const std::vector<Hit>& hits) const;

 private:
  Hit Start(std::uint32_t code) const;

  const index::Sections& sections_;
  std::string_view typed_;
  Date day_;
  bool explain_;
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_HITS_H_
