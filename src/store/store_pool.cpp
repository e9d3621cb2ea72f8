// Pool of open stores.
#include "store/store_pool.h"

#include <utility>

#include "store/idle_stores.h"

namespace mandates {

std::unique_ptr<StoreImpl> IdleStores::take(std::uint64_t& generation) {
  const std::lock_guard lock(mutex_);
  generation = generation_;
  if (idle_.empty()) return nullptr;
  std::unique_ptr<StoreImpl> store = std::move(idle_.back());
  idle_.pop_back();
  return store;
}

void IdleStores::put(std::unique_ptr<StoreImpl> store) {
  const std::lock_guard lock(mutex_);
  if (store->pool_generation == generation_ && idle_.size() < most_) idle_.push_back(std::move(store));
}

void IdleStores::clear() {
  const std::lock_guard lock(mutex_);
  ++generation_;
  idle_.clear();
}

void give_back(std::unique_ptr<StoreImpl> store) noexcept {
  try {
    const std::shared_ptr<IdleStores> pool = std::move(store->pool);
    // Of one that shows an earlier day the tables are others, and a batch that was left open is no state to begin with.
    if (!store->as_of && !store->batch && store->connection.rest()) pool->put(std::move(store));
  } catch (const std::exception&) {  // then it is closed
  }
}

StorePool::StorePool(std::string path, std::size_t most) : path_(std::move(path)), idle_(std::make_shared<IdleStores>(most)) {}

Store StorePool::take() const {
  std::uint64_t generation = 0;
  std::unique_ptr<StoreImpl> store = idle_->take(generation);
  if (!store) store = std::make_unique<StoreImpl>(path_, OpenMode::shared, WriterOptions{});
  store->pool = idle_;
  store->pool_generation = generation;
  return Store(std::move(store));
}

void StorePool::clear() {
  idle_->clear();
}

}  // namespace mandates
