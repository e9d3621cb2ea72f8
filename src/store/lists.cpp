// Lists other than those of documents and obligations: reasons for review, sources, actors, counts.
#include <algorithm>
#include <map>

#include "store/store_impl.h"

namespace mandates {

namespace {

// Reasons of one document, in three parts: its own, those of its clauses, findings of reading.
class ReviewReader {
 public:
  explicit ReviewReader(SQLite::Database& database)
      : own_(database, "SELECT code, text FROM document_review WHERE document = ? ORDER BY position"),
        paragraph_(database, "SELECT line, page FROM paragraph WHERE document = ? AND number = ? ORDER BY position LIMIT 1"),
        clauses_(database,
                 "SELECT c.paragraph, c.number, c.line, c.page, r.code, r.text FROM clause c JOIN clause_review r ON r.clause = c.id "
                 "WHERE c.document = ? ORDER BY c.paragraph_position, c.number, c.id, r.position"),
        found_(database,
               "SELECT code, message, line, page FROM diagnostic WHERE source = ? AND document_position = ? AND severity <> 'note' "
               "ORDER BY position") {}

  std::vector<ReviewRow> read(RowKey document, RowKey source, int position, const ReviewRow& head) {
    std::vector<ReviewRow> rows;
    found_.bind(source, position);
    while (found_.next()) add(rows, head, {}, {}, found_.text(0), found_.text(1), found_.number(2), found_.number(3));
    own_.bind(document);
    while (own_.next()) add_own(rows, document, head, own_.text(0), own_.text(1));
    clauses_.bind(document);
    while (clauses_.next()) {
      const std::string paragraph = clauses_.text(0);
      add(rows, head, paragraph, clause_id(head.symbol, paragraph, clauses_.number(1)), clauses_.text(4), clauses_.text(5),
          clauses_.number(2), clauses_.number(3));
    }
    return rows;
  }

 private:
  static void add(std::vector<ReviewRow>& rows, const ReviewRow& head, std::string paragraph, std::string clause, std::string code,
                  std::string text, int line, int page) {
    ReviewRow row = head;
    row.paragraph = std::move(paragraph);
    row.clause_id = std::move(clause);
    row.code = std::move(code);
    row.text = std::move(text);
    if (line) row.line = line;
    row.page = page;
    rows.push_back(std::move(row));
  }

  // The text of a reason that belongs to a paragraph begins with the paragraph's number (see Extraction::review).
  void add_own(std::vector<ReviewRow>& rows, RowKey document, const ReviewRow& head, std::string code, std::string text) {
    std::string number = text.substr(0, text.find(' '));
    if (!number.empty() && number.back() == ':') number.pop_back();
    paragraph_.bind(document, number);
    const bool found = paragraph_.next();
    const int line = found ? paragraph_.number(0) : 0;
    const int page = found ? paragraph_.number(1) : 0;
    paragraph_.reset();
    add(rows, head, found ? number : std::string(), {}, std::move(code), std::move(text), line, page);
  }

