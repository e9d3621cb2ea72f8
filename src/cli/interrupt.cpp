// Catches SIGINT.
#include "cli/interrupt.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <stop_token>
#include <system_error>
#include <utility>

namespace mandates {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 50ms;    // how often Ctrl-C is looked for
constexpr auto kGrace = 300ms;  // most files end within it

std::atomic<bool> caught = false;  // a signal handler can reach nothing else
static_assert(std::atomic<bool>::is_always_lock_free);

void watch(const std::stop_token& stop, const InterruptGuard& guard, const std::function<void()>& late) {
  std::mutex mutex;
  std::condition_variable_any ended;
  std::unique_lock lock(mutex);
  const auto wait = [&](std::chrono::milliseconds time) { ended.wait_for(lock, stop, time, [] { return false; }); };
  while (!stop.stop_requested() && !guard.interrupted()) wait(kLook);
  wait(kGrace);
  if (!stop.stop_requested()) late();
}

extern "C" void catch_interrupt(int signal_number) {
  caught = true;
  std::signal(signal_number, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  caught = false;
  before_ = std::signal(SIGINT, catch_interrupt);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, before_ == SIG_ERR ? SIG_DFL : before_);
}

bool InterruptGuard::interrupted() const {
  return caught;
}

InterruptWatch::InterruptWatch(const InterruptGuard& guard, std::function<void()> late) {
  try {
    thread_ = std::jthread([&guard, late = std::move(late)](const std::stop_token& stop) { watch(stop, guard, late); });
  } catch (const std::system_error&) {
    // no thread: nobody watches
  }
}

}  // namespace mandates
