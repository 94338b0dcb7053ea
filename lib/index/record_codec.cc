#include "index/record_codec.h"

#include <algorithm>

#include "base/bytes.h"

namespace cptsearch::index {
namespace {

// A damaged count must not reserve memory: no element takes less than a byte.
std::size_t Count(base::ByteReader& in) { return std::min<std::uint64_t>(in.Varint(), in.Remaining()); }

void WriteStrings(base::ByteWriter& out, const std::vector<std::string>& strings) {
  out.Varint(strings.size());
  for (const std::string& text : strings) out.String(text);
}

std::vector<std::string> ReadStrings(base::ByteReader& in) {
  std::vector<std::string> strings(Count(in));
  for (std::string& text : strings) text = std::string(in.String());
  return strings;
}

std::vector<Pointer> ReadPointers(base::ByteReader& in) {
  std::vector<Pointer> pointers(Count(in));
  for (Pointer& pointer : pointers) {
    pointer.code = std::string(in.String());
    pointer.when = std::string(in.String());
  }
  return pointers;
}

void WriteRows(base::ByteWriter& out, const std::vector<PcsRow>& rows) {
  out.Varint(rows.size());
  for (const PcsRow& row : rows) {
    out.Varint(row.axes.size());
    for (const PcsAxis& axis : row.axes) {
      out.Varint(static_cast<std::uint64_t>(axis.position));
      out.String(axis.name);
      out.Varint(axis.values.size());
      for (const PcsValue& value : axis.values) {
        out.Fixed(value.character);
        out.String(value.label);
      }
    }
  }
}

std::vector<PcsRow> ReadRows(base::ByteReader& in) {
  std::vector<PcsRow> rows(Count(in));
  for (PcsRow& row : rows) {
    row.axes.resize(Count(in));
    for (PcsAxis& axis : row.axes) {
      axis.position = static_cast<int>(in.Varint() % 8);
      axis.name = std::string(in.String());
      axis.values.resize(Count(in));
      for (PcsValue& value : axis.values) {
        value.character = in.Fixed<char>();
        value.label = std::string(in.String());
      }
    }
  }
  return rows;
}

}  // namespace

std::string EncodeRecord(const Record& record) {
  std::string bytes;
  base::ByteWriter out(&bytes);
  out.String(record.title);
  out.String(record.short_title);
  out.String(record.plain);
  out.Varint(record.terms.size());
  for (const Term& term : record.terms) {
    out.Fixed(term.kind);
    out.String(term.text);
  }
  out.Varint(record.use_instead.size());
  for (const Pointer& pointer : record.use_instead) {
    out.String(pointer.code);
    out.String(pointer.when);
  }
  WriteStrings(out, record.siblings);
  WriteStrings(out, record.section);
  out.Varint(record.notes.size());
  for (const Note& note : record.notes) {
    out.Fixed(note.kind);
    out.String(note.text);
  }
  out.Varint(record.validity.size());
  for (const Validity& period : record.validity) {
    out.Fixed(period.from);
    out.Fixed(period.until);
  }
  WriteRows(out, record.pcs_rows);
  out.Fixed(record.authority);
  out.Fixed(record.released);
  return bytes;
}

absl::StatusOr<Record> DecodeRecord(std::string_view bytes) {
  base::ByteReader in(bytes);
  Record record;
  record.title = std::string(in.String());
  record.short_title = std::string(in.String());
  record.plain = std::string(in.String());
  record.terms.resize(Count(in));
  for (Term& term : record.terms) {
    term.kind = static_cast<TermKind>(in.Fixed<std::uint8_t>() % kTermKindCount);
    term.text = std::string(in.String());
  }
  record.use_instead = ReadPointers(in);
  record.siblings = ReadStrings(in);
  record.section = ReadStrings(in);
  record.notes.resize(Count(in));
  for (Note& note : record.notes) {
    note.kind = static_cast<NoteKind>(in.Fixed<std::uint8_t>() % kNoteKindCount);
    note.text = std::string(in.String());
  }
  record.validity.resize(Count(in));
  for (Validity& period : record.validity) {
    period.from = in.Fixed<Date>();
    period.until = in.Fixed<Date>();
  }
  record.pcs_rows = ReadRows(in);
  record.authority = static_cast<Authority>(in.Fixed<std::uint8_t>() % 3);
  record.released = in.Fixed<Date>();
  if (!in.ok() || !in.AtEnd()) return absl::DataLossError("a record is damaged");
  return record;
}

std::string_view DecodeText(std::string_view bytes, std::uint32_t number) {
  base::ByteReader in(bytes);
  for (std::uint32_t i = 0; i < kFirstTermText; ++i) {
    const std::string_view text = in.String();
    if (i == number) return text;
  }
  const std::size_t terms = Count(in);
  for (std::size_t i = 0; i < terms; ++i) {
    in.Fixed<std::uint8_t>();
    const std::string_view text = in.String();
    if (i + kFirstTermText == number) return text;
  }
  return {};
}

std::vector<Pointer> DecodeUseInstead(std::string_view bytes) {
  base::ByteReader in(bytes);
  for (std::uint32_t i = 0; i < kFirstTermText; ++i) in.String();
  const std::size_t terms = Count(in);
  for (std::size_t i = 0; i < terms; ++i) {
    in.Fixed<std::uint8_t>();
    in.String();
  }
  return ReadPointers(in);
}

}  // namespace cptsearch::index
