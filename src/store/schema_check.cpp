#include "store/schema_check.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "store/migrations.h"

namespace mandates {

namespace {

struct SchemaObject {
  std::string type;  // "table", "index", "trigger", "view"
  std::string sql;
};

constexpr char kDiffers[] =
    "something else than this program changed it: put a backup in its place; without one export what people entered, for a new store";

// Blanks and quotes come and go as a table is renamed by one version of SQLite or another.
std::string without_looks(std::string sql) {
  std::erase_if(sql, [](char c) { return c == ' ' || c == '\n' || c == '"'; });
  return sql;
}

std::map<std::string, SchemaObject> schema_of(SQLite::Database& database) {
  std::map<std::string, SchemaObject> objects;
  Query query(database, "SELECT name, type, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  while (query.next()) objects[query.text(0)] = {query.text(1), without_looks(query.text(2))};
  return objects;
}

// Tables in which the full-text index keeps its own; each version of SQLite may write them otherwise.
bool is_of_index(std::string_view name) {
  return name.starts_with("paragraph_text_") || name.starts_with("title_text_");
}

std::string describe(const std::string& name, const SchemaObject& made, const SchemaObject* found) {
  if (!found) return "the " + made.type + " " + name + " is missing";
  if (found->type != made.type) return name + " is a " + found->type + ", not a " + made.type;
  if (found->sql != made.sql && !is_of_index(name)) return "the " + made.type + " " + name + " is not as this program makes it";
  return {};
}

std::vector<std::string> compare_rows(SQLite::Database& database) {
  std::vector<std::string> differences;
  Query state(database, "SELECT count(*), sum(id = 1) FROM store_state");
  state.next();
  if (state.number(0) != 1 || state.number(1) != 1) differences.emplace_back("store_state has not its one row");
  Query record(database, "SELECT name, content_hash FROM migration WHERE version = ?");
  for (std::size_t i = 0; i < migrations().size(); ++i) {
    const Migration& migration = migrations()[i];
    record.bind(static_cast<int>(i + 1));
    if (!record.next())
      differences.push_back("the record of migration " + migration.name + " is missing");
    else if (record.text(0) != migration.name || record.text(1) != content_hash(migration.sql))
      differences.push_back("the record of migration " + std::to_string(i + 1) + " is not that of " + migration.name);
  }
  return differences;
}

}  // namespace

std::vector<std::string> schema_differences(SQLite::Database& database) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(fresh, migrations());
  const std::map<std::string, SchemaObject> made = schema_of(fresh);
  const std::map<std::string, SchemaObject> found = schema_of(database);
  std::vector<std::string> differences;
  for (const auto& [name, object] : made) {
    const auto there = found.find(name);
    std::string difference = describe(name, object, there == found.end() ? nullptr : &there->second);
    if (!difference.empty()) differences.push_back(std::move(difference));
  }
  for (const auto& [name, object] : found)
    if (!made.contains(name)) differences.push_back("the " + object.type + " " + name + " was not made by this program");
  const auto is_table = [&](const char* name) { return found.contains(name) && found.at(name).type == "table"; };
  if (is_table("store_state") && is_table("migration")) {
    for (std::string& difference : compare_rows(database)) differences.push_back(std::move(difference));
  }
  return differences;
}

const char* schema_hint() {
  return kDiffers;
}

}  // namespace mandates
