// Lists of obligations and single obligations, with the entries of users.
#include <algorithm>
#include <memory>
#include <optional>
#include <span>

#include "store/amended.h"
#include "store/document_loader.h"
#include "store/named_keys.h"
#include "store/obligation_keys.h"
#include "store/obligation_reader.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

constexpr char kHeadColumns[] = ", d.symbol, d.body, d.session, d.adopted, d.title, d.agenda_item, d.committee";
constexpr int kHeadColumn = kClauseColumnCount;

bool has_entries(Connection& connection) {
  Query query(connection, "SELECT EXISTS (SELECT 1 FROM entry)");
  return query.next() && query.flag(0);
}

// State of a clause by the log.
class EntryStates {
 public:
  explicit EntryStates(Connection& connection)
      : any_(has_entries(connection)),
        query_(
            connection,
            "SELECT e.kind, e.entered_at, e.field, e.value, e.day, e.entered_by, e.note FROM attachment a JOIN entry e ON e.id = a.entry "
            "WHERE a.clause = ? ORDER BY e.entered_at, e.id") {}

  void fill(ObligationRow& row) {
    row.entry = EntryState::none;
    row.notes = 0;
    row.last_entry.clear();
    row.amendments.clear();
    row.assigned_to.clear();
    if (!any_) return;
    query_.bind(row.key);
    while (query_.next()) {
      ++row.notes;
      row.last_entry = query_.text(1).substr(0, kIsoDay);
      const auto kind = from_stored_word<EntryKind>(query_.text(0));
      if (kind == EntryKind::close) row.entry = EntryState::closed;
      if (kind == EntryKind::reopen) row.entry = EntryState::reopened;
      if (kind == EntryKind::assign) row.assigned_to = query_.text(3);
      if (kind == EntryKind::amend)
        row.amendments.push_back({query_.text(2), query_.text(3), query_.text(4), query_.text(1), query_.text(5), query_.text(6)});
    }
  }

 private:
  static constexpr std::size_t kIsoDay = 10;  // letters of an ISO day

  bool any_;
  Query query_;
};

ObligationRow read_obligation(StoreImpl& store, Query& query) {
  ObligationRow row;
  const std::string symbol = query.text(kHeadColumn);
  StoredClause stored = store.clauses().read(query, symbol);
  row.key = stored.key;
  row.clause = std::move(stored.clause);
  row.document_key = query.key(24);
  row.due_day = query.text(25);
  row.body = query.text(kHeadColumn + 1);
  row.session = query.text(kHeadColumn + 2);
  row.adopted = query.text(kHeadColumn + 3);
  row.title = query.text(kHeadColumn + 4);
  row.agenda_item = query.text(kHeadColumn + 5);
  row.committee = query.text(kHeadColumn + 6);
  row.once = query.flag(kHeadColumn + 7);
  row.always = query.flag(kHeadColumn + 8);
  return row;
}

// Whether a filter asks for what is live on a day, and what is said of the lives of obligations is what documents say now.
bool asks_lives(FollowupQueries store, const ObligationFilter& filter) {
  if (filter.live_on.empty()) return false;
  const std::optional<Stamp> stamp = store.followup_stamp();
  return stamp && stamp->change == store.change_counter();
}

// The keys of the obligations of a filter; null where it names somebody whom the store does not know.
std::unique_ptr<ObligationKeys> find_keys(Connection& connection, const ObligationFilter& filter, bool with_lives,
                                          ObligationDetail detail) {
  const std::optional<NamedKeys> named = find_named(connection, filter);
  if (!named) return nullptr;
  return std::make_unique<ObligationKeys>(connection, obligation_query(filter, *named, with_lives), detail);
}

// Obligations are read so many at a time: few at first, for those who want few.
constexpr std::size_t kFewest = 32;
constexpr std::size_t kMost = 512;
// So many are read before the first of them is handed over: the code of SQLite and that of the list each stay in the processor's cache.
constexpr std::size_t kTogether = 32;

constexpr char kRowOfClause[] = " FROM clause c JOIN document d ON d.id = c.document WHERE c.id = ?";

// One list: the obligations of a filter, and in their places those that people amended.
class ObligationList {
 public:
  ObligationList(ObligationQueries& store, Connection& connection, const ObligationFilter& filter, const Sink<ObligationRow>& sink,
                 bool with_lives)
      : connection_(connection), filter_(filter), sink_(sink), with_lives_(with_lives), amended_(store, connection, filter) {}

  void write(ObligationDetail detail) {
    const auto keys = find_keys(connection_, filter_, with_lives_, detail);
    if (keys && !write_read(*keys, detail)) return;
    while (const ObligationRow* row = amended_.take())
      if (!give(*row)) return;
  }

