// Work on many items by several threads, with the results taken in the order of the items and never many of them waiting.
// Must not know: what the work is.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace mandates {

/// Calls `work(worker, item)` for each item 0 … count-1 from `threads` threads (worker is 0 … threads-1) and `take(item, result)` from the
/// calling thread in order of items. At most `window` results wait to be taken, so memory is bounded whatever the number of items; a
/// quarter of them may wait for company, so that the calling thread is not woken for each. `take` returns false to stop early. The first
/// exception of `work` is thrown again here, at the place of its item; one of `take` at once. All threads have ended at return.
template <typename Result, typename Work, typename Take>
void ordered_work(std::size_t count, std::size_t threads, std::size_t window, Work work, Take take) {
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
    bool ready = false;
  };
  std::mutex mutex;
  std::condition_variable ready;  // the item that take() waits for has a result
  std::condition_variable room;   // a result was taken
  std::size_t idle = 0;           // threads that wait for room
  std::vector<Slot> ring(window);
  std::size_t next = 0;     // first item that nobody works on
  std::size_t taken = 0;    // items taken so far
  std::size_t waiting = 0;  // results that wait to be taken
  bool stop = false;

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
      ++waiting;
      const bool worth_waking = 4 * waiting >= window || next >= count;
      if (worth_waking && ring[taken % window].ready) ready.notify_one();
    }
  };

  struct Pool {  // stops and joins, also when take() throws
    std::vector<std::thread> threads;
    std::mutex& mutex;
    std::condition_variable& room;
    bool& stop;
    ~Pool() {
      {
        const std::lock_guard lock(mutex);
        stop = true;
      }
      room.notify_all();
      for (std::thread& thread : threads) thread.join();
    }
  } pool{{}, mutex, room, stop};
  for (std::size_t number = 0; number < std::min(threads, count); ++number) pool.threads.emplace_back(worker, number);

  for (std::size_t item = 0; item < count; ++item) {
    Slot slot;
    bool waited_for = false;
    {
      std::unique_lock lock(mutex);
      ready.wait(lock, [&] { return ring[item % window].ready; });
      slot = std::move(ring[item % window]);
      ring[item % window] = Slot{};
      ++taken;
      --waiting;
      waited_for = idle > 0;
    }
    if (waited_for) room.notify_all();
    if (slot.failure) std::rethrow_exception(slot.failure);
    if (!take(item, std::move(*slot.result))) return;
  }
}

}  // namespace mandates
