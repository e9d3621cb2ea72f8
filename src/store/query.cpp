// Prepared statements without the wrapper's object for each value.
#include <sqlite3.h>

#include <utility>

#include "store/connection.h"

namespace mandates {

void FinalizeStatement::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

StatementHandle IdleStatements::take(const std::string& sql) {
  const auto found = statements_.find(sql);
  if (found == statements_.end()) return nullptr;
  StatementHandle statement = std::move(found->second);
  statements_.erase(found);
  return statement;
}

// Texts that depend on a question are many: then all are compiled anew.
void IdleStatements::put(std::string sql, StatementHandle statement) {
  if (statements_.size() == kMost) statements_.clear();
  sqlite3_reset(statement.get());
  sqlite3_clear_bindings(statement.get());
  statements_.emplace(std::move(sql), std::move(statement));
}

Query::Query(SQLite::Database& database, const std::string& sql) : database_(database.getHandle()) {
  compile(sql);
}

Query::Query(Connection& connection, const std::string& sql)
    : database_(connection.database().getHandle()),
      idle_(&connection.idle_statements()),
      sql_(sql),
      statement_(connection.idle_statements().take(sql)) {
  if (!statement_) compile(sql);
}

Query::~Query() {
  if (idle_ != nullptr && statement_) idle_->put(std::move(sql_), std::move(statement_));
}

void Query::compile(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  require_ok(sqlite3_prepare_v2(database_, sql.c_str(), static_cast<int>(sql.size()) + 1, &statement, nullptr));
  statement_.reset(statement);
}

void Query::require_ok(int result) {
  if (result != SQLITE_OK) throw SQLite::Exception(database_, result);
}

void Query::bind_at(int index, const std::string& value) {
  require_ok(sqlite3_bind_text(statement_.get(), index, value.data(), static_cast<int>(value.size()), SQLITE_STATIC));
}

void Query::bind_at(int index, const char* value) {
  require_ok(sqlite3_bind_text(statement_.get(), index, value, -1, SQLITE_TRANSIENT));
}

void Query::bind_at(int index, std::int64_t value) {
  require_ok(sqlite3_bind_int64(statement_.get(), index, value));
}

void Query::bind_at(int index, double value) {
  require_ok(sqlite3_bind_double(statement_.get(), index, value));
}

void Query::bind_at(int index, std::nullptr_t) {
  require_ok(sqlite3_bind_null(statement_.get(), index));
}

void Query::bind_at(int index, const std::string* value) {
  value && !value->empty() ? bind_at(index, *value) : bind_at(index, nullptr);
}

int Query::run() {
  while (next()) {
  }
  const int changed = sqlite3_changes(database_);
  reset();
  return changed;
}

bool Query::next() {
  if (done_) return false;
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) throw SQLite::Exception(database_, result);
  done_ = true;
  return false;
}

// What was wrong with the last run was thrown by it.
void Query::reset() {
  sqlite3_reset(statement_.get());
  done_ = false;
}

std::string_view Query::view(int column) {
  const auto* text = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Query::key(int column) {
  return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) {
  return sqlite3_column_double(statement_.get(), column);
}

Span Query::span(int column) {
  return {static_cast<std::uint32_t>(key(column)), static_cast<std::uint32_t>(key(column + 1))};
}

bool Query::null(int column) {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

bool Query::is_text(int column) {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT;
}

int Query::columns() {
  return sqlite3_column_count(statement_.get());
}

const char* Query::name(int column) {
  return sqlite3_column_name(statement_.get(), column);
}

}  // namespace mandates
