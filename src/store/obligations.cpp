#include "store/obligations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>

#include "store/document_loader.h"
#include "store/names.h"
#include "store/obligation_keys.h"
#include "store/obligation_reader.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

std::string list_of(const std::vector<RowKey>& keys) {
  return fmt::format("({})", fmt::join(keys, ", "));
}

constexpr char kHeadColumns[] = ", d.symbol, d.body, d.session, d.adopted, d.title, d.agenda_item, d.committee";
constexpr int kHeadColumn = kClauseColumnCount;

// The texts that conditions bind, in order.
class Conditions {
 public:
  void also(const std::string& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  void also(const std::string& condition, const std::string& value) {
    if (value.empty()) return;
    also(condition);
    bind(value);
  }
  void bind(const std::string& value) { parameters_.push_back(value); }
  Statement statement(const std::string& select, const std::string& order) { return {select + sql_ + order, std::move(parameters_)}; }

 private:
  std::string sql_;
  std::vector<std::string> parameters_;
};

// The plus keeps SQLite from the index of all that an actor is asked for, which it would go through for each clause.
std::string has_actor_among(const std::vector<RowKey>& actors) {
  return "EXISTS (SELECT 1 FROM clause_actor a WHERE a.clause = c.id AND +a.actor IN " + list_of(actors) + ")";
}

enum class Start { documents, lives, dues, actor, all };

// One document or one session; else what is to be looked after on a day; else the days between two, or after one; else an actor; else all.
Start start_of(const ObligationFilter& filter, const std::vector<RowKey>& actors, bool with_lives) {
  if (!filter.document.empty() || !filter.session.empty()) return Start::documents;
  if (with_lives && !filter.live_on.empty()) return Start::lives;
  if (!filter.due_after.empty()) return Start::dues;
  return actors.empty() ? Start::all : Start::actor;
}

void restrict_documents(const ObligationFilter& filter, Conditions& conditions) {
  conditions.also("d.symbol = ?", filter.document);
  conditions.also("d.body = ?", filter.body);
  conditions.also("d.session = ?", filter.session);
}

constexpr char kInOrderOfDue[] = " ORDER BY due_day NULLS LAST";

Statement candidates(const ObligationFilter& filter, const std::vector<RowKey>& actors, Start start) {
  Conditions conditions;
  // Where only the earliest day counts, it bounds the index.
  const std::string before = filter.due_after.empty() ? filter.due_before : std::string();
  const auto bound = [&](const std::string& column) {
    conditions.also(column + " < ?", before);
    if (filter.only_due) conditions.also(column + " IS NOT NULL");
  };
  switch (start) {
    case Start::documents:
      conditions.also("d.chosen = 1");
      restrict_documents(filter, conditions);
      bound("c.due_day");
      return conditions.statement("SELECT c.due_day AS due_day, c.id FROM document d CROSS JOIN clause c ON c.document = d.id",
                                  kInOrderOfDue);
    case Start::lives:
      conditions.also("actor IN " + list_of(actors.empty() ? std::vector{kWhoever} : actors));
      conditions.also(filter.any_due ? "has_due = 1" : "has_due IN (0, 1)");
      conditions.also(fmt::format("settled > {}", day_number(filter.live_on)));
      if (filter.drafts && !filter.adopted_to.empty())
        conditions.also(fmt::format("(adopted <= {} OR adopted = {})", day_number(filter.adopted_to), day_number(kNever)));
      else if (!filter.drafts)
        conditions.also(fmt::format("adopted <= {}",
                                    std::min(day_number(filter.adopted_to.empty() ? kNever : filter.adopted_to), day_number(kNever) - 1)));
      if (!before.empty()) conditions.also(fmt::format("due_day < {}", day_number(before)));
      if (filter.only_due) conditions.also(fmt::format("due_day < {}", kDueWithoutDay));
      return conditions.statement(fmt::format("SELECT nullif(due_day, {}) AS due_day, clause, document FROM life", kDueWithoutDay), "");
    case Start::dues:
      conditions.also("x.day > ?", filter.due_after);
      conditions.also("x.day < ?", filter.due_before);
      return conditions.statement("SELECT c.due_day AS due_day, c.id FROM clause_due x CROSS JOIN clause c ON c.id = x.clause",
                                  kInOrderOfDue);
    case Start::actor:
      conditions.also("actor IN " + list_of(actors));
      bound("due_day");
      return conditions.statement("SELECT due_day, clause FROM clause_actor", kInOrderOfDue);
    case Start::all:
      conditions.also("obligation = 1");
      bound("due_day");
      return conditions.statement("SELECT due_day, id FROM clause", kInOrderOfDue);
  }
  throw std::logic_error("no such start");
}

// Whether a life says all that a filter asks.
bool told_by_lives(const ObligationFilter& filter, const std::vector<RowKey>& recipients) {
  return filter.body.empty() && filter.verb.empty() && filter.type.empty() && filter.deliverable.empty() && filter.due_after.empty() &&
         recipients.empty();
}

// Which of several days lies between is looked up.
void restrict_days(const ObligationFilter& filter, Conditions& conditions) {
  if (filter.due_after.empty()) return;
  conditions.also(std::string("EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.day > ?") +
                  (filter.due_before.empty() ? ")" : " AND x.day < ?)"));
  conditions.bind(filter.due_after);
  if (!filter.due_before.empty()) conditions.bind(filter.due_before);
}

}  // namespace

