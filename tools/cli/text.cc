#include "cli/text.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "cli/dates.h"

namespace cptsearch::cli {
namespace {

// Tabs and line ends would break a row of values.
std::string Flat(std::string_view text) {
  std::string flat(text);
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return flat;
}

std::string Remarks(const Hit& hit) {
  std::vector<std::string> remarks;
  if (!hit.billable) remarks.emplace_back("heading");
  if (hit.add_on) remarks.emplace_back("add-on");
  if (hit.kind == HitKind::kOffer) remarks.emplace_back("to be confirmed");
  if (hit.status == CodeStatus::kEnded) remarks.push_back("ended " + FormatDate(hit.valid_to));
  if (hit.status == CodeStatus::kNotYet) remarks.push_back("valid from " + FormatDate(hit.valid_from));
  for (const std::string& modifier : hit.modifiers) remarks.push_back("modifier " + modifier);
  std::string text;
  for (const std::string& remark : remarks) text += (text.empty() ? "" : ", ") + remark;
  return text;
}

bool SaysMore(const Reason& reason) {
  return reason.kind != ReasonKind::kWord && reason.kind != ReasonKind::kNotAsked &&
         reason.kind != ReasonKind::kHeader && reason.kind != ReasonKind::kInflection &&
         !(reason.kind == ReasonKind::kCode && reason.query == reason.text);
}

void PrintOpen(std::ostream& out, const std::vector<PcsAxis>& open, std::string_view indent) {
  for (const PcsAxis& axis : open) {
    out << indent << "open: " << axis.name << ":";
    for (const PcsValue& value : axis.values) {
      out << (&value == &axis.values.front() ? " " : ", ") << value.character << " " << value.label;
    }
    out << "\n";
  }
}

// ": query 0.800, text 0.550, add_on 0.930": what the score is made of.
std::string Parts(const Hit& hit) {
  if (!hit.parts.has_value()) return {};
  std::string text = absl::StrFormat(": query %.3f, text %.3f", hit.parts->query_coverage, hit.parts->term_coverage);
  for (const Factor& factor : hit.parts->factors) {
    text += absl::StrFormat(", %s %.3f", std::string(Name(factor.kind)), factor.value);
  }
  return text;
}

void PrintHit(std::ostream& out, const Hit& hit, int rank, bool reasons) {
  const std::string remarks = Remarks(hit);
  out << absl::StrFormat("%3d  %-8s %-9s %s%s\n", rank, DisplayForm(hit.system, hit.code),
                         std::string(Name(hit.system)), hit.title, remarks.empty() ? "" : " [" + remarks + "]");
  if (hit.term != hit.title && hit.kind == HitKind::kTerm) {
    out << absl::StrFormat("       %s: %s\n", std::string(KindName(hit)), hit.term);
  }
  if (reasons) {
    out << absl::StrFormat("       score %.4f, %s%s\n", hit.score, std::string(Name(hit.tier)), Parts(hit));
  }
  for (const Reason& reason : hit.reasons) {
    if (reasons || SaysMore(reason)) out << "       - " << InWords(reason) << "\n";
  }
  if (reasons || hit.kind == HitKind::kCode) PrintOpen(out, hit.open, "       ");
}

}  // namespace

void PrintText(std::ostream& out, const SearchResult& result, int offset, bool reasons) {
  int rank = offset;
  for (const Hit& hit : result.hits) PrintHit(out, hit, ++rank, reasons);
  for (const std::string& word : result.unmatched) out << "not known: " << word << "\n";
  for (const Offer& offer : result.offers) {
    out << offer.query << (offer.text.empty() ? ": " : " read as " + offer.text + ": ") << offer.why << "\n";
  }
  for (const Question& question : result.questions) {
    out << "which " << question.about << "?";
    for (const std::string& choice : question.choices) out << " " << choice;
    out << "\n";
  }
  if (!result.complete) out << "stopped before the end: more may be found\n";
  if (reasons && result.counters.lists > 0) {
    out << absl::StrFormat("%d lists, %d postings read, %d texts scored; parse %.0f us, search %.0f us, hits %.0f us\n",
                           result.counters.lists, result.counters.postings_read, result.counters.terms_scored,
                           result.counters.parse_us, result.counters.loop_us, result.counters.hits_us);
  }
}

void PrintTsv(std::ostream& out, std::string_view id, const SearchResult& result, int offset) {
  int rank = offset;
  for (const Hit& hit : result.hits) {
    if (!id.empty()) out << id << "\t";
    out << absl::StrFormat("%d\t%.4f\t%s\t%s\t%s\t%s\t%s\n", ++rank, hit.score, std::string(Name(hit.system)),
                           DisplayForm(hit.system, hit.code), Flat(hit.title), Flat(hit.term),
                           std::string(KindName(hit)));
  }
}

void PrintTrec(std::ostream& out, std::string_view id, const SearchResult& result, int offset) {
  int rank = offset;
  for (const Hit& hit : result.hits) {
    out << absl::StrFormat("%s Q0 %s %d %.4f cptsearch\n", std::string(id), DisplayForm(hit.system, hit.code), ++rank,
                           hit.score);
  }
}

void PrintText(std::ostream& out, const LookupAnswer& answer) {
  if (answer.records.empty()) {
    out << answer.typed << "  not found: " << answer.why << "\n";
    return;
  }
  for (const Record& record : answer.records) {
    out << DisplayForm(record.system, record.code) << "  " << Name(record.system) << "  " << record.title << "\n";
    if (!answer.why.empty()) out << "  note: " << answer.why << "\n";
    for (const std::string& modifier : answer.modifiers) out << "  with modifier " << modifier << "\n";
    out << "  " << (record.billable ? "billable" : "a heading, not billable") << (record.add_on ? ", add-on" : "")
        << "\n";
    if (!record.plain.empty()) out << "  " << record.plain << "\n";
    std::string path;
    for (const std::string& heading : record.section) path += (path.empty() ? "" : " > ") + heading;
    if (!path.empty()) out << "  in: " << path << "\n";
    for (const Validity& period : record.validity) {
      out << "  valid";
      if (period.from != 0) out << " from " << FormatDate(period.from);
      if (period.until != 0) out << " until " << FormatDate(period.until);
      out << "\n";
    }
    for (const Term& term : record.terms) out << "  " << Name(term.kind) << ": " << term.text << "\n";
    for (const Note& note : record.notes) out << "  " << Name(note.kind) << ": " << note.text << "\n";
    if (record.system == CodeSystem::kIcd10Pcs) PrintOpen(out, answer.open, "  ");
    for (const Pointer& pointer : record.use_instead) {
      out << "  use " << DisplayForm(record.system, pointer.code) << " instead when " << pointer.when << "\n";
    }
  }
}

void PrintText(std::ostream& out, const IndexInfo& info) {
  out << absl::StrFormat("format version  %d\nanalysis        %d\nbuilt by        cptsearch %s\n", info.format_version,
                         info.analysis_id, info.library_version);
  if (info.data_date != 0) out << "data date       " << FormatDate(info.data_date) << "\n";
  out << absl::StrFormat("size            %.1f MB\nwords           %d\nlexicon entries %d\n",
                         static_cast<double>(info.size_bytes) / 1e6, info.words, info.lexicon_entries);
  if (info.unclaimed_terms != 0)
    out << "left out        " << info.unclaimed_terms << " index entries of codes that no file holds\n";
  out << absl::StrFormat("\n%-10s %10s %10s %10s\n", "system", "codes", "billable", "texts");
  SystemCounts all;
  for (int i = 0; i < kCodeSystemCount; ++i) {
    const SystemCounts& counts = info.systems[static_cast<std::size_t>(i)];
    out << absl::StrFormat("%-10s %10d %10d %10d\n", std::string(Name(static_cast<CodeSystem>(i))), counts.codes,
                           counts.billable, counts.terms);
    all.codes += counts.codes;
    all.billable += counts.billable;
    all.terms += counts.terms;
  }
  out << absl::StrFormat("%-10s %10d %10d %10d\n", "all", all.codes, all.billable, all.terms);
  if (!info.sources.empty()) out << "\nsources\n";
  for (const SourceInfo& source : info.sources) {
    out << absl::StrFormat("  %s  %s, %d bytes, checksum %016x, %s\n", source.name, source.format, source.size_bytes,
                           source.checksum, Counts(source.records, source.links, source.skipped));
  }
  if (!info.notices.empty()) out << "\nnotices\n";
  for (const std::string& notice : info.notices) out << "  " << notice << "\n";
}

std::string Counts(std::uint64_t records, std::uint64_t links, std::uint64_t skipped) {
  return links == 0 ? absl::StrFormat("%d records, %d rows skipped", records, skipped)
                    : absl::StrFormat("%d records, %d links, %d rows skipped", records, links, skipped);
}

}  // namespace cptsearch::cli
