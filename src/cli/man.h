// Man pages from the tree of options and what each command says of itself.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace mandates {

/// A page: its file name ("mandates-open.1") and its text (roff, man macros).
struct ManPage {
  std::string name;
  std::string text;
};

/// One page for the program and one for each command that help lists, each with the sections NAME, SYNOPSIS, DESCRIPTION, OPTIONS, EXIT
/// STATUS, DIAGNOSTICS, EXAMPLES.
std::vector<ManPage> man_pages(const CommandLine& line);

}  // namespace mandates
