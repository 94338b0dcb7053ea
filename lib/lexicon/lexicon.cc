#include "lexicon/lexicon.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "base/bytes.h"
#include "base/views.h"
#include "corpus/embedded.h"
#include "lexicon/parse.h"

namespace cptsearch::lexicon {
namespace {

std::string LinkKey(const Entry& entry) {
  // A `same` line is one link, whichever side is written first.
  const bool turned = entry.kind == Kind::kSame && entry.to < entry.from;
  std::string key(1, static_cast<char>('0' + static_cast<int>(entry.kind)));
  for (const std::string& word : turned ? entry.to : entry.from) key += "\x1f" + word;
  key += "\x1e";
  for (const std::string& word : turned ? entry.from : entry.to) key += "\x1f" + word;
  key += "\x1e";
  for (const std::string& word : entry.context) key += "\x1f" + word;
  key += "\x1e";
  for (const std::string& word : entry.not_context) key += "\x1f" + word;
  return key;
}

// A line that refuses a link does so whatever the link's context.
std::string BareLinkKey(const Entry& entry) {
  Entry bare;
  bare.kind = entry.kind;
  bare.from = entry.from;
  bare.to = entry.to;
  return LinkKey(bare);
}

// The two sides, whichever is which.
std::string SidesKey(const Entry& entry) {
  Entry both;
  both.kind = Kind::kSame;
  both.from = entry.from;
  both.to = entry.to;
  return LinkKey(both);
}

std::string FormKey(std::string_view form, FormPosition position) {
  return std::string(1, static_cast<char>('0' + static_cast<int>(position))).append(form);
}

void WriteWords(base::ByteWriter& out, const std::vector<std::string>& words) {
  out.Varint(words.size());
  for (const std::string& word : words) out.String(word);
}

std::vector<std::string> ReadWords(base::ByteReader& in) {
  std::vector<std::string> words(std::min<std::uint64_t>(in.Varint(), in.Remaining()));
  for (std::string& word : words) word = std::string(in.String());
  return words;
}

constexpr double kFactorScale = 10000;

}  // namespace

std::optional<Kind> ParseKind(std::string_view name) {
  for (const KindInfo& info : kKinds) {
    if (info.name == name) return info.kind;
  }
  return std::nullopt;
}

absl::Status Lexicon::Add(std::string_view content, const std::string& file) {
  return ReadLines(
      content, file, [&](Entry entry) { Insert(std::move(entry)); }, [&](Form form) { InsertForm(std::move(form)); });
}

void Lexicon::Insert(Entry entry) {
  if (entry.refused) {
    const std::string bare = BareLinkKey(entry);
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
      if (entries_[number].refused || BareLinkKey(entries_[number]) != bare) continue;
      Unlist(number);
      entries_[number].refused = true;
    }
    return;
  }
  const auto [place, fresh] = by_link_.try_emplace(LinkKey(entry), static_cast<std::uint32_t>(entries_.size()));
  const std::uint32_t number = place->second;
  if (fresh) {
    entries_.push_back(std::move(entry));
  } else {
    if (!entries_[number].refused) Unlist(number);
    entries_[number] = std::move(entry);
  }
  List(number);
}

void Lexicon::List(std::uint32_t number) {
  const Entry& entry = entries_[number];
  const auto list = [&](std::uint32_t as) {
    const std::vector<std::string>& words = UseOf(as).from();
    std::vector<std::uint32_t>& numbers = by_first_word_[words.front()];
    const auto shorter = [this](std::size_t size, std::uint32_t other) { return UseOf(other).from().size() < size; };
    numbers.insert(std::upper_bound(numbers.begin(), numbers.end(), words.size(), shorter), as);
  };
  list(number * 2);
  if (entry.kind == Kind::kSame) list(number * 2 + 1);
  if (FirstHeaded(entry.from.front()) == number) headwords_.push_back({text::Outline(entry.from.front()), number});
}

void Lexicon::Unlist(std::uint32_t number) {
  const Entry& entry = entries_[number];
  std::erase(by_first_word_[entry.from.front()], number * 2);
  if (entry.kind == Kind::kSame) std::erase(by_first_word_[entry.to.front()], number * 2 + 1);
  if (std::erase_if(headwords_, [&](const Headword& word) { return word.entry == number; }) == 0) return;
  const std::optional<std::uint32_t> next = FirstHeaded(entry.from.front());
  if (next.has_value()) headwords_.push_back({text::Outline(entry.from.front()), *next});
}