int day_number(std::string iso) {
  std::erase(iso, '-');
  int number = 0;
  std::from_chars(iso.data(), iso.data() + iso.size(), number);
  return number;
}

namespace {

// What holds for an obligation wherever it was found.
void restrict_rows(const ObligationFilter& filter, const std::vector<RowKey>& recipients, Conditions& conditions) {
  conditions.also("c.obligation = 1");
  conditions.also("d.chosen = 1");
  if (!filter.drafts && filter.document.empty()) {
    conditions.also(fmt::format("d.kind NOT IN ('{}', '{}')", stored_word(DocumentKind::draft), stored_word(DocumentKind::draft_decision)));
  }
  conditions.also("d.adopted <= ?", filter.adopted_to);
  conditions.also("c.verb = ?", filter.verb);
  conditions.also("c.type = ?", filter.type);
  conditions.also("EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type = ?)", filter.deliverable);
  if (!recipients.empty()) {
    conditions.also("EXISTS (SELECT 1 FROM clause_recipient x WHERE x.clause = c.id AND x.actor IN " + list_of(recipients) + ")");
  }
}

// CROSS JOIN keeps SQLite from choosing another order of tables.
constexpr char kAmong[] = " FROM json_each(?) j CROSS JOIN clause c ON c.id = j.value CROSS JOIN document d ON d.id = c.document";

}  // namespace

ObligationQuery obligation_query(const ObligationFilter& filter, const std::vector<RowKey>& actors, const std::vector<RowKey>& recipients,
                                 bool with_lives) {
  const Start start = start_of(filter, actors, with_lives);
  Statement from = candidates(filter, actors, start);
  if (start == Start::lives && told_by_lives(filter, recipients)) return {std::move(from), {}, false};
  Conditions conditions;
  restrict_rows(filter, recipients, conditions);
  if (start != Start::documents) conditions.also("d.body = ?", filter.body);
  if (filter.any_due && start != Start::lives) conditions.also("c.due_count > 0");
  if (!actors.empty() && (start == Start::documents || start == Start::dues)) conditions.also(has_actor_among(actors));
  if (start == Start::documents && with_lives && !filter.live_on.empty()) {
    conditions.also(fmt::format("NOT EXISTS (SELECT 1 FROM life x WHERE x.clause = c.id AND x.settled <= {})", day_number(filter.live_on)));
  }
  if (start != Start::dues) restrict_days(filter, conditions);
  return {std::move(from), conditions.statement(std::string("SELECT c.id, c.document") + kAmong, ""), start != Start::lives};
}

