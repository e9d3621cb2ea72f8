// Ctrl-C (SIGINT) as a flag, for commands that must finish a step first.
#pragma once

#include <functional>
#include <thread>

namespace mandates {

/// During its lifetime Ctrl-C sets a flag; a second Ctrl-C ends the program. Only one object at a time.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  bool interrupted() const;

 private:
  void (*before_)(int);
};

/// Calls `late` from its own thread if the work has not ended some time after Ctrl-C (a large file, waiting for input). Never calls it
/// after the destructor. Does nothing if no thread can be started: the work then ends at its next step.
class InterruptWatch {
 public:
  InterruptWatch(const InterruptGuard& guard, std::function<void()> late);

 private:
  std::jthread thread_;
};

}  // namespace mandates
