#include "store/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "store/store.h"
#include "text/embedded_file.h"

namespace mandates {

std::vector<EmbeddedFile> embedded_migrations();  // made by cmake/EmbedFiles.cmake

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> kAll = [] {
    std::vector<Migration> all;
    for (const EmbeddedFile& file : embedded_migrations()) {
      all.push_back({std::string(file.name.substr(0, file.name.rfind('.'))), std::string(file.content)});
    }
    return all;
  }();
  return kAll;
}

namespace {

int user_version(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

void apply(SQLite::Database& database, const Migration& migration, int version) {
  database.exec(migration.sql);
  SQLite::Statement record(database, "INSERT INTO migration (version, name, content_hash) VALUES (?, ?, ?)");
  record.bind(1, version);
  record.bind(2, migration.name);
  record.bind(3, content_hash(migration.sql));
  record.exec();
  database.exec("PRAGMA user_version = " + std::to_string(version));
}

// A table is made anew by dropping the old one, which with foreign keys enforced would take along all rows that refer to it. SQLite takes
// the switch outside of a transaction only.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(SQLite::Database& database)
      : database_(database), enforced_(database.execAndGet("PRAGMA foreign_keys").getInt() != 0) {
    database_.exec("PRAGMA foreign_keys = OFF");
  }
  ~WithoutForeignKeys() {
    if (enforced_) database_.tryExec("PRAGMA foreign_keys = ON");
  }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;

 private:
  SQLite::Database& database_;
  bool enforced_;
};

}  // namespace

void migrate(SQLite::Database& database, const std::vector<Migration>& all) {
  const int last = static_cast<int>(all.size());
  const WithoutForeignKeys without(database);
  while (user_version(database) < last) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Asked again under the lock: another program may have done this step meanwhile.
    const int done = user_version(database);
    const int until = done == 0 ? last : std::min(done + 1, last);
    for (int version = done + 1; version <= until; ++version) apply(database, all[version - 1], version);
    transaction.commit();
  }
}

int Store::schema_version() {
  return static_cast<int>(migrations().size());
}

}  // namespace mandates
