// Reads terminal, clock and environment: the only place that does.
// Must not know: any command.
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <iostream>
#include <string_view>

#include "cli/exit_status.h"
#include "cli/fd_buffer.h"
#include "cli/run.h"

extern char** environ;

namespace mandates {
namespace {

Environment read_environment() {
  Environment environment;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view pair(*entry);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) environment.emplace(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return environment;
}

// COLUMNS where it is set to a number, else what the terminal says, else 100, so that output into files is the same everywhere.
int terminal_width(const Environment& environment) {
  if (const auto columns = environment.find("COLUMNS"); columns != environment.end()) {
    const int width = std::atoi(columns->second.c_str());
    if (width >= 20 && width <= 10000) return width;
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 100;
}

// LINES where it is set to a number, else what the terminal says; 0 where nobody knows.
int terminal_height(const Environment& environment) {
  if (const auto lines = environment.find("LINES"); lines != environment.end()) {
    const int height = std::atoi(lines->second.c_str());
    if (height > 1 && height <= 10000) return height;
  }
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

std::string local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  ::localtime_r(&now, &day);
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &day)};
}

std::string utc_instant() {
  const std::time_t now = std::time(nullptr);
  std::tm instant{};
  ::gmtime_r(&now, &instant);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &instant)};
}

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A store is mapped into memory while it is read. Where it was cut short meanwhile, or its drive was taken away, there is nothing to go
// back to: what can still be done is to say so.
extern "C" void say_that_a_file_is_gone(int) {
  constexpr std::string_view kMessage =
      "mandates: error: a file that was being read is no longer there or was cut short\n"
      "hint: look whether the store is whole, and its drive still there: `mandates db check`\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(kUnusable);
}

}  // namespace

int run_in_terminal(const std::vector<std::string>& args) {
  std::signal(SIGBUS, say_that_a_file_is_gone);
  std::ios::sync_with_stdio(false);
  const Environment environment = read_environment();
  FdBuffer out_buffer(STDOUT_FILENO);
  std::ostream out(&out_buffer);
  Streams streams{std::cin,
                  out,
                  std::cerr,
                  ::isatty(STDOUT_FILENO) == 1,
                  ::isatty(STDERR_FILENO) == 1,
                  terminal_width(environment),
                  terminal_height(environment)};
  return run(args, streams, {local_day, utc_instant, steady_seconds}, environment);
}

}  // namespace mandates
