// Pool of open stores.
#include "store/store_pool.h"

#include <utility>

#include "store/kept_stores.h"

namespace mandates {

std::unique_ptr<Store::Impl> KeptStores::take(std::uint64_t& turn) {
  const std::lock_guard lock(mutex_);
  turn = turn_;
  if (kept_.empty()) return nullptr;
  std::unique_ptr<Store::Impl> store = std::move(kept_.back());
  kept_.pop_back();
  return store;
}

void KeptStores::put(std::unique_ptr<Store::Impl> store) {
  const std::lock_guard lock(mutex_);
  if (store->pool_turn == turn_ && kept_.size() < most_) kept_.push_back(std::move(store));
}

void KeptStores::clear() {
  const std::lock_guard lock(mutex_);
  ++turn_;
  kept_.clear();
}

void give_back(std::unique_ptr<Store::Impl> store) noexcept {
  try {
    const std::shared_ptr<KeptStores> pool = std::move(store->pool);
    // Of one that shows an earlier day the tables are others, and a batch that was left open is no state to begin with.
    if (!store->as_of && !store->batch && store->connection.rest()) pool->put(std::move(store));
  } catch (const std::exception&) {  // then it is closed
  }
}

StorePool::StorePool(std::string path, std::size_t most) : path_(std::move(path)), kept_(std::make_shared<KeptStores>(most)) {}

Store StorePool::take() const {
  std::uint64_t turn = 0;
  std::unique_ptr<Store::Impl> store = kept_->take(turn);
  if (!store) store = std::make_unique<Store::Impl>(path_, OpenMode::shared, WriterOptions{});
  store->pool = kept_;
  store->pool_turn = turn;
  return Store(std::move(store));
}

void StorePool::clear() {
  kept_->clear();
}

}  // namespace mandates
