// Work on many items by several threads, with the results taken in the order of the items and never many of them waiting.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace mandates {

/// Calls `work(worker, item)` for each item 0 … count-1 from `threads` threads, the calling one among them (worker is 0 … threads-1), and
/// `take(item, result)` in order of items: one thread at a time, the one that has the next result, so that it is still in that
/// processor's cache and no thread only waits. At most `window` results wait to be taken, so memory is bounded whatever the number of
/// items. `take` returns false to stop early. The first exception of `work` is thrown again here, at the place of its item; one of `take`
/// at once. All threads have ended at return.
template <typename Result, typename Work, typename Take>
void ordered_work(std::size_t count, std::size_t threads, std::size_t window, Work work, Take take) {
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
    bool ready = false;
  };
  std::mutex mutex;
  std::condition_variable room;  // results were taken
  std::size_t idle = 0;          // threads that wait for room
  std::vector<Slot> ring(window);
  std::size_t next = 0;   // first item that nobody works on
  std::size_t taken = 0;  // items taken so far
  bool taking = false;    // a thread is at it
  bool stop = false;
  std::exception_ptr failure;

  // Takes what is ready. To be called, and returns, with the lock held.
  const auto take_ready = [&](std::unique_lock<std::mutex>& lock) {
    if (std::exchange(taking, true)) return;
    while (!stop && ring[taken % window].ready) {
      Slot slot = std::exchange(ring[taken % window], Slot());
      lock.unlock();
      bool go_on = false;
      try {
        if (!slot.failure) go_on = take(taken, std::move(*slot.result));
      } catch (...) {
        slot.failure = std::current_exception();
      }
      slot.result.reset();
      lock.lock();
      ++taken;
      stop = !go_on;
      if (slot.failure) failure = slot.failure;
      if (idle > 0) room.notify_all();
    }
    taking = false;
  };

  const auto worker = [&](std::size_t number) {
    std::unique_lock lock(mutex);
    while (true) {
      ++idle;
      room.wait(lock, [&] { return stop || next >= count || next < taken + window; });
      --idle;
      if (stop || next >= count) return;
      const std::size_t item = next++;
      lock.unlock();
      Slot slot;
      try {
        slot.result.emplace(work(number, item));
      } catch (...) {
        slot.failure = std::current_exception();
      }
      slot.ready = true;
      lock.lock();
      ring[item % window] = std::move(slot);
      take_ready(lock);
    }
  };

  std::vector<std::jthread> others;
  try {
    for (std::size_t number = 1; number < std::min(threads, count); ++number) others.emplace_back(worker, number);
  } catch (const std::system_error&) {
    // the system has no more threads to give: those that there are do all the work
  }
  worker(0);
  others.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace mandates
