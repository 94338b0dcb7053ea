// The names of formats and kinds, read back: what --format takes and what JSON Lines files say.
#ifndef CPTSEARCH_LIB_READ_NAMES_H_
#define CPTSEARCH_LIB_READ_NAMES_H_

#include <optional>
#include <string>
#include <string_view>

#include "cptsearch/read.h"
#include "cptsearch/record.h"

namespace cptsearch::read {

// The reverse of Name(TermKind) and its like; nullopt for any other text. Letter case counts.
std::optional<TermKind> ParseTermKind(std::string_view name);
std::optional<NoteKind> ParseNoteKind(std::string_view name);
std::optional<Authority> ParseAuthority(std::string_view name);

// "corpus", "user", "official".
std::string_view AuthorityName(Authority authority);

// All names of formats in a row, for messages: "icd10cm-order, icd10cm-codes, ...".
std::string FormatNames();

// True for the files of CMS and NCHS, whose records speak with Authority::kOfficial.
bool IsOfficial(Format format);

}  // namespace cptsearch::read

#endif  // CPTSEARCH_LIB_READ_NAMES_H_
