// Looks over the file and the invariants of db/README.md. Reports; repairs nothing.
#include <sqlite3.h>

#include <array>
#include <sstream>

#include "store/store_impl.h"

namespace mandates {

namespace {

// A query that must give no row; its first column names what is wrong.
struct Invariant {
  const char* code;
  const char* message;
  const char* sql;
};

constexpr std::array kInvariants{
    Invariant{
        "symbol-without-document", "no document stands for the symbol",
        "SELECT DISTINCT symbol FROM document d WHERE NOT EXISTS (SELECT 1 FROM document o WHERE o.symbol = d.symbol AND o.chosen = 1)"},
    Invariant{
        "wrong-choice", "another source should stand for the symbol",
        "SELECT d.symbol FROM document d WHERE d.chosen = 1 AND d.id <> (SELECT o.id FROM document o JOIN source s ON s.id = o.source "
        "WHERE o.symbol = d.symbol ORDER BY o.footnote_count > 0 DESC, o.operative_count DESC, s.content_hash, s.path, o.position LIMIT "
        "1)"},
    Invariant{"wrong-count", "the counts of the document are not those of its rows",
              "SELECT d.symbol FROM document d WHERE d.preambular_count + d.operative_count <> "
              "(SELECT count(*) FROM paragraph p WHERE p.document = d.id) OR d.clause_count <> "
              "(SELECT count(*) FROM clause c WHERE c.document = d.id) OR d.footnote_count <> "
              "(SELECT count(*) FROM footnote f WHERE f.document = d.id) OR d.obligation_count <> "
              "(SELECT count(*) FROM clause c WHERE c.document = d.id AND c.obligation = 1)"},
    Invariant{"wrong-count", "the counts of a clause are not those of its rows",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document WHERE "
              "c.actor_count <> (SELECT count(*) FROM clause_actor x WHERE x.clause = c.id) OR "
              "c.recipient_count <> (SELECT count(*) FROM clause_recipient x WHERE x.clause = c.id) OR "
              "c.deliverable_count <> (SELECT count(*) FROM clause_deliverable x WHERE x.clause = c.id) OR "
              "c.due_count <> (SELECT count(*) FROM clause_due x WHERE x.clause = c.id) OR "
              "c.due_day IS NOT (SELECT min(x.day) FROM clause_due x WHERE x.clause = c.id)"},
    Invariant{"wrong-due-day", "an actor's due day is not that of its clause",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause_actor a JOIN clause c ON c.id = a.clause "
              "JOIN document d ON d.id = c.document WHERE a.due_day IS NOT c.due_day"},
    Invariant{
        "outside-of-paragraph", "a clause goes beyond the text of its paragraph",
        "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document JOIN paragraph p "
        "ON p.document = c.document AND p.position = c.paragraph_position WHERE c.\"end\" > length(CAST(p.text AS BLOB)) OR c.begin > "
        "c.\"end\""},
    Invariant{"wrong-order", "the clauses of a document are not numbered as they stand in it",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM (SELECT id, lag(id) OVER "
              "(PARTITION BY document ORDER BY paragraph_position, number) AS before FROM clause) x JOIN clause c ON c.id = x.id "
              "JOIN document d ON d.id = c.document WHERE x.before > x.id"},
    Invariant{"wrong-life", "follow-up, which is up to date, does not know how long the obligation is to be looked after",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document WHERE "
              "c.obligation = 1 AND (SELECT count(*) FROM life l WHERE l.clause = c.id AND l.actor = 0 AND l.document = c.document AND "
              "l.adopted = "
              "CAST(replace(d.adopted, '-', '') AS INTEGER) AND "
              "l.due_day IS CASE WHEN c.due_count = 0 THEN NULL ELSE coalesce(CAST(replace(c.due_day, '-', '') AS INTEGER), 99991231) END) "
              "<> d.chosen AND EXISTS (SELECT 1 FROM derived x JOIN store_state "
              "s ON s.change = x.change WHERE "
              "x.name = 'followup')"},
    Invariant{"entry-without-state", "it is not known beside which clause the entry stands",
              "SELECT e.entry_hash FROM entry e LEFT JOIN attachment a ON a.entry = e.id WHERE a.entry IS NULL"},
};

Diagnostic finding(const std::string& path, std::string code, std::string message, std::string hint = {}) {
  return {std::move(code), Severity::error, {path, 0, 0, 0}, std::move(message), std::move(hint), {}};
}

constexpr char kDamaged[] = "`mandates db restore` puts a backup in its place; without one ingest the files into a new store";

// Compares a full-text index with the texts. SQLite takes this for a write, though nothing is written.
bool index_is_right(SQLite::Database& database, const std::string& table) {
  try {
    database.exec("INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)");
    return true;
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_CORRUPT) throw;
    return false;
  }
}

void check_file(SQLite::Database& database, const std::string& path, Diagnostics& found) {
  Query integrity(database, "PRAGMA integrity_check");
  while (integrity.next()) {
    std::istringstream lines(integrity.text(0));  // SQLite puts several findings under a heading
    for (std::string line; std::getline(lines, line);) {
      if (line != "ok" && line.rfind("***", 0) != 0) found.push_back(finding(path, "damaged", line, kDamaged));
    }
  }
  Query keys(database, "PRAGMA foreign_key_check");
  while (keys.next()) {
    found.push_back(
        finding(path, "foreign-key", "a row of " + keys.text(0) + " refers to a row of " + keys.text(2) + " that is not there", kDamaged));
  }
  if (database.execAndGet("PRAGMA query_only").getInt() != 0) return;
  for (const char* table : {"paragraph_text", "title_text"}) {
    if (index_is_right(database, table)) continue;
    found.push_back(finding(path, "wrong-index", std::string("the full-text index ") + table + " is not that of the texts", kDamaged));
  }
}

void check_invariants(SQLite::Database& database, const std::string& path, Diagnostics& found) {
  for (const Invariant& invariant : kInvariants) {
    Query query(database, invariant.sql);
    while (query.next()) found.push_back(finding(path, invariant.code, query.text(0) + ": " + invariant.message));
  }
}

}  // namespace

Diagnostics Store::check() {
  return guarded(impl_->path(), [&] {
    Diagnostics found;
    try {
      check_file(impl_->database(), path(), found);
      check_invariants(impl_->database(), path(), found);
    } catch (const SQLite::Exception& error) {  // damage that keeps even the check from going on
      if (error.getErrorCode() != SQLITE_CORRUPT && error.getErrorCode() != SQLITE_NOTADB) throw;
      found.push_back(finding(path(), "damaged", error.what(), kDamaged));
    }
    return found;
  });
}

}  // namespace mandates
