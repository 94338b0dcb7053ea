// Random numbers of a test: from a fixed seed that CPTSEARCH_TEST_SEED changes, printed so that a failure can be had
// again.
#ifndef CPTSEARCH_TESTS_SUPPORT_SEEDED_H_
#define CPTSEARCH_TESTS_SUPPORT_SEEDED_H_

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace cptsearch::testing {

class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) {
    if (const char* chosen = std::getenv("CPTSEARCH_TEST_SEED")) seed += std::strtoull(chosen, nullptr, 10);
    std::cout << "seed " << seed << " (CPTSEARCH_TEST_SEED is added to it)\n";
    engine_.seed(seed);
  }

  // 0 .. n - 1. By remainder, so that every standard library gives the same numbers.
  std::size_t Below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  std::size_t Between(std::size_t least, std::size_t most) { return least + Below(most - least + 1); }
  bool Chance(std::size_t percent) { return Below(100) < percent; }

  template <typename List>
  const auto& Pick(const List& list) {
    return list[Below(list.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace cptsearch::testing

#endif  // CPTSEARCH_TESTS_SUPPORT_SEEDED_H_
