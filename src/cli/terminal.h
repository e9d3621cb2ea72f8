// The process: descriptors, terminal, clock, environment.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// Calls run() with standard input, output and error, the terminal's width, the clock and the environment.
int run_in_terminal(const std::vector<std::string>& args);

}  // namespace mandates
