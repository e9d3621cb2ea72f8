// Brings a store up to a schema that later versions might have: what the kill test kills in the middle of a migration.
//   migrate_invented STORE
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdio>
#include <exception>
#include <vector>

#include "store/migrations.h"

namespace {

// Steps that take their time and would show it if half of one were done: a table filled from others, a column on every row, a table
// rebuilt under its name.
constexpr const char* kSteps[] = {
    "CREATE TABLE word_count (paragraph INTEGER PRIMARY KEY REFERENCES paragraph ON DELETE CASCADE, bytes INTEGER NOT NULL) STRICT;"
    "INSERT INTO word_count SELECT id, length(CAST(text AS BLOB)) FROM paragraph;"
    "CREATE INDEX word_count_bytes ON word_count (bytes, paragraph);",
    "ALTER TABLE citation ADD COLUMN weight INTEGER NOT NULL DEFAULT 1; UPDATE citation SET weight = length(symbol);",
    "CREATE TABLE footnote_2 (document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL, words TEXT NOT "
    "NULL,"
    " PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;"
    "INSERT INTO footnote_2 SELECT document, position, text FROM paragraph;"
    "DROP TABLE footnote; ALTER TABLE footnote_2 RENAME TO footnote;",
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::vector<mandates::Migration> all = mandates::migrations();
  for (const char* sql : kSteps) all.push_back({"invented_" + std::to_string(all.size() + 1), sql});
  try {
    SQLite::Database database(argv[1], SQLite::OPEN_READWRITE, 5000);
    database.exec("PRAGMA synchronous = FULL");
    mandates::migrate(database, all);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 3;
  }
  return 0;
}
