// Every statement that the lists run is answered from an index: the plans of what is really sent to SQLite are read.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>

#include "sample.h"

namespace mandates::test {
namespace {

std::set<std::string>* recorded = nullptr;

int record(unsigned, void*, void* statement, void*) {
  if (recorded) recorded->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  return 0;
}

// Called by SQLite for each connection that is opened after it was registered.
int watch(sqlite3* database, const char**, const struct sqlite3_api_routines*) {
  return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, record, nullptr);
}

class Plans : public testing::Test {
 protected:
  Plans() : store_(open_watched(folder_.file("a.db"))) {
    put(store_, sample_source("a.txt"), {sample_document("A/RES/61/181", {{}, {"2"}}, 1)});
    store_.enter("A/RES/61/181#1.1", {EntryKind::note, "2026-01-01T00:00:00Z", "", "", "", "x"});
    recorded = &statements_;
  }
  ~Plans() override { recorded = nullptr; }

  static Store open_watched(const std::string& path) {
    const auto entry = reinterpret_cast<void (*)()>(watch);
    sqlite3_auto_extension(entry);
    Store store = Store::open(path, OpenMode::create);
    sqlite3_cancel_auto_extension(entry);
    return store;
  }

  // Lines of the plans of all recorded statements that go through a whole table, with the statement; empty where there is none.
  std::string scans() {
    recorded = nullptr;
    std::string lines;
    SQLite::Database database(folder_.file("a.db"));
    for (const std::string& sql : statements_) {
      // The full-text index runs statements of its own; triggers and pragmas have no plan.
      if (sql.starts_with("--") || sql.starts_with("PRAGMA") || sql.find("'main'.") != std::string::npos) continue;
      SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql);
      while (plan.executeStep()) {
        const std::string line = plan.getColumn(3).getString();
        const bool whole = line.starts_with("SCAN") && line.find("INDEX") == std::string::npos && line != "SCAN CONSTANT ROW" &&
                           !line.starts_with("SCAN (subquery");
        if (whole) lines += line + " in " + sql + "\n";
      }
    }
    EXPECT_FALSE(statements_.empty());
    return lines;
  }

  template <class... Change>
  void list(Change... change) {
    ObligationFilter filter;
    (change(filter), ...);
    for (const auto detail : {ObligationDetail::brief, ObligationDetail::full})
      store_.obligations(
          filter, [](const ObligationRow&) { return true; }, detail);
  }

  // The document by itself, its first clause open for ever.
  FamilyFollowup family() {
    FamilyFollowup family;
    family.id = "A/RES/61/181";
    family.documents = {store_.find_document(family.id)->key};
    family.lives = {{store_.find_clause(family.id + "#1.1")->key, "2006-12-20", kNever}};
    return family;
  }

  TemporaryFolder folder_;
  std::set<std::string> statements_;
  Store store_;
};

TEST_F(Plans, Obligations) {
  const auto actor = [](ObligationFilter& f) { f.actor = "secretary-general"; };
  const auto name = [](ObligationFilter& f) { f.actor = "Secretary-General"; };
  const auto document = [](ObligationFilter& f) { f.document = "A/RES/61/181"; };
  const auto session = [](ObligationFilter& f) { f.body = "GA", f.session = "61"; };
  const auto due = [](ObligationFilter& f) { f.due_before = "2010-01-01", f.due_after = "2000-01-01", f.only_due = true; };
  const auto words = [](ObligationFilter& f) {
    f.verb = "request", f.type = "directive", f.deliverable = "report", f.recipient = "ga", f.adopted_to = "2020-01-01";
  };
  list();
  list(actor);
  list(name);
  list(document);
  list(document, actor);
  list(session);
  list(session, actor, due, words);
  list(actor, due, words);
  list(due, words);
  list([](ObligationFilter& f) { f.due_after = "2000-01-01"; });
  list([](ObligationFilter& f) { f.due_before = "2000-01-01"; }, actor);
  const auto live = [](ObligationFilter& f) { f.live_on = f.adopted_to = "2010-01-01"; };
  list(live);  // without follow-up
  store_.begin_followup().finish({"rules-1", store_.change_counter()});
  list(live);
  list(live, actor, words);
  list(live, session, due);
  list(live, due);
  EXPECT_EQ(scans(), "");
}

// Lines of the plan of the recorded statement that holds `part`.
std::string plan_of(const std::set<std::string>& statements, const std::string& part, const std::string& path) {
  recorded = nullptr;
  SQLite::Database database(path);
  std::string lines;
  for (const std::string& sql : statements) {
    if (sql.find(part) == std::string::npos) continue;
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql);
    while (plan.executeStep()) lines += plan.getColumn(3).getString() + "\n";
  }
  return lines;
}

