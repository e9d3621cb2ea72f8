// The program run as a function, its clock stopped on 15 January 2026.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace mandates {

struct Ended {
  int status;
  std::string out;
  std::string err;
};

inline Ended run_line(const std::vector<std::string>& args, const std::string& input = {}, const Environment& environment = {},
                      bool terminal = false, int width = 100) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err, terminal, terminal, width};
  const Clock clock{[] { return "2026-01-15"; }, [] { return "2026-01-15T12:00:00Z"; }, [] { return 0.0; }};
  const int status = run(args, streams, clock, environment);
  return {status, out.str(), err.str()};
}

}  // namespace mandates
