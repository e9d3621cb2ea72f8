// Lists of derived rows: chains, links, evidence, omitted obligations.
#include <algorithm>
#include <optional>
#include <unordered_set>

#include "store/amended.h"
#include "store/evidence_place.h"
#include "store/named_keys.h"
#include "store/obligation_keys.h"
#include "store/store_impl.h"

namespace mandates {

namespace {

// Columns of an obligation `c` of document `d`, as read_clause() takes them; `f` is evidence for it, or null.
constexpr char kClause[] = "c.id, d.symbol, c.paragraph, c.number, c.verb, d.session, d.adopted";
constexpr int kColumnsOfClause = 7;

ChainClause read_clause(Query& query, int column) {
  ChainClause clause;
  clause.key = query.key(column);
  clause.symbol = query.text(column + 1);
  clause.paragraph = query.text(column + 2);
  clause.number = query.number(column + 3);
  clause.verb = query.text(column + 4);
  clause.session = query.text(column + 5);
  clause.adopted = query.text(column + 6);
  return clause;
}

ChainRow read_chain(Query& query) {
  return {query.text(1), query.text(2),   query.text(3),   query.text(4),  query.text(5),  query.text(6),
          query.text(7), query.number(8), query.number(9), query.flag(10), query.real(11), {}};
}

// Whether anything but the number of rows is restricted.
bool restricts(const ObligationFilter& of) {
  const std::string* texts[] = {&of.actor, &of.body,       &of.session,   &of.document,   &of.deliverable, &of.recipient,   &of.verb,
                                &of.type,  &of.due_before, &of.due_after, &of.adopted_to, &of.committee,   &of.assigned_to, &of.provision};
  return of.only_due || of.unassigned || !of.agenda_items.empty() ||
         std::any_of(std::begin(texts), std::end(texts), [](const std::string* text) { return !text->empty(); });
}

bool reported(const ChainListRow& row) {
  return std::any_of(row.clauses.begin(), row.clauses.end(), [](const ChainClause& clause) { return clause.acknowledged; });
}

// The chains in their order; their members are looked up one chain at a time, so that the first ones are there without reading all.
std::string chain_query(const ChainFilter& filter) {
  std::string sql =
      "SELECT ch.id, ch.name, coalesce(f.name, ''), ch.actor_id, ch.actor_name, ch.subject, ch.rhythm, ch.direction, ch.times, ch.gaps, "
      "ch.dropped, ch.unchanged, coalesce(f.title, '') FROM chain ch LEFT JOIN family f ON f.id = ch.family WHERE ch.times >= ?";
  if (!filter.id.empty()) sql += " AND ch.name = ?";
  if (filter.unreported) {
    sql +=
        " AND EXISTS (SELECT 1 FROM chain_member n JOIN clause_deliverable x ON x.clause = n.clause "
        "WHERE n.chain = ch.id AND x.type IN ('report', 'briefing'))";
  }
  return sql + " ORDER BY ch.times DESC, ch.name";
}

std::string member_query() {
  return std::string(
             "SELECT d.body, (SELECT max(symbol) FROM (SELECT x.by_symbol AS symbol FROM fulfilment x WHERE "
             "x.asked = c.id UNION ALL SELECT r.symbol FROM delivered y JOIN document r ON r.id = y.report WHERE y.clause = c.id)), ") +
         kClause +
         " FROM chain_member m JOIN clause c ON c.id = m.clause JOIN document d ON d.id = c.document WHERE m.chain = ? ORDER BY m.position";
}

void read_members(Query& members, RowKey chain, ChainListRow& row) {
  members.bind(chain);
  while (members.next()) {
    row.body = members.text(0);
    ChainClause clause = read_clause(members, 2);
    clause.acknowledged = !members.null(1);
    if (clause.acknowledged) clause.report = members.text(1);
    row.chain.clauses.push_back(clause.key);
    row.clauses.push_back(std::move(clause));
  }
}

// Whether a chain has an obligation among those of a filter. The first chains are asked one by one, for lists that end with a page; then
// all keys of the filter are read, which costs as much as some thousand chains.
class ChainsAmong {
 public:
  ChainsAmong(ObligationQueries store, Connection& connection, const ObligationFilter& filter)
      : store_(store), filter_(filter), amended_(store, connection, filter) {
    if (const auto named = find_named(connection, filter)) membership_.emplace(connection, membership_statement(filter, *named));
    for (const ObligationRow& row : amended_.rows()) chosen_.insert(row.key);
  }

  bool has(const ChainListRow& row) {
    if (asked_ < kAskedOneByOne) return ++asked_, has_one_of(row.chain.clauses);
    if (!keys_) {
      const std::vector<RowKey> keys = store_.obligation_keys(filter_);
      keys_.emplace(keys.begin(), keys.end());
    }
    return std::any_of(row.chain.clauses.begin(), row.chain.clauses.end(), [&](RowKey clause) { return keys_->contains(clause); });
  }

 private:
  static constexpr int kAskedOneByOne = 1000;

