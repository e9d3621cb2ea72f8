// The floor under `ingest`: all rows of a store, held in memory, are inserted with prepared statements into a fresh store of the same
// schema, with its indices and full-text indices, in one transaction, under the pragmas of a store that is written
// (src/store/connection.cpp). Follow-up (derived rows) is left out. Prints one line of JSON; `seconds` run from the opening of the fresh
// file to its closing, checkpoint included.
//   bare_insert STORE FRESH    (FRESH must not exist; it is left for whoever wants to look)
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Rows of one table: values one after the other, each with its kind before it, so that millions of them fit.
class Values {
 public:
  void append(const SQLite::Column& value) {
    kinds_.push_back(static_cast<char>(value.getType()));
    if (value.isInteger()) {
      const std::int64_t number = value.getInt64();
      put(&number, sizeof number);
    } else if (value.isFloat()) {
      const double number = value.getDouble();
      put(&number, sizeof number);
    } else if (!value.isNull()) {
      const std::uint32_t size = static_cast<std::uint32_t>(value.getBytes());
      put(&size, sizeof size);
      put(value.getBlob(), size);
    }
  }

  class Reader {
   public:
    explicit Reader(const Values& values) : values_(values) {}

    /// Binds the next value; `text` holds it until the statement was run.
    void bind(SQLite::Statement& statement, int column, std::string& text) {
      switch (values_.kinds_[value_++]) {
        case SQLITE_INTEGER:
          return statement.bind(column, take<std::int64_t>());
        case SQLITE_FLOAT:
          return statement.bind(column, take<double>());
        case SQLITE_NULL:
          return statement.bind(column);
        default:
          break;
      }
      const auto size = take<std::uint32_t>();
      text.assign(values_.bytes_, at_, size);
      at_ += size;
      statement.bindNoCopy(column, text);
    }

   private:
    template <typename T>
    T take() {
      T number;
      std::memcpy(&number, values_.bytes_.data() + at_, sizeof number);
      at_ += sizeof number;
      return number;
    }

    const Values& values_;
    std::size_t value_ = 0, at_ = 0;
  };

 private:
  void put(const void* from, std::size_t size) {
    if (size > 0) bytes_.append(static_cast<const char*>(from), size);
  }

  std::string kinds_, bytes_;
};

// A full-text index without a copy of the text: it is filled beside the table that holds the text.
struct Index {
  std::string table, column;
  int place = 0;  // of the text among the columns of its table
};

struct Table {
  std::string name;
  int columns = 0;
  std::int64_t rows = 0;
  Values values;
  std::optional<Index> index;
};

struct Holding {
  std::vector<std::string> schema;
  std::vector<Table> tables;
  std::int64_t rows = 0;
};

const std::set<std::string> kDerived = {"derived",      "family",     "family_member", "chain",
                                        "chain_member", "chain_link", "fulfilment",    "dropped"};

std::optional<Index> index_of(const std::string& table, const SQLite::Statement& row) {
  std::optional<Index> index;
  if (table == "paragraph") index = Index{"paragraph_text", "text"};
  if (table == "document") index = Index{"title_text", "title"};
  if (index) index->place = row.getColumnIndex(index->column.c_str());
  return index;
}

Holding read(const std::string& path) {
  const SQLite::Database database(path, SQLite::OPEN_READONLY);
  Holding holding;
  std::set<std::string> inner;  // of the full-text indices; they come with them
  SQLite::Statement shadows(database, "SELECT name FROM pragma_table_list WHERE type = 'shadow'");
  while (shadows.executeStep()) inner.insert(shadows.getColumn(0).getString());
  SQLite::Statement things(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  while (things.executeStep()) {
    const std::string type = things.getColumn(0), name = things.getColumn(1), sql = things.getColumn(3);
    if (inner.count(name) > 0 || name.rfind("sqlite_", 0) == 0) continue;
    holding.schema.push_back(sql);
    if (type != "table" || sql.rfind("CREATE VIRTUAL", 0) == 0 || kDerived.count(name) > 0) continue;
    SQLite::Statement row(database, "SELECT * FROM " + name);
    Table table{name, row.getColumnCount(), 0, {}, index_of(name, row)};
    while (row.executeStep()) {
      for (int i = 0; i < table.columns; ++i) table.values.append(row.getColumn(i));
      ++table.rows;
    }
    holding.rows += table.rows;
    if (table.rows > 0) holding.tables.push_back(std::move(table));
  }
  return holding;
}

void insert(SQLite::Database& database, const Table& table) {
  std::string marks = "?";
  for (int i = 1; i < table.columns; ++i) marks += ", ?";
  SQLite::Statement row(database, "INSERT INTO " + table.name + " VALUES (" + marks + ")");
  std::optional<SQLite::Statement> words;
  if (table.index)
    words.emplace(database, fmt::format("INSERT INTO {} (rowid, {}) VALUES (?, ?)", table.index->table, table.index->column));
  std::vector<std::string> texts(static_cast<std::size_t>(table.columns));
  Values::Reader values(table.values);
  for (std::int64_t i = 0; i < table.rows; ++i) {
    for (int column = 0; column < table.columns; ++column) values.bind(row, column + 1, texts[static_cast<std::size_t>(column)]);
    row.exec();
    row.reset();
    if (!words) continue;
    words->bind(1, database.getLastInsertRowid());
    words->bindNoCopy(2, texts[static_cast<std::size_t>(table.index->place)]);
    words->exec();
    words->reset();
  }
}

void write(const Holding& holding, const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (const std::string& sql : holding.schema) database.exec(sql);
  for (const Table& table : holding.tables) insert(database, table);
  transaction.commit();
}

void check(const Holding& holding, const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);  // a reader would leave its files beside it
  const auto require = [&database](const std::string& table, std::int64_t wanted) {
    const std::int64_t found = database.execAndGet("SELECT count(*) FROM " + table).getInt64();
    if (found != wanted) throw std::runtime_error(fmt::format("{} has {} rows instead of {}", table, found, wanted));
  };
  for (const Table& table : holding.tables) {
    require(table.name, table.rows);
    if (table.index) require(table.index->table + "_docsize", table.rows);
  }
}

int run(const std::string& store, const std::string& fresh) {
  if (std::filesystem::exists(fresh)) throw std::runtime_error(fresh + " exists");
  const Holding holding = read(store);
  const auto begin = std::chrono::steady_clock::now();
  write(holding, fresh);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  check(holding, fresh);
  fmt::print("{{\"seconds\":{:.4f},\"rows\":{},\"bytes\":{}}}\n", taken.count(), holding.rows, std::filesystem::file_size(fresh));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: bare_insert STORE FRESH\n");
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bare_insert: {}\n", error.what());
    return 1;
  }
}
