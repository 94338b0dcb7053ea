#include "index/merge.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "index/headings.h"
#include "index/record_codec.h"

namespace cptsearch::index {
namespace {

// The record that speaks first: with a title, higher authority, newer; then by content, so that order never matters.
bool SpeaksBefore(const Record& a, const Record& b) {
  if (a.title.empty() != b.title.empty()) return b.title.empty();
  const auto text_of = [](const Record& r) { return std::tie(r.title, r.short_title, r.plain); };
  if (a.authority != b.authority) return a.authority > b.authority;
  if (a.released != b.released) return a.released > b.released;
  if (text_of(a) != text_of(b)) return text_of(a) < text_of(b);
  return EncodeRecord(a) < EncodeRecord(b);
}

template <typename T>
void AddNew(std::vector<T>& to, std::vector<T>&& from) {
  for (T& item : from) {
    if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(std::move(item));
  }
}

template <typename T>
void TakeIfEmpty(T& to, T&& from) {
  if (to.empty()) to = std::move(from);
}

void MergeInto(Record& first, Record&& later) {
  if (first.title.empty()) {
    first.title = std::move(later.title);
  } else if (later.authority == Authority::kCorpus && !later.title.empty() && later.title != first.title) {
    // An older official title is superseded; the corpus's own wording goes on being searched.
    AddNew(first.terms, std::vector<Term>{{TermKind::kCorpus, std::move(later.title)}});
  }
  TakeIfEmpty(first.short_title, std::move(later.short_title));
  TakeIfEmpty(first.plain, std::move(later.plain));
  TakeIfEmpty(first.section, std::move(later.section));
  TakeIfEmpty(first.validity, std::move(later.validity));
  TakeIfEmpty(first.pcs_rows, std::move(later.pcs_rows));
  AddNew(first.terms, std::move(later.terms));
  AddNew(first.notes, std::move(later.notes));
  AddNew(first.siblings, std::move(later.siblings));
  AddNew(first.use_instead, std::move(later.use_instead));
  if (later.authority == first.authority) first.billable = first.billable && later.billable;
  first.add_on = first.add_on || later.add_on;
  first.modifier = first.modifier || later.modifier;
}

bool TermBefore(const Term& a, const Term& b) { return std::tie(a.kind, a.text) < std::tie(b.kind, b.text); }

}  // namespace

void Merger::Add(Record record) {
  Code code{record.system, record.code};
  by_code_[std::move(code)].push_back(std::move(record));
}

Merger::Result Merger::Finish() {
  Result result;
  result.records.reserve(by_code_.size());
  for (auto& [code, records] : by_code_) {
    std::stable_sort(records.begin(), records.end(), SpeaksBefore);
    Record merged = std::move(records.front());
    for (auto later = std::next(records.begin()); later != records.end(); ++later) MergeInto(merged, std::move(*later));
    if (merged.title.empty() && !MayBeHeading(merged)) {
      result.unclaimed_terms += merged.terms.size();
      continue;
    }
    result.records.push_back(std::move(merged));
  }
  by_code_.clear();
  result.unclaimed_terms += TitleHeadings(result.records);
  for (Record& record : result.records) std::stable_sort(record.terms.begin(), record.terms.end(), TermBefore);
  // A diagnosis that has codes below it is a header, whatever its file says.
  for (std::size_t i = 0; i + 1 < result.records.size(); ++i) {
    Record& record = result.records[i];
    const Record& next = result.records[i + 1];
    if (record.system == CodeSystem::kIcd10Cm && next.system == record.system && next.code.starts_with(record.code)) {
      record.billable = false;
    }
  }
  return result;
}

}  // namespace cptsearch::index
