#include "read/value_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/status_macros.h"
#include "read/lines.h"

namespace cptsearch::read {
namespace {

enum Side : unsigned { kLeft = 1, kRight = 2, kBilateral = 4 };
constexpr std::array<std::pair<std::string_view, Side>, 3> kSides = {
    {{"Left", kLeft}, {"Right", kRight}, {"Bilateral", kBilateral}}};

bool HasWord(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return IsDigit(c) || IsLetter(c); });
}

// "Defibrillator Lead in Heart and Great Vessels", "Pacemaker for Insertion in Chest", "Stimulator Lead in": titles of
// codes name the device, and the place in their own words.
std::string_view WithoutPlace(std::string_view value) {
  const std::size_t in = value.find(" in ");
  if (in != std::string_view::npos) {
    value = value.substr(0, in);
  } else if (value.ends_with(" in")) {
    value.remove_suffix(3);
  } else {
    return value;
  }
  const std::size_t operation = value.rfind(' ');
  const std::string_view before = value.substr(0, operation == std::string_view::npos ? 0 : operation);
  return before.ends_with(" for") ? before.substr(0, before.size() - 4) : value;
}

// Takes the words of sides out, and a comma that then stands at the end.
std::string WithoutSides(std::string_view value, unsigned* sides) {
  std::string rest;
  for (const std::string_view word : SplitAt(value, ' ')) {
    const std::string_view bare = word.substr(0, word.size() - (word.ends_with(',') ? 1 : 0));
    const auto* const side =
        std::find_if(kSides.begin(), kSides.end(), [bare](const auto& each) { return each.first == bare; });
    if (side != kSides.end()) {
      *sides |= side->second;
      continue;
    }
    if (!rest.empty()) rest += ' ';
    rest += word;
  }
  while (rest.ends_with(',')) rest.pop_back();
  return rest;
}

// "Loop recorder, implantable" -> "implantable Loop recorder"; empty unless there is one comma.
std::string TurnedRound(std::string_view words) {
  const std::size_t comma = words.find(',');
  if (comma == std::string_view::npos || words.find(',', comma + 1) != std::string_view::npos) return {};
  const std::string_view head = Trim(words.substr(0, comma));
  const std::string_view tail = Trim(words.substr(comma + 1));
  if (head.empty() || tail.empty()) return {};
  return std::string(tail) + ' ' + std::string(head);
}

}  // namespace

std::string WithoutParentheses(std::string_view text) {
  std::string rest;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) rest += c;
    if (c == ')' && depth > 0) --depth;
  }
  return CleanText(depth == 0 ? std::string_view(rest) : text);  // one that never closes hides nothing
}

void ValueNames::Add(std::string_view words, std::string_view value, std::uint64_t line) {
  Name name;
  name.words = WithoutParentheses(words);
  name.value = WithoutParentheses(WithoutPlace(value));
  name.line = line;
  name.sideless = WithoutSides(name.value, &name.sides);
  if (!HasWord(name.words) || !HasWord(name.sideless)) return;
  const unsigned sides = name.sides;
  const auto [place, fresh] = places_.try_emplace(name.words + '\n' + name.sideless, names_.size());
  if (fresh) names_.push_back(std::move(name));
  Name& known = names_[place->second];
  known.sides |= sides;
  if (sides != kBilateral) ++single_[known.words];
}

absl::Status ValueNames::Emit(Reading* reading) const {
  for (const Name& name : names_) {
    // "Kidneys, Bilateral" beside "Kidney, Left" says nothing new.
    if (name.sides == kBilateral && single_.contains(name.words)) continue;
    const std::string& to = name.sides == kLeft || name.sides == kRight ? name.value : name.sideless;
    CPTSEARCH_RETURN_IF_ERROR(reading->EmitLink({name.words, to, {}, name.line}));
    std::string turned = TurnedRound(name.words);
    if (!turned.empty()) CPTSEARCH_RETURN_IF_ERROR(reading->EmitLink({std::move(turned), to, {}, name.line}));
  }
  return absl::OkStatus();
}

}  // namespace cptsearch::read