std::optional<std::uint32_t> Lexicon::FirstHeaded(std::string_view word) const {
  for (const Use& use : Find(word)) {
    if (use.reversed || use.from().size() != 1 || use.entry->kind == Kind::kAbbreviation) continue;
    return static_cast<std::uint32_t>(use.entry - entries_.data());
  }
  return std::nullopt;
}

void Lexicon::InsertMissing(std::vector<Entry> entries) {
  absl::flat_hash_set<std::string> related;
  for (const Entry& entry : entries_) related.insert(SidesKey(entry));
  for (Entry& entry : entries) {
    if (entry.from != entry.to && related.insert(SidesKey(entry)).second) Insert(std::move(entry));
  }
}

void Lexicon::InsertForm(Form form) {
  const std::string key = FormKey(form.form, form.position);
  const auto [place, fresh] = by_form_.try_emplace(key, static_cast<std::uint32_t>(forms_.size()));
  if (fresh) {
    forms_.push_back(std::move(form));
  } else {
    forms_[place->second] = std::move(form);
  }
}

std::span<const std::uint32_t> Lexicon::BeginningWith(std::string_view word) const {
  const auto found = by_first_word_.find(base::ToAbsl(word));
  if (found == by_first_word_.end()) return {};
  return found->second;
}

const Form* Lexicon::FindForm(std::string_view part, FormPosition position) const {
  const auto found = by_form_.find(FormKey(part, position));
  return found == by_form_.end() ? nullptr : &forms_[found->second];
}

std::string Lexicon::Serialize() const {
  std::string bytes;
  base::ByteWriter out(&bytes);
  const auto refused = [](const Entry& entry) { return entry.refused; };
  out.Varint(entries_.size() - static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(), refused)));
  for (const Entry& entry : entries_) {
    if (entry.refused) continue;
    out.Fixed(entry.kind);
    out.Varint(static_cast<std::uint64_t>(entry.factor * kFactorScale + 0.5));
    WriteWords(out, entry.from);
    WriteWords(out, entry.to);
    WriteWords(out, entry.context);
    WriteWords(out, entry.not_context);
    out.String(entry.from_text);
    out.String(entry.to_text);
    out.String(entry.file);
    out.Varint(entry.line);
  }
  out.Varint(forms_.size());
  for (const Form& form : forms_) {
    out.String(form.form);
    out.Fixed(form.position);
    out.Varint(form.meanings.size());
    for (const auto& meaning : form.meanings) WriteWords(out, meaning);
  }
  return bytes;
}

absl::StatusOr<Lexicon> Lexicon::Deserialize(std::string_view bytes) {
  Lexicon lexicon;
  base::ByteReader in(bytes);
  const std::uint64_t entries = in.Varint();
  for (std::uint64_t i = 0; i < entries && in.ok(); ++i) {
    Entry entry;
    const auto kind = in.Fixed<std::uint8_t>();
    if (kind >= kKindCount) return absl::DataLossError("the lexicon section is damaged");
    entry.kind = static_cast<Kind>(kind);
    entry.factor = static_cast<double>(in.Varint()) / kFactorScale;
    entry.from = ReadWords(in);
    entry.to = ReadWords(in);
    entry.context = ReadWords(in);
    entry.not_context = ReadWords(in);
    entry.from_text = std::string(in.String());
    entry.to_text = std::string(in.String());
    entry.file = std::string(in.String());
    entry.line = static_cast<std::uint32_t>(in.Varint());
    if (entry.from.empty() || entry.to.empty()) return absl::DataLossError("the lexicon section is damaged");
    lexicon.Insert(std::move(entry));
  }
  const std::uint64_t forms = in.Varint();
  for (std::uint64_t i = 0; i < forms && in.ok(); ++i) {
    Form form;
    form.form = std::string(in.String());
    form.position = static_cast<FormPosition>(in.Fixed<std::uint8_t>() % 3);
    form.meanings.resize(std::min<std::uint64_t>(in.Varint(), in.Remaining()));
    for (auto& meaning : form.meanings) meaning = ReadWords(in);
    lexicon.InsertForm(std::move(form));
  }
  if (!in.ok() || !in.AtEnd()) return absl::DataLossError("the lexicon section is damaged");
  return lexicon;
}

const Lexicon& Lexicon::Embedded() {
  static const Lexicon* const lexicon = [] {
    auto* filled = new Lexicon;
    // The embedded files are checked by a test; a bad line in them only shortens the lexicon here.
    for (const corpus::EmbeddedFile& file : corpus::Lexicon()) {
      filled->Add(file.content, std::string(file.name)).IgnoreError();
    }
    return filled;
  }();
  return *lexicon;
}

}  // namespace cptsearch::lexicon
