// The store as of an earlier day: a temporary view hides later documents, and temporary tables of follow-up shadow the tables of the same
// names. The file is not changed.
#include "store/followup_tables.h"
#include "store/store_impl.h"

namespace mandates {

namespace {

// "CREATE TABLE chain (…)" of the file as the same for the connection alone.
std::string temporary(const std::string& what, const std::string& name, const std::string& sql, char from) {
  return "CREATE " + what + name + " " + sql.substr(sql.find(from));
}

void hide_later_documents(Connection& connection, const std::string& day) {
  // A view takes no parameters; the day is digits and hyphens, and its quotes are doubled all the same.
  std::string quoted;
  for (const char c : day) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  connection.run(
      ("CREATE TEMP VIEW document AS SELECT * FROM main.document WHERE adopted <= '" + quoted + "' AND issued <= '" + quoted + "'")
          .c_str());
}

void shadow(Connection& connection, const char* table) {
  std::vector<std::string> statements;
  {
    Query query(connection.database(),
                "SELECT type, name, sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql <> '' ORDER BY type DESC");
    query.bind_at(1, table);
    while (query.next()) {
      const std::string name = query.text(1), sql = query.text(2);
      if (query.text(0) == "table") statements.push_back(temporary("TEMP TABLE ", name, sql, '('));
      if (query.text(0) == "index") statements.push_back("CREATE INDEX temp." + name + sql.substr(sql.find(" ON ")));
    }
  }
  for (const std::string& statement : statements) connection.run(statement.c_str());
}

}  // namespace

bool Store::has_documents_after(const std::string& day) {
  return guarded(impl_->path(), [&] {
    Query newest(impl_->database(), "SELECT adopted > ? FROM document WHERE chosen = 1 ORDER BY adopted DESC LIMIT 1");
    newest.bind(day);
    if (newest.next() && newest.flag(0)) return true;
    Query issued(impl_->database(), "SELECT 1 FROM document WHERE issued <> '' AND issued > ? LIMIT 1");
    issued.bind(day);
    return issued.next();
  });
}

bool Store::view_as_of(const std::string& day, AsOf when) {
  if (impl_->as_of) return true;
  if (when == AsOf::where_it_matters && !has_documents_after(day)) return false;
  return guarded(impl_->path(), [&] {
    Connection& connection = impl_->connection;
    connection.run("PRAGMA query_only = OFF");
    connection.run("PRAGMA foreign_keys = OFF");  // those of the temporary tables would refer to temporary ones
    for (const char* table : kFollowupTables) shadow(connection, table);
    shadow(connection, "derived");
    hide_later_documents(connection, day);
    impl_->as_of = true;
    return true;
  });
}

}  // namespace mandates
