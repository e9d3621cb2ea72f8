// Parallel work comes out in order, within bounds, and ends on errors.
#include "cli/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace mandates {
namespace {

TEST(OrderedWork, ResultsComeInOrder) {
  for (const std::size_t threads : {1, 2, 7}) {
    std::vector<std::size_t> taken;
    ordered_work<std::size_t>(
        1000, threads, threads * 2, [](std::size_t, std::size_t item) { return item * item; },
        [&](std::size_t item, std::size_t result) {
          EXPECT_EQ(result, item * item);
          taken.push_back(item);
          return true;
        });
    ASSERT_EQ(taken.size(), 1000u);
    EXPECT_TRUE(std::is_sorted(taken.begin(), taken.end()));
  }
}

TEST(OrderedWork, NeverMoreThanTheWindowIsUnderWay) {
  std::atomic<int> waiting = 0;
  std::atomic<int> most = 0;
  ordered_work<int>(
      200, 4, 8,
      [&](std::size_t, std::size_t) {
        const int now = ++waiting;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        return 0;
      },
      [&](std::size_t, int) {
        --waiting;
        return true;
      });
  EXPECT_LE(most, 8 + 4);
}

TEST(OrderedWork, StopsWhereAsked) {
  std::size_t taken = 0;
  ordered_work<int>(
      1000, 3, 6, [](std::size_t, std::size_t) { return 0; }, [&](std::size_t, int) { return ++taken < 5; });
  EXPECT_EQ(taken, 5u);
}

TEST(OrderedWork, AnErrorComesAtItsPlace) {
  std::size_t taken = 0;
  const auto work = [](std::size_t, std::size_t item) {
    if (item == 10) throw std::runtime_error("ten");
    return 0;
  };
  EXPECT_THROW(ordered_work<int>(100, 4, 8, work, [&](std::size_t, int) { return ++taken > 0; }), std::runtime_error);
  EXPECT_EQ(taken, 10u);
}

TEST(OrderedWork, AnErrorWhileTakingEndsAllThreads) {
  EXPECT_THROW(
      ordered_work<int>(
          100, 4, 8, [](std::size_t, std::size_t) { return 0; }, [](std::size_t, int) -> bool { throw std::runtime_error("full"); }),
      std::runtime_error);
}

TEST(OrderedWork, NothingToDo) {
  ordered_work<int>(
      0, 2, 4, [](std::size_t, std::size_t) { return 0; }, [](std::size_t, int) { return true; });
}

}  // namespace
}  // namespace mandates
