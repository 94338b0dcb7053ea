#include "query/print.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/str_format.h"
#include "cptsearch/search.h"

namespace cptsearch::testing {
namespace {

std::string Shown(std::string_view word) {
  std::string shown(word);
  std::replace(shown.begin(), shown.end(), ' ', '_');
  return shown;
}

class Printer {
 public:
  Printer(const query::Query& query, const term::Vocabulary& vocabulary) : query_(query), vocabulary_(vocabulary) {}

  std::string Print() {
    AddWords();
    for (const query::Alternative& alternative : query_.alternatives) AddAlternative(alternative);
    for (const query::Phrase& phrase : query_.phrases) {
      out_ += "  phrase";
      for (const auto& id : phrase.words) out_ += " " + (id.has_value() ? WordOf(*id) : "?");
      out_ += "\n";
    }
    for (const query::Exclusion& exclusion : query_.exclusions) out_ += "  not " + WordsOf(exclusion.ids) + "\n";
    for (const CodeSystem system : query_.systems) out_ += "  system " + std::string(Name(system)) + "\n";
    for (const query::AskedContrast& contrast : query_.contrasts) {
      out_ += "  contrast " + contrast.about + ": " + WordsOf(contrast.asked) + " against " +
              WordsOf(contrast.against) + "\n";
    }
    for (const query::AskedMeasure& measure : query_.measures) AddMeasure(measure.interval);
    for (const ReadingPiece& piece : query_.reading) {
      out_ += absl::StrFormat("  reading %d-%d as %s\n", piece.begin, piece.end, piece.as);
    }
    for (const std::string& word : query_.unmatched) out_ += "  unmatched " + word + "\n";
    for (const Offer& offer : query_.offers) {
      out_ += absl::StrFormat("  offer %s -> %s (%s)\n", offer.query, offer.text, offer.why);
    }
    return std::move(out_);
  }

 private:
  std::string WordOf(term::WordId id) const { return Shown(vocabulary_.Word(id)); }

  std::string WordsOf(const std::vector<term::WordId>& ids) const {
    std::string words;
    for (const term::WordId id : ids) words += (words.empty() ? "" : " ") + WordOf(id);
    return words.empty() ? "-" : words;
  }

  void AddWords() {
    out_ += "  words";
    for (const query::QueryWord& word : query_.words) {
      out_ += ' ';
      if ((word.word.flags & term::kNegated) != 0) out_ += '!';
      if ((word.word.flags & term::kMeasure) != 0) out_ += '#';
      if (word.required) out_ += '"';
      out_ += Shown(word.word.text) + absl::StrFormat(":%.0f", word.weight);
    }
    out_ += "\n";
  }

  void AddAlternative(const query::Alternative& alternative) {
    out_ += absl::StrFormat("  %d-%d %s %.3g ", alternative.first, alternative.last,
                            std::string(Name(alternative.kind)), alternative.factor);
    for (std::size_t i = 0; i < alternative.slots.size(); ++i) {
      const query::Slot& slot = alternative.slots[i];
      if (i > 0) out_ += " + ";
      if (alternative.slots.size() > 1) out_ += absl::StrFormat("%.2f of ", slot.share);
      if (slot.choices.empty()) out_ += '?';
      for (std::size_t c = 0; c < slot.choices.size(); ++c) {
        out_ += (c > 0 ? "|" : "") + WordOf(slot.choices[c].id);
        if (slot.choices[c].factor < 1) out_ += absl::StrFormat("*%.3g", slot.choices[c].factor);
      }
    }
    if (!alternative.text.empty()) out_ += " (" + alternative.text + ")";
    out_ += "\n";
  }

  void AddMeasure(const term::Interval& interval) {
    out_ += absl::StrFormat("  measure %d-%d %s %s%g, %g%s\n", interval.first, interval.last,
                            interval.dimension.empty() ? "number" : interval.dimension, interval.low_open ? "(" : "[",
                            interval.low, interval.high, interval.high_open ? ")" : "]");
  }

  const query::Query& query_;
  const term::Vocabulary& vocabulary_;
  std::string out_;
};

}  // namespace

std::string Print(const query::Query& query, const term::Vocabulary& vocabulary) {
  return Printer(query, vocabulary).Print();
}

}  // namespace cptsearch::testing
