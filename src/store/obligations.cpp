#include "store/obligations.h"

#include "store/document_loader.h"
#include "store/store_impl.h"
#include "text/errors.h"

namespace mandates {

namespace {

std::string list_of(const std::vector<RowKey>& keys) {
  std::string list;
  for (const RowKey key : keys) list += (list.empty() ? "" : ", ") + std::to_string(key);
  return "(" + list + ")";
}

constexpr char kHeadColumns[] = ", d.symbol, d.body, d.session, d.adopted, d.title";
constexpr int kHeadColumn = kClauseColumnCount;

class QueryBuilder {
 public:
  void also(const std::string& condition) { where_ += " AND " + condition; }
  void also(const std::string& condition, const std::string& value) {
    if (value.empty()) return;
    also(condition);
    bind(value);
  }
  void bind(const std::string& value) { parameters_.push_back(value); }
  const std::string& where() const { return where_; }
  std::vector<std::string> take_parameters() { return std::move(parameters_); }

 private:
  std::string where_;
  std::vector<std::string> parameters_;
};

// CROSS JOIN keeps SQLite from choosing another order of tables: the first one is always the most telling index.
struct Start {
  std::string tables;
  std::string due_day;  // the column by which the rows are ordered
};

std::string has_actor_among(const std::vector<RowKey>& actors) {
  return "EXISTS (SELECT 1 FROM clause_actor a WHERE a.clause = c.id AND a.actor IN " + list_of(actors) + ")";
}

// One document or one session; else the days between two, or after one; else an actor; else all, in order of due.
Start starting_point(const ObligationFilter& filter, const std::vector<RowKey>& actors, QueryBuilder& builder) {
  const bool few_documents = !filter.document.empty() || !filter.session.empty();
  if (few_documents || !filter.due_after.empty()) {
    if (!actors.empty()) builder.also(has_actor_among(actors));
    if (few_documents) return {"document d CROSS JOIN clause c ON c.document = d.id", "c.due_day"};
    return {"clause_due x CROSS JOIN clause c ON c.id = x.clause CROSS JOIN document d ON d.id = c.document", "c.due_day"};
  }
  if (!actors.empty()) {
    builder.also("a.actor IN " + list_of(actors));
    return {"clause_actor a CROSS JOIN clause c ON c.id = a.clause CROSS JOIN document d ON d.id = c.document", "a.due_day"};
  }
  return {"clause c CROSS JOIN document d ON d.id = c.document", "c.due_day"};
}

// Which of several days lies between is looked up; where only the earliest matters, it bounds the index.
void restrict_days(const ObligationFilter& filter, const Start& start, QueryBuilder& builder) {
  if (filter.due_after.empty()) {
    builder.also(start.due_day + " < ?", filter.due_before);
    return;
  }
  const std::string between = std::string("x.day > ?") + (filter.due_before.empty() ? "" : " AND x.day < ?");
  builder.also(start.tables.starts_with("clause_due") ? between
                                                      : "EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND " + between + ")");
  builder.bind(filter.due_after);
  if (!filter.due_before.empty()) builder.bind(filter.due_before);
}

}  // namespace

ObligationQuery obligation_query(const ObligationFilter& filter, const std::vector<RowKey>& actors, const std::vector<RowKey>& recipients) {
  QueryBuilder builder;
  builder.also("d.symbol = ?", filter.document);
  builder.also("d.body = ?", filter.body);
  builder.also("d.session = ?", filter.session);
  builder.also("d.adopted <= ?", filter.adopted_to);
  builder.also("c.verb = ?", filter.verb);
  builder.also("c.type = ?", filter.type);
  builder.also("EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type = ?)", filter.deliverable);
  if (!recipients.empty()) {
    builder.also("EXISTS (SELECT 1 FROM clause_recipient x WHERE x.clause = c.id AND x.actor IN " + list_of(recipients) + ")");
  }
  const Start start = starting_point(filter, actors, builder);
  restrict_days(filter, start, builder);
  if (filter.only_due) builder.also(start.due_day + " IS NOT NULL");

  ObligationQuery query;
  query.sql = std::string("SELECT ") + kClauseColumns + kHeadColumns + " FROM " + start.tables +
              " WHERE c.obligation = 1 AND d.chosen = 1" + builder.where() + " ORDER BY " + start.due_day +
              " NULLS LAST, d.symbol_order, d.symbol, c.paragraph_position, c.number, c.id";
  query.parameters = builder.take_parameters();
  return query;
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
               "SELECT e.kind FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = ? ORDER BY e.entered_at, e.id") {}

