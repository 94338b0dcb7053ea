// The command line of a benchmark program: --name VALUE and --flag.
#ifndef CPTSEARCH_BENCH_COMMON_ARGUMENTS_H_
#define CPTSEARCH_BENCH_COMMON_ARGUMENTS_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cptsearch::bench {

class Arguments {
 public:
  // nullopt, and a line on standard error, when an option is neither in `with_value` nor in `flags`, or has no value.
  static std::optional<Arguments> Parse(int argc, char** argv, const std::vector<std::string>& with_value,
                                        const std::vector<std::string>& flags);

  bool Has(const std::string& name) const { return values_.contains(name); }
  // Empty when it was not given.
  std::string Text(const std::string& name) const;
  int Number(const std::string& name, int otherwise) const;

 private:
  std::map<std::string, std::string> values_;
};

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_ARGUMENTS_H_
