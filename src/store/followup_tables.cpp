// The derived rows of follow-up: written whole, read whole. What is in them is decided in the module followup.
#include <unordered_map>

#include "store/store_impl.h"

namespace mandates {

namespace {

constexpr const char* kTables[] = {"dropped", "fulfilment", "chain_link", "chain_member", "chain", "family_member", "family", "derived"};

void write_families(Connection& connection, const Followup& rows, std::unordered_map<std::string, RowKey>& keys) {
  Query& family = connection.prepared("INSERT INTO family (name, title) VALUES (?, ?)");
  Query& member = connection.prepared("INSERT INTO family_member (family, position, document) VALUES (?, ?, ?)");
  for (const FamilyRow& row : rows.families) {
    family.bind(row.id, row.title).run();
    const RowKey key = connection.database().getLastInsertRowid();
    keys.emplace(row.id, key);
    int position = 0;
    for (const RowKey document : row.documents) member.bind(key, position++, document).run();
  }
}

void write_chains(Connection& connection, const Followup& rows, const std::unordered_map<std::string, RowKey>& families) {
  Query& chain = connection.prepared(
      "INSERT INTO chain (name, family, actor_id, actor_name, subject, rhythm, direction, times, gaps, dropped, unchanged) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Query& member = connection.prepared("INSERT INTO chain_member (chain, position, clause) VALUES (?, ?, ?)");
  for (const ChainRow& row : rows.chains) {
    const auto family = families.find(row.family);
    chain.bind(row.id, family == families.end() ? RowKey() : family->second, row.actor_id, row.actor_name, row.subject, row.rhythm,
               row.direction, row.times, row.gaps, row.dropped, row.unchanged);
    if (family == families.end()) chain.statement().bind(2);
    chain.run();
    const RowKey key = connection.database().getLastInsertRowid();
    int position = 0;
    for (const RowKey clause : row.clauses) member.bind(key, position++, clause).run();
  }
}

void write_evidence(Connection& connection, const Followup& rows) {
  Query& link = connection.prepared("INSERT INTO chain_link (clause, previous, change, unchanged) VALUES (?, ?, ?, ?)");
  for (const ChainLinkRow& row : rows.links) link.bind(row.clause, row.previous, stored_word(row.change), row.unchanged).run();
  Query& fulfilment = connection.prepared(
      "INSERT INTO fulfilment (asked, by_symbol, evidence_document, evidence_paragraph, begin, \"end\", rule) VALUES (?, ?, ?, ?, ?, ?, "
      "?)");
  for (const FulfilmentRow& row : rows.fulfilments) {
    fulfilment.bind(row.asked, row.by, row.evidence_document, row.evidence_paragraph, row.span.begin, row.span.end, row.rule).run();
  }
  Query& dropped = connection.prepared("INSERT INTO dropped (clause, successor) VALUES (?, ?)");
  for (const DroppedRow& row : rows.dropped) dropped.bind(row.clause, row.successor).run();
}

std::vector<RowKey> members(Query& query, RowKey key) {
  std::vector<RowKey> keys;
  query.bind(key);
  while (query.next()) keys.push_back(query.key(0));
  return keys;
}

void read_chains(SQLite::Database& database, Followup& rows) {
  Query member(database, "SELECT clause FROM chain_member WHERE chain = ? ORDER BY position");
  Query chain(database,
              "SELECT c.id, c.name, coalesce(f.name, ''), c.actor_id, c.actor_name, c.subject, c.rhythm, c.direction, c.times, c.gaps, "
              "c.dropped, c.unchanged FROM chain c LEFT JOIN family f ON f.id = c.family ORDER BY c.id");
  while (chain.next()) {
    rows.chains.push_back({chain.text(1), chain.text(2), chain.text(3), chain.text(4), chain.text(5), chain.text(6), chain.text(7),
                           chain.number(8), chain.number(9), chain.flag(10), chain.real(11), members(member, chain.key(0))});
  }
}

}  // namespace

std::optional<Stamp> Store::followup_stamp() {
  return guarded(impl_->path(), [&]() -> std::optional<Stamp> {
    Query query(impl_->database(), "SELECT rule_version, change FROM derived WHERE name = 'followup'");
    if (!query.next()) return std::nullopt;
    return Stamp{query.text(0), query.key(1)};
  });
}

void Store::replace_followup(const Followup& rows, const Stamp& stamp) {
  guarded(impl_->path(), [&] {
    Connection& connection = impl_->connection;
    WriteTransaction transaction(connection);
    for (const char* table : kTables) connection.run((std::string("DELETE FROM ") + table).c_str());
    std::unordered_map<std::string, RowKey> families;
    write_families(connection, rows, families);
    write_chains(connection, rows, families);
    write_evidence(connection, rows);
    connection.prepared("INSERT INTO derived (name, rule_version, change) VALUES ('followup', ?, ?)")
        .bind(stamp.rule_version, stamp.change)
        .run();
    transaction.commit();
  });
}

Followup Store::followup() {
  return guarded(impl_->path(), [&] {
    SQLite::Database& database = impl_->database();
    Followup rows;
    Query member(database, "SELECT document FROM family_member WHERE family = ? ORDER BY position");
    Query family(database, "SELECT id, name, title FROM family ORDER BY id");
    while (family.next()) rows.families.push_back({family.text(1), family.text(2), members(member, family.key(0))});
    read_chains(database, rows);
    Query link(database, "SELECT clause, previous, change, unchanged FROM chain_link ORDER BY clause, previous");
    while (link.next()) rows.links.push_back({link.key(0), link.key(1), from_stored_word<Change>(link.text(2)), link.real(3)});
    Query fulfilment(database,
                     "SELECT asked, by_symbol, evidence_document, evidence_paragraph, begin, \"end\", rule FROM fulfilment ORDER BY id");
    while (fulfilment.next()) {
      rows.fulfilments.push_back({fulfilment.key(0),
                                  fulfilment.text(1),
                                  fulfilment.key(2),
                                  fulfilment.number(3),
                                  {static_cast<std::uint32_t>(fulfilment.key(4)), static_cast<std::uint32_t>(fulfilment.key(5))},
                                  fulfilment.text(6)});
    }
    Query dropped(database, "SELECT clause, successor FROM dropped ORDER BY clause");
    while (dropped.next()) rows.dropped.push_back({dropped.key(0), dropped.key(1)});
    return rows;
  });
}

}  // namespace mandates
