// Every weight of the score, each with its reason. The trust in a kind of text stands in term/field.h, the worth of a
// link in lexicon/entry.h, that of a guess in query/factors.h.
#ifndef CPTSEARCH_LIB_SEARCH_WEIGHTS_H_
#define CPTSEARCH_LIB_SEARCH_WEIGHTS_H_

namespace cptsearch::search {

struct Weights {
  // score = (query coverage)^query * (term coverage)^term * factors. What was asked and is not there counts more than
  // what is there and was not asked: people name a part of a title, seldom more than it says.
  double query_exponent = 1.5;
  double term_exponent = 0.5;

  double context = 0.60;        // said by the titles that the text stands under, and not by the text
  double contradiction = 0.40;  // left for right: below the right one, above what says nothing of the kind
  double header = 0.88;         // a header cannot be reported; it comes before its children only when it says more
  double add_on = 0.93;         // reported only beside the code that somebody is looking for
  double inpatient = 0.93;      // ICD-10-PCS: most people who name a procedure are to bill it by CPT

  double other_grade = 0.75;      // deep for superficial: the next sibling, which often is the one to report instead
  double number_outside = 0.50;   // 30 asked, the text says 0 to 16: as wrong as left for right
  double number_multiple = 0.90;  // 60 mg asked, the code is per 15 mg: four units
  double number_part = 0.70;      // 40 mg asked, the code is for 80 mg: part of it

  // An alternative of several words of which only some stand in the text counts by their share, squared, and not at all
  // below this: "myocardial" alone is no heart attack.
  double least_share = 0.50;
};

}  // namespace cptsearch::search

#endif  // CPTSEARCH_LIB_SEARCH_WEIGHTS_H_
