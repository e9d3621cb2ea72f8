// Queries for the module followup other than whole documents: citations, and the derived rows of one obligation.
#include <algorithm>

#include "store/evidence_place.h"
#include "store/store_impl.h"

namespace mandates {

namespace {

std::vector<LaterDocument> later_documents(Query& query, RowKey clause) {
  std::vector<LaterDocument> later;
  query.bind(clause);
  while (query.next()) later.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), false, {}, {}});
  query.reset();
  return later;
}

}  // namespace

void DocumentQueries::citations(const std::function<void(RowKey, const std::string&)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT x.document, x.symbol FROM document d JOIN citation x ON x.document = d.id WHERE d.chosen = 1 "
                "ORDER BY d.symbol_order, d.symbol, x.position");
    while (query.next()) sink(query.key(0), query.text(1));
  });
}

void DocumentQueries::upheld(const std::function<void(const UpholdingRow&)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT x.symbol, d.adopted, c.text, d.id, c.id, c.obligation FROM clause_citation x JOIN clause c ON c.id = x.clause JOIN "
                "document d "
                "ON d.id = c.document WHERE d.chosen = 1 AND d.kind IN ('resolution', 'decision', 'statement') AND d.symbol <> x.symbol "
                "AND c.type NOT IN ('observing', 'evaluative') ORDER BY d.adopted DESC, c.id");
    while (query.next()) sink({query.text(0), query.text(1), query.text(2), query.key(3), query.key(4), query.flag(5)});
  });
}

void DocumentQueries::paragraph_texts(RowKey document, const std::function<void(bool, const std::string&)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT kind = 'operative', text FROM paragraph WHERE document = ? ORDER BY position");
    query.bind(document);
    while (query.next()) sink(query.flag(0), query.text(1));
  });
}

void DocumentQueries::undated_texts(const std::function<void(RowKey, RowKey, std::string_view)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(
        impl_->connection,
        "SELECT c.document, c.id, c.text FROM clause c NOT INDEXED WHERE c.obligation = 1 AND c.document IN (SELECT id FROM document "
        "WHERE chosen = 1) AND (c.due_count = 0 OR EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.code LIKE 'every:%')) "
        "ORDER BY c.id");
    while (query.next()) sink(query.key(0), query.key(1), query.view(2));
  });
}

void DocumentQueries::occasions(const std::function<void(const OccasionRow&)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT c.document, c.id, c.type = 'deciding' AND EXISTS (SELECT 1 FROM clause_deliverable a WHERE a.clause = c.id "
                "AND a.type = 'agenda'), c.text, ifnull(x.code, ''), ifnull(x.from_day, ''), ifnull(x.to_day, '') "
                "FROM clause c NOT INDEXED LEFT JOIN clause_due x ON x.clause = c.id WHERE c.obligation = 1 AND (c.type = 'deciding' "
                "OR EXISTS (SELECT 1 FROM clause_deliverable m WHERE m.clause = c.id AND m.type = 'meeting')) "
                "AND c.document IN (SELECT id FROM document WHERE chosen = 1) "
                "AND (x.clause IS NULL OR x.code LIKE 'session:%' OR x.code LIKE 'in:%') ORDER BY c.id, x.position");
    while (query.next()) sink({query.key(0), query.key(1), query.flag(2), query.text(3), query.text(4), query.text(5), query.text(6)});
  });
}

void DocumentQueries::paragraphs_printing(const std::string& words, const std::string& from, const std::function<void(RowKey, int)>& sink) {
  guarded(impl_->path(), [&] {
    Query& query = impl_->connection.prepared(
        "SELECT p.document, p.position FROM paragraph_text JOIN paragraph p ON p.id = paragraph_text.rowid JOIN document d "
        "ON d.id = p.document WHERE paragraph_text MATCH ? AND d.chosen = 1 AND d.kind IN ('resolution', 'decision', 'statement') "
        "AND d.adopted >= ? ORDER BY d.adopted, d.symbol_order, p.position");
    const std::string match = '"' + words + '"';
    query.bind(match, from);
    while (query.next()) sink(query.key(0), static_cast<int>(query.key(1)));
    query.reset();
  });
}

void DocumentQueries::left_out(const std::function<void(RowKey, RowKey)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT c.document, x.clause FROM dropped x JOIN clause c ON c.id = x.clause ORDER BY x.clause");
    while (query.next()) sink(query.key(0), query.key(1));
  });
}

