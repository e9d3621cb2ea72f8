// Ctrl-C as a flag, for commands that have something to finish first.
// Must not know: any command.
#pragma once

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

}  // namespace mandates
