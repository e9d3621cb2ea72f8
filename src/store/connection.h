// An open SQLite file: opening modes, identification as a store of mandates, prepared statements, transactions, translation of errors.
// Internal to this module.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/store.h"
#include "store/store_identity.h"
#include "store/writer_lock.h"
#include "text/errors.h"
#include "text/span.h"

struct sqlite3_stmt;

namespace mandates {

class Connection;

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Cache of compiled statements not in use, by SQL text: compiling one takes as long as a short list.
class IdleStatements {
 public:
  /// A cached statement with this SQL; null if there is none.
  StatementHandle take(const std::string& sql);
  void put(std::string sql, StatementHandle statement);

 private:
  static constexpr std::size_t kMost = 64;

  std::unordered_multimap<std::string, StatementHandle> statements_;
};

/// A prepared statement. Calls SQLite directly: the column and value objects of the wrapper cost as much time as the values themselves.
class Query {
 public:
  /// Throws SQLite::Exception on errors of SQLite, as do all members.
  Query(SQLite::Database& database, const std::string& sql);
  /// Like the above, but takes the statement from a cache if available.
  Query(Connection& connection, const std::string& sql);
  ~Query();
  Query(Query&&) noexcept = default;
  Query& operator=(Query&&) = delete;

  /// Resets the statement and binds values from the first parameter on. Texts are not copied: they must live until the statement is run or
  /// reset.
  template <class... Values>
  Query& bind(const Values&... values) {
    reset();
    int index = 0;
    (bind_at(++index, values), ...);
    return *this;
  }
  /// Binds one parameter, counted from 1.
  void bind_at(int index, const std::string& value);
  void bind_at(int index, std::string&& value) = delete;  // would dangle before the statement runs
  void bind_at(int index, const char* value);             ///< copied
  void bind_at(int index, bool value) { bind_at(index, std::int64_t{value ? 1 : 0}); }
  void bind_at(int index, int value) { bind_at(index, std::int64_t{value}); }
  void bind_at(int index, std::uint32_t value) { bind_at(index, std::int64_t{value}); }
  void bind_at(int index, std::int64_t value);
  void bind_at(int index, double value);
  void bind_at(int index, std::nullptr_t);
  /// Binds NULL for an empty text.
  void bind_at(int index, const std::string* value);

  /// Runs a statement without rows and resets it. Returns the number of changed rows.
  int run();
  /// Steps to the next row; false after the last one and until reset() or bind().
  bool next();
  void reset();

  // Columns of the current row, counted from 0; valid only after next() returned true.
  std::string text(int column) { return std::string(view(column)); }
  std::string_view view(int column);  ///< valid until a call of another accessor for the column, or of next(), reset(), bind()
  int number(int column) { return static_cast<int>(key(column)); }
  std::int64_t key(int column);
  double real(int column);
  Span span(int column);  ///< of two columns: begin, end
  bool flag(int column) { return number(column) != 0; }
  bool null(int column);
  bool is_text(int column);
  int columns();
  const char* name(int column);  ///< name of the column

 private:
  void compile(const std::string& sql);
  void require_ok(int result);

  sqlite3* database_;
  IdleStatements* idle_ = nullptr;  // cache to which the statement is returned
  std::string sql_;                 // SQL of a cached statement
  StatementHandle statement_;
  bool done_ = false;  // next() has returned false
};

class Connection {
 public:
  /// See Store::open().
  Connection(std::string path, OpenMode mode, const WriterOptions& writer);

  SQLite::Database& database() { return *database_; }
  const std::string& path() const { return path_; }
  const WriterOptions& writer() const { return writer_; }
  bool in_memory() const;
  /// `PRAGMA user_version` of the file.
  int schema();
  /// Throws StoreError if the open file is no longer the one at path(): moved, replaced, or on a removed drive. Writes to it would be lost.
  void check_in_place();
  /// A cached statement for this SQL, reset. Do not hold it across calls that may use the same SQL; statements whose rows are passed to a
  /// caller's sink must be Query objects of their own.
  Query& prepared(const std::string& sql);
  void run(const char* sql) { database_->exec(sql); }
  IdleStatements& idle_statements() { return idle_; }
  /// Resets all statements, so that no read lock is held; false if a transaction is open.
  bool rest();

 private:
  void check_before(OpenMode mode) const;
  void open_file(OpenMode mode);
  bool can_be_read_as_it_stands() const;
  void open_as_it_stands();
  void check_identity(OpenMode mode);
  int recorded_schema();
  void configure(OpenMode mode);
  bool has_log();
  void make_current();
  void map_file();

  std::string path_;
  std::string file_;  // path_ with symbolic links resolved: SQLite keeps the log beside this file
  WriterOptions writer_;
  bool as_it_stands_ = false;  // opened with immutable=1: without locks and without the log
  std::unique_ptr<SQLite::Database> database_;
  IdleStatements idle_;
  std::unordered_map<std::string, std::unique_ptr<Query>> prepared_;
};

/// The file is a store, but its content is corrupt.
class DamagedStoreError : public StoreError {
 public:
  using StoreError::StoreError;
};

/// True if a write failed though the file may be intact: disk full, quota, size limit.
bool is_failed_write(const SQLite::Exception& error);

/// Throws StoreError (or DamagedStoreError) with one clear line and a hint.
[[noreturn]] void throw_store_error(const SQLite::Exception& error, const std::string& path);

/// Runs `action` and translates SQLite::Exception to StoreError.
template <class Action>
decltype(auto) guarded(const std::string& path, Action&& action) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    throw_store_error(error, path);
  }
}

/// A read transaction (SAVEPOINT): all reads during its lifetime see the same state, whatever others write. May be nested in a transaction.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection) : connection_(connection) { connection_.run("SAVEPOINT snapshot"); }
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& connection_;
};

/// Target of the writes of a transaction.
enum class WriteTarget {
  file,
  temporary,  ///< temporary tables of this connection: no locks, no waiting
};

/// A write transaction that acquires the writer lock and SQLite's write lock at its beginning, so that it waits there or not at all. Rolls
/// back unless committed.
class WriteTransaction {
 public:
  explicit WriteTransaction(Connection& connection, WriteTarget target = WriteTarget::file);
  void commit();

 private:
  Connection& connection_;
  WriteTarget target_;
  std::optional<WriterLock> writer_lock_;  // released after the transaction; none for stores in memory
  std::optional<SQLite::Transaction> transaction_;
};

}  // namespace mandates
