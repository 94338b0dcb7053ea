// Folding, one normalization segment at a time so that every folded byte knows its source; ASCII without Unicode.
#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/fold_table.h"
#include "text/utf8.h"

namespace cptsearch::text {
namespace {

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Accents and other marks set over, under or through a base letter. Marks of scripts that spell with them (Hebrew,
// Arabic, the Indic scripts) stay.
bool IsDiacritic(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// The singletons of ICU. Null only if ICU's own data is missing; text is then folded as far as the table goes.
struct Normalizers {
  const icu::Normalizer2* fold = nullptr;
  const icu::Normalizer2* decompose = nullptr;
  const icu::Normalizer2* compose = nullptr;

  static const Normalizers& Get() {
    static const Normalizers instance;
    return instance;
  }

 private:
  Normalizers() {
    UErrorCode error = U_ZERO_ERROR;
    fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    decompose = icu::Normalizer2::getNFDInstance(error);
    compose = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) fold = decompose = compose = nullptr;
  }
};

}  // namespace

// Builds the text and the ranges of a FoldedText.
class Folder {
 public:
  Folder(std::string_view source, FoldedText* out) : source_(source), out_(*out) {}

  void Run() {
    if (std::all_of(source_.begin(), source_.end(), IsAscii)) {
      out_.text_.resize(source_.size());
      std::transform(source_.begin(), source_.end(), out_.text_.begin(), LowerAscii);
      return;
    }
    while (at_ < source_.size()) Segment();
  }

 private:
  // The character at `at_`, and the byte after it in `next_`; negative if ill-formed.
  UChar32 Peek(std::size_t from, std::size_t* next) const {
    *next = from;
    return NextCharacter(source_, next);
  }

  // Folds what lies up to the next place where Unicode's normalization can be cut.
  void Segment() {
    const std::size_t begin = at_;
    std::size_t next = 0;
    const UChar32 first = Peek(at_, &next);
    at_ = next;
    if (first < 0) return Emit(" ", begin, at_);
    icu::UnicodeString segment;
    AddTo(first, &segment);
    const Normalizers& n = Normalizers::Get();
    while (at_ < source_.size()) {
      const UChar32 c = Peek(at_, &next);
      if (c < 0 || n.fold == nullptr || n.fold->hasBoundaryBefore(c)) break;
      AddTo(c, &segment);
      at_ = next;
    }
    Emit(Normalized(segment), begin, at_);
  }

  // Characters of the table are replaced before Unicode sees them.
  void AddTo(UChar32 c, icu::UnicodeString* segment) const {
    const auto character = static_cast<char32_t>(c);
    const char before = out_.text_.empty() ? ' ' : out_.text_.back();
    if (const std::string_view fraction = FractionOf(character); !fraction.empty()) {
      if (IsDigit(before)) segment->append(u' ');
      segment->append(icu::UnicodeString(fraction.data(), static_cast<std::int32_t>(fraction.size()), US_INV));
    } else if (const char digit = SuperscriptOf(character); digit != 0) {
      if (IsDigit(before)) segment->append(u'^');  // 10 squared is not 102
      segment->append(static_cast<char16_t>(digit));
    } else if (const auto to = FoldByTable(character)) {
      segment->append(icu::UnicodeString(to->data(), static_cast<std::int32_t>(to->size()), US_INV));
    } else {
      segment->append(c);
    }
  }

  std::string Normalized(const icu::UnicodeString& segment) const {
    const Normalizers& n = Normalizers::Get();
    icu::UnicodeString text = segment;
    if (n.fold != nullptr) {
      UErrorCode error = U_ZERO_ERROR;
      const icu::UnicodeString folded = n.fold->normalize(segment, error);
      const icu::UnicodeString apart = n.decompose->normalize(folded, error);
      icu::UnicodeString bare;
      for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        if (!IsDiacritic(static_cast<char32_t>(apart.char32At(i)))) bare.append(apart.char32At(i));
      }
      text = n.compose->normalize(bare, error);
      if (U_FAILURE(error)) text = segment;
    }
    std::string out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      const auto c = static_cast<char32_t>(text.char32At(i));
      if (const auto to = FoldByTable(c)) {
        out.append(*to);
      } else {
        AppendCharacter(c, &out);
      }
    }
    return out;
  }

  void Emit(std::string_view text, std::size_t begin, std::size_t end) {
    out_.text_.append(text);
    out_.begin_.resize(out_.text_.size(), static_cast<std::uint32_t>(begin));
    out_.end_.resize(out_.text_.size(), static_cast<std::uint32_t>(end));
  }

  std::string_view source_;
  FoldedText& out_;
  std::size_t at_ = 0;
};

FoldedText::FoldedText(std::string_view utf8) { Folder(utf8, this).Run(); }

std::string Fold(std::string_view utf8) { return FoldedText(utf8).text(); }

}  // namespace cptsearch::text
