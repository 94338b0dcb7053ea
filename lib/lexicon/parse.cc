#include "lexicon/parse.h"

#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "term/analyse.h"
#include "text/fold.h"

namespace cptsearch::lexicon {
namespace {

enum Column { kKindColumn, kFrom, kTo, kContext, kNote, kFactor, kColumnCount };
constexpr std::string_view kColumnNames[kColumnCount] = {"kind", "from", "to", "context", "note", "factor"};

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  for (term::Word& word : term::Analyse(text)) words.push_back(std::move(word.text));
  return words;
}

template <typename... Args>
absl::Status LineError(const std::string& file, std::uint32_t line, const absl::FormatSpec<Args...>& format,
                       const Args&... args) {
  return absl::InvalidArgumentError(absl::StrFormat("%s:%d: %s", file, line, absl::StrFormat(format, args...)));
}

// Which column of the header stands where; -1 for one that is missing.
absl::StatusOr<std::vector<int>> ReadHeader(const std::vector<std::string_view>& columns, const std::string& file,
                                            std::uint32_t line) {
  std::vector<int> order(kColumnCount, -1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    int known = 0;
    while (known < kColumnCount && kColumnNames[known] != Trim(columns[i])) ++known;
    if (known == kColumnCount) {
      return LineError(file, line, "unknown column '%s'; expected: kind, from, to, context, note, factor",
                       std::string(Trim(columns[i])));
    }
    order[static_cast<std::size_t>(known)] = static_cast<int>(i);
  }
  for (const Column needed : {kKindColumn, kFrom, kTo}) {
    if (order[needed] < 0) {
      return LineError(file, line, "no column '%s'; the first line that is no comment names the columns",
                       std::string(kColumnNames[needed]));
    }
  }
  return order;
}

absl::StatusOr<Entry> ReadEntry(const std::vector<std::string_view>& columns, const std::vector<int>& order,
                                const std::string& file, std::uint32_t line) {
  const auto column = [&](Column which) -> std::string_view {
    const int at = order[which];
    return at < 0 || at >= static_cast<int>(columns.size()) ? std::string_view()
                                                            : Trim(columns[static_cast<std::size_t>(at)]);
  };
  const std::optional<Kind> kind = ParseKind(column(kKindColumn));
  if (!kind.has_value()) {
    return LineError(file, line, "unknown kind '%s'; expected: same, lay, abbr, brand, narrower, broader, spelling",
                     std::string(column(kKindColumn)));
  }
  std::optional<Entry> made = MakeEntry(*kind, column(kFrom), column(kTo));
  if (!made.has_value()) return LineError(file, line, "'from' and 'to' need at least one word each");
  Entry entry = *std::move(made);
  entry.file = file;
  entry.line = line;
  entry.note = std::string(column(kNote));
  if (!column(kContext).empty()) {
    for (const std::string_view part : Split(column(kContext), '|')) {
      const std::string_view word = Trim(part);
      const bool negative = !word.empty() && word.front() == '!';
      for (std::string& each : Words(word.substr(negative ? 1 : 0))) {
        (negative ? entry.not_context : entry.context).push_back(std::move(each));
      }
    }
  }
  if (const std::string_view factor = column(kFactor); !factor.empty()) {
    const auto [end, error] = std::from_chars(factor.data(), factor.data() + factor.size(), entry.factor);
    if (error != std::errc() || end != factor.data() + factor.size() || !(entry.factor >= 0 && entry.factor <= 1)) {
      return LineError(file, line, "factor '%s' is not a number from 0 to 1", std::string(factor));
    }
    entry.refused = entry.factor == 0;
  }
  return entry;
}

absl::StatusOr<Form> ReadForm(const std::vector<std::string_view>& columns, const std::string& file,
                              std::uint32_t line) {
  if (columns.size() < 3) return LineError(file, line, "%d columns; expected: form, position, meaning", columns.size());
  Form form;
  form.file = file;
  form.line = line;
  form.form = text::Fold(Trim(columns[0]));
  std::erase(form.form, '-');  // "-ectomy" is how books write it
  const std::string_view position = Trim(columns[1]);
  if (position == "prefix") {
    form.position = FormPosition::kPrefix;
  } else if (position == "root") {
    form.position = FormPosition::kRoot;
  } else if (position == "suffix") {
    form.position = FormPosition::kSuffix;
  } else {
    return LineError(file, line, "position '%s'; expected: prefix, root, suffix", std::string(position));
  }
  for (const std::string_view part : Split(columns[2], '|')) {
    if (std::vector<std::string> words = Words(part); !words.empty()) form.meanings.push_back(std::move(words));
  }
  if (form.form.empty() || form.meanings.empty()) return LineError(file, line, "a form and a meaning are needed");
  return form;
}

}  // namespace

std::optional<Entry> MakeEntry(Kind kind, std::string_view from, std::string_view to) {
  Entry entry;
  entry.kind = kind;
  entry.from_text = std::string(from);
  entry.to_text = std::string(to);
  entry.from = Words(from);
  entry.to = Words(to);
  if (entry.from.empty() || entry.to.empty()) return std::nullopt;
  entry.factor = Info(kind).factor;
  return entry;
}

absl::Status ReadLines(std::string_view content, const std::string& file, const std::function<void(Entry)>& on_entry,
                       const std::function<void(Form)>& on_form) {
  if (const std::size_t bad = text::FirstBadUtf8(content); bad != std::string_view::npos) {
    return absl::InvalidArgumentError(absl::StrFormat("%s: byte %d is not UTF-8; a lexicon is UTF-8 text", file, bad));
  }
  if (content.substr(0, 3) == "\xEF\xBB\xBF") content.remove_prefix(3);
  std::optional<std::vector<int>> order;
  bool forms = false;
  std::uint32_t number = 0;
  for (const std::string_view raw : Split(content, '\n')) {
    ++number;
    const std::string_view line = raw.substr(0, raw.find_last_not_of("\r\t ") + 1);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> columns = Split(line, '\t');
    if (!order.has_value()) {
      forms = Trim(columns[0]) == "form";
      if (forms) {
        order.emplace();
      } else {
        CPTSEARCH_ASSIGN_OR_RETURN(order, ReadHeader(columns, file, number));
      }
    } else if (forms) {
      CPTSEARCH_ASSIGN_OR_RETURN(Form form, ReadForm(columns, file, number));
      on_form(std::move(form));
    } else {
      CPTSEARCH_ASSIGN_OR_RETURN(Entry entry, ReadEntry(columns, *order, file, number));
      on_entry(std::move(entry));
    }
  }
  return absl::OkStatus();
}

}  // namespace cptsearch::lexicon
