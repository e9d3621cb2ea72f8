// Restores a backup: replaces the store and keeps the previous one. No other program may use the store meanwhile.
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <thread>

#include "store/care.h"
#include "store/connection.h"
#include "store/copies.h"
#include "store/file_steps.h"
#include "store/store_files.h"
#include "text/errors.h"

namespace mandates {

namespace {

namespace fs = std::filesystem;

constexpr int kPollMs = 50;

// True where the file begins as one of SQLite's does: then it may be a damaged store, else it is something else and none of our business.
bool begins_like_a_store(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string begin(16, '\0');
  file.read(begin.data(), 16);
  return begin == std::string("SQLite format 3\0", 16);
}

// The store that stands where the backup shall go, held so that nobody else can open a transaction on it.
class Standing {
 public:
  Standing(const std::string& path, int wait_ms) : path_(path) {
    std::error_code error;
    if (!fs::exists(path, error)) return;
    if (fs::is_directory(path, error)) throw StoreError(path + " is a folder, not a store", "name a file");
    there_ = true;
    if (fs::file_size(path, error) == 0) return;
    try {
      hold(wait_ms);
    } catch (const SQLite::Exception& exception) {
      const int code = exception.getErrorCode();
      if ((code != SQLITE_CORRUPT && code != SQLITE_NOTADB) || !begins_like_a_store(path)) throw_store_error(exception, path);
      damaged_ = true;
      database_.reset();
    }
  }

  bool there() const { return there_; }
  bool damaged() const { return damaged_; }

  // Entries that `other` does not hold.
  std::int64_t entries_not_in(const std::string& other) {
    if (!database_ || database_->execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'entry'").getInt() == 0) return 0;
    Connection connection(other, OpenMode::read, {});
    std::set<std::string> held;
    Query query(connection.database(), "SELECT entry_hash FROM entry");
    while (query.next()) held.insert(query.text(0));
    std::int64_t missing = 0;
    Query mine(*database_, "SELECT entry_hash FROM entry");
    while (mine.next()) missing += !held.contains(mine.text(0));
    return missing;
  }

 private:
  // Brings the log into the file and takes the file for itself. SQLite refuses both while anybody else has the store open.
  void hold(int wait_ms) {
    database_.emplace(path_, SQLite::OPEN_READWRITE, wait_ms);
    const bool empty = database_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (!empty && database_->execAndGet("PRAGMA application_id").getInt() != kApplicationId) {
      throw StoreError(path_ + " is not a store of mandates", "name another file, or move this one away");
    }
    for (int waited = 0;; waited += kPollMs) {
      try {
        database_->exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
        return;
      } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_BUSY || waited >= wait_ms) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(kPollMs));
    }
  }

  std::string path_;
  std::optional<SQLite::Database> database_;
  bool there_ = false;
  bool damaged_ = false;
};

// "mandates.db.before-restore", "mandates.db.before-restore-2", …
std::string free_name(const std::string& path) {
  const std::string first = path + ".before-restore";
  std::string name = first;
  std::error_code error;
  const auto taken = [&](const std::string& one) { return fs::exists(fs::symlink_status(one, error)); };
  for (int number = 2; taken(name) || taken(name + "-wal") || taken(name + "-journal"); ++number)
    name = first + "-" + std::to_string(number);
  return name;
}

// A copy of the backup, up to date and looked over. Returns the migrations that were needed.
std::vector<std::string> prepare(const std::string& backup, const std::string& part) {
  std::string wrong;
  try {
    std::vector<std::string> pending = schema_state(backup).pending;
    copy_store(backup, part);
    const Diagnostics found = Store::open(part, OpenMode::write).check();
    if (found.empty()) return pending;
    wrong = found.front().message;
  } catch (const DamagedStoreError&) {
    wrong = "it cannot be read to the end";
  }
  throw StoreError("the backup " + backup + " is damaged: " + wrong, "take another backup; the store is as it was");
}

}  // namespace

Restored restore(const std::string& backup, const std::string& name, const WriterOptions& writer) {
  std::error_code error;
  if (fs::equivalent(backup, name, error)) throw StoreError(backup + " is the store itself", "name a backup");
  const std::string path = store_file(name);  // a link stays one: what it leads to is replaced
  Restored result;
  PartFile part(path, fs::exists(path, error) ? std::string() : backup);
  result.done = prepare(backup, part.path());

  const WriterLock lock(path, writer.who, writer.wait_ms);
  Standing standing(path, writer.wait_ms);
  guarded(path, [&] {
    result.was_damaged = standing.damaged();
    result.left_behind = standing.entries_not_in(part.path());
  });
  const std::string kept = free_name(path);
  // A log without its file must not lie beside the new one: SQLite would take it for the new one's.
  for (const char* log : {"-wal", "-journal"}) move_if_there(path + log, kept + log);
  fs::remove(path + "-shm", error);
  if (standing.there()) {
    part.place_and_keep(kept);
    result.kept = kept;
  } else {
    part.place();
  }
  return result;
}

}  // namespace mandates
