// Checks the file and the invariants of db/README.md. Reports findings; repairs nothing.
#include <sqlite3.h>

#include <array>
#include <sstream>

#include "store/names.h"
#include "store/schema_check.h"
#include "store/store_impl.h"
#include "store/value_check.h"

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
        "WHERE o.symbol = d.symbol ORDER BY o.marked_up AND o.operative_count > 0 DESC, o.footnote_count > 0 DESC, o.operative_count DESC, "
        "(SELECT count(*) FROM document_answer a WHERE a.document = o.id) DESC, s.content_hash, s.path, o.position LIMIT "
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
              "l.adopted = CASE WHEN is_adopted_kind(d.kind) THEN CAST(replace(d.adopted, '-', '') AS INTEGER) "
              "ELSE 99991231 END AND "
              "l.due_day IS CASE WHEN c.due_count = 0 THEN NULL ELSE coalesce(CAST(replace(c.due_day, '-', '') AS INTEGER), 99991231) END) "
              "<> d.chosen AND EXISTS (SELECT 1 FROM derived x JOIN store_state "
              "s ON s.change = x.change WHERE "
              "x.name = 'followup')"},
    Invariant{"repeated-id", "several clauses have this id",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document "
              "GROUP BY c.document, c.paragraph, c.number HAVING count(*) > 1"},
    Invariant{
        "wrong-paragraph", "the clause does not name the paragraph in which it stands",
        "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document JOIN paragraph p "
        "ON p.document = c.document AND p.position = c.paragraph_position WHERE p.number <> c.paragraph"},
    Invariant{"failed-family", "what later documents say of this family could not be worked out",
              "SELECT name FROM family WHERE failure <> ''"},
    Invariant{"no-family", "follow-up, which is up to date, knows no family of the document",
              "SELECT d.symbol FROM document d WHERE d.chosen = 1 AND NOT EXISTS (SELECT 1 FROM family_member m WHERE m.document = d.id) "
              "AND EXISTS (SELECT 1 FROM derived x JOIN store_state s ON s.change = x.change WHERE x.name = 'followup')"},
    Invariant{"wrong-chain", "the chain has fewer than two obligations, or one that is none",
              "SELECT h.name FROM chain h WHERE (SELECT count(*) FROM chain_member m JOIN clause c ON c.id = m.clause WHERE m.chain = h.id "
              "AND c.obligation = 1) < max(2, (SELECT count(*) FROM chain_member m WHERE m.chain = h.id)) "
              "AND EXISTS (SELECT 1 FROM derived x JOIN store_state s ON s.change = x.change WHERE x.name = 'followup')"},
    Invariant{"repeated-chain", "several chains have this id", "SELECT name FROM chain GROUP BY name HAVING count(*) > 1"},
    Invariant{"wrong-link", "an obligation is said to repeat a clause of a document that does not stand for its symbol, or none",
              "SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM chain_link l JOIN clause c ON c.id = l.clause JOIN document d "
              "ON d.id = c.document JOIN clause p ON p.id = l.previous WHERE (c.obligation = 0 OR p.obligation = 0) "
              "AND EXISTS (SELECT 1 FROM derived x JOIN store_state s ON s.change = x.change WHERE x.name = 'followup')"},
    Invariant{"wrong-attachment", "the entry stands beside a clause of another document",
              "SELECT e.entry_hash FROM attachment a JOIN entry e ON e.id = a.entry JOIN clause c ON c.id = a.clause "
              "JOIN document d ON d.id = c.document WHERE d.symbol <> e.symbol OR d.chosen = 0"},
    Invariant{"entry-without-state", "it is not known beside which clause the entry stands",
              "SELECT e.entry_hash FROM entry e LEFT JOIN attachment a ON a.entry = e.id WHERE a.entry IS NULL"},
};

Diagnostic finding(const std::string& path, std::string code, std::string message, std::string hint = {}) {
  return {std::move(code), Severity::error, {path, 0, 0, 0}, std::move(message), std::move(hint), {}};
}

constexpr char kDamaged[] = "put a backup in its place; without one ingest the files into a new store";

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
}

// A write for SQLite: waits for others who write, and asks them to wait no longer than it takes.
void check_indices(Connection& connection, const std::string& path, Diagnostics& found) {
  SQLite::Database& database = connection.database();
  if (database.execAndGet("PRAGMA query_only").getInt() != 0) return;
  const WriteTransaction transaction(connection);
  for (const char* table : {"paragraph_text", "title_text"}) {
    if (index_is_right(database, table)) continue;
    found.push_back(finding(path, "wrong-index", std::string("the full-text index ") + table + " is not that of the texts", kDamaged));
  }
}

// True where the schema is that of this program.
bool check_schema(SQLite::Database& database, const std::string& path, Diagnostics& found) {
  const std::vector<std::string> differences = schema_differences(database);
  for (const std::string& difference : differences) found.push_back(finding(path, "schema", difference, schema_hint()));
  return differences.empty();
}

void sql_is_adopted_kind(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto* word = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  sqlite3_result_int(context, word != nullptr && is_adopted_kind(from_stored_word<DocumentKind>(word)));
}

void check_invariants(SQLite::Database& database, const std::string& path, Diagnostics& found) {
  sqlite3_create_function(database.getHandle(), "is_adopted_kind", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sql_is_adopted_kind,
                          nullptr, nullptr);
  for (const Invariant& invariant : kInvariants) {
    Query query(database, invariant.sql);
    while (query.next()) found.push_back(finding(path, invariant.code, query.text(0) + ": " + invariant.message));
  }
  for (WrongValue& wrong : wrong_values(database)) found.push_back(finding(path, std::move(wrong.code), std::move(wrong.message)));
}

// What is asked of tables that are not there says nothing beyond that.
void check_contents(SQLite::Database& database, const std::string& path, bool schema_is_right, Diagnostics& found) {
  try {
    check_invariants(database, path, found);
  } catch (const SQLite::Exception& error) {
    if (schema_is_right || error.getErrorCode() != SQLITE_ERROR) throw;
    found.push_back(finding(path, "unchecked", std::string("the contents could not be looked over: ") + error.what()));
  }
}

}  // namespace

Diagnostics Store::check() {
  return guarded(impl_->path(), [&] {
    Diagnostics found;
    try {
      bool schema_is_right = false;
      {
        const Snapshot snapshot(impl_->connection);
        check_file(impl_->database(), path(), found);
        schema_is_right = check_schema(impl_->database(), path(), found);
        check_contents(impl_->database(), path(), schema_is_right, found);
      }
      if (schema_is_right) check_indices(impl_->connection, path(), found);
    } catch (const SQLite::Exception& error) {  // damage that keeps even the check from going on
      if (error.getErrorCode() != SQLITE_CORRUPT && error.getErrorCode() != SQLITE_NOTADB) throw;
      found.push_back(finding(path(), "damaged", error.what(), kDamaged));
    }
    return found;
  });
}

}  // namespace mandates
