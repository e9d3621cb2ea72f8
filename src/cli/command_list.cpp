// Names all commands; the one place to add a new one.
// Must not know: what they do.
#include "cli/command.h"
#include "cli/command_extract.h"

namespace mandates {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<ExtractCommand>());
  return commands;
}

}  // namespace mandates
