// Schema migrations: db/migrations/*.sql, embedded in the binary.
#pragma once

#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace mandates {

/// One file of db/migrations. Numbers begin with 1 and have no gaps.
struct Migration {
  std::string name;  ///< "0001_store"
  std::string sql;
};

/// All migrations, in order.
const std::vector<Migration>& migrations();

/// Migrates an open database from its `user_version` to the last migration. Each step and its record are one transaction; a new database
/// takes all steps in one transaction, so that no store of an older schema is ever left behind. Safe if two programs do it at once. Throws
/// SQLite::Exception.
void migrate(SQLite::Database& database, const std::vector<Migration>& all);

}  // namespace mandates
