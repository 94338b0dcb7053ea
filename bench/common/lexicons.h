// A lexicon with a part of it left out, to see what that part is worth.
#ifndef CPTSEARCH_BENCH_COMMON_LEXICONS_H_
#define CPTSEARCH_BENCH_COMMON_LEXICONS_H_

#include <functional>

#include "lexicon/lexicon.h"

namespace cptsearch::bench {

// The lexicon again, without the entries for which `leave_out` is true, and without its forms unless `forms`.
lexicon::Lexicon Without(const lexicon::Lexicon& all, const std::function<bool(const lexicon::Entry&)>& leave_out,
                         bool forms);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_LEXICONS_H_