TEST_F(Plans, ObligationsOfAnActorNeedNoSortByDue) {
  list([](ObligationFilter& f) { f.actor = "secretary-general"; });
  EXPECT_EQ(plan_of(statements_, "SELECT due_day, clause FROM clause_actor", folder_.file("a.db")),
            "SEARCH clause_actor USING COVERING INDEX clause_actor_due (actor=?)\n");
}

TEST_F(Plans, ObligationsThatAreLiveAreFoundWithoutThoseThatWereSettledBefore) {
  store_.begin_followup().finish({"rules-1", store_.change_counter()});
  list([](ObligationFilter& f) { f.actor = "secretary-general", f.live_on = f.adopted_to = "2010-01-01"; });
  EXPECT_EQ(plan_of(statements_, "FROM life", folder_.file("a.db")),
            "SEARCH life USING PRIMARY KEY (actor=? AND has_due=? AND settled>?)\n");
}

TEST_F(Plans, WhatLivesSayIsNotLookedUpInClauses) {
  FollowupBatch batch = store_.begin_followup();
  batch.put(family());
  batch.finish({"rules-1", store_.change_counter()});
  const auto looks_up = [&] {
    return std::any_of(statements_.begin(), statements_.end(),
                       [](const std::string& sql) { return sql.find("SELECT c.id, c.document FROM") != std::string::npos; });
  };
  const auto live = [](ObligationFilter& f) { f.actor = "secretary-general", f.live_on = f.adopted_to = "2010-01-01", f.any_due = true; };
  list(live);
  EXPECT_FALSE(looks_up());
  list(live, [](ObligationFilter& f) { f.verb = "request"; });
  EXPECT_TRUE(looks_up());
}

TEST_F(Plans, RowsOfObligationsAreSoughtOneByOneInTheOrderOfTheList) {
  list();
  const std::string brief =
      "SCAN j VIRTUAL TABLE INDEX 1:\nSEARCH c USING INTEGER PRIMARY KEY (rowid=?)\n"
      "SEARCH a USING PRIMARY KEY (clause=? AND position=?) LEFT-JOIN\n"
      "SEARCH x USING PRIMARY KEY (clause=? AND position=?) LEFT-JOIN\n"
      "SEARCH u USING PRIMARY KEY (clause=? AND position=?) LEFT-JOIN\n";
  const std::string recipient = "SEARCH r USING PRIMARY KEY (clause=? AND position=?) LEFT-JOIN\n";
  const std::string once =
      "CORRELATED SCALAR SUBQUERY 1\nSEARCH e USING PRIMARY KEY (clause=? AND kind=?)\n"
      "CORRELATED SCALAR SUBQUERY 2\nSEARCH e USING PRIMARY KEY (clause=? AND kind=?)\n";
  EXPECT_EQ(plan_of(statements_, "LEFT JOIN clause_actor", folder_.file("a.db")), brief + once + brief + recipient + once);
  const std::string documents = "SCAN j VIRTUAL TABLE INDEX 1:\nSEARCH d USING INTEGER PRIMARY KEY (rowid=?)\n";
  EXPECT_EQ(plan_of(statements_, "SELECT d.id, d.symbol_order", folder_.file("a.db")), documents + documents);
}

TEST_F(Plans, ActorsOfADocumentAreLookedUpClauseByClause) {
  list([](ObligationFilter& f) { f.document = "A/RES/61/181", f.actor = "secretary-general"; });
  const std::string plan = plan_of(statements_, "+a.actor IN", folder_.file("a.db"));
  EXPECT_NE(plan.find("SEARCH a USING PRIMARY KEY (clause=?)"), std::string::npos) << plan;
}

TEST_F(Plans, PlacesOfObligationsNeedNoSort) {
  list();
  const std::string plan = plan_of(statements_, "d.symbol_order, d.symbol, d.body", folder_.file("a.db"));
  EXPECT_NE(plan, "");
  EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
}

TEST_F(Plans, ChainsNeedNoSort) {
  store_.chains({}, [](const ChainListRow&) { return true; });
  EXPECT_EQ(plan_of(statements_, "ORDER BY ch.times DESC", folder_.file("a.db")),
            "SEARCH ch USING INDEX chain_order (times>?)\nSEARCH f USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN\n");
}