Statement membership_statement(const ObligationFilter& filter, const std::vector<RowKey>& actors, const std::vector<RowKey>& recipients) {
  Conditions conditions;
  restrict_rows(filter, recipients, conditions);
  restrict_documents(filter, conditions);
  if (filter.any_due) conditions.also("c.due_count > 0");
  if (filter.only_due) conditions.also("c.due_day IS NOT NULL");
  if (!actors.empty()) conditions.also(has_actor_among(actors));
  if (filter.due_after.empty()) conditions.also("c.due_day < ?", filter.due_before);
  restrict_days(filter, conditions);
  return conditions.statement(std::string("SELECT c.id") + kAmong, "");
}

namespace {

std::vector<RowKey> find_actors(Connection& connection, const std::string& id_or_name) {
  std::vector<RowKey> keys;
  Query& by_entity = connection.prepared("SELECT id FROM actor WHERE entity = ? AND entity <> ''").bind(id_or_name);
  while (by_entity.next()) keys.push_back(by_entity.key(0));
  if (!keys.empty()) return keys;
  const std::string folded = folded_letters(id_or_name);
  Query& by_name = connection.prepared("SELECT DISTINCT actor FROM actor_name WHERE folded = ? ORDER BY actor").bind(folded);
  while (by_name.next()) keys.push_back(by_name.key(0));
  return keys;
}

// State of a clause by the log.
class EntryStates {
 public:
  explicit EntryStates(Connection& connection)
      : any_(connection.database().execAndGet("SELECT EXISTS (SELECT 1 FROM entry)").getInt() != 0),
        query_(connection.database(),
               "SELECT e.kind, substr(e.entered_at, 1, 10) FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = ? ORDER BY "
               "e.entered_at, e.id") {}

  void fill(ObligationRow& row) {
    if (!any_) return;
    query_.bind(row.key);
    while (query_.next()) {
      ++row.notes;
      row.last_entry = query_.text(1);
      const auto kind = from_stored_word<EntryKind>(query_.text(0));
      if (kind == EntryKind::close) row.entry = EntryState::closed;
      if (kind == EntryKind::reopen) row.entry = EntryState::reopened;
    }
  }

 private:
  bool any_;
  Query query_;
};

ObligationRow read_obligation(Store::Impl& store, Query& query) {
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
  return row;
}

}  // namespace

namespace {

std::vector<RowKey> keys_of(Connection& connection, const std::string& name) {
  return name.empty() ? std::vector<RowKey>() : find_actors(connection, name);
}

// Whether a filter asks for what is live on a day, and what is said of the lives of obligations is what documents say now.
bool asks_lives(Store& store, const ObligationFilter& filter) {
  if (filter.live_on.empty()) return false;
  const std::optional<Stamp> stamp = store.followup_stamp();
  return stamp && stamp->change == store.change_counter();
}

// Those whom a filter names.
struct Named {
  std::vector<RowKey> actors, recipients;
};

// None where the store does not know one of them.
std::optional<Named> find_named(Connection& connection, const ObligationFilter& filter) {
  Named named{keys_of(connection, filter.actor), keys_of(connection, filter.recipient)};
  if ((!filter.actor.empty() && named.actors.empty()) || (!filter.recipient.empty() && named.recipients.empty())) return std::nullopt;
  return named;
}

// The keys of the obligations of a filter; null where it names somebody whom the store does not know.
std::unique_ptr<ObligationKeys> find_keys(Connection& connection, const ObligationFilter& filter, bool with_lives,
                                          ObligationDetail detail) {
  const std::optional<Named> named = find_named(connection, filter);
  if (!named) return nullptr;
  return std::make_unique<ObligationKeys>(connection, obligation_query(filter, named->actors, named->recipients, with_lives), detail);
}

}  // namespace

