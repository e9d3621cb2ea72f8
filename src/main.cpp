// Hands the program its streams, clock and environment.
#include <csignal>
#include <iostream>

#include "cli/run.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow shows as a failed write, too
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away shows as a failed write, and the program ends quietly
  return mandates::run_in_terminal({argv + 1, argv + argc});
}
