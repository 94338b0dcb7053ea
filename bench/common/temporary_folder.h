// A fresh folder under the system's temporary one, removed with all it holds at the end.
#ifndef CPTSEARCH_BENCH_COMMON_TEMPORARY_FOLDER_H_
#define CPTSEARCH_BENCH_COMMON_TEMPORARY_FOLDER_H_

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

namespace cptsearch::bench {

class TemporaryFolder {
 public:
  TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "cptsearch_bench_XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) std::cerr << "cannot make a folder like " << path_ << "\n";
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_TEMPORARY_FOLDER_H_
