// Man pages, generated from the tree of options and the texts of the commands.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace mandates {

/// A man page: file name ("mandates-open.1") and text (roff, man macros).
struct ManPage {
  std::string name;
  std::string text;
};

/// A page for the program and one for each command shown by help, with the sections NAME, SYNOPSIS, DESCRIPTION, OPTIONS, EXIT STATUS,
/// DIAGNOSTICS, EXAMPLES.
std::vector<ManPage> man_pages(const CommandLine& line);

}  // namespace mandates