void DocumentQueries::reports(const std::function<void(ReportRow)>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT DISTINCT d.id, a.symbol, d.reading_hash FROM document_answer a JOIN document d ON d.id = a.document "
                "WHERE d.chosen = 1 ORDER BY d.symbol_order, d.symbol, a.symbol");
    while (query.next()) sink({query.key(0), query.text(1), query.text(2)});
  });
}

std::vector<LaterDocument> FollowupQueries::family_of(RowKey document) {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT d.symbol, d.adopted FROM family_member m JOIN document d ON d.id = m.document WHERE m.family = "
                "(SELECT x.family FROM family_member x WHERE x.document = ? ORDER BY "
                "(SELECT count(*) FROM family_member y WHERE y.family = x.family) DESC, x.family LIMIT 1) ORDER BY m.position");
    query.bind(document);
    std::vector<LaterDocument> members;
    while (query.next()) members.push_back({query.text(0), {}, query.text(1), {}, {}});
    return members;
  });
}

std::int64_t FollowupQueries::data_version() {
  return guarded(impl_->path(), [&] {
    Query& query = impl_->connection.prepared("PRAGMA data_version");
    query.reset();
    const std::int64_t version = query.next() ? query.key(0) : 0;
    query.reset();
    return version;
  });
}

namespace {

// Reports that say that they were submitted for it, the first first.
void add_reports(Connection& connection, RowKey clause, std::vector<LaterDocument>& fulfilments) {
  Query& query = connection.prepared(
      "SELECT d.symbol, d.issued, a.words, x.answers, x.submit_by FROM delivered x JOIN document d ON d.id = x.report "
      "JOIN document_answer a ON a.document = x.report AND a.position = x.answer WHERE x.clause = ? ORDER BY d.issued, d.symbol");
  query.bind(clause);
  while (query.next())
    fulfilments.push_back({query.text(0), {}, query.text(1), query.text(0), query.text(2), true, query.text(3), query.text(4)});
  query.reset();
}

void add_endings(Connection& connection, RowKey clause, ClauseFollowup& rows) {
  Query& query =
      connection.prepared("SELECT x.kind, d.symbol, " MANDATES_EVIDENCE_PLACE
                          ", x.day, p.text FROM ending x "
                          "JOIN document d ON d.id = x.document JOIN paragraph p ON p.document = x.document AND p.position = x.paragraph "
                          "WHERE x.clause = ? ORDER BY x.kind");
  query.bind(clause);
  while (query.next()) {
    LaterDocument later{query.text(1), query.text(2), query.text(3), {}, query.text(4)};
    switch (from_stored_word<EndingKind>(query.view(0))) {
      case EndingKind::mandate:
        rows.mandate.push_back(std::move(later));
        break;
      case EndingKind::event:
        rows.event.push_back(std::move(later));
        break;
      case EndingKind::anew:
        rows.anew.push_back(std::move(later));
        break;
      case EndingKind::again:
        rows.renewals.push_back(std::move(later));
        break;
      case EndingKind::once:
        rows.once = true;
        if (!rows.event.empty()) rows.event.front().answers = later.adopted;  // kinds come in the order of their words
        break;
      case EndingKind::always:
        rows.always = true;
        break;
      case EndingKind::unheard:
        rows.unheard_after = later.adopted;
        break;
      case EndingKind::near:
        rows.near.push_back(std::move(later));
        break;
      case EndingKind::passed:
        rows.passed.push_back(std::move(later));
        break;
      case EndingKind::silent:  // for v_life; statuses are computed from dues and evidence
        break;
    }
  }
  query.reset();
}

}  // namespace

std::vector<ProvisionOfDocument> DocumentQueries::provisions_of(RowKey document) {
  return guarded(impl_->path(), [&] {
    Query& query = impl_->connection.prepared(
        "SELECT x.paragraph, x.kind, x.detail, x.begin, x.\"end\", x.rule, p.number, p.text FROM provision x "
        "JOIN paragraph p ON p.document = x.document AND p.position = x.paragraph WHERE x.document = ? ORDER BY x.position");
    query.bind(document);
    std::vector<ProvisionOfDocument> found;
    while (query.next()) {
      ProvisionOfDocument& one = found.emplace_back();
      one.row = {document, query.number(0), query.text(1), query.text(2), query.span(3), query.text(5)};
      one.paragraph = query.text(6);
      one.text = query.text(7);
    }
    return found;
  });
}

