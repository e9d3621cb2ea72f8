// The rule files that are built into the program.
// Must not know: what is in them.
#include "rules/rule_set.h"
#include "text/embedded_file.h"

namespace mandates {

/// Made by the build from rules/*.toml (cmake/EmbedFiles.cmake).
std::vector<EmbeddedFile> embedded_rules();

std::vector<RuleFile> builtin_rule_files() {
  std::vector<RuleFile> files;
  for (const EmbeddedFile& file : embedded_rules()) files.push_back({"rules/" + std::string(file.name), std::string(file.content)});
  return files;
}

}  // namespace mandates
