// The open stores of a StorePool that are not in use. Internal to this module.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "store/store_impl.h"

namespace mandates {

/// Thread-safe.
class IdleStores {
 public:
  explicit IdleStores(std::size_t most) : most_(most) {}

  /// The most recently used store, or null. `generation` receives the generation number to be stored in Impl::pool_generation.
  std::unique_ptr<StoreImpl> take(std::uint64_t& generation);
  /// Keeps the store for reuse; closes it if the pool is full or was cleared since it was taken.
  void put(std::unique_ptr<StoreImpl> store);
  void clear();

 private:
  std::mutex mutex_;
  std::size_t most_;
  std::uint64_t generation_ = 0;  // generation number, incremented by clear()
  std::vector<std::unique_ptr<StoreImpl>> idle_;
};

/// Returns a store to its pool, or closes it if it cannot be reused (as-of view, open batch, open transaction).
void give_back(std::unique_ptr<StoreImpl> store) noexcept;

}  // namespace mandates
