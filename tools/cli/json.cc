#include "cli/json.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "absl/strings/str_format.h"
#include "cli/dates.h"

namespace cptsearch::cli {
namespace {

using Json = nlohmann::ordered_json;

void PrintLine(std::ostream& out, const Json& json) {
  // Broken UTF-8 of a query or file is replaced, not thrown at the reader.
  out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
}

Json Start(std::string_view id) {
  Json json = Json::object();
  if (!id.empty()) json["id"] = std::string(id);
  return json;
}

Json ReasonsOf(const std::vector<Reason>& reasons) {
  Json list = Json::array();
  for (const Reason& reason : reasons) {
    list.push_back(
        {{"kind", Name(reason.kind)}, {"query", reason.query}, {"text", reason.text}, {"words", InWords(reason)}});
  }
  return list;
}

Json OpenJson(const std::vector<PcsAxis>& open) {
  Json list = Json::array();
  for (const PcsAxis& axis : open) {
    Json values = Json::object();
    for (const PcsValue& value : axis.values) values[std::string(1, value.character)] = value.label;
    list.push_back({{"position", axis.position}, {"name", axis.name}, {"values", std::move(values)}});
  }
  return list;
}

Json HitJson(std::string_view id, const Hit& hit, int rank) {
  Json json = Start(id);
  json["rank"] = rank;
  json["system"] = Name(hit.system);
  json["code"] = DisplayForm(hit.system, hit.code);
  json["title"] = hit.title;
  json["score"] = Rounded(hit.score);
  json["tier"] = Name(hit.tier);
  json["term"] = hit.term;
  json["kind"] = KindName(hit);
  json["reasons"] = ReasonsOf(hit.reasons);
  json["billable"] = hit.billable;
  json["status"] = Name(hit.status);
  json["valid_from"] = FormatDate(hit.valid_from);
  json["valid_to"] = FormatDate(hit.valid_to);
  if (hit.add_on) json["add_on"] = true;
  if (!hit.modifiers.empty()) json["modifiers"] = hit.modifiers;
  if (!hit.open.empty()) json["open"] = OpenJson(hit.open);
  if (!hit.matches.empty()) {
    json["matches"] = Json::array();
    for (const ByteRange& range : hit.matches) json["matches"].push_back({range.begin, range.end});
  }
  if (hit.parts.has_value()) {
    Json& parts = json["explain"];
    parts["query_coverage"] = Rounded(hit.parts->query_coverage);
    parts["term_coverage"] = Rounded(hit.parts->term_coverage);
    parts["factors"] = Json::object();
    // Two of a kind are multiplied: a second contrast counts as the first does.
    for (const Factor& factor : hit.parts->factors) {
      Json& value = parts["factors"][std::string(Name(factor.kind))];
      value = Rounded(factor.value * (value.is_null() ? 1.0 : value.get<double>()));
    }
  }
  if (!hit.use_instead.empty()) {
    json["use_instead"] = Json::array();
    for (const Pointer& pointer : hit.use_instead) {
      json["use_instead"].push_back({{"code", DisplayForm(hit.system, pointer.code)}, {"when", pointer.when}});
    }
  }
  return json;
}

Json RecordJson(const Record& record) {
  Json json = Json::object();
  json["system"] = Name(record.system);
  json["code"] = DisplayForm(record.system, record.code);
  json["title"] = record.title;
  json["billable"] = record.billable;
  if (!record.short_title.empty()) json["short_title"] = record.short_title;
  if (!record.plain.empty()) json["plain"] = record.plain;
  for (const Term& term : record.terms) json["terms"].push_back({{"kind", Name(term.kind)}, {"text", term.text}});
  if (!record.section.empty()) json["section"] = record.section;
  for (const Note& note : record.notes) json["notes"].push_back({{"kind", Name(note.kind)}, {"text", note.text}});
  if (!record.siblings.empty()) json["siblings"] = record.siblings;
  for (const Pointer& pointer : record.use_instead) {
    json["use_instead"].push_back({{"code", DisplayForm(record.system, pointer.code)}, {"when", pointer.when}});
  }
  for (const Validity& period : record.validity) {
    json["valid"].push_back({{"from", FormatDate(period.from)}, {"until", FormatDate(period.until)}});
  }
  if (record.modifier) json["modifier"] = true;
  if (record.add_on) json["add_on"] = true;
  return json;
}

}  // namespace

double Rounded(double score) { return static_cast<double>(static_cast<long>(score * 10000 + 0.5)) / 10000; }

void PrintJson(std::ostream& out, std::string_view id, std::string_view query, const SearchResult& result, int offset) {
  Json json = Start(id);
  json["rank"] = 0;
  json["query"] = std::string(query);
  json["reading"] = Json::array();
  for (const ReadingPiece& piece : result.reading) {
    json["reading"].push_back({{"begin", piece.begin}, {"end", piece.end}, {"as", piece.as}});
  }
  json["unmatched"] = result.unmatched;
  json["questions"] = Json::array();
  for (const Question& question : result.questions) {
    json["questions"].push_back({{"about", question.about}, {"choices", question.choices}});
  }
  json["offers"] = Json::array();
  for (const Offer& offer : result.offers) {
    json["offers"].push_back({{"query", offer.query}, {"text", offer.text}, {"why", offer.why}});
  }
  json["complete"] = result.complete;
  if (result.counters.lists > 0) {
    json["counters"] = {{"lists", result.counters.lists},
                        {"postings_read", result.counters.postings_read},
                        {"terms_scored", result.counters.terms_scored},
                        {"parse_us", static_cast<long>(result.counters.parse_us)},
                        {"loop_us", static_cast<long>(result.counters.loop_us)},
                        {"hits_us", static_cast<long>(result.counters.hits_us)}};
  }
  PrintLine(out, json);
  int rank = offset;
  for (const Hit& hit : result.hits) PrintLine(out, HitJson(id, hit, ++rank));
}

void PrintJson(std::ostream& out, const LookupAnswer& answer) {
  Json json = Json::object();
  json["typed"] = answer.typed;
  json["found"] = !answer.records.empty();
  json["repaired"] = answer.repaired;
  json["why"] = answer.why;
  json["modifiers"] = answer.modifiers;
  if (!answer.open.empty()) json["open"] = OpenJson(answer.open);
  json["records"] = Json::array();
  for (const Record& record : answer.records) json["records"].push_back(RecordJson(record));
  PrintLine(out, json);
}

void PrintJson(std::ostream& out, const IndexInfo& info) {
  Json json = Json::object();
  json["format_version"] = info.format_version;
  json["analysis_id"] = info.analysis_id;
  json["library_version"] = info.library_version;
  json["data_date"] = FormatDate(info.data_date);
  json["size_bytes"] = info.size_bytes;
  for (int i = 0; i < kCodeSystemCount; ++i) {
    const SystemCounts& counts = info.systems[static_cast<std::size_t>(i)];
    json["systems"][std::string(Name(static_cast<CodeSystem>(i)))] = {
        {"codes", counts.codes}, {"billable", counts.billable}, {"terms", counts.terms}};
  }
  json["words"] = info.words;
  json["lexicon_entries"] = info.lexicon_entries;
  json["unclaimed_terms"] = info.unclaimed_terms;
  json["sources"] = Json::array();
  for (const SourceInfo& source : info.sources) {
    json["sources"].push_back({{"name", source.name},
                               {"format", source.format},
                               {"size_bytes", source.size_bytes},
                               {"checksum", absl::StrFormat("%016x", source.checksum)},
                               {"records", source.records},
                               {"links", source.links},
                               {"skipped", source.skipped}});
  }
  json["notices"] = info.notices;
  PrintLine(out, json);
}

}  // namespace cptsearch::cli
