// Reading code files: every format of CMS, NCHS and this project, plain or inside .zip and .gz, into records.
#ifndef CPTSEARCH_READ_H_
#define CPTSEARCH_READ_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cptsearch/record.h"

namespace cptsearch {

enum class Format : std::uint8_t {
  kDetect = 0,
  kIcd10CmOrder,    // icd10cm-order-*.txt
  kIcd10CmCodes,    // icd10cm-codes-*.txt
  kIcd10PcsOrder,   // icd10pcs_order_*.txt
  kIcd10PcsCodes,   // icd10pcs_codes_*.txt
  kIcd10CmTabular,  // icd10cm_tabular_*.xml
  kHcpcsFixed,      // HCPC*_CONTR_ANWEB.txt
  kHcpcsTable,      // the CMS table saved as .tsv or .csv, with its column names
  kTable,           // tab- or comma-separated text with a header: system, code, title, ...
  kJsonLines,       // the project's own format: one record a line
  // Of the following, records are partial: system and code, no title, and what the file knows of the code. They add to
  // records of other files; the code may be a header or the beginning of an ICD-10-PCS code (3 to 6 characters).
  kIcd10CmIndex,     // icd10cm_index_*.xml and icd10cm_eindex_*.xml
  kIcd10CmNeoplasm,  // icd10cm_neoplasm_*.xml
  kIcd10CmDrug,      // icd10cm_drug_*.xml
  kIcd10PcsIndex,    // icd10pcs_index_*.xml
  kIcd10PcsTables,   // icd10pcs_tables_*.xml
  // Word links alone, no records.
  kIcd10PcsDefinitions,  // icd10pcs_definitions_*.xml
};
inline constexpr int kFormatCount = 16;  // kDetect included

// "icd10cm-order", "hcpcs-fixed", "jsonl", ...: the names that --format takes.
std::string_view Name(Format format);

// The reverse of Name; nullopt for any other text.
std::optional<Format> ParseFormat(std::string_view name);

// A row that could not be read. It is skipped, and the others are kept, unless ReadOptions::strict.
struct ReadIssue {
  std::string file;        // the path as given; a member of an archive as "path!member"
  std::uint64_t line = 0;  // 1-based; 0 when the format has no lines
  std::string message;     // what, what was expected, what was done
};

// Words that a file says to code as a value of ICD-10-PCS: "Inferior phrenic artery" as "Abdominal Aorta". The value is
// named as titles name it: without the side where the words stand for both, and without the system a device is for.
struct WordLink {
  std::string from;
  std::string to;
  std::string file;  // as in ReadIssue
  std::uint64_t line = 0;
};

struct ReadOptions {
  // Behaviour
  Format format = Format::kDetect;  // kDetect looks at the content, never at the file's name
  bool strict = false;              // the first bad row fails the file
  Date released = 0;                // the release date of the file; 0: as the file or its name says, else unknown
  // Called for each skipped row, in the order of the file. May be empty.
  std::function<void(const ReadIssue&)> on_issue;
  // Called for each link of an index or the definitions of ICD-10-PCS, after the file's records. May be empty.
  std::function<void(WordLink&&)> on_link;
};

struct ReadSummary {
  std::string file;
  Format format = Format::kDetect;
  std::uint64_t size_bytes = 0;      // of the file as it lies on disk
  std::uint64_t checksum = 0;        // XXH3-64 of those bytes
  std::uint64_t records = 0;         // handed to the sink
  std::uint64_t skipped = 0;         // rows reported through on_issue, one by one or many in one issue
  std::vector<std::string> notices;  // copyright and licence lines that the file opens with
  std::uint64_t links = 0;           // for ReadOptions::on_link
};

// Reads every record of the file at `path` and hands each to `sink`, in the order of the file.
//   path     a file; a .zip may hold several, each read in turn, members of no known format left out unless forced
//   sink     called once a record; a Status other than ok stops the reading and is returned
//   returns  what was read, one summary a file or archive member
//   errors   kNotFound          no such file
//            kInvalidArgument   no known format, or a bad row when strict (message: file:line: what)
//            kDataLoss          a damaged archive or XML file
//            kResourceExhausted more than 1 GiB of text in the file or a member, 4 GiB in all members, 64 MiB of XML
//   trust    any bytes may be read: the worst is an error or issues
//   threads  safe for concurrent use with different sinks.
absl::StatusOr<std::vector<ReadSummary>> ReadRecords(const std::string& path, const ReadOptions& options,
                                                     const std::function<absl::Status(Record&&)>& sink);

}  // namespace cptsearch

#endif  // CPTSEARCH_READ_H_
