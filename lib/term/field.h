// The kinds of searched text in one table: what each is called and what its match is worth.
#ifndef CPTSEARCH_LIB_TERM_FIELD_H_
#define CPTSEARCH_LIB_TERM_FIELD_H_

#include <array>
#include <cstddef>

#include "cptsearch/record.h"

namespace cptsearch::term {

struct Field {
  TermKind kind;
  double trust;  // factor of the score, and why
};

inline constexpr std::array<Field, kTermKindCount> kFields = {{
    {TermKind::kTitle, 1.00},
    {TermKind::kShort, 0.96},      // the same fact in cut words
    {TermKind::kPlain, 0.90},      // says more than the code does, to be understood
    {TermKind::kCorpus, 0.97},     // ours, not official
    {TermKind::kInclusion, 0.98},  // official, though an inclusion term need not mean the whole code
    {TermKind::kIncludes, 0.93},   // of a category rather than of one code
    {TermKind::kIndex, 0.97},      // official, to be confirmed in the tabular list
    {TermKind::kModifier, 1.00},
}};

inline const Field& FieldOf(TermKind kind) { return kFields[static_cast<std::size_t>(kind)]; }

}  // namespace cptsearch::term

#endif  // CPTSEARCH_LIB_TERM_FIELD_H_
