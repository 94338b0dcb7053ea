// The rewriting of normalise.h, in one pass from left to right.
#include "text/normalise.h"

#include <string>
#include <string_view>
#include <utility>

#include "text/number_form.h"
#include "text/unit_table.h"

namespace cptsearch::text {
namespace {

class Normaliser {
 public:
  Normaliser(std::vector<Token>* tokens, std::vector<bool>* done) : in_(*tokens), done_(*done) {}

  void Run() {
    std::vector<Token> in;
    in.swap(in_);
    out_.reserve(in.size() + 2);
    done_.clear();
    rest_ = &in;
    while (at_ < in.size()) {
      Token& token = in[at_];
      ++at_;
      if (token.kind != TokenKind::kWord) {
        in_list_ = in_list_ && token.kind == TokenKind::kNumber;
        Keep(std::move(token), true);
      } else if (!Roman(&token) && !Number(&token) && !Unit(&token)) {
        in_list_ = TakesNumerals(token.surface);
        Keep(std::move(token), false);
      }
    }
    in_ = std::move(out_);
  }

 private:
  // The i-th token still to come; null past the end.
  Token* Ahead(std::size_t i) { return at_ + i < rest_->size() ? &(*rest_)[at_ + i] : nullptr; }
  bool AheadIs(std::size_t i, std::string_view word) { return Ahead(i) != nullptr && Ahead(i)->word == word; }

  void Keep(Token&& token, bool is_done) {
    out_.push_back(std::move(token));
    done_.push_back(is_done);
  }
  void Replace(Token* token, std::string word, TokenKind kind) {
    token->word = std::move(word);
    token->kind = kind;
    Keep(std::move(*token), true);
  }
  // Takes the next token into this one.
  void Absorb(Token* token) {
    const Token& next = *Ahead(0);
    token->surface += (next.glued ? "" : " ") + next.surface;
    token->end = next.end;
    ++at_;
  }

  // "type II", "stages IIIA, IIIB, or IIIC": numerals behind a word that takes them, and on through a list.
  bool Roman(Token* token) {
    if (!in_list_) return false;
    if (token->word == "or" || token->word == "and" || token->word == "to" || token->word == "through") {
      // only between two members of the list, never right behind "type"
      const bool after_member = !out_.empty() && !TakesNumerals(out_.back().surface);
      const Token* next = Ahead(0);
      in_list_ = after_member && next != nullptr && (RomanForm(next->word) || next->kind == TokenKind::kNumber);
      if (!in_list_) return false;
      Keep(std::move(*token), true);
      return true;
    }
    auto form = RomanForm(token->word);
    if (!form) return false;
    // an index says "factor, viii"; but "of this type, i ..." is the pronoun
    const bool pronoun = token->word == "i" && token->breaks && Ahead(0) != nullptr && !Ahead(0)->breaks;
    const bool direct = !out_.empty() && TakesNumerals(out_.back().surface) && !pronoun &&
                        !(token->word == "x" && out_.back().word == "syndrome");
    const bool listed = !out_.empty() && (token->breaks || token->glued || IsConnector(out_.back().word)) &&
                        !TakesNumerals(out_.back().surface);
    if (!direct && !listed) return false;
    const TokenKind kind = form->back() <= '9' ? TokenKind::kNumber : TokenKind::kWord;
    Replace(token, std::move(*form), kind);
    return true;
  }
  static bool IsConnector(std::string_view word) {
    return word == "or" || word == "and" || word == "to" || word == "through";
  }

