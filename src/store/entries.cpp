// Entries of users: an append-only log, durable before each call returns.
#include <ctime>
#include <optional>
#include <set>

#include "store/attachments.h"
#include "store/choice.h"
#include "store/hash.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

// While it lives, commits reach the disk before they return. Must begin outside of a transaction: SQLite ignores the pragma inside.
class Durable {
 public:
  explicit Durable(Connection& connection) : connection_(connection) { connection_.run("PRAGMA synchronous = FULL"); }
  ~Durable() {
    try {
      connection_.run("PRAGMA synchronous = NORMAL");
    } catch (const SQLite::Exception&) {  // it stays FULL: slower, not less safe
    }
  }
  Durable(const Durable&) = delete;
  Durable& operator=(const Durable&) = delete;

 private:
  Connection& connection_;
};

constexpr char kEntryColumns[] =
    "e.id, e.entry_hash, e.kind, e.entered_at, e.entered_by, e.by_symbol, e.day, e.note, e.symbol, e.paragraph, e.verb, e.text, e.number, "
    "e.occurrence, a.reason, a.candidate, c.id, c.paragraph, c.number, e.field, e.value";
constexpr char kEntryTables[] = " FROM entry e LEFT JOIN attachment a ON a.entry = e.id LEFT JOIN clause c ON c.id = a.clause ";

EntryRow read_entry(Query& row) {
  EntryRow read;
  read.key = row.key(0);
  read.id = row.text(1);
  read.entry = {from_stored_word<EntryKind>(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(19),
                row.text(20)};
  read.anchor = {row.text(8), row.text(9), row.text(10), row.text(11), row.number(12)};
  read.occurrence = row.number(13);
  read.reason = from_stored_word<Unattached>(row.text(14));
  read.candidate = row.text(15);
  if (!row.null(16)) {
    read.clause_key = row.key(16);
    read.clause_id = clause_id(read.anchor.symbol, row.text(17), row.number(18));
  }
  return read;
}

// Over everything that makes two entries the same one, whatever store they are in.
std::string entry_hash(const Anchor& anchor, const std::string& folded, const Entry& entry, int occurrence) {
  Digest digest;
  for (const std::string* text : {&entry.entered_at, &entry.entered_by, &entry.by_symbol, &entry.day, &entry.note, &anchor.symbol,
                                  &anchor.paragraph, &anchor.verb, &folded})
    digest.add(*text);
  digest.add(static_cast<int>(entry.kind));
  digest.add(anchor.number);
  digest.add(occurrence);
  if (entry.kind == EntryKind::amend || entry.kind == EntryKind::assign) {  // entries of other kinds keep the hash that they have had
    digest.add(entry.field);
    digest.add(entry.value);
  }
  return digest.take();
}

bool in_log(Connection& connection, const std::string& hash) {
  Query& query = connection.prepared("SELECT 1 FROM entry WHERE entry_hash = ?").bind(hash);
  const bool found = query.next();
  query.reset();
  return found;
}

RowKey add(Connection& connection, const CarriedEntry& carried, const std::string& folded, const std::string& hash) {
  const auto& [anchor, entry, occurrence] = carried;
  connection
      .prepared(
          "INSERT INTO entry (entry_hash, occurrence, kind, entered_at, entered_by, by_symbol, day, note, symbol, paragraph, verb, "
          "number, text, folded, field, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(hash, occurrence, stored_word(entry.kind), entry.entered_at, entry.entered_by, entry.by_symbol, entry.day, entry.note,
            anchor.symbol, anchor.paragraph, anchor.verb, anchor.number, anchor.text, folded, entry.field, entry.value)
      .run();
  return connection.database().getLastInsertRowid();
}

EntryRow entry_row(Connection& connection, RowKey key) {
  Query& query = connection.prepared(std::string("SELECT ") + kEntryColumns + kEntryTables + "WHERE e.id = ?").bind(key);
  query.next();
  EntryRow row = read_entry(query);
  query.reset();
  return row;
}

// The last instant at which something was entered about the document; empty where nothing was.
std::string last_instant(Connection& connection, const std::string& symbol) {
  Query& query = connection.prepared("SELECT ifnull(max(entered_at), '') FROM entry WHERE symbol = ?").bind(symbol);
  query.next();
  std::string instant = query.text(0);
  query.reset();
  return instant;
}

// "2026-03-01T09:30:00Z" and a second; nothing where it is no such instant.
std::optional<std::string> second_after(const std::string& instant) {
  std::tm parts{};
  const char* end = ::strptime(instant.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  const std::time_t next = ::timegm(&parts) + 1;
  ::gmtime_r(&next, &parts);
  char text[32];
  return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts));
}

}  // namespace

