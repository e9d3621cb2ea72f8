// Stores that stay open, and counts that leave out what does not count.
#include <gtest/gtest.h>

#include <thread>

#include "sample.h"
#include "store/store_pool.h"

namespace mandates::test {
namespace {

class StorePools : public ::testing::Test {
 protected:
  StorePools() { add("A/RES/61/181"); }
  void add(const std::string& symbol) {
    Store store = Store::open(folder_.file("a.db"), OpenMode::create);
    ReadDocument document = sample_document(symbol, {{}});
    put(store, sample_source(symbol.substr(symbol.rfind('/') + 1) + ".txt"), {document});
  }
  TemporaryFolder folder_;
};

TEST_F(StorePools, AStoreThatComesBackSeesWhatOthersWroteMeanwhile) {
  const StorePool pool(folder_.file("a.db"), 2);
  EXPECT_EQ(symbols_of(*std::make_unique<Store>(pool.take())), "A/RES/61/181");
  add("A/RES/61/182");
  EXPECT_EQ(symbols_of(*std::make_unique<Store>(pool.take())), "A/RES/61/181 A/RES/61/182");
}

TEST_F(StorePools, AListThatWasLeftInTheMiddleHoldsNothing) {
  const StorePool pool(folder_.file("a.db"), 2);
  {
    Store store = pool.take();
    store.obligations({}, [](const ObligationRow&) { return false; });
    store.documents({}, [](const DocumentRow&) { return false; });
  }
  add("A/RES/61/182");
  Store again = pool.take();
  EXPECT_EQ(again.statistics().documents, 2);
}

TEST_F(StorePools, AStoreOfAnEarlierDayDoesNotComeBack) {
  const StorePool pool(folder_.file("a.db"), 2);
  {
    Store store = pool.take();
    ASSERT_TRUE(store.view_as_of("1999-01-01"));
    EXPECT_EQ(store.statistics().documents, 0);
  }
  Store again = pool.take();
  EXPECT_EQ(again.statistics().documents, 1);
}

TEST_F(StorePools, StoresMayOutliveThePoolAndItsClearing) {
  std::unique_ptr<Store> left;
  {
    StorePool pool(folder_.file("a.db"), 1);
    Store one = pool.take();
    left = std::make_unique<Store>(pool.take());
    pool.clear();
  }
  EXPECT_EQ(symbols_of(*left), "A/RES/61/181");
}

TEST_F(StorePools, SeveralThreadsTakeAndGiveBack) {
  const StorePool pool(folder_.file("a.db"), 2);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int times = 0; times < 50; ++times) {
        Store store = pool.take();
        EXPECT_EQ(symbols_of(store), "A/RES/61/181");
      }
    });
  for (std::thread& thread : threads) thread.join();
}

TEST_F(StorePools, CountsOfAnEarlierDayLeaveOutWhatCameLater) {
  {
    Store store = Store::open(folder_.file("a.db"), OpenMode::create);
    ReadDocument later = sample_document("A/RES/62/1", {{}, {"2"}});
    later.document.adopted = "2030-01-01";
    put(store, sample_source("later.txt"), {later});
  }
  Store store = Store::open(folder_.file("a.db"), OpenMode::read);
  EXPECT_EQ(store.actors().front().obligations, 3);
  EXPECT_EQ(store.statistics().obligations_with_due, 3);
  ASSERT_TRUE(store.view_as_of("2029-01-01"));
  EXPECT_EQ(store.actors().front().obligations, 1);
  const Statistics counts = store.statistics();
  EXPECT_EQ(counts.obligations_with_due, 1);
  EXPECT_EQ(counts.obligations_with_day, 1);
  EXPECT_EQ(counts.reports_with_due, 1);
  ASSERT_EQ(counts.deliverables.size(), 1u);
  EXPECT_EQ(counts.deliverables.front().count, 1);
}

TEST_F(StorePools, ASearchIsCountedByBodyAndSession) {
  add("A/RES/62/7");
  Store store = Store::open(folder_.file("a.db"), OpenMode::read);
  const SearchCounts counts = store.search_counts({"lighthouses", {}, {}, 0});
  std::int64_t hits = 0;
  store.search({"lighthouses", {}, {}, 0}, [&](const SearchHit&) { return ++hits, true; });
  EXPECT_EQ(counts.hits, hits);
  EXPECT_FALSE(counts.more);
  ASSERT_EQ(counts.sessions.size(), 2u);
  EXPECT_EQ(counts.sessions[0].count + counts.sessions[1].count, hits);
  EXPECT_EQ(store.search_counts({"lighthouses", {}, "62", 0}).hits, counts.sessions[1].count);
  EXPECT_EQ(store.search_counts({"", {}, {}, 0}).hits, 0);
}

}  // namespace
}  // namespace mandates::test
