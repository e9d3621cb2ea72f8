// The program as a function, for main() and tests. Must not know: any command (command_list.cpp names them).
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace mandates {

/// The standard streams, and properties of their terminals.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 100;  ///< columns of the terminal of `out`, or COLUMNS; also used for tables if there is no terminal
  int height = 0;   ///< lines of that terminal; 0 if unknown: no pager
};

/// Source of the current time; fixed in tests.
struct Clock {
  std::function<std::string()> today;  ///< local day, ISO: "2010-06-01"; default of --as-of
  std::function<std::string()> now;    ///< current time, ISO, UTC: "2026-03-01T09:30:00Z"
  std::function<double()> seconds;     ///< monotonic seconds, for durations ("0.02 s")
};

/// Environment variables by name.
using Environment = std::map<std::string, std::string, std::less<>>;

/// Runs one command line (without the program name) and returns the exit status (exit_status.h). Never throws.
int run(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment = {});

}  // namespace mandates
