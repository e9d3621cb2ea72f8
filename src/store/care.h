// Care of a store as one file: its schema, a copy of it, a copy put back in its place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace mandates {

/// How far the schema of a store is.
struct SchemaState {
  int version = 0;                   ///< of the store
  std::vector<std::string> pending;  ///< names of the migrations that this program would still apply, in order
};

/// Reads only. Throws StoreError where the file is no store, or of a newer schema.
SchemaState schema_state(const std::string& path);

/// Applies the pending migrations to a copy beside the store, looks the copy over and takes it away again: what a migration would find,
/// without it. Empty where all would be well.
Diagnostics try_migrations(const std::string& path);

/// Copies the store as it is at this instant, while others read and write it. The copy appears whole and checked, or not at all, and has
/// the schema of the store, and no wider rights. Throws StoreError where it cannot be made, or where `copy` exists; with `replace` another
/// store that lies there is overwritten, anything else is still refused.
void back_up(const std::string& path, const std::string& copy, bool replace = false);

/// What restore() did.
struct Restored {
  std::string kept;               ///< the store that was there before, moved aside; empty where there was none
  bool was_damaged = false;       ///< it could not be read
  std::int64_t left_behind = 0;   ///< entries of people in it that the backup does not hold
  std::vector<std::string> done;  ///< names of the migrations that brought the backup up to date
};

/// Puts a copy of the backup in the place of the store: first it is copied beside it, brought up to date and looked over, then it takes the
/// store's name in one step; what had the name before is kept. A link stays one: what it leads to is replaced. Nobody else may have the
/// store open. Throws StoreError, with nothing changed, where the backup is damaged, no store, or of a newer schema, or where the store is
/// in use or is none.
Restored restore(const std::string& backup, const std::string& path, const WriterOptions& writer = {});

}  // namespace mandates
