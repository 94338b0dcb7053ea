#include "index/manifest.h"

#include <algorithm>

#include "base/bytes.h"

namespace cptsearch::index {

std::string EncodeManifest(const IndexInfo& info, std::uint32_t median_telling) {
  std::string bytes;
  base::ByteWriter out(&bytes);
  out.Fixed(info.format_version);
  out.Fixed(info.analysis_id);
  out.String(info.library_version);
  out.Fixed(info.data_date);
  out.Fixed(median_telling);
  for (const SystemCounts& counts : info.systems) {
    out.Varint(counts.codes);
    out.Varint(counts.billable);
    out.Varint(counts.terms);
  }
  out.Varint(info.words);
  out.Varint(info.lexicon_entries);
  out.Varint(info.unclaimed_terms);
  out.Varint(info.sources.size());
  for (const SourceInfo& source : info.sources) {
    out.String(source.name);
    out.String(source.format);
    out.Varint(source.size_bytes);
    out.Fixed(source.checksum);
    out.Varint(source.records);
    out.Varint(source.skipped);
    out.Fixed(source.released);
  }
  out.Varint(info.notices.size());
  for (const std::string& notice : info.notices) out.String(notice);
  return bytes;
}

absl::StatusOr<Manifest> DecodeManifest(std::string_view bytes) {
  base::ByteReader in(bytes);
  Manifest manifest;
  IndexInfo& info = manifest.info;
  info.format_version = in.Fixed<std::uint32_t>();
  info.analysis_id = in.Fixed<std::uint32_t>();
  info.library_version = std::string(in.String());
  info.data_date = in.Fixed<Date>();
  manifest.median_telling = in.Fixed<std::uint32_t>();
  for (SystemCounts& counts : info.systems) {
    counts.codes = in.Varint();
    counts.billable = in.Varint();
    counts.terms = in.Varint();
  }
  info.words = in.Varint();
  info.lexicon_entries = in.Varint();
  info.unclaimed_terms = in.Varint();
  info.sources.resize(std::min<std::uint64_t>(in.Varint(), in.Remaining()));
  for (SourceInfo& source : info.sources) {
    source.name = std::string(in.String());
    source.format = std::string(in.String());
    source.size_bytes = in.Varint();
    source.checksum = in.Fixed<std::uint64_t>();
    source.records = in.Varint();
    source.skipped = in.Varint();
    source.released = in.Fixed<Date>();
  }
  info.notices.resize(std::min<std::uint64_t>(in.Varint(), in.Remaining()));
  for (std::string& notice : info.notices) notice = std::string(in.String());
  if (!in.ok() || !in.AtEnd()) return absl::DataLossError("the manifest is damaged");
  return manifest;
}

}  // namespace cptsearch::index
