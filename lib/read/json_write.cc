// Writing records as JSON Lines; reading them is json_lines.cc.
#include <utility>

#include "nlohmann/json.hpp"
#include "read/dates.h"
#include "read/json_lines.h"
#include "read/names.h"

namespace cptsearch::read {
namespace {

using nlohmann::ordered_json;

ordered_json Terms(const std::vector<Term>& terms) {
  ordered_json list = ordered_json::array();
  for (const Term& term : terms) {
    if (term.kind == TermKind::kCorpus) {
      list.push_back(term.text);
    } else {
      list.push_back({{"kind", Name(term.kind)}, {"text", term.text}});
    }
  }
  return list;
}

ordered_json Intervals(const std::vector<Validity>& validity) {
  ordered_json list = ordered_json::array();
  for (const Validity& interval : validity) {
    ordered_json object = ordered_json::object();
    if (interval.from != 0) object["from"] = FormatDate(interval.from);
    if (interval.until != 0) object["until"] = FormatDate(interval.until);
    list.push_back(std::move(object));
  }
  return list;
}

ordered_json Rows(const std::vector<PcsRow>& rows) {
  ordered_json list = ordered_json::array();
  for (const PcsRow& row : rows) {
    ordered_json& axes = list.emplace_back(ordered_json::array());
    for (const PcsAxis& axis : row.axes) {
      ordered_json values = ordered_json::object();
      for (const PcsValue& value : axis.values) values[std::string(1, value.character)] = value.label;
      axes.push_back({{"position", axis.position}, {"name", axis.name}, {"values", std::move(values)}});
    }
  }
  return list;
}

}  // namespace

std::string ToJsonLine(const Record& record) {
  ordered_json object;
  object["system"] = Name(record.system);
  object["code"] = record.code;
  object["title"] = record.title;
  if (!record.short_title.empty()) object["short_title"] = record.short_title;
  if (!record.plain.empty()) object["plain"] = record.plain;
  if (!record.terms.empty()) object["terms"] = Terms(record.terms);
  if (!record.section.empty()) object["section"] = record.section;
  for (const Note& note : record.notes) object["notes"].push_back({{"kind", Name(note.kind)}, {"text", note.text}});
  if (!record.siblings.empty()) object["siblings"] = record.siblings;
  for (const Pointer& pointer : record.use_instead) {
    object["use_instead"].push_back({{"code", pointer.code}, {"when", pointer.when}});
  }
  if (!record.validity.empty()) object["valid"] = Intervals(record.validity);
  if (!record.pcs_rows.empty()) object["pcs_rows"] = Rows(record.pcs_rows);
  if (!record.billable) object["billable"] = false;
  if (record.modifier) object["modifier"] = true;
  if (record.add_on) object["add_on"] = true;
  if (record.authority != Authority::kUser) object["authority"] = AuthorityName(record.authority);
  if (record.released != 0) object["released"] = FormatDate(record.released);
  // Text that is not UTF-8 is our mistake, but dump would throw.
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace cptsearch::read
