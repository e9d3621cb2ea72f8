// Writes the derived rows of follow-up, family by family. Their content is computed in the module followup.
#include "store/followup_tables.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "store/names.h"
#include "store/obligations.h"
#include "store/store_impl.h"
#include "store/writer_lock.h"

namespace mandates {

namespace {

// What is said of the obligations of one document; chains go with their family.
constexpr const char* kOfDocument[] = {
    "DELETE FROM chain_link WHERE previous IN (SELECT id FROM clause WHERE document = ?)",
    "DELETE FROM fulfilment WHERE asked IN (SELECT id FROM clause WHERE document = ?)",
    "DELETE FROM delivered WHERE clause IN (SELECT id FROM clause WHERE document = ?)",
    "DELETE FROM dropped WHERE clause IN (SELECT id FROM clause WHERE document = ?)",
    "DELETE FROM ending WHERE clause IN (SELECT id FROM clause WHERE document = ?)",
    "DELETE FROM provision WHERE document = ?",
    "DELETE FROM life WHERE clause IN (SELECT id FROM clause WHERE document = ?)",
};

RowKey add_family(Connection& connection, const FamilyFollowup& row, const std::string& failure) {
  connection.prepared("INSERT INTO family (name, title, fingerprint, failure) VALUES (?, ?, ?, ?)")
      .bind(row.id, row.title, row.fingerprint, failure)
      .run();
  const RowKey key = connection.database().getLastInsertRowid();
  Query& member = connection.prepared("INSERT INTO family_member (family, position, document) VALUES (?, ?, ?)");
  int position = 0;
  for (const RowKey document : row.documents) member.bind(key, position++, document).run();
  return key;
}

void write_chains(Connection& connection, RowKey family, const FamilyFollowup& rows) {
  Query& chain = connection.prepared(
      "INSERT INTO chain (name, family, actor_id, actor_name, subject, rhythm, direction, times, gaps, dropped, unchanged) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Query& member = connection.prepared("INSERT INTO chain_member (chain, position, clause) VALUES (?, ?, ?)");
  for (const ChainRow& row : rows.chains) {
    chain
        .bind(row.id, family, row.actor_id, row.actor_name, row.subject, row.rhythm, row.direction, row.times, row.gaps, row.dropped,
              row.unchanged)
        .run();
    const RowKey key = connection.database().getLastInsertRowid();
    int position = 0;
    for (const RowKey clause : row.clauses) member.bind(key, position++, clause).run();
  }
}

void write_evidence(Connection& connection, const FamilyFollowup& rows) {
  Query& link = connection.prepared("INSERT INTO chain_link (clause, previous, change, unchanged) VALUES (?, ?, ?, ?)");
  for (const ChainLinkRow& row : rows.links) link.bind(row.clause, row.previous, stored_word(row.change), row.unchanged).run();
  Query& fulfilment = connection.prepared(
      "INSERT INTO fulfilment (asked, by_symbol, evidence_document, evidence_paragraph, begin, \"end\", rule) VALUES (?, ?, ?, ?, ?, ?, "
      "?)");
  for (const FulfilmentRow& row : rows.fulfilments) {
    fulfilment.bind(row.asked, row.by, row.evidence_document, row.evidence_paragraph, row.span.begin, row.span.end, row.rule).run();
  }
  Query& delivered =
      connection.prepared("INSERT OR IGNORE INTO delivered (clause, report, answer, answers, submit_by) VALUES (?, ?, ?, ?, ?)");
  for (const DeliveredRow& row : rows.delivered) delivered.bind(row.asked, row.report, row.answer, row.answers, row.submit_by).run();
  Query& dropped = connection.prepared("INSERT INTO dropped (clause, successor) VALUES (?, ?)");
  for (const DroppedRow& row : rows.dropped) dropped.bind(row.clause, row.successor).run();
  Query& ending = connection.prepared("INSERT INTO ending (clause, kind, day, document, paragraph) VALUES (?, ?, ?, ?, ?)");
  for (const EndingRow& row : rows.endings) ending.bind(row.clause, stored_word(row.kind), row.day, row.document, row.paragraph).run();
}

void write_provisions(Connection& connection, const FamilyFollowup& rows) {
  Query& provision = connection.prepared(
      "INSERT INTO provision (document, position, paragraph, kind, detail, begin, \"end\", rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  RowKey document = 0;
  int position = 0;
  for (const ProvisionRow& row : rows.provisions) {
    position = row.document == document ? position + 1 : 0;
    document = row.document;
    provision.bind(row.document, position, row.paragraph_index, row.kind, row.detail, row.span.begin, row.span.end, row.rule).run();
  }
}

void write_family(Connection& connection, const FamilyFollowup& family, const std::string& failure) {
  write_chains(connection, add_family(connection, family, failure), family);
  write_evidence(connection, family);
  write_provisions(connection, family);
}

// Obligations in the families of one group: bounds its memory, and what is written again where one fails.
constexpr std::size_t kRowsOfGroup = 20'000;

}  // namespace

std::optional<Stamp> FollowupQueries::followup_stamp() {
  return guarded(impl_->path(), [&]() -> std::optional<Stamp> {
    Query query(impl_->connection, "SELECT rule_version, change FROM derived WHERE name = 'followup'");
    if (!query.next()) return std::nullopt;
    return Stamp{query.text(0), query.key(1)};
  });
}

std::vector<FamilyState> FollowupQueries::families() {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection,
                "SELECT f.name, f.fingerprint, (SELECT count(*) FROM family_member m WHERE m.family = f.id) FROM family f ORDER BY f.id");
    std::vector<FamilyState> families;
    while (query.next()) families.push_back({query.text(0), query.text(1), static_cast<std::size_t>(query.key(2))});
    return families;
  });
}