  bool Number(Token* token) {
    if (const auto value = NumberWord(token->word)) {
      int sum = *value;
      if (sum >= 20 && Ahead(0) != nullptr && Ahead(0)->kind == TokenKind::kWord && !Ahead(0)->breaks) {
        const auto ones = NumberWord(Ahead(0)->word);  // "twenty-four"
        if (ones && *ones >= 1 && *ones <= 9 && Ahead(0)->glued) {
          sum += *ones;
          Absorb(token);
        }
      }
      in_list_ = false;
      Replace(token, std::to_string(sum), TokenKind::kNumber);
      return true;
    }
    if (IsOrdinal(token->word) && AheadIs(0, "percentile")) {  // "85th percentile" is a quantity
      in_list_ = false;
      Replace(token, token->word.substr(0, token->word.size() - 2), TokenKind::kNumber);
      return true;
    }
    if (const auto ordinal = OrdinalWord(token->word)) {
      in_list_ = false;
      Replace(token, std::string(*ordinal), TokenKind::kWord);
      return true;
    }
    return false;
  }

  bool AfterNumber(const Token& token) const {
    if (out_.empty() || token.breaks) return false;
    const Token& before = out_.back();
    return before.kind == TokenKind::kNumber || before.word == "per" || before.word == "sq";
  }

  bool Unit(Token* token) {
    const std::string& word = token->word;
    const bool after_number = AfterNumber(*token);
    const bool on_number = after_number && token->glued && out_.back().kind == TokenKind::kNumber;
    if (word == "percent") return Final(token, "%", TokenKind::kSymbol);
    if (word == "w" && on_number) return Final(token, "week");
    if (word == "d" && on_number && out_.size() >= 2 && out_[out_.size() - 2].word == "week") {
      return Final(token, "day");
    }
    if (after_number && word == "y" && AheadIs(0, "o") && Ahead(0)->glued) {  // "45 y/o"
      Absorb(token);
      return Final(token, "year");
    }
    if (after_number && word == "mm" && AheadIs(0, "hg")) {
      Absorb(token);
      return Final(token, "mmhg");
    }
    if ((word == "cubic" || word == "cu") && Ahead(0) != nullptr) {
      const auto next = FindUnit(Ahead(0)->word);
      if (next && next->canonical == "cm") {
        Absorb(token);
        return Final(token, "cc");
      }
    }
    if (word == "square" && Ahead(0) != nullptr && !Ahead(0)->breaks) {
      const auto next = FindUnit(Ahead(0)->word);
      if (next && IsLengthUnit(next->canonical)) return Final(token, "sq");
    }
    if (Square(token, after_number)) return true;
    const auto unit = FindUnit(word);
    if (!unit) return false;
    if (unit->place == UnitPlace::kAfterNumber && !after_number) return false;
    if (unit->place == UnitPlace::kGlued && !on_number) return false;
    // "2 gram negative rods"
    if (unit->canonical == "g" && (AheadIs(0, "negative") || AheadIs(0, "positive") || AheadIs(0, "stain"))) {
      return false;
    }
    return Final(token, unit->canonical);
  }

  // "cm2", "sqcm", "sqin": the square is a word of its own.
  bool Square(Token* token, bool after_number) {
    std::string_view length = token->word;
    if (length.size() > 2 && length.starts_with("sq")) {
      length.remove_prefix(2);
    } else if (length.size() > 1 && length.ends_with('2')) {
      length.remove_suffix(1);
      if (length != "cm" && length != "mm" && !after_number) return false;
    } else {
      return false;
    }
    const auto unit = FindUnit(length);
    const bool meter = length == "m" && after_number;
    if (!meter && !(unit && IsLengthUnit(unit->canonical))) return false;
    Token first = *token;
    Final(&first, "sq");
    token->glued = true;
    token->breaks = false;
    return Final(token, meter ? "m" : unit->canonical);
  }

  bool Final(Token* token, std::string_view word, TokenKind kind = TokenKind::kWord) {
    in_list_ = false;
    Replace(token, std::string(word), kind);
    return true;
  }

  std::vector<Token>& in_;
  std::vector<bool>& done_;
  std::vector<Token>* rest_ = nullptr;
  std::vector<Token> out_;
  std::size_t at_ = 0;
  bool in_list_ = false;  // a numeral may come: behind "type", or behind a numeral that followed it
};

}  // namespace

void Normalise(std::vector<Token>* tokens, std::vector<bool>* done) { Normaliser(tokens, done).Run(); }

}  // namespace cptsearch::text
