// Runs another program on untrusted input, isolated and with limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// Limits of the process; it is killed when it exceeds one.
struct ChildLimits {
  unsigned seconds = 30;                          ///< wall-clock time
  unsigned cpu_seconds = 20;                      ///< CPU time
  std::size_t memory = std::size_t{768} << 20;    ///< address space in bytes
  std::size_t output = std::size_t{96} << 20;     ///< maximum size of its standard output in bytes
  std::size_t messages = std::size_t{256} << 10;  ///< bytes kept of its standard error; the rest is discarded
};

enum class ChildEnd {
  exited,      ///< normally, with exit status `status`
  ended,       ///< killed by signal `status`: a crash
  timed_out,   ///< exceeded wall-clock or CPU time
  overflowed,  ///< exceeded the output limit
  absent,      ///< could not be started: `status` is the errno
};

struct ChildResult {
  ChildEnd end = ChildEnd::exited;
  int status = 0;
  std::string output;
  std::string messages;
};

/// Runs `program` (a path; no shell, no search in PATH) with `arguments`, and with `input` as seekable standard input. It has no
/// environment variables other than a UTF-8 locale, no open files, cannot write files, and is killed when this program ends. Throws
/// InputError if the system has no process or memory available.
ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits = {});

}  // namespace mandates
