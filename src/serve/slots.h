// How many answers are worked out at once.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace mandates {

/// Held by std::lock_guard. So many may go on at once; all others wait, and go on in the order in which they came: with a semaphore who
/// comes last may be first, and somebody waits for very long.
class Slots {
 public:
  explicit Slots(std::uint64_t count) : count_(count) {}

  void lock() {
    std::unique_lock lock(mutex_);
    const std::uint64_t own = came_++;
    free_.wait(lock, [&] { return own < left_ + count_; });
  }
  void unlock() {
    {
      const std::lock_guard lock(mutex_);
      ++left_;
    }
    free_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable free_;
  std::uint64_t count_;
  std::uint64_t came_ = 0, left_ = 0;  // so many entered or wait, so many left
};

}  // namespace mandates
