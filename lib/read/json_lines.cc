#include "read/json_lines.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/checksum.h"
#include "base/status_macros.h"
#include "code/pcs_table.h"
#include "code/shape.h"
#include "nlohmann/json.hpp"
#include "read/dates.h"
#include "read/lines.h"
#include "read/names.h"

namespace cptsearch::read {
namespace {

using nlohmann::json;

// Fills a record from a line's object. The first mistake stops it and stays in `error_`.
class RowParser {
 public:
  std::optional<Record> Parse(const json& object);
  const std::string& error() const { return error_; }

 private:
  bool Fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
    return false;
  }
  bool WrongType(std::string_view field, std::string_view expected) {
    return Fail(absl::StrFormat("field '%s' is not %s", field, expected));
  }

  bool Text(const json& value, std::string_view field, std::string* out) {
    if (!value.is_string()) return WrongType(field, "text");
    const std::string& text = value.get_ref<const std::string&>();
    if (text.find('\0') != std::string::npos) return Fail(absl::StrFormat("field '%s' holds a NUL character", field));
    *out = CleanText(text);
    return !out->empty() || Fail(absl::StrFormat("field '%s' is empty; leave it out", field));
  }
  bool Flag(const json& value, std::string_view field, bool* out) {
    if (!value.is_boolean()) return WrongType(field, "true or false");
    *out = value.get<bool>();
    return true;
  }
  bool Day(const json& value, std::string_view field, Date* out) {
    std::string text;
    if (!Text(value, field, &text)) return false;
    const std::optional<Date> day = ParseDate(text);
    if (!day) return Fail(absl::StrFormat("field '%s': %s is not a date (2021-10-01)", field, Quoted(text)));
    *out = *day;
    return true;
  }
  bool CodeOf(const json& value, std::string_view field, std::string* out) {
    std::string typed;
    if (!Text(value, field, &typed)) return false;
    std::optional<std::string> code = code::Canonical(record_.system, typed);
    if (!code) return Fail(BadCode(record_.system, typed));
    *out = *std::move(code);
    return true;
  }
  // A code that the record points to: of its own system, or of HCPCS from CPT and the reverse. The shapes of these two
  // never meet, so the code alone tells which it is.
  bool OtherCode(const json& value, std::string_view field, std::string* out) {
    std::string typed;
    if (!Text(value, field, &typed)) return false;
    std::optional<std::string> code = code::Canonical(record_.system, typed);
    if (!code && record_.system == CodeSystem::kCpt) code = code::Canonical(CodeSystem::kHcpcs, typed);
    if (!code && record_.system == CodeSystem::kHcpcs) code = code::Canonical(CodeSystem::kCpt, typed);
    if (!code) return Fail(absl::StrFormat("field '%s': %s", field, BadCode(record_.system, typed)));
    *out = *std::move(code);
    return true;
  }
  // Calls `read(element)` for each element of a list.
  template <typename ReadElement>
  bool Each(const json& value, std::string_view field, ReadElement read) {
    if (!value.is_array()) return WrongType(field, "a list");
    return std::all_of(value.begin(), value.end(), read);
  }
  // Whether `value` is an object with exactly these two fields, or with the ones of them that are not optional.
  bool Pair(const json& value, std::string_view field, std::string_view first, std::string_view second, bool both) {
    const bool object = value.is_object() && (!both || value.size() == 2) &&
                        std::all_of(value.items().begin(), value.items().end(),
                                    [&](const auto& item) { return item.key() == first || item.key() == second; });
    return object || WrongType(field, absl::StrFormat(R"(a list of {"%s": ..., "%s": ...})", first, second));
  }

  bool SystemOf(const json& object);
  bool Field(const std::string& name, const json& value);
  bool TermOf(const json& value);
  bool NoteOf(const json& value);
  bool PointerOf(const json& value);
  bool ValidityOf(const json& value);
  bool AuthorityOf(const json& value);
  bool RowOf(const json& value);
  bool AxisOf(const json& value, PcsRow* row);

