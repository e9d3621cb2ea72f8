#include "store/value_check.h"

#include <sqlite3.h>
#include <utf8.h>

#include <algorithm>
#include <array>

#include "calendar/due_code.h"

namespace mandates {

namespace {

constexpr int kMostOfAColumn = 100;

struct Column {
  const char* table;
  const char* name;
};

// Days may be empty or NULL.
constexpr std::array kDays{Column{"document", "adopted"},  Column{"document", "session_from"}, Column{"document", "session_to"},
                           Column{"clause", "due_day"},    Column{"clause_actor", "due_day"},  Column{"clause_due", "from_day"},
                           Column{"clause_due", "to_day"}, Column{"clause_due", "day"},        Column{"entry", "day"},
                           Column{"document", "issued"},   Column{"delivered", "answers"},     Column{"delivered", "submit_by"}};

void is_utf8(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto* text = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const int size = sqlite3_value_bytes(values[0]);
  sqlite3_result_int(context, size == 0 || utf8::is_valid(text, text + size));
}

void is_due_code(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  sqlite3_result_int(context, text != nullptr && DueCode::parse(text).code.has_value());
}

std::vector<std::string> texts_of(SQLite::Database& database, const std::string& table) {
  std::vector<std::string> columns;
  Query query(database, "SELECT name, type FROM pragma_table_info(?)");
  query.bind(table);
  while (query.next())
    if (query.text(1) == "TEXT") columns.push_back(query.text(0));
  return columns;
}

std::vector<std::string> columns_of(SQLite::Database& database, const std::string& table) {
  std::vector<std::string> columns;
  Query query(database, "SELECT name FROM pragma_table_info(?)");
  query.bind(table);
  while (query.next()) columns.push_back(query.text(0));
  return columns;
}

// An expression that names a row of the table, as t.
std::string name_of_row(SQLite::Database& database, const std::string& table) {
  const std::vector<std::string> columns = columns_of(database, table);
  const auto has = [&](const char* name) { return std::find(columns.begin(), columns.end(), name) != columns.end(); };
  if (table == "clause") return "(SELECT d.symbol || '#' || t.paragraph || '.' || t.number FROM document d WHERE d.id = t.document)";
  if (has("symbol") && table != "clause_citation" && table != "citation") return "t.symbol";
  if (has("clause"))
    return "(SELECT d.symbol || '#' || c.paragraph || '.' || c.number FROM clause c JOIN document d ON d.id = c.document WHERE c.id = "
           "t.clause)";
  if (has("document")) return "(SELECT d.symbol FROM document d WHERE d.id = t.document)";
  if (has("source")) return "(SELECT s.path FROM source s WHERE s.id = t.source)";
  return "'a row'";
}

class ValueCheck {
 public:
  explicit ValueCheck(SQLite::Database& database) : database_(database) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function(database.getHandle(), "is_utf8", 1, kFlags, nullptr, is_utf8, nullptr, nullptr);
    sqlite3_create_function(database.getHandle(), "is_due_code", 1, kFlags, nullptr, is_due_code, nullptr, nullptr);
    Query tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (tables.next()) tables_.push_back(tables.text(0));
  }

  std::vector<WrongValue> run() {
    for (const std::string& table : tables_) {
      if (table.starts_with("paragraph_text") || table.starts_with("title_text")) continue;
      for (const std::string& column : texts_of(database_, table))
        look(table, column, "NOT is_utf8(%)", "wrong-text", "is no text in UTF-8");
    }
    for (const Column& day : kDays) {
      if (!has(day.table)) continue;
      look(day.table, day.name, "% <> '' AND date(%, '+0 days') IS NOT %", "wrong-day", "is no day of the calendar");
    }
    if (has("entry")) {
      look("entry", "entered_at", "strftime('%Y-%m-%dT%H:%M:%SZ', @) IS NOT @", "wrong-day", "is no instant", '@');
    }
    if (has("clause_due")) look("clause_due", "code", "NOT is_due_code(%)", "wrong-code", "is no code of a due");
    return std::move(found_);
  }

 private:
  bool has(const char* table) const { return std::find(tables_.begin(), tables_.end(), table) != tables_.end(); }

  // `wrong` is a condition in which `mark` stands for the column.
  void look(const std::string& table, const std::string& column, const char* wrong, const char* code, const char* message,
            char mark = '%') {
    std::string condition;
    for (const char* at = wrong; *at; ++at)
      *at == mark ? (void)condition.append("t.\"").append(column).append("\"") : condition.push_back(*at);
    Query query(database_, "SELECT " + name_of_row(database_, table) + " FROM \"" + table + "\" t WHERE " + condition + " LIMIT " +
                               std::to_string(kMostOfAColumn));
    while (query.next()) {
      std::string name = query.null(0) ? std::string("a row") : query.text(0);
      if (!utf8::is_valid(name)) name = utf8::replace_invalid(name);
      found_.push_back({code, name + ": " + table + "." + column + " " + message});
    }
  }

  SQLite::Database& database_;
  std::vector<std::string> tables_;
  std::vector<WrongValue> found_;
};

}  // namespace

std::vector<WrongValue> wrong_values(SQLite::Database& database) {
  return ValueCheck(database).run();
}

}  // namespace mandates