  Query own_, paragraph_, clauses_, found_;
};

std::vector<CountRow> counts(SQLite::Database& database, const std::string& sql) {
  Query query(database, sql);
  std::vector<CountRow> rows;
  while (query.next()) rows.push_back({query.text(0), query.key(1)});
  return rows;
}

std::vector<std::string> texts(SQLite::Database& database, const char* sql) {
  std::vector<std::string> found;
  Query query(database, sql);
  while (query.next()) found.push_back(query.text(0));
  return found;
}

std::vector<CountRow> body_counts(SQLite::Database& database) {
  return counts(database, "SELECT body, count(*) FROM document WHERE chosen = 1 GROUP BY body ORDER BY 2 DESC, 1");
}

void count_documents(SQLite::Database& database, Statistics& s) {
  Query sums(database,
             "SELECT count(*), total(preambular_count), total(operative_count), total(footnote_count), total(clause_count), "
             "total(obligation_count), total(review_count) FROM document WHERE chosen = 1");
  sums.next();
  std::int64_t* const fields[] = {&s.documents, &s.preambular, &s.operative, &s.footnotes, &s.clauses, &s.obligations, &s.reviews};
  int column = 0;
  for (std::int64_t* field : fields) *field = static_cast<std::int64_t>(sums.real(column++));
  s.remembered = database.execAndGet("SELECT count(*) FROM document WHERE chosen = 0").getInt64();
  s.sources = database.execAndGet("SELECT count(*) FROM source").getInt64();
  s.refused = database.execAndGet("SELECT count(*) FROM source WHERE outcome = 'refused'").getInt64();
  s.bodies = body_counts(database);
  s.kinds = counts(database, "SELECT kind, count(*) FROM document WHERE chosen = 1 GROUP BY kind ORDER BY 2 DESC, 1");
}

// Documents that do not count: other sources of a symbol, and what was adopted after the day from which the store is seen. They are few in
// most stores: to count all clauses in an index and to take theirs off is ten times as fast as to look up the document of each clause.
std::string uncounted_documents(SQLite::Database& database) {
  Query query(database, "SELECT json_group_array(id) FROM (SELECT id FROM main.document EXCEPT SELECT id FROM document WHERE chosen = 1)");
  query.next();
  return query.text(0);
}

constexpr char kOfUncounted[] = " FROM json_each(?) h CROSS JOIN main.clause c ON c.document = h.value ";

// Numbers by name: those of `all` without those of `uncounted`, which has the documents as its parameter.
std::map<std::string, std::int64_t> difference(SQLite::Database& database, const std::string& all, const std::string& uncounted,
                                               const std::string& documents) {
  std::map<std::string, std::int64_t> counted;
  Query every(database, all);
  while (every.next()) counted[every.text(0)] += every.key(1);
  if (documents == "[]") return counted;
  Query less(database, uncounted);
  less.bind(documents);
  while (less.next()) counted[less.text(0)] -= less.key(1);
  std::erase_if(counted, [](const auto& one) { return one.second == 0; });
  return counted;
}

std::int64_t difference_of_one(SQLite::Database& database, const std::string& all, const std::string& uncounted,
                               const std::string& documents) {
  const auto counted = difference(database, "SELECT '', " + all, "SELECT '', " + uncounted, documents);
  return counted.empty() ? 0 : counted.begin()->second;
}

void count_clauses(SQLite::Database& database, Statistics& s) {
  Query words(
      database,
      "SELECT c.verb, c.type, count(*) FROM clause c JOIN document d ON d.id = c.document WHERE d.chosen = 1 GROUP BY c.verb, c.type");
  std::map<std::string, std::int64_t> verbs, types;
  while (words.next()) {
    verbs[words.text(0)] += words.key(2);
    types[words.text(1)] += words.key(2);
  }
  s.verbs = most_frequent_first(verbs);
  s.types = most_frequent_first(types);
  const std::string uncounted = uncounted_documents(database), of = kOfUncounted;
  s.deliverables = most_frequent_first(difference(
      database, "SELECT type, count(*) FROM (SELECT DISTINCT type, clause FROM clause_deliverable) GROUP BY type",
      "SELECT x.type, count(DISTINCT c.id)" + of + "CROSS JOIN clause_deliverable x ON x.clause = c.id GROUP BY x.type", uncounted));
  s.obligations_with_due =
      difference_of_one(database, "count(DISTINCT clause) FROM clause_due",
                        "count(*)" + of + "WHERE EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id)", uncounted);
  s.obligations_with_day = difference_of_one(
      database, "count(DISTINCT clause) FROM clause_due WHERE day IS NOT NULL",
      "count(*)" + of + "WHERE EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.day IS NOT NULL)", uncounted);
  const std::string report = "SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type = 'report'";
  s.reports_with_due = difference_of_one(
      database,
      "count(DISTINCT clause) FROM clause_deliverable r WHERE type = 'report' AND EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = "
      "r.clause)",
      "count(*)" + of + "WHERE c.due_count > 0 AND EXISTS (" + report + ")", uncounted);
}

}  // namespace

std::vector<CountRow> most_frequent_first(const std::map<std::string, std::int64_t>& counted) {
  std::vector<CountRow> rows;
  for (const auto& [name, count] : counted) rows.push_back({name, count});
  std::stable_sort(rows.begin(), rows.end(), [](const CountRow& a, const CountRow& b) { return a.count > b.count; });
  return rows;
}

void ObligationQueries::reviews(const ReviewFilter& filter, const Sink<ReviewRow>& sink) {
  guarded(impl_->path(), [&] {
    std::string sql =
        "SELECT d.id, d.symbol, s.path, d.line, s.id, d.position FROM document d JOIN source s ON s.id = d.source "
        "WHERE d.chosen = 1 AND d.review_count > 0";
    if (!filter.document.empty()) sql += " AND d.symbol = ?";
    Query documents(impl_->connection, sql + " ORDER BY d.symbol_order, d.symbol");
    if (!filter.document.empty()) documents.bind(filter.document);
    ReviewReader reader(impl_->database());
    int count = 0;
    while (documents.next()) {
      ReviewRow head;
      head.symbol = documents.text(1);
      head.path = documents.text(2);
      head.line = documents.number(3);
      for (const ReviewRow& row : reader.read(documents.key(0), documents.key(4), documents.number(5), head)) {
        if (!filter.code.empty() && row.code != filter.code) continue;
        if (!sink(row) || ++count == filter.limit) return;
      }
    }
  });
}

void Store::sources(const Sink<SourceInfo>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT path, content_hash, size, mtime, rule_version, outcome FROM source ORDER BY path");
    while (query.next()) {
      if (!sink({query.text(0),
                 query.text(1),
                 query.key(2),
                 query.key(3),
                 query.text(4),
                 from_stored_word<SourceOutcome>(query.text(5)),
                 {}}))
        return;
    }
  });
}

