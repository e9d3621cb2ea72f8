// Messages for errors of SQLite, in terms of the store file instead of SQLite's internals.
#include <sqlite3.h>

#include <filesystem>
#include <system_error>

#include "store/connection.h"
#include "text/errors.h"

namespace mandates {

namespace {

bool is_full(const std::string& path) {
  std::error_code error;
  const std::filesystem::space_info space = std::filesystem::space(std::filesystem::absolute(path).parent_path(), error);
  return !error && space.available < (64 << 10);  // SQLite makes its shared memory in steps of 32 KB
}

[[noreturn]] void throw_full(const std::string& path) {
  throw StoreError("no space left for the store " + path, "free some space and try again; what was not finished is not in the store");
}

}  // namespace

// SQLite tells a full disk (SQLITE_FULL) from other reasons only where it writes the file itself and its log; a full disk under the file of
// its shared memory, a quota, a limit on the size of files end up here.
bool is_failed_write(const SQLite::Exception& error) {
  switch (error.getExtendedErrorCode()) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMMAP:
      return true;
    default:
      return false;
  }
}

void throw_store_error(const SQLite::Exception& error, const std::string& path) {
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError("the store " + path + " is in use by another program", "wait until it has finished, then try again");
    case SQLITE_NOTADB:
      throw StoreError(path + " is not a store of mandates: it is no SQLite file", "name another file, or a new one");
    case SQLITE_CORRUPT:
      throw DamagedStoreError("the store " + path + " is damaged: " + error.what(),
                              "put a backup in its place; an export may still save what people entered", "damaged-store");
    case SQLITE_FULL:
      throw_full(path);
    case SQLITE_READONLY:
      throw StoreError("the store " + path + " cannot be written", "look at the permissions of the file and of its folder");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw StoreError("the store " + path + " cannot be opened", "look at the permissions of the file and of its folder");
    case SQLITE_IOERR:
      if (is_failed_write(error)) {
        if (is_full(path)) throw_full(path);
        throw StoreError("the store " + path + " cannot be written: " + error.getErrorStr(),
                         "look whether the drive is there, and whether space, a quota or a limit on the size of files stands in the way; "
                         "what was not finished is not in the store");
      }
      throw StoreError("the store " + path + " cannot be read or written: " + error.getErrorStr(),
                       "look whether the drive is there, and has space; then try again");
    case SQLITE_CONSTRAINT:
      throw RefusedRowError("the store " + path + " refuses a row: " + error.what(), "check the store", "refused-row");
    case SQLITE_NOMEM:
      throw StoreError("not enough memory for the store " + path);
    default:
      throw StoreError("the store " + path + ": " + error.what());
  }
}

}  // namespace mandates
