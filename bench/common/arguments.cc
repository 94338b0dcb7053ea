#include "common/arguments.h"

#include <algorithm>
#include <charconv>
#include <iostream>

namespace cptsearch::bench {

std::optional<Arguments> Arguments::Parse(int argc, char** argv, const std::vector<std::string>& with_value,
                                          const std::vector<std::string>& flags) {
  const auto holds = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (holds(flags, name)) {
      arguments.values_[name] = "";
    } else if (holds(with_value, name) && i + 1 < argc) {
      arguments.values_[name] = argv[++i];
    } else {
      std::cerr << argv[0] << ": unknown option, or one without its value: '" << name << "'\n";
      return std::nullopt;
    }
  }
  return arguments;
}

std::string Arguments::Text(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? "" : found->second;
}

int Arguments::Number(const std::string& name, int otherwise) const {
  const std::string text = Text(name);
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace cptsearch::bench