std::vector<CountRow> DocumentQueries::bodies() {
  return guarded(impl_->path(), [&] { return body_counts(impl_->database()); });
}

std::vector<std::string> DocumentQueries::committees() {
  return guarded(impl_->path(),
                 [&] { return texts(impl_->database(), "SELECT DISTINCT committee FROM document WHERE chosen = 1 ORDER BY 1"); });
}

std::vector<std::string> DocumentQueries::agenda_items() {
  return guarded(impl_->path(),
                 [&] { return texts(impl_->database(), "SELECT DISTINCT agenda_item FROM document WHERE chosen = 1 ORDER BY 1"); });
}

std::vector<ActorRow> ObligationQueries::actors() {
  return guarded(impl_->path(), [&] {
    // Clauses of an actor stand in the index by day, so those that name it twice are neighbours.
    const auto counted = difference(
        impl_->database(),
        "SELECT actor, sum(n) FROM (SELECT actor, count(DISTINCT clause) AS n FROM clause_actor GROUP BY actor, due_day) GROUP BY actor",
        std::string("SELECT x.actor, count(DISTINCT c.id)") + kOfUncounted +
            "CROSS JOIN clause_actor x ON x.clause = c.id GROUP BY x.actor",
        uncounted_documents(impl_->database()));
    Query entity(impl_->connection, "SELECT id, entity FROM actor WHERE id = ?");
    Query names(impl_->connection, "SELECT name FROM actor_name WHERE actor = ? ORDER BY name");
    std::vector<ActorRow> rows;
    for (const auto& [key, count] : counted) {
      entity.bind(key);
      entity.next();
      ActorRow row;
      row.id = entity.text(1);
      row.obligations = count;
      names.bind(entity.key(0));
      while (names.next()) row.names.push_back(names.text(0));
      rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const ActorRow& a, const ActorRow& b) {
      if (a.obligations != b.obligations) return a.obligations > b.obligations;
      return std::tie(a.id, a.names) < std::tie(b.id, b.names);
    });
    return rows;
  });
}

Statistics Store::statistics() {
  return guarded(impl_->path(), [&] {
    SQLite::Database& database = impl_->database();
    Statistics s;
    count_documents(database, s);
    count_clauses(database, s);
    std::map<std::string, std::int64_t> codes;
    reviews({}, [&](const ReviewRow& row) { return ++codes[row.code], true; });
    s.review_codes = most_frequent_first(codes);
    s.entries = database.execAndGet("SELECT count(*) FROM entry").getInt64();
    s.unattached_entries = database.execAndGet("SELECT count(*) FROM attachment WHERE clause IS NULL").getInt64();
    return s;
  });
}

}  // namespace mandates