TEST_F(Plans, ObligationsOfAChainAreLookedUpOneByOne) {
  FamilyFollowup family = this->family();
  ChainRow chain;
  chain.id = family.id + "#1.1";
  chain.times = 2;
  chain.clauses = {family.lives.front().clause};
  family.chains = {chain};
  FollowupBatch batch = store_.begin_followup();
  batch.put(family);
  batch.finish({"rules-1", store_.change_counter()});
  ChainFilter filter;
  filter.of.actor = "secretary-general";
  store_.chains(filter, [](const ChainListRow&) { return true; });
  EXPECT_EQ(plan_of(statements_, "SELECT c.id FROM json_each", folder_.file("a.db")),
            "SCAN j VIRTUAL TABLE INDEX 1:\nSEARCH c USING INTEGER PRIMARY KEY (rowid=?)\n"
            "CORRELATED SCALAR SUBQUERY 1\nSEARCH a USING PRIMARY KEY (clause=?)\nSEARCH d USING INTEGER PRIMARY KEY (rowid=?)\n");
}

TEST_F(Plans, FamiliesOneByOne) {
  const FamilyFollowup family = this->family();
  for (int round = 0; round < 2; ++round) {
    FollowupBatch batch = store_.begin_followup();
    batch.remove(family.id);
    batch.put(family);
    batch.commit();
  }
  store_.families();
  EXPECT_EQ(scans(),
            "SCAN f in SELECT f.name, f.fingerprint, (SELECT count(*) FROM family_member m WHERE m.family = f.id) FROM family f "
            "ORDER BY f.id\n");  // all families are asked for
}

TEST_F(Plans, Documents) {
  store_.find_document("A/RES/61/181");
  store_.find_clause("A/RES/61/181#1.1");
  store_.each_document([](const StoredDocument&) { return true; });
  store_.documents({}, [](const DocumentRow&) { return true; });
  store_.documents({"GA", "61", "resolution", "A/RES/61/", "", 0}, [](const DocumentRow&) { return true; });
  store_.candidates("A/RES/61/181");
  store_.cited_by("A/RES/60/175");
  store_.symbols();
  store_.symbols("A/RES/");
  EXPECT_EQ(scans(), "");
}

TEST_F(Plans, ReviewsAndSearch) {
  store_.reviews({}, [](const ReviewRow&) { return true; });
  store_.reviews({"no-verb", "A/RES/61/181", 0}, [](const ReviewRow&) { return true; });
  store_.search({"report lighthouses", "GA", "61", 0}, [](const SearchHit&) { return true; });
  EXPECT_EQ(scans(), "");
}

TEST_F(Plans, FrequentWordsNeedNoSort) {
  std::vector<SampleRequest> many(5001);
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = {std::to_string(i + 1), "Requests lamps", "request", "", "", "", "", "", ""};
  recorded = nullptr;
  put(store_, sample_source("many.txt"), {sample_document("A/RES/62/1", many)});
  recorded = &statements_;
  store_.search({"lamps", "", "", 3}, [](const SearchHit&) { return true; });
  EXPECT_EQ(scans(), "");
  EXPECT_EQ(plan_of(statements_, "d.adopted DESC", folder_.file("a.db")), "SCAN d USING INDEX document_newest\n");
}

TEST_F(Plans, Actors) {
  store_.has_actor("secretary-general");
  store_.has_actor("Secretary-General");
  store_.actors();
  // All actors are counted, so all are read; through the index on what is asked of each.
  EXPECT_EQ(scans(), "");
}

TEST_F(Plans, Ingest) {
  put(store_, sample_source("b.txt"), {sample_document("A/RES/61/181", {{}, {"2"}}, 2)});
  put(store_, sample_source("b.txt", "", "rules-2"), {sample_document("A/RES/61/181", {{}}, 2)});
  store_.enter("A/RES/61/181#1.1", {EntryKind::note, "2026-01-01T00:00:00Z", "", "", "", "y"});
  store_.entries("A/RES/61/181#1.1");
  IngestBatch batch = store_.begin_ingest();
  batch.remove("b.txt");
  batch.commit();
  EXPECT_EQ(scans(), "");
}

// Deleting a parent row looks for its children: without an index each deletion reads a whole table.
TEST_F(Plans, EveryForeignKeyHasAnIndexButThoseToNamesThatStay) {
  recorded = nullptr;
  SQLite::Database database(folder_.file("a.db"));
  SQLite::Statement keys(database,
                         "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f "
                         "WHERE m.type = 'table' AND f.seq = 0 AND f.\"table\" NOT IN ('rule', 'entry')");
  int seen = 0;
  while (keys.executeStep()) {
    const std::string table = keys.getColumn(0).getString();
    const std::string column = keys.getColumn(1).getString();
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN SELECT 1 FROM \"" + table + "\" WHERE \"" + column + "\" = 1");
    ASSERT_TRUE(plan.executeStep());
    EXPECT_TRUE(plan.getColumn(3).getString().starts_with("SEARCH")) << table << "." << column << ": " << plan.getColumn(3).getString();
    ++seen;
  }
  EXPECT_GT(seen, 20);
}

}  // namespace
}  // namespace mandates::test