std::unique_ptr<ObligationMembership> find_membership(Connection& connection, const ObligationFilter& filter) {
  const std::optional<Named> named = find_named(connection, filter);
  if (!named) return nullptr;
  return std::make_unique<ObligationMembership>(connection, membership_statement(filter, named->actors, named->recipients));
}

namespace {

// Obligations are read so many at a time: few at first, for those who want few.
constexpr std::size_t kFewest = 32;
constexpr std::size_t kMost = 512;
// So many are read before the first of them is handed over: the code of SQLite and that of the list each stay in the processor's cache.
constexpr std::size_t kTogether = 32;

constexpr char kRowOfClause[] = " FROM clause c JOIN document d ON d.id = c.document WHERE c.id = ?";

}  // namespace

void Store::obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink, ObligationDetail detail) {
  guarded(impl_->path(), [&] {
    const Snapshot snapshot(impl_->connection);
    const bool with_lives = asks_lives(*this, filter);
    const auto keys = find_keys(impl_->connection, filter, with_lives, detail);
    if (!keys) return;
    ObligationReader reader(impl_->connection, detail);
    EntryStates states(impl_->connection);
    int count = 0;
    std::vector<ObligationRow> rows(kTogether);
    for (std::size_t size = kFewest;; size = std::min(2 * size, kMost)) {
      const std::span<const ListedClause> some = keys->next(size);
      if (some.empty()) return;
      reader.begin(some);
      for (std::size_t read = kTogether; read == kTogether;) {
        read = 0;
        while (read < kTogether && reader.next(rows[read])) ++read;
        for (std::size_t i = 0; i < read; ++i) {
          rows[i].unsettled = with_lives;
          rows[i].entry = EntryState::none;
          rows[i].notes = 0;
          rows[i].last_entry.clear();
          states.fill(rows[i]);
          if (!sink(rows[i]) || ++count == filter.limit) return;
        }
      }
    }
  });
}

std::vector<RowKey> Store::obligation_keys(const ObligationFilter& filter) {
  return guarded(impl_->path(), [&] {
    const Snapshot snapshot(impl_->connection);
    std::vector<RowKey> keys;
    const auto found = find_keys(impl_->connection, filter, asks_lives(*this, filter), ObligationDetail::brief);
    if (!found) return keys;
    for (auto some = found->next(kMost); !some.empty(); some = found->next(kMost)) {
      for (const ListedClause& clause : some) keys.push_back(clause.key);
    }
    return keys;
  });
}

bool Store::has_actor(const std::string& id_or_name) {
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
    return false;
  });
}

std::optional<ObligationRow> Store::find_clause(const std::string& id) {
  return guarded(impl_->path(), [&]() -> std::optional<ObligationRow> {
    const ClauseName name = parse_clause_id(id);
    if (name.symbol.empty()) return std::nullopt;
    Query query(impl_->database(), std::string("SELECT ") + kClauseColumns + kHeadColumns +
                                       " FROM document d CROSS JOIN clause c ON c.document = d.id WHERE d.symbol = ? AND d.chosen = 1 "
                                       "AND c.paragraph = ? AND c.number = ? ORDER BY c.paragraph_position, c.id LIMIT 1");
    query.bind(name.symbol, name.paragraph, name.number);
    if (!query.next()) return std::nullopt;
    ObligationRow row = read_obligation(*impl_, query);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

ObligationRow Store::clause(RowKey key) {
  return guarded(impl_->path(), [&] {
    Query query(impl_->database(), std::string("SELECT ") + kClauseColumns + kHeadColumns + kRowOfClause);
    query.bind(key);
    if (!query.next()) throw StoreError("there is no clause with key " + std::to_string(key) + " in the store");
    ObligationRow row = read_obligation(*impl_, query);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

}  // namespace mandates