std::vector<FailedFamily> FollowupQueries::failed_families() {
  return guarded(impl_->path(), [&] {
    Query query(impl_->connection, "SELECT name, title, failure FROM family WHERE failure <> '' ORDER BY name");
    std::vector<FailedFamily> failed;
    while (query.next()) failed.push_back({query.text(0), query.text(1), {}, query.text(2)});
    return failed;
  });
}

FollowupTurn::FollowupTurn(std::unique_ptr<WriterLock> lock) : lock_(std::move(lock)) {}
FollowupTurn::~FollowupTurn() = default;
FollowupTurn::FollowupTurn(FollowupTurn&&) noexcept = default;

FollowupTurn Store::take_followup_turn() {
  const Connection& connection = impl_->connection;
  if (connection.in_memory() || impl_->as_of) return FollowupTurn(nullptr);
  const WriterOptions& writer = connection.writer();
  return FollowupTurn(std::make_unique<WriterLock>(connection.path(), writer.who, writer.wait_ms, LockedWork::followup));
}

FollowupBatch Store::begin_followup() {
  return guarded(impl_->path(), [&] {
    impl_->begin_batch();
    FollowupBatch batch(*impl_);
    impl_->connection.prepared("DELETE FROM derived WHERE name = 'followup'").run();
    return batch;
  });
}

// Families that can be taken back one by one. They share a savepoint, because each savepoint keeps a copy of every page that is changed in
// it: families change the same pages, and a savepoint for each took a seventh of the time of all.
struct FollowupBatch::Group {
  struct Member {
    FamilyFollowup family;
    std::string failure;
    std::size_t obligations = 0;
  };
  explicit Group(Connection& to) : connection(to) { connection.run("SAVEPOINT families"); }
  void write(const Member& member) {
    write_family(connection, member.family, member.failure);
    rows += member.obligations + 1;
  }
  // Takes back what has been written since the beginning, and writes again what had gone well.
  void write_again() {
    connection.run("ROLLBACK TO families");
    rows = 0;
    for (const Member& member : members) write(member);
  }

  Connection& connection;
  std::vector<Member> members;
  std::size_t rows = 0;
};

// The lives of obligations, gathered and written in order of their keys: they go all over two large indices, in which neighbours are then
// met once, and a savepoint would keep a copy of most of their pages. Nothing in them can be refused, so none has to be taken back alone.
// They are written one at a time, because a statement that writes several keeps the old pages of each to take itself back.
class FollowupBatch::Lives {
  struct Row {
    RowKey actor = kAnyActor;
    bool has_due = false;
    int settled = 0, adopted = 0;
    RowKey clause = 0, document = 0;
    int due_day = 0;
    auto key() const { return std::tie(actor, has_due, settled, adopted, clause); }
  };

 public:
  void add(Connection& connection, const std::vector<LifeRow>& lives) {
    std::vector<const LifeRow*> sorted;
    for (const LifeRow& life : lives) sorted.push_back(&life);
    std::sort(sorted.begin(), sorted.end(), [](const LifeRow* a, const LifeRow* b) { return a->clause < b->clause; });
    for (auto first = sorted.begin(); first != sorted.end();) {
      const auto is_far = [](const LifeRow* a, const LifeRow* b) { return b->clause - a->clause > kNear; };
      auto last = std::adjacent_find(first, sorted.end(), is_far);
      if (last != sorted.end()) ++last;
      add_near(connection, {first, last});
      first = last;
    }
  }

