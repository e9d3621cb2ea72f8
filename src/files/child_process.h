// Runs another program on foreign bytes, so that whatever they do to it stays with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// What the other program may use; beyond it, it is ended.
struct ChildLimits {
  unsigned seconds = 30;                          ///< by the clock on the wall
  unsigned cpu_seconds = 20;                      ///< of computing
  std::size_t memory = std::size_t{768} << 20;    ///< bytes of address space
  std::size_t output = std::size_t{96} << 20;     ///< bytes on its standard output
  std::size_t messages = std::size_t{256} << 10;  ///< bytes kept of its standard error; more is read and dropped
};

enum class ChildEnd {
  exited,      ///< by itself, with `status`
  ended,       ///< by the signal `status`: a crash
  timed_out,   ///< too long, by the wall or by computing
  overflowed,  ///< too much output
  absent,      ///< it could not be started: `status` is the error number
};

struct ChildResult {
  ChildEnd end = ChildEnd::exited;
  int status = 0;
  std::string output;
  std::string messages;
};

/// Runs `program` (a path; no shell, no search) with `arguments` and `input` as its standard input, which it may seek in. It gets no
/// environment but an UTF-8 locale, no open files, writes no files, and dies with this program. Throws InputError where the system has no
/// process or memory to give.
ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits = {});

}  // namespace mandates
