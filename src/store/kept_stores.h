// Where stores of a StorePool lie while nobody reads them. For the .cpp files of this module only.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "store/store_impl.h"

namespace mandates {

/// Usable from several threads at once.
class KeptStores {
 public:
  explicit KeptStores(std::size_t most) : most_(most) {}

  /// The one used last; null where none is left. `turn` becomes the number that goes back with it.
  std::unique_ptr<Store::Impl> take(std::uint64_t& turn);
  /// Closes it where the pool is full, or was cleared since it was taken.
  void put(std::unique_ptr<Store::Impl> store);
  void clear();

 private:
  std::mutex mutex_;
  std::size_t most_;
  std::uint64_t turn_ = 0;  // grows with each clear()
  std::vector<std::unique_ptr<Store::Impl>> kept_;
};

/// Gives a store back to its pool, or closes it where it cannot be used again.
void give_back(std::unique_ptr<Store::Impl> store) noexcept;

}  // namespace mandates
