#include "cli/build.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>

#include "absl/strings/str_format.h"
#include "cli/dates.h"
#include "cli/messages.h"
#include "cli/text.h"
#include "cptsearch/index_builder.h"
#include "cptsearch/read.h"

namespace cptsearch::cli {
namespace {

using Clock = std::chrono::steady_clock;

// Rows printed of each file; the rest is counted.
constexpr std::uint64_t kIssuesShown = 20;

// A line on stderr that is written over, when stderr is a terminal.
class ProgressLine {
 public:
  ~ProgressLine() { Clear(); }

  void Show(const std::string& text) {
    const Clock::time_point now = Clock::now();
    if (!terminal_ || now - shown_ < std::chrono::milliseconds(100)) return;
    shown_ = now;
    std::cerr << "\r\x1b[K" << text << std::flush;
    dirty_ = true;
  }

  void Clear() {
    if (std::exchange(dirty_, false)) std::cerr << "\r\x1b[K" << std::flush;
  }

 private:
  bool terminal_ = ::isatty(STDERR_FILENO) != 0;
  bool dirty_ = false;
  Clock::time_point shown_;
};

double SecondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

class Build {
 public:
  explicit Build(const BuildCommand& command) : command_(command) {}

  int Run() {
    if (const int code = ReadOptionValues(); code != kFound) return code;
    const std::string path = command_.output.empty() ? DefaultIndexPath() : command_.output;
    if (command_.output.empty()) {
      std::error_code ignored;  // a failure shows when the index is written
      std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    }
    BuildOptions options;
    options.corpus = !command_.no_corpus;
    options.lexicon = !command_.no_lexicon;
    options.lexicon_files = command_.lexicon;
    absl::StatusOr<IndexBuilder> builder = IndexBuilder::Create(path, options);
    if (!builder.ok()) return Complain(builder.status());
    for (const std::string& input : command_.inputs) {
      if (const int code = AddFile(*builder, input); code != kFound) return code;
    }
    const absl::StatusOr<IndexInfo> info = builder->Finish([&](const BuildProgress& p) {
      const double share = p.total > 0 ? 100.0 * static_cast<double>(p.done) / static_cast<double>(p.total) : 0;
      line_.Show(absl::StrFormat("%s: %.0f %%", p.stage, share));
    });
    line_.Clear();
    if (!info.ok()) return Complain(info.status());
    Summarise(path, *info);
    return kFound;
  }

 private:
  int ReadOptionValues() {
    read_.strict = command_.strict;
    if (!command_.format.empty()) {
      const std::optional<Format> format = ParseFormat(command_.format);
      if (!format.has_value())
        return Complain(absl::StrFormat("unknown format '%s'; see cptindex build --help", command_.format));
      read_.format = *format;
    }
    if (!command_.released.empty()) {
      const std::optional<Date> date = ParseDate(command_.released);
      if (!date.has_value())
        return Complain(absl::StrFormat("--released '%s' is not a date like 2021-10-01", command_.released));
      read_.released = *date;
    }
    return kFound;
  }

  int AddFile(IndexBuilder& builder, const std::string& path) {
    std::uint64_t issues = 0;
    std::uint64_t records = 0;
    read_.on_issue = [&](const ReadIssue& issue) {
      if (++issues > kIssuesShown) return;
      line_.Clear();
      Complain(issue.line > 0 ? absl::StrFormat("%s:%d: %s", issue.file, issue.line, issue.message)
                              : absl::StrFormat("%s: %s", issue.file, issue.message));
    };
    read_.on_link = [&](WordLink&& link) { builder.AddLink(std::move(link)); };
    const auto sink = [&](Record&& record) {
      if (++records % 1024 == 0) {
        line_.Show(absl::StrFormat("%s: %d records, %.0f a second", path, records,
                                   static_cast<double>(records) / SecondsSince(start_)));
      }
      return builder.Add(std::move(record));
    };
    const absl::StatusOr<std::vector<ReadSummary>> summaries = ReadRecords(path, read_, sink);
    line_.Clear();
    if (!summaries.ok()) return Complain(summaries.status());
    if (issues > kIssuesShown) Complain(absl::StrFormat("%s: %d more rows skipped", path, issues - kIssuesShown));
    for (const ReadSummary& summary : *summaries) {
      std::cout << absl::StrFormat("%s: %s, %s\n", summary.file, std::string(Name(summary.format)),
                                   Counts(summary.records, summary.links, summary.skipped));
      links_ += summary.links;
      builder.AddSource(summary);
    }
    return kFound;
  }

  void Summarise(const std::string& path, const IndexInfo& info) const {
    std::uint64_t codes = 0;
    std::uint64_t terms = 0;
    for (const SystemCounts& counts : info.systems) {
      codes += counts.codes;
      terms += counts.terms;
    }
    std::cout << absl::StrFormat("%s: %d codes, %d texts, %.1f MB, %.1f s\n", path, codes, terms,
                                 static_cast<double>(info.size_bytes) / 1e6, SecondsSince(start_));
    std::uint64_t kept = 0;
    for (const SourceInfo& source : info.sources) kept += source.links;
    if (links_ > kept) {
      std::cout << links_ - kept << " of " << links_
                << " links left out: another line of the lexicon relates their words\n";
    }
    if (info.unclaimed_terms > 0) {
      std::cout << info.unclaimed_terms << " index entries left out: no file holds their codes\n";
    }
  }

  const BuildCommand& command_;
  ReadOptions read_;
  ProgressLine line_;
  std::uint64_t links_ = 0;  // that the files have
  Clock::time_point start_ = Clock::now();
};

}  // namespace

int RunBuild(const BuildCommand& command) { return Build(command).Run(); }

}  // namespace cptsearch::cli