  void write(Connection& connection) {
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.key() < b.key(); });
    // An actor may be named twice.
    rows_.erase(std::unique(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.key() == b.key(); }), rows_.end());
    Query& life =
        connection.prepared("INSERT INTO life (actor, settled, adopted, clause, document, has_due, due_day) VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const Row& row : rows_) {
      life.bind(row.actor, row.settled, row.adopted, row.clause, row.document, row.has_due, nullptr);
      if (row.has_due) life.bind_at(7, row.due_day);
      life.run();
    }
    rows_.clear();
  }

 private:
  static constexpr RowKey kNear = 16;  // between keys of clauses that are read together: those of a document were given in a row

  /// Obligations in order of clause.
  void add_near(Connection& connection, std::span<const LifeRow* const> lives) {
    static const std::string of_clauses = fmt::format(
        "SELECT c.id, c.document, c.due_count > 0, coalesce(CAST(replace(c.due_day, '-', '') AS INTEGER), {}), a.actor "
        "FROM clause c LEFT JOIN clause_actor a ON a.clause = c.id WHERE c.id BETWEEN ? AND ? ORDER BY c.id",
        kDueWithoutDay);
    Query& clauses = connection.prepared(of_clauses);
    clauses.bind(lives.front()->clause, lives.back()->clause);
    auto life = lives.begin();
    RowKey before = 0;
    while (clauses.next()) {
      const RowKey clause = clauses.key(0);
      while (life != lives.end() && (*life)->clause < clause) ++life;
      if (life == lives.end() || (*life)->clause != clause) continue;
      Row row{kAnyActor,      clauses.flag(2),  day_number((*life)->settled), day_number((*life)->adopted), clause,
              clauses.key(1), clauses.number(3)};
      if (clause != before) rows_.push_back(row);
      before = clause;
      if (clauses.null(4)) continue;
      row.actor = clauses.key(4);
      rows_.push_back(row);
    }
  }

  std::vector<Row> rows_;
};

FollowupBatch::FollowupBatch(StoreImpl& store) : store_(&store), lives_(std::make_unique<Lives>()) {}
FollowupBatch::FollowupBatch(FollowupBatch&& other) noexcept
    : store_(std::exchange(other.store_, nullptr)), group_(std::move(other.group_)), lives_(std::move(other.lives_)) {}
FollowupBatch::~FollowupBatch() {
  if (store_) store_->batch.reset();
}

void FollowupBatch::close_group() {
  if (!group_) return;
  group_.reset();
  store_->connection.run("RELEASE families");
}

void FollowupBatch::write_all() {
  close_group();
  lives_->write(store_->connection);
}

void FollowupBatch::remove(const std::string& family) {
  guarded(store_->path(), [&] {
    write_all();
    Connection& connection = store_->connection;
    std::vector<RowKey> documents;
    Query& members = connection.prepared("SELECT document FROM family_member WHERE family = (SELECT id FROM family WHERE name = ?)");
    members.bind(family);
    while (members.next()) documents.push_back(members.key(0));
    for (const char* statement : kOfDocument) {
      for (const RowKey document : documents) connection.prepared(statement).bind(document).run();
    }
    connection.prepared("DELETE FROM family WHERE name = ?").bind(family).run();
  });
}

void FollowupBatch::clear() {
  guarded(store_->path(), [&] {
    write_all();
    for (const char* table : kFollowupTables) store_->connection.run((std::string("DELETE FROM ") + table).c_str());
  });
}

void FollowupBatch::add(FamilyFollowup family, std::string failure) {
  guarded(store_->path(), [&] {
    if (!group_) group_ = std::make_unique<Group>(store_->connection);
    const std::vector<LifeRow> lives = std::exchange(family.lives, {});
    Group::Member member{std::move(family), std::move(failure), lives.size()};
    try {
      group_->write(member);
    } catch (const SQLite::Exception&) {
      // Where the transaction is gone, and all with it, there is nothing to go back to.
      if (sqlite3_get_autocommit(store_->connection.database().getHandle()) == 0) group_->write_again();
      throw;
    }
    group_->members.push_back(std::move(member));
    lives_->add(store_->connection, lives);
    if (group_->rows > kRowsOfGroup) close_group();
  });
}

void FollowupBatch::put(FamilyFollowup family) {
  add(std::move(family), {});
}

void FollowupBatch::put_failed(const FailedFamily& failed) {
  guarded(store_->path(), [&] {
    Connection& connection = store_->connection;
    FamilyFollowup family;
    family.id = failed.id;
    family.title = failed.title;
    family.documents = failed.documents;
    for (const RowKey document : failed.documents) {
      Query& obligations = connection.prepared(
          "SELECT c.id, d.kind, d.adopted "
          "FROM document d JOIN clause c ON c.document = d.id WHERE d.id = ? AND c.obligation = 1");
      obligations.bind(document);
      while (obligations.next()) {
        const bool adopted = is_adopted_kind(from_stored_word<DocumentKind>(obligations.text(1)));
        family.lives.push_back({obligations.key(0), adopted ? obligations.text(2) : kNever, kNever});
      }
    }
    add(std::move(family), failed.reason);
  });
}

void FollowupBatch::commit() {
  guarded(store_->path(), [&] {
    write_all();
    store_->batch->commit();
    store_->batch.reset();
  });
}

void FollowupBatch::finish(const Stamp& stamp) {
  guarded(store_->path(), [&] {
    store_->connection.prepared("INSERT INTO derived (name, rule_version, change) VALUES ('followup', ?, ?)")
        .bind(stamp.rule_version, stamp.change)
        .run();
  });
  commit();
}

}  // namespace mandates
