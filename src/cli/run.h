// The program as a function: what main() calls, and tests too.
// Must not know: any command (command_list.h names them).
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace mandates {

/// Where the program reads and writes, and what stands at the other end.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 100;  ///< columns of the terminal behind `out`, or what COLUMNS says; tables elsewhere are this wide too
  int height = 0;   ///< lines of that terminal; 0 where not known: then there is no pager
};

/// What the program may know of time. Tests stop it.
struct Clock {
  std::function<std::string()> today;  ///< local day, ISO: "2010-06-01"; what --as-of is by default
  std::function<std::string()> now;    ///< this instant, ISO, UTC: "2026-03-01T09:30:00Z"
  std::function<double()> seconds;     ///< seconds since some fixed instant, for "0.02 s"
};

/// The environment variables that the program was started with, by name.
using Environment = std::map<std::string, std::string, std::less<>>;

/// Runs one command line (without the program's name) and returns the exit status (exit_status.h). Never throws.
int run(const std::vector<std::string>& args, Streams& streams, const Clock& clock, const Environment& environment = {});

}  // namespace mandates
