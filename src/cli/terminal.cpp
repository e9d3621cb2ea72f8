// The only place that accesses terminal, clock and environment.
#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
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

// Where one of the standard descriptors is closed, the next file to be opened would get its number, and what is printed there would go into
// that file: the store, or the output. /dev/null keeps the place; a write to standard output still fails.
void keep_standard_descriptors() {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
    if (::fcntl(number, F_GETFD) < 0 && errno == EBADF) ::open("/dev/null", number == STDERR_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// True where a line of /proc/self/maps ("7f00-7f10 r--s 00000000 08:01 1234 /path") is a file shared in memory that holds the address: only
// stores are read in that way. Usable in a signal handler.
bool is_shared_file_at(std::string_view line, std::uintptr_t address) {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
  const char* const last = line.data() + line.size();
  const auto first = std::from_chars(line.data(), last, begin, 16);
  if (first.ptr == last || *first.ptr != '-') return false;
  const auto second = std::from_chars(first.ptr + 1, last, end, 16);
  return last - second.ptr > 4 && second.ptr[4] == 's' && begin <= address && address < end;
}

bool is_in_shared_file(std::uintptr_t address) {
  const int maps = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  if (maps < 0) return false;
  std::array<char, 512> line{};  // the beginning of it: the path is not needed
  std::size_t used = 0;
  bool found = false;
  std::array<char, 4096> piece{};
  for (ssize_t got = 0; !found && (got = ::read(maps, piece.data(), piece.size())) > 0;) {
    for (ssize_t i = 0; i < got && !found; ++i) {
      const char c = piece[static_cast<std::size_t>(i)];
      if (c != '\n') {
        if (used < line.size()) line[used++] = c;
        continue;
      }
      found = is_shared_file_at({line.data(), used}, address);
      used = 0;
    }
  }
  ::close(maps);
  return found;
}

// A store is mapped into memory while it is read. Where it was cut short meanwhile, or its drive was taken away, there is nothing to go
// back to: what can still be done is to say so. Any other bus error ends the program as it would without this.
extern "C" void say_that_a_file_is_gone(int number, siginfo_t* information, void*) {
  if (information->si_code != BUS_ADRERR || !is_in_shared_file(reinterpret_cast<std::uintptr_t>(information->si_addr))) {
    std::signal(number, SIG_DFL);
    std::raise(number);  // comes when this returns
    return;
  }
  constexpr std::string_view kMessage =
      "mandates: error: a file that was being read is no longer there or was cut short\n"
      "hint: look whether the store is whole, and its drive still there: `mandates db check`\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(kUnusable);
}

}  // namespace

int run_in_terminal(const std::vector<std::string>& args) {
  keep_standard_descriptors();
  struct sigaction lost {};
  lost.sa_sigaction = say_that_a_file_is_gone;
  lost.sa_flags = SA_SIGINFO;
  sigemptyset(&lost.sa_mask);
  ::sigaction(SIGBUS, &lost, nullptr);
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