 private:
  bool give(const ObligationRow& row) { return sink_(row) && ++count_ != filter_.limit; }

  bool write_read(ObligationKeys& keys, ObligationDetail detail) {
    ObligationReader reader(connection_, detail);
    EntryStates states(connection_);
    std::vector<ObligationRow> rows(kTogether);
    for (std::size_t size = kFewest;; size = std::min(2 * size, kMost)) {
      const std::span<const ListedClause> some = keys.next(size);
      if (some.empty()) return true;
      reader.begin(some);
      for (std::size_t read = kTogether; read == kTogether;) {
        read = 0;
        while (read < kTogether && reader.next(rows[read])) ++read;
        for (std::size_t i = 0; i < read; ++i) {
          rows[i].unsettled = with_lives_;
          states.fill(rows[i]);
          if (!write_one(rows[i])) return false;
        }
      }
    }
  }

  bool write_one(const ObligationRow& row) {
    if (amended_.has(row.key)) return true;
    while (const ObligationRow* before = amended_.take_before(row))
      if (!give(*before)) return false;
    return give(row);
  }

  Connection& connection_;
  const ObligationFilter& filter_;
  const Sink<ObligationRow>& sink_;
  bool with_lives_;
  Amended amended_;
  int count_ = 0;
};

}  // namespace

void ObligationQueries::obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink, ObligationDetail detail) {
  guarded(impl_->path(), [&] {
    const Snapshot snapshot(impl_->connection);
    ObligationList(*this, impl_->connection, filter, sink, asks_lives(FollowupQueries(*impl_), filter)).write(detail);
  });
}

std::vector<RowKey> ObligationQueries::obligation_keys(const ObligationFilter& filter) {
  return guarded(impl_->path(), [&] {
    const Snapshot snapshot(impl_->connection);
    std::vector<RowKey> keys;
    const Amended amended(*this, impl_->connection, filter);
    for (const ObligationRow& row : amended.rows()) keys.push_back(row.key);
    const auto found = find_keys(impl_->connection, filter, asks_lives(FollowupQueries(*impl_), filter), ObligationDetail::brief);
    if (!found) return keys;
    for (auto some = found->next(kMost); !some.empty(); some = found->next(kMost)) {
      for (const ListedClause& clause : some)
        if (!amended.has(clause.key)) keys.push_back(clause.key);
    }
    return keys;
  });
}

bool ObligationQueries::has_actor(const std::string& id_or_name) {
  return guarded(impl_->path(), [&] {
    for (const RowKey actor : find_actors(impl_->connection, id_or_name)) {
      Query& query = impl_->connection.prepared(
          "SELECT 1 FROM clause_actor a JOIN clause c ON c.id = a.clause JOIN document d ON d.id = c.document "
          "WHERE a.actor = ? AND d.chosen = 1 LIMIT 1");
      query.bind(actor);
      const bool found = query.next();
      query.reset();
      if (found) return true;
    }
    Query amended(impl_->connection, "SELECT DISTINCT value FROM entry WHERE kind = 'amend' AND field = 'actor'");
    const std::string folded = folded_letters(id_or_name);
    while (amended.next())
      if (folded_letters(amended.text(0)) == folded) return true;
    return false;
  });
}

const Amendment* amendment_of(const ObligationRow& row, std::string_view field) {
  for (const Amendment& one : row.amendments)
    if (one.field == field) return &one;
  return nullptr;
}

std::optional<ObligationRow> ObligationQueries::find_clause(const std::string& id) {
  return guarded(impl_->path(), [&]() -> std::optional<ObligationRow> {
    const ClauseName name = parse_clause_id(id);
    if (name.symbol.empty()) return std::nullopt;
    Query query(impl_->connection, std::string("SELECT ") + kClauseColumns + kHeadColumns + kEndingColumns +
                                       " FROM document d CROSS JOIN clause c ON c.document = d.id WHERE d.symbol = ? AND d.chosen = 1 "
                                       "AND c.paragraph = ? AND c.number = ? ORDER BY c.paragraph_position, c.id LIMIT 1");
    query.bind(name.symbol, name.paragraph, name.number);
    if (!query.next()) return std::nullopt;
    ObligationRow row = read_obligation(*impl_, query);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

ObligationRow ObligationQueries::clause(RowKey key) {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection, std::string("SELECT ") + kClauseColumns + kHeadColumns + kEndingColumns + kRowOfClause);
    query.bind(key);
    if (!query.next()) throw StoreError("there is no clause with key " + std::to_string(key) + " in the store");
    ObligationRow row = read_obligation(*impl_, query);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

}  // namespace mandates
