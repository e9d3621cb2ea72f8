// Help texts, generated from the tree of options and the texts of the commands.
#pragma once

#include <string>

#include "cli/command_line.h"

namespace mandates {

/// Help of a command, of a group of commands, or of the program, wrapped at `width` columns.
std::string help_text(const CommandLine& line, const Request& request, int width);

/// Versions of the program, the record format and the rule language.
std::string version_text();

}  // namespace mandates
