// Processes many items with several threads and takes the results in order, with bounded memory.
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

/// Calls `work(worker, item)` for each item 0 … count-1 from `threads` threads including the calling one (worker is 0 … threads-1), and
/// `take(item, result)` in order of items. `take` is called by one thread at a time, the one that has produced the next result (still in
/// its processor's cache), so no thread only waits. At most `window` results wait to be taken. `take` returns false to stop early. The
/// first exception of `work` is rethrown here when its item's turn comes; an exception of `take` at once. All threads have ended on return.
template <typename Result, typename Work, typename Take>
void ordered_work(std::size_t count, std::size_t threads, std::size_t window, Work work, Take take) {
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
    bool ready = false;
  };
  std::mutex mutex;
  std::condition_variable room;  // signalled when results were taken
  std::size_t idle = 0;          // threads waiting for room
  std::vector<Slot> ring(window);
  std::size_t next = 0;   // first item not yet started
  std::size_t taken = 0;  // number of items taken
  bool taking = false;    // a thread is calling take()
  bool stop = false;
  std::exception_ptr failure;

  // Takes all results that are ready. The lock is held on entry and on return.
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
    // no more threads available: the existing ones do all the work
  }
  worker(0);
  others.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace mandates
