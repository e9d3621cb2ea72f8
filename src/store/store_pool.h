// Stores that stay open for the next who reads the same file: to open one, SQLite reads the whole schema, which takes longer than most
// questions of a page.
#pragma once

#include <memory>
#include <string>

#include "store/store.h"

namespace mandates {

class KeptStores;

/// Usable from several threads at once; the stores are not. A store that was taken may outlive the pool.
class StorePool {
 public:
  /// Keeps `most` stores at most while they are not in use.
  StorePool(std::string path, std::size_t most);

  /// A store open for reading (OpenMode::shared), which comes back here when it is destroyed. Throws as Store::open() does.
  Store take() const;
  /// Closes those that are kept, and those in use when they come back: after the file changed, since a store remembers names that it read.
  void clear();

 private:
  std::string path_;
  std::shared_ptr<KeptStores> kept_;
};

}  // namespace mandates
