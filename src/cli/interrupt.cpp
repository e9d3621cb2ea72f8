// Catches SIGINT.
// Must not know: any command.
#include "cli/interrupt.h"

#include <csignal>

namespace mandates {
namespace {

volatile std::sig_atomic_t caught = 0;  // a signal handler can reach nothing else

extern "C" void catch_interrupt(int signal_number) {
  caught = 1;
  std::signal(signal_number, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  caught = 0;
  before_ = std::signal(SIGINT, catch_interrupt);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, before_ == SIG_ERR ? SIG_DFL : before_);
}

bool InterruptGuard::interrupted() const {
  return caught != 0;
}

}  // namespace mandates