namespace {

// The tables that hold something for a clause, as bits. Most hold nothing: one statement costs less than a look into each of them.
enum : int { kFulfilments = 1, kReports = 2, kRenewals = 4, kDropped = 8, kEndings = 16 };

int tables_of(Connection& connection, RowKey clause) {
  Query& query = connection.prepared(
      "SELECT EXISTS (SELECT 1 FROM fulfilment WHERE asked = ?1) + 2 * EXISTS (SELECT 1 FROM delivered WHERE clause = ?1) "
      "+ 4 * EXISTS (SELECT 1 FROM chain_link WHERE previous = ?1) + 8 * EXISTS (SELECT 1 FROM dropped WHERE clause = ?1) "
      "+ 16 * EXISTS (SELECT 1 FROM ending WHERE clause = ?1)");
  query.bind(clause);
  const int tables = query.next() ? query.number(0) : 0;
  query.reset();
  return tables;
}

}  // namespace

ClauseFollowup FollowupQueries::followup_of(RowKey clause) {
  return guarded(impl_->path(), [&] {
    Connection& connection = impl_->connection;
    ClauseFollowup rows;
    const int tables = tables_of(connection, clause);
    if ((tables & kFulfilments) != 0)
      rows.fulfilments = later_documents(connection.prepared("SELECT d.symbol, " MANDATES_EVIDENCE_PLACE ", d.adopted, f.by_symbol, "
                                                             "CAST(substr(CAST(p.text AS BLOB), f.begin + 1, f.\"end\" - f.begin) AS TEXT) "
                                                             "FROM fulfilment f JOIN document d ON d.id = f.evidence_document "
                                                             "JOIN paragraph p ON p.document = d.id AND p.position = f.evidence_paragraph "
                                                             "WHERE f.asked = ? ORDER BY d.adopted, d.symbol, p.position"),
                                         clause);
    if ((tables & kReports) != 0) add_reports(connection, clause, rows.fulfilments);
    std::stable_sort(rows.fulfilments.begin(), rows.fulfilments.end(),
                     [](const LaterDocument& a, const LaterDocument& b) { return a.adopted < b.adopted; });
    if ((tables & kRenewals) != 0)
      rows.renewals = later_documents(
          connection.prepared(
              "SELECT d.symbol, c.paragraph, d.adopted, '', c.text FROM chain_link l JOIN clause c ON c.id = l.clause "
              "JOIN document d ON d.id = c.document WHERE l.previous = ? ORDER BY d.adopted, d.symbol, c.paragraph_position, "
              "c.number"),
          clause);
    if ((tables & kDropped) != 0)
      rows.dropped =
          later_documents(connection.prepared("SELECT d.symbol, '', d.adopted, '', '' FROM dropped x JOIN document d ON d.id = x.successor "
                                              "WHERE x.clause = ?"),
                          clause);
    if ((tables & kEndings) != 0) add_endings(connection, clause, rows);
    return rows;
  });
}

std::optional<LaterDocument> FollowupQueries::first_follower(RowKey document, const std::string& from, const std::string& to) {
  return guarded(impl_->path(), [&]() -> std::optional<LaterDocument> {
    Query& query = impl_->connection.prepared(
        "SELECT d.symbol, d.adopted FROM (SELECT n.document AS id FROM family_member m JOIN family_member n ON n.family = m.family "
        "WHERE m.document = ?1 UNION SELECT e.id FROM document o JOIN citation x ON x.symbol = o.symbol JOIN document e ON e.id = "
        "x.document "
        "WHERE o.id = ?1 AND e.body = o.body AND CAST(e.session AS INTEGER) >= 1900) f "
        "JOIN document d ON d.id = f.id WHERE d.id <> ?1 AND d.chosen = 1 AND d.adopted BETWEEN ?2 AND ?3 "
        "ORDER BY d.adopted, d.symbol_order, d.symbol LIMIT 1");
    query.bind(document, from, to);
    std::optional<LaterDocument> found;
    if (query.next()) {
      found.emplace();
      found->symbol = query.text(0);
      found->adopted = query.text(1);
    }
    query.reset();
    return found;
  });
}

std::string FollowupQueries::newest_of(const std::string& body) {
  return guarded(impl_->path(), [&] {
    Query& query = impl_->connection.prepared("SELECT coalesce(max(adopted), '') FROM document WHERE chosen = 1 AND body = ?");
    query.bind(body);
    std::string newest = query.next() ? query.text(0) : std::string();
    query.reset();
    return newest;
  });
}

}  // namespace mandates