  bool has_one_of(const std::vector<RowKey>& clauses) {
    std::vector<RowKey> as_read;
    for (const RowKey clause : clauses) {
      if (chosen_.contains(clause)) return true;
      if (!amended_.has(clause)) as_read.push_back(clause);
    }
    return membership_ && !membership_->those_of(as_read).empty();
  }

  ObligationQueries store_;
  const ObligationFilter& filter_;
  Amended amended_;
  std::optional<ObligationMembership> membership_;  // none where the filter names somebody of whom no document asks anything
  std::unordered_set<RowKey> chosen_;               // of the amended ones
  int asked_ = 0;
  std::optional<std::unordered_set<RowKey>> keys_;
};

}  // namespace

void FollowupQueries::chains(const ChainFilter& filter, const Sink<ChainListRow>& sink) {
  guarded(impl_->path(), [&] {
    const Snapshot snapshot(impl_->connection);
    std::optional<ChainsAmong> among;
    if (restricts(filter.of)) among.emplace(ObligationQueries(*impl_), impl_->connection, filter.of);
    Query query(impl_->connection, chain_query(filter)), members(impl_->connection, member_query());
    filter.id.empty() ? query.bind(filter.min_times) : query.bind(filter.min_times, filter.id);
    int count = 0;
    while (query.next()) {
      ChainListRow row;
      row.chain = read_chain(query);
      row.title = query.text(12);
      read_members(members, query.key(0), row);
      if ((among && !among->has(row)) || (filter.unreported && reported(row))) continue;
      if (!sink(row) || ++count == filter.limit) return;
    }
  });
}

void FollowupQueries::links(const Sink<LinkListRow>& sink, const std::string& chain) {
  guarded(impl_->path(), [&] {
    std::string sql = std::string("SELECT l.change, l.unchanged, ") + kClause +
                      ", b.id, e.symbol, b.paragraph, b.number, b.verb, e.session, e.adopted FROM ";
    if (!chain.empty()) sql += "chain ch JOIN chain_member m ON m.chain = ch.id JOIN chain_link l ON l.clause = m.clause ";
    if (chain.empty()) sql += "chain_link l ";
    sql +=
        "JOIN clause c ON c.id = l.clause JOIN document d ON d.id = c.document JOIN clause b ON b.id = l.previous "
        "JOIN document e ON e.id = b.document ";
    if (!chain.empty()) sql += "WHERE ch.name = ? ";
    sql += "ORDER BY d.symbol_order, d.symbol, c.paragraph_position, c.number, b.paragraph_position, b.number";
    Query query(impl_->connection, sql);
    if (!chain.empty()) query.bind(chain);
    while (query.next()) {
      if (!sink({read_clause(query, 2), read_clause(query, 2 + kColumnsOfClause), from_stored_word<Change>(query.text(0)), query.real(1)}))
        return;
    }
  });
}

void FollowupQueries::fulfilments(const Sink<FulfilmentListRow>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                std::string("WITH evidence AS (SELECT f.asked, f.by_symbol, e.symbol, " MANDATES_EVIDENCE_PLACE
                            " AS place, CAST(substr(CAST(p.text AS BLOB), f.begin + 1, f.\"end\" - f.begin) AS TEXT) AS words, "
                            "f.rule, '' AS issued, '' AS submit_by, f.id AS turn FROM fulfilment f JOIN document e ON e.id = "
                            "f.evidence_document JOIN paragraph p ON p.document = e.id AND p.position = f.evidence_paragraph "
                            "UNION ALL SELECT x.clause, r.symbol, r.symbol, '', a.words, '', r.issued, x.submit_by, 0 FROM delivered x "
                            "JOIN document r ON r.id = x.report JOIN document_answer a ON a.document = x.report AND a.position = x.answer) "
                            "SELECT v.by_symbol, v.symbol, v.place, v.words, v.rule, v.issued, v.submit_by, ") +
                    kClause +
                    " FROM evidence v JOIN clause c ON c.id = v.asked JOIN document d ON d.id = c.document "
                    "ORDER BY d.symbol_order, d.symbol, c.paragraph_position, c.number, v.turn, v.symbol");
    while (query.next()) {
      FulfilmentListRow row;
      row.asked = read_clause(query, 7);
      row.asked.report = query.text(0);
      row.asked.acknowledged = true;
      row.symbol = query.text(1);
      row.paragraph = query.text(2);
      row.words = query.text(3);
      row.rule = query.text(4);
      row.issued = query.text(5);
      row.submit_by = query.text(6);
      if (!sink(row)) return;
    }
  });
}

void FollowupQueries::dropped(const Sink<DroppedListRow>& sink) {
  guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT x.clause, e.symbol, NOT EXISTS (SELECT 1 FROM family_member m JOIN family_member n ON n.family = m.family "
                "AND n.position > m.position WHERE m.document = e.id) FROM dropped x JOIN clause c ON c.id = x.clause "
                "JOIN document d ON d.id = c.document JOIN document e ON e.id = x.successor "
                "ORDER BY d.symbol_order, d.symbol, c.paragraph_position, c.number");
    while (query.next()) {
      if (!sink({query.key(0), query.text(1), query.flag(2)})) return;
    }
  });
}

}  // namespace mandates
