#include "index/image.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/bytes.h"
#include "cptsearch/version.h"
#include "index/manifest.h"
#include "index/record_codec.h"
#include "index/telling.h"
#include "index/texts.h"
#include "term/weight.h"
#include "text/analysis.h"
#include "text/stem.h"

namespace cptsearch::index {
namespace {

template <typename T>
void AppendFixed(std::string& bytes, const T& value) {
  base::ByteWriter(&bytes).Fixed(value);
}

// Strings one behind the other, and where each begins.
void WriteStrings(const std::vector<std::string>& strings, std::string& offsets, std::string& bytes) {
  for (const std::string& text : strings) {
    AppendFixed(offsets, static_cast<std::uint32_t>(bytes.size()));
    bytes += text;
  }
  AppendFixed(offsets, static_cast<std::uint32_t>(bytes.size()));
}

std::uint32_t WeightOf(const AnalysedText& text, const std::vector<term::Telling>& telling) {
  std::vector<term::PackedWord> words = text.words;
  // Of a word that stands twice, the heavier standing counts.
  std::sort(words.begin(), words.end(), [](const term::PackedWord& a, const term::PackedWord& b) {
    return std::tuple(a.id, a.flags & term::kDefault) < std::tuple(b.id, b.flags & term::kDefault);
  });
  std::uint32_t weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i - 1].id == words[i].id) continue;
    weight += term::WeightInTerm(telling[words[i].id], words[i].flags);
  }
  return std::max<std::uint32_t>(weight, 1);
}

void WriteWords(Image& image, const std::vector<std::string>& words, const std::vector<term::Telling>& telling) {
  WriteStrings(words, image.section(SectionId::kWordOffsets), image.section(SectionId::kWordBytes));
  std::map<std::string, std::vector<std::uint32_t>> families;
  for (std::uint32_t id = 0; id < words.size(); ++id) {
    const WordInfo info{telling[id], static_cast<std::uint32_t>(image.postings[id].size())};
    AppendFixed(image.section(SectionId::kWordInfo), info);
    families[text::StrongStem(words[id])].push_back(id);
  }
  std::vector<std::string> stems;
  std::uint32_t members = 0;
  for (const auto& [stem, ids] : families) {
    stems.push_back(stem);
    AppendFixed(image.section(SectionId::kStemFirst), members);
    for (const std::uint32_t id : ids) AppendFixed(image.section(SectionId::kStemWords), id);
    members += static_cast<std::uint32_t>(ids.size());
  }
  AppendFixed(image.section(SectionId::kStemFirst), members);
  WriteStrings(stems, image.section(SectionId::kStemOffsets), image.section(SectionId::kStemBytes));
}

void WriteTerms(Image& image, const std::vector<AnalysedText>& texts, const std::vector<std::uint32_t>& order) {
  std::string& bytes = image.section(SectionId::kTermBytes);
  const auto append = [&](const TermEntry& entry) {
    AppendFixed(image.section(SectionId::kTermWeights), entry.weight);
    AppendFixed(image.section(SectionId::kTermCodes), entry.code);
    AppendFixed(image.section(SectionId::kTermDimensions), entry.dimensions);
    AppendFixed(image.section(SectionId::kTermOffsets), static_cast<std::uint32_t>(bytes.size()));
  };
  append({});  // document 0 is none
  std::uint32_t document = 0;
  for (const std::uint32_t number : order) {
    const AnalysedText& text = texts[number];
    ++document;
    std::uint32_t dimensions = 0;
    for (const term::PackedMeasure& measure : text.measures) dimensions |= DimensionBit(measure.dimension);
    append({text.weight, text.code, dimensions});
    bytes += term::Pack(text.header, text.measures, text.words);
    for (const term::PackedWord& word : text.words) {
      std::vector<std::uint32_t>& list = image.postings[word.id];
      if (list.empty() || list.back() != document) list.push_back(document);
    }
  }
  AppendFixed(image.section(SectionId::kTermOffsets), static_cast<std::uint32_t>(bytes.size()));
}

void WriteCodes(Image& image, const std::vector<Record>& records) {
  std::string& bytes = image.section(SectionId::kRecordBytes);
  for (const Record& record : records) {
    CodeEntry entry;
    std::copy_n(record.code.data(), std::min(record.code.size(), entry.text.size()), entry.text.data());
    entry.record_offset = static_cast<std::uint32_t>(bytes.size());
    entry.system = static_cast<std::uint8_t>(record.system);
    entry.flags =
        static_cast<std::uint8_t>((record.billable ? kBillable : 0) | (record.modifier ? kModifierCode : 0) |
                                  (record.add_on ? kAddOn : 0) | (record.validity.size() > 1 ? kManyPeriods : 0));
    if (!record.validity.empty()) {
      entry.valid_from = record.validity.back().from;
      entry.valid_until = record.validity.back().until;
    }
    AppendFixed(image.section(SectionId::kCodes), entry);
    bytes += EncodeRecord(record);
    SystemCounts& counts = image.info.systems[entry.system];
    ++counts.codes;
    counts.billable += record.billable ? 1 : 0;
  }
  CodeEntry end;
  end.record_offset = static_cast<std::uint32_t>(bytes.size());
  AppendFixed(image.section(SectionId::kCodes), end);
}

}  // namespace

Image MakeImage(const std::vector<Record>& records, const lexicon::Lexicon& lexicon, IndexInfo info,
                const ImageProgress& progress) {
  Image image;
  image.info = std::move(info);
  const Families families(records);
  Collector collector(families);
  for (std::uint32_t code = 0; code < records.size(); ++code) {
    collector.Add(records[code], code);
    if (progress && code % 4096 == 0) progress(code, records.size());
  }
  Collector::Result analysed = collector.Finish();
  const std::vector<term::Telling> telling =
      MeasureTelling(analysed.words, analysed.codes_saying, records.size(), lexicon);
  for (AnalysedText& text : analysed.texts) {
    text.weight = WeightOf(text, telling);
    ++image.info.systems[static_cast<std::size_t>(records[text.code].system)].terms;
  }
  std::vector<std::uint32_t> order(analysed.texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const AnalysedText& x = analysed.texts[a];
    const AnalysedText& y = analysed.texts[b];
    return std::tuple(x.weight, x.code, x.header.kind, x.header.text_number) <
           std::tuple(y.weight, y.code, y.header.kind, y.header.text_number);
  });
  image.postings.resize(analysed.words.size());
  WriteCodes(image, records);
  WriteTerms(image, analysed.texts, order);
  WriteWords(image, analysed.words, telling);
  image.section(SectionId::kLexicon) = lexicon.Serialize();

  std::vector<term::Telling> sorted = telling;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  if (!sorted.empty()) std::nth_element(sorted.begin(), middle, sorted.end());
  image.info.format_version = kFormatVersion;
  image.info.analysis_id = text::kAnalysisId;
  image.info.library_version = kVersion;
  image.info.words = analysed.words.size();
  image.info.lexicon_entries = lexicon.entries().size() + lexicon.forms().size();
  image.section(SectionId::kManifest) = EncodeManifest(image.info, sorted.empty() ? 1 : *middle);
  return image;
}

}  // namespace cptsearch::index