  Record record_;
  std::string error_;
};

std::optional<Record> RowParser::Parse(const json& object) {
  // The system comes first: the codes of all other fields are codes of it.
  if (!SystemOf(object)) return std::nullopt;
  for (const auto& item : object.items()) {
    if (!Field(item.key(), item.value())) return std::nullopt;
  }
  for (const std::string_view needed : {"code", "title"}) {
    if (!object.contains(needed)) {
      Fail(absl::StrFormat("field '%s' is missing", needed));
      return std::nullopt;
    }
  }
  record_.modifier |= record_.code.size() == 2;
  return std::move(record_);
}

bool RowParser::SystemOf(const json& object) {
  const auto found = object.find("system");
  if (found == object.end()) return Fail("field 'system' is missing");
  std::string name;
  if (!Text(*found, "system", &name)) return false;
  const std::optional<CodeSystem> system = ParseCodeSystem(name);
  if (!system) return Fail(absl::StrFormat("system %s is not cpt, hcpcs, icd10cm or icd10pcs", Quoted(name)));
  record_.system = *system;
  return true;
}

bool RowParser::Field(const std::string& name, const json& value) {
  if (name == "system") return true;
  if (name == "code") return CodeOf(value, name, &record_.code);
  if (name == "title") return Text(value, name, &record_.title);
  if (name == "short_title") return Text(value, name, &record_.short_title);
  if (name == "plain") return Text(value, name, &record_.plain);
  if (name == "billable") return Flag(value, name, &record_.billable);
  if (name == "modifier") return Flag(value, name, &record_.modifier);
  if (name == "add_on") return Flag(value, name, &record_.add_on);
  if (name == "released") return Day(value, name, &record_.released);
  if (name == "authority") return AuthorityOf(value);
  if (name == "terms") return Each(value, name, [this](const json& term) { return TermOf(term); });
  if (name == "notes") return Each(value, name, [this](const json& note) { return NoteOf(note); });
  if (name == "use_instead") return Each(value, name, [this](const json& pointer) { return PointerOf(pointer); });
  if (name == "valid") return Each(value, name, [this](const json& interval) { return ValidityOf(interval); });
  if (name == "section") {
    return Each(value, name, [&](const json& heading) { return Text(heading, name, &record_.section.emplace_back()); });
  }
  if (name == "siblings") {
    return Each(value, name, [&](const json& code) { return OtherCode(code, name, &record_.siblings.emplace_back()); });
  }
  if (name == "pcs_rows") return Each(value, name, [this](const json& row) { return RowOf(row); });
  return Fail(absl::StrFormat("field %s is not known", Quoted(name)));
}

bool RowParser::TermOf(const json& value) {
  Term& term = record_.terms.emplace_back();
  term.kind = TermKind::kCorpus;
  if (value.is_string()) return Text(value, "terms", &term.text);
  if (!Pair(value, "terms", "kind", "text", true)) return false;
  std::string name;
  if (!Text(value["kind"], "kind", &name)) return false;
  const std::optional<TermKind> kind = ParseTermKind(name);
  if (!kind) return Fail(absl::StrFormat("kind of term %s is not known", Quoted(name)));
  term.kind = *kind;
  return Text(value["text"], "text", &term.text);
}

bool RowParser::NoteOf(const json& value) {
  if (!Pair(value, "notes", "kind", "text", true)) return false;
  std::string name;
  if (!Text(value["kind"], "kind", &name)) return false;
  const std::optional<NoteKind> kind = ParseNoteKind(name);
  if (!kind) return Fail(absl::StrFormat("kind of note %s is not known", Quoted(name)));
  Note& note = record_.notes.emplace_back();
  note.kind = *kind;
  return Text(value["text"], "text", &note.text);
}

bool RowParser::PointerOf(const json& value) {
  if (!Pair(value, "use_instead", "code", "when", true)) return false;
  Pointer& pointer = record_.use_instead.emplace_back();
  return OtherCode(value["code"], "use_instead", &pointer.code) && Text(value["when"], "when", &pointer.when);
}

bool RowParser::ValidityOf(const json& value) {
  if (!Pair(value, "valid", "from", "until", false)) return false;
  Validity interval;
  if (value.contains("from") && !Day(value["from"], "from", &interval.from)) return false;
  if (value.contains("until") && !Day(value["until"], "until", &interval.until)) return false;
  if (interval.until != 0 && interval.until <= interval.from) return Fail("field 'valid': 'until' is not after 'from'");
  if (!record_.validity.empty()) {
    const Date before = record_.validity.back().until;
    if (before == 0 || interval.from < before) return Fail("field 'valid': the intervals overlap or go backwards");
  }
  record_.validity.push_back(interval);
  return true;
}

bool RowParser::AuthorityOf(const json& value) {
  std::string name;
  if (!Text(value, "authority", &name)) return false;
  const std::optional<Authority> authority = ParseAuthority(name);
  if (!authority) return Fail(absl::StrFormat("authority %s is not corpus, user or official", Quoted(name)));
  record_.authority = *authority;
  return true;
}

bool RowParser::RowOf(const json& value) {
  PcsRow& row = record_.pcs_rows.emplace_back();
  return Each(value, "pcs_rows", [&](const json& axis) { return AxisOf(axis, &row); });
}

bool RowParser::AxisOf(const json& value, PcsRow* row) {
  constexpr std::string_view kExpected = R"(a list of lists of {"position": 4, "name": ..., "values": {"0": ...}})";
  PcsAxis& axis = row->axes.emplace_back();
  if (!value.is_object() || value.size() != 3 || !value.contains("position") || !value.contains("name") ||
      !value.contains("values") || !value["values"].is_object()) {
    return WrongType("pcs_rows", kExpected);
  }
  // Codes are read by the place of an axis in its row: no position may be missing before it.
  axis.position = static_cast<int>(code::kPcsTableLength + row->axes.size());
  if (row->axes.size() > code::kPcsLength - code::kPcsTableLength || !value["position"].is_number_integer() ||
      value["position"] != axis.position) {
    return WrongType("pcs_rows", kExpected);
  }
  for (const auto& item : value["values"].items()) {
    PcsValue& each = axis.values.emplace_back();
    if (item.key().size() != 1 || !Text(item.value(), "values", &each.label)) return WrongType("pcs_rows", kExpected);
    each.character = item.key().front();
  }
  return Text(value["name"], "name", &axis.name);
}

// The object of a line. Of a doubled field JSON keeps the last value only, so doubled names are looked for on the way.
std::optional<json> ParseObject(std::string_view line, std::string* error) {
  std::vector<std::string> names;
  const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::key && depth == 1) {
      std::string name = parsed.get<std::string>();
      if (std::find(names.begin(), names.end(), name) != names.end() && error->empty()) {
        *error = absl::StrFormat("field %s stands twice", Quoted(name));
      }
      names.push_back(std::move(name));
    }
    return true;
  };
  json object = json::parse(line.begin(), line.end(), watch, /*allow_exceptions=*/false);
  if (!object.is_object()) *error = "line is not a JSON object";
  if (!error->empty()) return std::nullopt;
  return object;
}

}  // namespace

