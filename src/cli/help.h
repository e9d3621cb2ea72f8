// Help as text, from the tree of options and what each command says of itself.
#pragma once

#include <string>

#include "cli/command_line.h"

namespace mandates {

/// Help of a command, of a group of commands, or of the program; lines of at most `width` columns.
std::string help_text(const CommandLine& line, const Request& request, int width);

/// Versions of program, record and rule language.
std::string version_text();

}  // namespace mandates
