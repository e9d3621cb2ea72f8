#include "store/connection.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "store/migrations.h"
#include "store/store_files.h"
#include "text/errors.h"

namespace mandates {

namespace {

namespace fs = std::filesystem;

constexpr char kInMemory[] = ":memory:";

std::string system_message(int error) {
  return std::generic_category().message(error);
}

// "file:" name of a path, with the characters escaped that have a meaning in it.
std::string file_uri(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kDigits[byte >> 4];
      uri += kDigits[byte & 15];
    } else {
      uri += c;
    }
  }
  return uri;
}

// By the rights the program acts with, which need not be those of who started it.
bool permitted(const std::string& path, int right) {
  return ::faccessat(AT_FDCWD, path.c_str(), right, AT_EACCESS) == 0;
}

bool folder_is_writable(const std::string& path) {
  const fs::path folder = fs::absolute(path).parent_path();
  return permitted(folder.string(), W_OK);
}

bool only_reads(OpenMode mode) {
  return mode == OpenMode::read || mode == OpenMode::shared || mode == OpenMode::inspect;
}

}  // namespace

Connection::Connection(std::string path, OpenMode mode, const WriterOptions& writer)
    : path_(std::move(path)), file_(store_file(path_)), writer_(writer) {
  if (!in_memory()) check_before(mode);
  guarded(path_, [&] {
    try {
      open_file(mode);
      check_identity(mode);
    } catch (const SQLite::Exception& error) {
      if (!only_reads(mode) || !is_failed_write(error) || !can_be_read_as_it_stands()) throw;
      open_as_it_stands();
      check_identity(mode);
    }
    configure(mode);
  });
}

// What the file system can tell better than SQLite.
void Connection::check_before(OpenMode mode) const {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (fs::is_directory(status)) throw StoreError(path_ + " is a folder, not a store", "name a file");
  if (fs::is_other(status)) throw StoreError(path_ + " is a pipe, a socket or a device, not a store", "name a file");
  if (fs::exists(status)) {
    if (!permitted(path_, R_OK)) {
      throw StoreError("the store " + path_ + " cannot be read: " + system_message(errno), "look at the permissions of the file");
    }
    if (!only_reads(mode) && !permitted(path_, W_OK)) {
      throw StoreError("the store " + path_ + " cannot be written: " + system_message(errno), "look at the permissions of the file");
    }
    // Each name would have a log of its own, and two programs that use both would not see each other.
    if (!only_reads(mode) && fs::hard_link_count(path_, error) > 1 && !error) {
      throw StoreError("the store " + path_ + " has a second name (a hard link), so it cannot be written safely",
                       "remove the other name, or make a backup with a name of its own", "second-name");
    }
    return;
  }
  if (mode != OpenMode::create) throw StoreError("there is no store at " + path_, "the first files that are ingested make one", "no-store");
  const fs::path folder = fs::absolute(file_).parent_path();
  if (!fs::is_directory(folder, error)) {
    throw StoreError("the folder " + folder.string() + " of the store does not exist", "make the folder first, or name another place");
  }
  if (!folder_is_writable(file_)) {
    throw StoreError("the store " + path_ + " cannot be made: " + system_message(errno), "look at the permissions of its folder");
  }
}

bool Connection::in_memory() const {
  return path_ == kInMemory;
}

int Connection::schema() {
  return database_->execAndGet("PRAGMA user_version").getInt();
}

