// The schema, step by step: db/migrations/*.sql, embedded in the binary.
#pragma once

#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace mandates {

/// One file of db/migrations. The first is number 1; numbers have no gaps.
struct Migration {
  std::string name;  ///< "0001_store"
  std::string sql;
};

/// All migrations, in order.
const std::vector<Migration>& migrations();

/// Brings an open database from its `user_version` up to the last of the migrations, each step with its record in one transaction;
/// a new one takes all steps in one, so that no program leaves behind a store of an older schema than it knows. Safe where two programs do
/// it at once. Throws SQLite::Exception.
void migrate(SQLite::Database& database, const std::vector<Migration>& all);

}  // namespace mandates
