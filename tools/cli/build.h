// cptindex build: files -> one index file.
#ifndef CPTSEARCH_TOOLS_CLI_BUILD_H_
#define CPTSEARCH_TOOLS_CLI_BUILD_H_

#include <string>
#include <vector>

namespace cptsearch::cli {

struct BuildCommand {
  std::string output;  // empty: DefaultIndexPath()
  std::vector<std::string> inputs;
  std::vector<std::string> lexicon;
  std::string format;    // empty: detect
  std::string released;  // of the files; empty: as they say
  bool strict = false;
  bool no_corpus = false;
  bool no_lexicon = false;
};

int RunBuild(const BuildCommand& command);

}  // namespace cptsearch::cli

#endif  // CPTSEARCH_TOOLS_CLI_BUILD_H_