void Connection::check_in_place() {
  int moved = 0;
  if (in_memory() || sqlite3_file_control(database_->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved == 0)
    return;
  throw StoreError("the store " + path_ + " is no longer there: it was moved, replaced, or its drive was taken away",
                   "look where it is and try again; what was not finished is not in any store");
}

void Connection::open_file(OpenMode mode) {
  if (only_reads(mode) && !in_memory() && !folder_is_writable(file_) && can_be_read_as_it_stands()) {
    open_as_it_stands();
    return;
  }
  // Without SQLite's own locks between threads: an object is used by one thread at a time.
  int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
  if (mode == OpenMode::create || in_memory()) flags |= SQLite::OPEN_CREATE;
  database_ = std::make_unique<SQLite::Database>(path_, flags, writer_.wait_ms);
}

// In a folder that cannot be written, or on a full disk, SQLite cannot make the -shm file that goes with a write-ahead log. Where no log
// waits there either, nobody can be writing, and the file may be read as it stands.
bool Connection::can_be_read_as_it_stands() const {
  std::error_code error;
  return !fs::exists(file_ + "-wal", error) || fs::file_size(file_ + "-wal", error) == 0;
}

void Connection::open_as_it_stands() {
  as_it_stands_ = true;
  const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX;
  database_ = std::make_unique<SQLite::Database>(file_uri(path_) + "?immutable=1", flags, writer_.wait_ms);
}

// Lists read pages all over the file: mapped into memory they need no call and no copy each. SQLite never shortens a file of which a reader
// may still want pages, but somebody else may (cp over the store, a drive that is taken away): then the system sends SIGBUS, which the
// program turns into a message (cli/terminal.cpp). Nothing is lost, since readers only read. Writers do without, and so does whoever reads
// a store as it stands, which mostly lies on a drive that can be taken away. What SQLite does not map, it reads.
void Connection::map_file() {
  constexpr char kMost[] = "17179869184";  // bytes
  database_->execAndGet(std::string("PRAGMA mmap_size = ") + kMost);
}

// Refuses what is not ours before anything is written to it.
void Connection::check_identity(OpenMode mode) {
  const Snapshot snapshot(*this);  // somebody else may be making it
  const int application = database_->execAndGet("PRAGMA application_id").getInt();
  const int version = schema();
  const bool empty = application == 0 && version == 0 && database_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  const int known = Store::schema_version();
  if (empty) {
    // A new file, or one that a killed program had just begun.
    if (mode != OpenMode::create)
      throw StoreError(path_ + " is empty, not a store of mandates", "the first files that are ingested fill it", "empty-store");
    return;
  }
  if (application != kApplicationId) {
    throw StoreError(path_ + " is not a store of mandates: it is an SQLite file of another program", "name another file, or a new one");
  }
  if (version > known) {
    throw StoreError(
        "the store " + path_ + " has schema " + std::to_string(version) + ", but this program knows schemas up to " + std::to_string(known),
        "use the newer version of mandates that wrote it");
  }
  if (version < 1 || version < recorded_schema()) {
    throw StoreError("the store " + path_ + " says that it has schema " + std::to_string(version) + ", which cannot be",
                     "something else than this program changed it: put a backup in its place", "wrong-schema");
  }
  if (only_reads(mode) && mode != OpenMode::inspect && version < known) {
    throw StoreError(
        "the store " + path_ + " has schema " + std::to_string(version) + ", but this program reads schema " + std::to_string(known),
        "migrate it", "older-schema");
  }
}

// The last migration of which the store has a record; 0 where it has none.
int Connection::recorded_schema() {
  if (database_->execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'migration'").getInt() == 0) return 0;
  return database_->execAndGet("SELECT ifnull(max(version), 0) FROM migration").getInt();
}

void Connection::configure(OpenMode mode) {
  run("PRAGMA foreign_keys = ON");
  run("PRAGMA temp_store = MEMORY");
  run("PRAGMA trusted_schema = OFF");  // a store from somebody else runs nothing of its own
  if (only_reads(mode)) {
    run(mode == OpenMode::shared ? "PRAGMA cache_size = -8192" : "PRAGMA cache_size = -32768");
    run("PRAGMA query_only = ON");
    if (mode == OpenMode::read && !as_it_stands_) map_file();
    return;
  }
  if (sqlite3_db_readonly(database_->getHandle(), "main") == 1) {
    throw StoreError("the store " + path_ + " cannot be written", "look at the permissions of the file and of its folder");
  }
  run("PRAGMA cache_size = -65536");  // 64 MB: the indices of a large store stay in memory while many documents go in
  // 64 MB of log before it goes into the file: pages that many batches change are then written there once, not once for each.
  database_->execAndGet("PRAGMA wal_autocheckpoint = 16384");
  if (schema() < Store::schema_version() || !has_log()) make_current();
  // Readers go on while one writes. NORMAL: a power cut may take the last batches of an ingest, which can be repeated, but never tears
  // the file; what people enter is written with FULL (see entries.cpp).
  run("PRAGMA synchronous = NORMAL");
}

bool Connection::has_log() {
  return in_memory() || database_->execAndGet("PRAGMA journal_mode").getString() == "wal";
}

// One after the other: of two that change a file's journal at once SQLite turns one away, however long it would wait.
void Connection::make_current() {
  std::optional<WriterLock> lock;
  if (!in_memory()) lock.emplace(path_, writer_.who, writer_.wait_ms);
  try {
    database_->execAndGet("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    if (schema() < Store::schema_version()) migrate(*database_, migrations());
  } catch (const SQLite::Exception&) {
    check_in_place();  // then that is why
    throw;
  }
}

Snapshot::~Snapshot() {
  try {
    connection_.run("RELEASE snapshot");
  } catch (const SQLite::Exception&) {  // the transaction around it is gone, and the snapshot with it
  }
}

WriteTransaction::WriteTransaction(Connection& connection, WriteTarget target) : connection_(connection), target_(target) {
  if (target == WriteTarget::temporary) {
    transaction_.emplace(connection.database(), SQLite::TransactionBehavior::DEFERRED);
    return;
  }
  if (!connection.in_memory()) writer_lock_.emplace(connection.path(), connection.writer().who, connection.writer().wait_ms);
  connection.check_in_place();
  transaction_.emplace(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
}

void WriteTransaction::commit() {
  if (target_ == WriteTarget::file) connection_.check_in_place();
  transaction_->commit();
}

bool Connection::rest() {
  sqlite3* const handle = database_->getHandle();
  for (sqlite3_stmt* one = sqlite3_next_stmt(handle, nullptr); one != nullptr; one = sqlite3_next_stmt(handle, one)) sqlite3_reset(one);
  return sqlite3_get_autocommit(handle) != 0;
}

Query& Connection::prepared(const std::string& sql) {
  std::unique_ptr<Query>& query = prepared_[sql];
  if (!query) query = std::make_unique<Query>(*database_, sql);
  query->reset();
  return *query;
}

}  // namespace mandates
