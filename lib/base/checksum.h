// Checksums of files and sections: XXH3, 64 bits.
#ifndef CPTSEARCH_LIB_BASE_CHECKSUM_H_
#define CPTSEARCH_LIB_BASE_CHECKSUM_H_

#include <cstdint>
#include <memory>
#include <string_view>

namespace cptsearch::base {

std::uint64_t Checksum(std::string_view bytes);

// The checksum of bytes that arrive in pieces; equal to Checksum of their concatenation.
class RunningChecksum {
 public:
  RunningChecksum();
  ~RunningChecksum();
  RunningChecksum(const RunningChecksum&) = delete;
  RunningChecksum& operator=(const RunningChecksum&) = delete;

  void Add(std::string_view bytes);
  std::uint64_t Value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cptsearch::base

#endif  // CPTSEARCH_LIB_BASE_CHECKSUM_H_
