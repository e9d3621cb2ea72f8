// Pool of open stores of one file. Opening a store reads the whole schema, which takes longer than most queries of a page.
#pragma once

#include <memory>
#include <string>

#include "store/store.h"

namespace mandates {

class IdleStores;

/// Thread-safe; the stores are not. A store may outlive its pool.
class StorePool {
 public:
  /// Keeps at most `most` unused stores open.
  StorePool(std::string path, std::size_t most);

  /// A store opened with OpenMode::shared, which its destructor returns to the pool. Throws like Store::open().
  Store take() const;
  /// Closes all unused stores, and the others when they are returned. Call it when the file has changed: a store caches names.
  void clear();

 private:
  std::string path_;
  std::shared_ptr<IdleStores> idle_;
};

}  // namespace mandates
