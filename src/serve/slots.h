// A fair counting semaphore, to limit concurrent computations.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace mandates {

/// Use with std::lock_guard. At most `count` holders; others wait in order of arrival (a plain semaphore may let some wait very long).
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
  std::uint64_t came_ = 0, left_ = 0;  // number of calls of lock(), of unlock()
};

}  // namespace mandates
