// Starts the pager when the output exceeds the screen.
#include "cli/pager.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "cli/fd_buffer.h"
#include "cli/output_error.h"

namespace mandates {
namespace {

constexpr int kCannotRun = 126;  // sh: found but not a program; 127: not found

// The environment for the pager: less quits where one screen is enough, shows colours and leaves what it showed.
std::vector<std::string> with_defaults(const Environment& environment) {
  std::vector<std::string> entries;
  for (const auto& [name, value] : environment) entries.push_back(name + "=" + value);
  if (!environment.contains("LESS")) entries.emplace_back("LESS=FRX");
  if (!environment.contains("LV")) entries.emplace_back("LV=-c");
  return entries;
}

// Runs sh -c COMMAND with `input` as its standard input; 0 where there is no sh. Signals that this program ignores are the pager's again.
pid_t spawn(const std::string& command, int input, const Environment& environment) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  sigaddset(&signals, SIGINT);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> entries = with_defaults(environment);
  std::vector<char*> variables;
  for (std::string& entry : entries) variables.push_back(entry.data());
  variables.push_back(nullptr);
  std::string shell = "sh", option = "-c", line = command;
  char* const arguments[] = {shell.data(), option.data(), line.data(), nullptr};
  pid_t process = 0;
  const int error = ::posix_spawn(&process, "/bin/sh", &files, &attributes, arguments, variables.data());
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? process : 0;
}

}  // namespace

Pager::Pager(std::ostream& terminal, std::string command, int rows, int columns, const Environment& environment)
    : terminal_(terminal), command_(std::move(command)), rows_(rows), columns_(columns), environment_(environment) {}

Pager::~Pager() {
  if (process_ != 0) {
    wait();
  } else {
    show_held();  // an error came between
  }
}

// Where no process can be started, output goes straight to the terminal from here on.
void Pager::start() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return show_held();
  process_ = spawn(command_, ends[0], environment_);
  ::close(ends[0]);
  if (process_ == 0) {
    ::close(ends[1]);
    return show_held();
  }
  interrupt_before_ = std::signal(SIGINT, SIG_IGN);  // Ctrl-C is the pager's; leaving it ends this program through the pipe
  pipe_ = ends[1];
  to_pager_ = std::make_unique<FdBuffer>(pipe_);
  to_pager_->sputn(held_.data(), static_cast<std::streamsize>(held_.size()));
  held_.clear();
  held_.shrink_to_fit();
}

void Pager::show_held() {
  terminal_ << held_ << std::flush;
  held_.clear();
  without_pager_ = true;
}

int Pager::wait() {
  to_pager_.reset();
  ::close(pipe_);
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) continue;
  process_ = 0;
  std::signal(SIGINT, interrupt_before_ == SIG_ERR ? SIG_DFL : interrupt_before_);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

void Pager::finish() {
  if (process_ == 0) return show_held();
  if (const int status = wait(); status == kCannotRun || status == kCannotRun + 1)
    throw OutputError(fmt::format("cannot run the pager {}", command_), "name another one in MANDATES_PAGER, or go without: --no-pager");
}

Pager::int_type Pager::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  const char c = traits_type::to_char_type(character);
  return xsputn(&c, 1) == 1 ? character : traits_type::eof();
}

std::streamsize Pager::xsputn(const char* text, std::streamsize size) {
  if (to_pager_) return to_pager_->sputn(text, size);
  if (without_pager_) return terminal_.write(text, size) ? size : 0;
  held_.append(text, static_cast<std::size_t>(size));
  for (std::streamsize i = 0; i < size; ++i) {
    if (text[i] == '\n' || ++column_ > columns_) {
      ++lines_;
      column_ = 0;
    }
  }
  if (lines_ >= rows_) start();
  return size;
}

int Pager::sync() {
  return to_pager_ ? to_pager_->pubsync() : 0;
}

}  // namespace mandates
