// Copies a store with SQLite's online backup.
#include "store/copies.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>

#include "disk/file_identity.h"
#include "store/care.h"
#include "store/connection.h"
#include "store/file_steps.h"
#include "store/migrations.h"
#include "store/store_files.h"
#include "text/errors.h"

namespace mandates {

namespace {

namespace fs = std::filesystem;

// A log without its file must not lie beside a new store: SQLite would take it for the new one's.
void check_beside(const std::string& copy) {
  std::error_code error;
  const std::string store = store_beside(real_path(copy));
  if (!store.empty()) throw StoreError(copy + " is a name that belongs to the store " + store, "name another file");
  for (const std::string& beside : files_beside_store(store_file(copy))) {
    if (fs::is_regular_file(beside, error) && fs::file_size(beside, error) > 0)
      throw StoreError(beside + " lies there, as beside a store in use", "name another file, or move it away");
  }
}

// What is about to be overwritten must be a store, and not one that somebody works with.
void check_target(const std::string& path, const std::string& copy, bool replace) {
  std::error_code error;
  if (fs::equivalent(path, copy, error)) throw StoreError(copy + " is the store itself", "name another file");
  if (!fs::exists(copy, error)) return check_beside(copy);
  if (!replace) throw StoreError(copy + " exists already", "name another file, or let it be replaced", "copy-exists");
  try {
    const Connection there(copy, OpenMode::inspect, {});
  } catch (const DamagedStoreError&) {  // an earlier backup that is good for nothing may go
    return;
  }
  const std::string log = store_file(copy) + "-wal";
  if (fs::exists(log, error) && fs::file_size(log, error) > 0) throw StoreError(copy + " is a store in use", "name another file");
}

}  // namespace

void copy_store(const std::string& path, const std::string& copy) {
  Connection from(path, OpenMode::inspect, {});
  guarded(copy, [&] {
    SQLite::Database to(copy, SQLite::OPEN_READWRITE);
    SQLite::Backup backup(to, from.database());
    // All pages in one step, which is one read transaction: writers go on, and the copy is of one instant.
    const int result = backup.executeStep();
    if (result != SQLITE_DONE) throw SQLite::Exception("the copy did not end", result);
  });
}

SchemaState schema_state(const std::string& path) {
  Connection connection(path, OpenMode::inspect, {});
  return guarded(path, [&] {
    SchemaState state;
    state.version = connection.schema();
    for (std::size_t done = static_cast<std::size_t>(state.version); done < migrations().size(); ++done) {
      state.pending.push_back(migrations()[done].name);
    }
    return state;
  });
}

Diagnostics try_migrations(const std::string& path) {
  PartFile part(path);
  copy_store(path, part.path());
  return Store::open(part.path(), OpenMode::write).check();
}

void back_up(const std::string& path, const std::string& copy, bool replace) {
  schema_state(path);  // says what is wrong with the store before anything is said of the copy
  check_target(path, copy, replace);
  PartFile part(copy, path);
  copy_store(path, part.path());
  guarded(path, [&] {
    SQLite::Database made(part.path(), SQLite::OPEN_READWRITE);
    const std::string found = made.execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok") {
      throw StoreError("the store " + path + " is damaged, and so is its copy: " + found,
                       "restore an older backup; an export saves what people entered", "damaged-copy");
    }
  });
  part.place(replace ? NewFile::Over::anything : NewFile::Over::nothing);
}

}  // namespace mandates
