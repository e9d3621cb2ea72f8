// Shell completions, generated from the tree of options.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace mandates {

/// Supported shells.
std::vector<std::string> completion_shells();

/// The completion script of a shell ("bash", "zsh", "fish") with commands, options and their valid values.
std::string completion_script(const CommandLine& line, const std::string& shell);

}  // namespace mandates
