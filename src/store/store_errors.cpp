// What SQLite reports, in the words of someone who looks for the file, not for the cause in SQLite.
#include <sqlite3.h>

#include "store/connection.h"
#include "text/errors.h"

namespace mandates {

void throw_store_error(const SQLite::Exception& error, const std::string& path) {
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError("the store " + path + " is in use by another program", "wait until it has finished, then try again");
    case SQLITE_NOTADB:
      throw StoreError(path + " is not a store of mandates: it is no SQLite file", "name another file, or a new one");
    case SQLITE_CORRUPT:
      throw StoreError("the store " + path + " is damaged: " + error.what(),
                       "restore a backup, or ingest the files into a new store; the damaged one may still hold entries to be saved");
    case SQLITE_FULL:
      throw StoreError("no space left for the store " + path, "free some space and try again; what was not finished is not in the store");
    case SQLITE_READONLY:
      throw StoreError("the store " + path + " cannot be written", "look at the permissions of the file and of its folder");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw StoreError("the store " + path + " cannot be opened", "look at the permissions of the file and of its folder");
    case SQLITE_IOERR:
      throw StoreError("the store " + path + " cannot be read or written: " + error.getErrorStr(),
                       "look whether the drive is there, and has space; then try again");
    case SQLITE_NOMEM:
      throw StoreError("not enough memory for the store " + path);
    default:
      throw StoreError("the store " + path + ": " + error.what());
  }
}

}  // namespace mandates
