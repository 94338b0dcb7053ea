// Exchange of look-alikes, and padding with X.
#include "code/repair.h"

#include <algorithm>
#include <utility>

#include "code/pattern.h"
#include "code/shape.h"

namespace cptsearch::code {
namespace {

constexpr int kMaxExchanges = 3;
constexpr std::size_t kMaxCharacters = 7;  // the longest code

// What a character may have been meant as. A small l is taken for 1 and I; a capital L is a letter like any other.
std::string_view LookAlikes(char c) {
  switch (c) {
    case 'O':
    case 'o':
      return "0";
    case '0':
      return "O";
    case 'l':
      return "1I";
    case '|':
      return "1I";
    case 'I':
    case 'i':
      return "1";
    case '1':
      return "I";
    case 'S':
    case 's':
      return "5";
    case '5':
      return "S";
    case 'B':
    case 'b':
      return "8";
    case '8':
      return "B";
    default:
      return {};
  }
}

// Tries every choice of exchanges, depth first.
class Exchanger {
 public:
  Exchanger(CodeSystem system, std::string_view typed) : system_(system), typed_(typed) {
    current_.reserve(typed.size());
  }

  std::vector<std::string> Run() {
    for (limit_ = 1; limit_ <= kMaxExchanges; ++limit_) Try(0, 0);
    return std::move(found_);
  }

 private:
  void Try(std::size_t i, int exchanged) {
    if (i == typed_.size()) {
      if (exchanged == limit_) Keep();
      return;
    }
    const char c = typed_[i];
    current_.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
    Try(i + 1, exchanged);
    if (exchanged < limit_) {
      for (const char other : LookAlikes(c)) {
        current_.back() = other;
        Try(i + 1, exchanged + 1);
      }
    }
    current_.pop_back();
  }

  void Keep() {
    auto canonical = Canonical(system_, current_);
    if (canonical && std::find(found_.begin(), found_.end(), *canonical) == found_.end()) {
      found_.push_back(*std::move(canonical));
    }
  }

  CodeSystem system_;
  std::string_view typed_;
  std::string current_;
  int limit_ = 1;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> RepairCandidates(CodeSystem system, std::string_view typed) {
  std::string kept;
  for (const char c : Clean(typed).trimmed) {
    if (c == '.' || c == '-' || c == ' ') continue;
    kept.push_back(c);
  }
  if (kept.size() < 3 || kept.size() > kMaxCharacters) return {};
  return Exchanger(system, kept).Run();
}

std::optional<std::string> PadWithX(std::string_view canonical) {
  // letters of seventh characters, and the chapters that have them
  constexpr std::string_view kSeventh = "ABCDEFGHJKMNPQRS";
  constexpr std::string_view kChapters = "MSTVWXY";
  if (canonical.size() < 4 || canonical.size() > 6 || !IsIcd10Cm(canonical)) return std::nullopt;
  if (kChapters.find(canonical.front()) == std::string_view::npos) return std::nullopt;
  if (kSeventh.find(canonical.back()) == std::string_view::npos) return std::nullopt;
  std::string padded(canonical.substr(0, canonical.size() - 1));
  padded.append(6 - padded.size(), 'X');
  padded.push_back(canonical.back());
  return padded;
}

}  // namespace cptsearch::code