  void fill(ObligationRow& row) {
    if (!any_) return;
    query_.bind(row.key);
    while (query_.next()) {
      ++row.notes;
      const auto kind = from_stored_word<EntryKind>(query_.text(0));
      if (kind == EntryKind::close) row.entry = EntryState::closed;
      if (kind == EntryKind::reopen) row.entry = EntryState::reopened;
    }
  }

 private:
  bool any_;
  Query query_;
};

ObligationRow read_obligation(Store::Impl& store, Query& query, ClauseLoader::Depth depth) {
  ObligationRow row;
  const std::string symbol = query.text(kHeadColumn);
  StoredClause stored = store.clauses().read(query, symbol, depth);
  row.key = stored.key;
  row.clause = std::move(stored.clause);
  row.document_key = query.key(24);
  row.due_day = query.text(25);
  row.body = query.text(kHeadColumn + 1);
  row.session = query.text(kHeadColumn + 2);
  row.adopted = query.text(kHeadColumn + 3);
  row.title = query.text(kHeadColumn + 4);
  return row;
}

}  // namespace

void Store::obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink) {
  guarded(impl_->path(), [&] {
    const std::vector<RowKey> actors = filter.actor.empty() ? std::vector<RowKey>() : find_actors(impl_->connection, filter.actor);
    const std::vector<RowKey> recipients =
        filter.recipient.empty() ? std::vector<RowKey>() : find_actors(impl_->connection, filter.recipient);
    if ((!filter.actor.empty() && actors.empty()) || (!filter.recipient.empty() && recipients.empty())) return;
    const ObligationQuery built = obligation_query(filter, actors, recipients);
    Query query(impl_->database(), built.sql);
    int index = 0;
    for (const std::string& value : built.parameters) query.statement().bindNoCopy(++index, value);
    EntryStates states(impl_->connection);
    RowKey last = 0;
    int count = 0;
    while (query.next()) {
      // A clause that names an actor twice, or has two days between, comes twice, one after the other.
      if (query.key(0) == last) continue;
      last = query.key(0);
      ObligationRow row = read_obligation(*impl_, query, ClauseLoader::Depth::list);
      states.fill(row);
      if (!sink(row) || ++count == filter.limit) return;
    }
  });
}

std::vector<RowKey> Store::obligation_keys(const ObligationFilter& filter) {
  return guarded(impl_->path(), [&] {
    std::vector<RowKey> keys;
    const std::vector<RowKey> actors = filter.actor.empty() ? std::vector<RowKey>() : find_actors(impl_->connection, filter.actor);
    const std::vector<RowKey> recipients =
        filter.recipient.empty() ? std::vector<RowKey>() : find_actors(impl_->connection, filter.recipient);
    if ((!filter.actor.empty() && actors.empty()) || (!filter.recipient.empty() && recipients.empty())) return keys;
    const ObligationQuery built = obligation_query(filter, actors, recipients);
    Query query(impl_->database(), "SELECT DISTINCT id FROM (" + built.sql + ")");
    int index = 0;
    for (const std::string& value : built.parameters) query.statement().bindNoCopy(++index, value);
    while (query.next()) keys.push_back(query.key(0));
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
    ObligationRow row = read_obligation(*impl_, query, ClauseLoader::Depth::all);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

ObligationRow Store::clause(RowKey key) {
  return guarded(impl_->path(), [&] {
    Query query(impl_->database(), std::string("SELECT ") + kClauseColumns + kHeadColumns +
                                       " FROM clause c JOIN document d ON d.id = c.document WHERE c.id = ?");
    query.bind(key);
    if (!query.next()) throw StoreError("there is no clause with key " + std::to_string(key) + " in the store");
    ObligationRow row = read_obligation(*impl_, query, ClauseLoader::Depth::all);
    EntryStates(impl_->connection).fill(row);
    return row;
  });
}

}  // namespace mandates
