// Ctrl-C as a flag, for commands that have something to finish first.
#pragma once

#include <functional>
#include <thread>

namespace mandates {

/// While it lives, Ctrl-C sets a flag instead of ending the program; a second Ctrl-C ends it. One at a time.
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

/// Calls `late` from a thread of its own where work goes on for a while after Ctrl-C: it is inside one file, or waits for input. Not called
/// any more once the watch is gone. Where the system has no thread to give, work ends at its next step, as it does without a watch.
class InterruptWatch {
 public:
  InterruptWatch(const InterruptGuard& guard, std::function<void()> late);

 private:
  std::jthread thread_;
};

}  // namespace mandates