absl::Status ReadJsonRows(std::string_view content, Reading* reading) {
  Lines lines(content);
  for (;;) {
    CPTSEARCH_ASSIGN_OR_RETURN(const bool more, NextRow(&lines, reading));
    if (!more) return absl::OkStatus();
    const std::string line = CleanText(lines.text());
    if (line.front() == '#') {
      if (reading->records() == 0) reading->AddNotice(std::string_view(line).substr(1));
      continue;
    }
    std::string error;
    std::optional<Record> record;
    if (const std::optional<json> object = ParseObject(line, &error)) {
      RowParser parser;
      record = parser.Parse(*object);
      error = parser.error();
    }
    CPTSEARCH_RETURN_IF_ERROR(record ? reading->Emit(*std::move(record)) : reading->Skip(lines.number(), error));
  }
}

absl::StatusOr<ReadSummary> ReadJsonLines(std::string_view content, const std::string& name, const ReadOptions& options,
                                          const RecordSink& sink) {
  Reading reading(name, Format::kJsonLines, options, sink);
  reading.summary().size_bytes = content.size();
  reading.summary().checksum = base::Checksum(content);
  CPTSEARCH_RETURN_IF_ERROR(ReadJsonRows(SkipByteOrderMark(content), &reading));
  return std::move(reading.summary());
}

}  // namespace cptsearch::read
