// Maintenance of a store as one file: state of its schema, backup, restore.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace mandates {

/// Schema version of a store, and the migrations it lacks.
struct SchemaState {
  int version = 0;                   ///< version of the store
  std::vector<std::string> pending;  ///< names of the migrations not yet applied, in order
};

/// Reads only. Throws StoreError if the file is no store or has a newer schema.
SchemaState schema_state(const std::string& path);

/// Dry run: applies the pending migrations to a temporary copy beside the store, checks the copy and removes it. Returns the findings;
/// empty if the migration would succeed.
Diagnostics try_migrations(const std::string& path);

/// Copies the store in its current state while other programs read and write it. The copy has the schema and at most the permissions of the
/// store; it appears complete and checked, or not at all. Throws StoreError if it cannot be made or `copy` exists; with `replace` an
/// existing store there is overwritten, any other file is still refused.
void back_up(const std::string& path, const std::string& copy, bool replace = false);

/// Result of restore().
struct Restored {
  std::string kept;               ///< path of the previous store, renamed; empty if there was none
  bool was_damaged = false;       ///< the previous store could not be read
  std::int64_t left_behind = 0;   ///< number of entries of the previous store that are not in the backup
  std::vector<std::string> done;  ///< names of the migrations applied to the backup
};

/// Replaces the store by a copy of the backup: copies it beside the store, applies pending migrations, checks it and renames it into place
/// in one step. The previous store is kept under another name. If `path` is a symbolic link, its target is replaced. No other program may
/// have the store open. Throws StoreError and changes nothing if the backup is damaged, no store or of a newer schema, or if the file at
/// `path` is in use or no store.
Restored restore(const std::string& backup, const std::string& path, const WriterOptions& writer = {});

}  // namespace mandates
