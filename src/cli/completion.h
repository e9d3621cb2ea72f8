// Completions for shells from the tree of options.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace mandates {

/// Shells for which there are completions.
std::vector<std::string> completion_shells();

/// The script that teaches a shell ("bash", "zsh", "fish") commands, options and their legal values.
std::string completion_script(const CommandLine& line, const std::string& shell);

}  // namespace mandates
