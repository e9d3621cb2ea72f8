// The process around the program: descriptors, terminal, clock, environment.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// Calls run() on standard input, output and error, with the terminal's width, the time of day and the environment.
int run_in_terminal(const std::vector<std::string>& args);

}  // namespace mandates
