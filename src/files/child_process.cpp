// fork and exec with limits enforced by the kernel, whatever the program does; output through pipes.
#include "files/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>

#include "text/errors.h"

namespace mandates {
namespace {

[[noreturn]] void fail(const char* what) {
  throw InputError(std::string("cannot start another program: ") + what + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&&) = delete;
  int number() const { return number_; }
  bool open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

struct Pipe {
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    close(read);
    close(write);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  int read = -1;
  int write = -1;
};

/// The input as a file in memory: the program may seek in it, and nothing has to be fed to it while it runs.
Descriptor memory_file(std::string_view input) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  if (!file.open()) fail("memory file");
  while (!input.empty()) {
    const ssize_t written = ::write(file.number(), input.data(), input.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("memory file");
    input.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file.number(), 0, SEEK_SET);
  return file;
}

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

struct Start {
  const char* program;
  char* const* arguments;
  char* const* environment;
  int input, output, messages, failure;
  const ChildLimits* limits;
};

/// Between fork and exec only calls that are safe after a fork of a program with threads. Never returns.
[[noreturn]] void become(const Start& start) {
  ::setpgid(0, 0);  // Ctrl-C is for this program; the file at work is finished
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (const int number : {SIGALRM, SIGPIPE, SIGXCPU, SIGINT}) ::signal(number, SIG_DFL);
  if (::dup2(start.input, 0) < 0 || ::dup2(start.output, 1) < 0 || ::dup2(start.messages, 2) < 0) ::_exit(126);
  ::close_range(3, UINT_MAX, CLOSE_RANGE_CLOEXEC);
  if (::chdir("/") != 0) ::_exit(126);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 64);
  limit(RLIMIT_CPU, start.limits->cpu_seconds);
  limit(RLIMIT_AS, start.limits->memory);
  ::alarm(start.limits->seconds);  // outlives exec
  ::execve(start.program, start.arguments, start.environment);
  const int error = errno;
  [[maybe_unused]] const ssize_t told = ::write(start.failure, &error, sizeof error);
  ::_exit(127);
}

/// Reads what there is; false at the end. What is beyond `most` is dropped.
bool take(int from, std::string& into, std::size_t most, bool& more) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(from, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  const std::size_t room = most - into.size();
  more = more || static_cast<std::size_t>(got) > room;
  into.append(buffer.data(), std::min(static_cast<std::size_t>(got), room));
  return got > 0;
}

void listen(Pipe& output, Pipe& messages, const ChildLimits& limits, pid_t child, ChildResult& result) {
  bool too_much = false;
  bool talkative = false;
  while (output.read >= 0 || messages.read >= 0) {
    std::array<pollfd, 2> watched{pollfd{output.read, POLLIN, 0}, pollfd{messages.read, POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) break;
    if (watched[0].revents && !take(output.read, result.output, limits.output, too_much)) Pipe::close(output.read);
    if (watched[1].revents && !take(messages.read, result.messages, limits.messages, talkative)) Pipe::close(messages.read);
    if (too_much) {
      ::kill(child, SIGKILL);
      result.end = ChildEnd::overflowed;
      return;
    }
  }
}

void reap(pid_t child, ChildResult& result) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (result.end != ChildEnd::exited) return;
  if (WIFEXITED(status)) {
    result.status = WEXITSTATUS(status);
    return;
  }
  result.status = WTERMSIG(status);
  const bool time = result.status == SIGALRM || result.status == SIGXCPU || result.status == SIGKILL;
  result.end = time ? ChildEnd::timed_out : ChildEnd::ended;
}

}  // namespace

ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits) {
  const Descriptor file = memory_file(input);
  Pipe output;
  Pipe messages;
  Pipe failure;
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment{locale.data(), nullptr};
  const Start start{program.c_str(), words.data(), environment.data(), file.number(), output.write, messages.write, failure.write, &limits};
  const pid_t child = ::fork();
  if (child < 0) fail("fork");
  if (child == 0) become(start);
  for (Pipe* pipe : {&output, &messages, &failure}) Pipe::close(pipe->write);
  ChildResult result;
  listen(output, messages, limits, child, result);
  reap(child, result);
  int error = 0;
  if (::read(failure.read, &error, sizeof error) == sizeof error) {
    result.end = ChildEnd::absent;
    result.status = error;
  }
  return result;
}

}  // namespace mandates