std::string EntryLog::entry_id(const CarriedEntry& entry) {
  return entry_hash(entry.anchor, folded_letters(entry.anchor.text), entry.entry, entry.occurrence);
}

EntryRow EntryLog::enter(const std::string& id, const Entry& entry) {
  return guarded(impl_->path(), [&] {
    Connection& connection = impl_->connection;
    Durable durable(connection);
    WriteTransaction transaction(connection);
    const std::optional<ObligationRow> found = ObligationQueries(*impl_).find_clause(id);
    if (!found) throw StoreError("there is no clause " + id + " in the store");
    const Clause& clause = found->clause;
    CarriedEntry carried{{clause.symbol, clause.paragraph, clause.verb, clause.text, clause.number}, entry, 0};
    const std::string last = last_instant(connection, clause.symbol);
    if (entry.entered_at < last) carried.entry.entered_at = second_after(last).value_or(entry.entered_at);
    const std::string folded = folded_letters(clause.text);
    // The same words entered twice are two entries.
    std::string hash = entry_hash(carried.anchor, folded, carried.entry, 0);
    while (in_log(connection, hash)) hash = entry_hash(carried.anchor, folded, carried.entry, ++carried.occurrence);
    const RowKey key = add(connection, carried, folded, hash);
    attach_entries(connection, clause.symbol);
    EntryRow row = entry_row(connection, key);
    transaction.commit();
    return row;
  });
}

std::vector<EntryRow> EntryLog::enter(std::span<const CarriedEntry> entries) {
  return guarded(impl_->path(), [&] {
    Connection& connection = impl_->connection;
    Durable durable(connection);
    WriteTransaction transaction(connection);
    std::vector<RowKey> added;
    std::set<std::string> symbols;
    for (const CarriedEntry& carried : entries) {
      const std::string folded = folded_letters(carried.anchor.text);
      const std::string hash = entry_hash(carried.anchor, folded, carried.entry, carried.occurrence);
      if (in_log(connection, hash)) continue;
      added.push_back(add(connection, carried, folded, hash));
      symbols.insert(carried.anchor.symbol);
    }
    for (const std::string& symbol : symbols) attach_entries(connection, symbol);
    std::vector<EntryRow> rows;
    for (const RowKey key : added) rows.push_back(entry_row(connection, key));
    transaction.commit();
    return rows;
  });
}

std::vector<std::string> EntryLog::assignees() {
  return guarded(impl_->path(), [&] {
    std::vector<std::string> people;
    Query query(impl_->connection, "SELECT DISTINCT value FROM entry WHERE kind = 'assign' AND value <> '' ORDER BY 1");
    while (query.next()) people.push_back(query.text(0));
    return people;
  });
}

std::vector<EntryRow> EntryLog::entries(const std::string& id) {
  return guarded(impl_->path(), [&] {
    std::vector<EntryRow> rows;
    std::string sql = std::string("SELECT ") + kEntryColumns + kEntryTables;
    if (id.empty()) {
      Query query(impl_->connection, sql + "ORDER BY e.entered_at, e.id");
      while (query.next()) rows.push_back(read_entry(query));
      return rows;
    }
    const std::string symbol = parse_clause_id(id).symbol;
    Query query(impl_->connection, sql + "WHERE e.symbol = ? AND a.clause IS NOT NULL ORDER BY e.entered_at, e.id");
    query.bind(symbol);
    while (query.next()) {
      rows.push_back(read_entry(query));
      if (rows.back().clause_id != id) rows.pop_back();
    }
    return rows;
  });
}

}  // namespace mandates
