// What people enter survives everything, and never moves to another clause by itself.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "sample.h"

namespace mandates::test {
namespace {

constexpr char kId[] = "A/RES/1/1#1.1";

Entry closing(const std::string& note = "done") {
  return {EntryKind::close, "2026-03-01T09:30:00Z", "desk officer", "A/61/179", "2026-02-27", note};
}

Store with_document(const std::vector<SampleRequest>& requests = {{}}) {
  Store store = Store::open(":memory:", OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", requests)});
  return store;
}

// Ingests the document anew as another set of rules would read it.
EntryRow after(Store& store, const std::vector<SampleRequest>& requests, const std::string& rules = "rules-2") {
  put(store, sample_source("a.txt", "", rules), {sample_document("A/RES/1/1", requests)});
  EXPECT_TRUE(store.check().empty());
  return store.entries().front();
}

TEST(Entries, AreKeptWithTheirAnchor) {
  Store store = with_document();
  const EntryRow row = store.enter(kId, closing());
  EXPECT_EQ(row.entry, closing());
  EXPECT_EQ(row.clause_id, kId);
  EXPECT_EQ(row.reason, Unattached::none);
  EXPECT_EQ((std::vector{row.anchor.symbol, row.anchor.paragraph, row.anchor.verb, row.anchor.text}),
            (std::vector<std::string>{"A/RES/1/1", "1", "request", SampleRequest().text}));
  EXPECT_EQ(row.id.size(), 32u);
  ASSERT_EQ(store.entries(kId).size(), 1u);
  EXPECT_EQ(store.entries("A/RES/1/1#2.1").size(), 0u);
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::closed);
}

// The parts of a store refer to one state, also after the store has moved.
TEST(Entries, ThePartsOfAStoreShareItsState) {
  Store first = with_document();
  Store store = std::move(first);
  EntryLog& log = store;
  ObligationQueries& obligations = store;
  const DocumentQueries& documents = store;
  DocumentQueries copy = documents;
  log.enter(kId, closing());
  EXPECT_EQ(obligations.find_clause(kId)->entry, EntryState::closed);
  EXPECT_EQ(copy.symbols(), std::vector<std::string>{"A/RES/1/1"});
  EXPECT_TRUE(store.check().empty());
}

TEST(Entries, LastOfCloseAndReopenCounts) {
  Store store = with_document();
  store.enter(kId, closing());
  Entry reopen = closing("not done after all");
  reopen.kind = EntryKind::reopen;
  store.enter(kId, reopen);
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::reopened);
  store.enter(kId, closing());  // equal to the first in everything: an entry of its own all the same
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::closed);
  Entry note = closing("by the way");
  note.kind = EntryKind::note;
  store.enter(kId, note);
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::closed);
  EXPECT_EQ(store.find_clause(kId)->notes, 4);
  EXPECT_EQ(store.entries().size(), 4u);
  EXPECT_EQ(store.entries()[2].occurrence, 1);
}

TEST(Entries, NeedAClause) {
  Store store = with_document();
  EXPECT_EQ(error_of([&] { store.enter("A/RES/1/1#9.1", closing()); }), "there is no clause A/RES/1/1#9.1 in the store / ");
  EXPECT_EQ(error_of([&] { store.enter("nonsense", closing()); }), "there is no clause nonsense in the store / ");
  EXPECT_TRUE(store.entries().empty());
}

TEST(Entries, FindTheirClauseAgain) {
  Store store = with_document();
  store.enter(kId, closing());
  SampleRequest other;
  other.number = "2";
  other.text = "Encourages everybody to report on lighthouses";
  other.verb = "encourage";
  // Another clause beside it, a hyphen, capitals and a comma more: the same words.
  SampleRequest same;
  same.text = "Requests the Secretary General to report on light-houses, to the assembly at its sixty-second session";
  const EntryRow row = after(store, {same, other});
  EXPECT_EQ(row.reason, Unattached::none);
  EXPECT_EQ(row.clause_id, kId);
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::closed);
}

TEST(Entries, WaitWhereTheWordsChanged) {
  Store store = with_document();
  store.enter(kId, closing());
  SampleRequest changed;
  changed.text = "Requests the Secretary-General to report on harbours";
  const EntryRow row = after(store, {changed});
  EXPECT_EQ(row.reason, Unattached::words_changed);
  EXPECT_EQ(row.candidate, kId);
  EXPECT_EQ(row.clause_id, "");
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::none);
  EXPECT_EQ(store.statistics().unattached_entries, 1);
  // And attach again when the words are back.
  EXPECT_EQ(after(store, {{}}, "rules-3").clause_id, kId);
}

TEST(Entries, DoNotMoveToAnotherParagraph) {
  Store store = with_document();
  store.enter(kId, closing());
  const EntryRow row = after(store, {{"4"}});
  EXPECT_EQ(row.reason, Unattached::moved);
  EXPECT_EQ(row.candidate, "A/RES/1/1#4.1");
  EXPECT_EQ(row.clause_id, "");
}

// Where the numbers of a document begin again, a program that read it before the second run was told apart called it by the printed number.
TEST(Entries, FindTheirClauseInAnotherRunOfTheNumbers) {
  Store store = with_document();
  store.enter(kId, closing());
  EXPECT_EQ(after(store, {{"r2/1"}}).clause_id, "A/RES/1/1#r2/1.1");
  EXPECT_EQ(after(store, {{"r10/1"}}, "rules-3").clause_id, "A/RES/1/1#r10/1.1");
  EXPECT_EQ(after(store, {{"1"}, {"r2/1"}}, "rules-4").clause_id, kId);
  EXPECT_EQ(after(store, {{"r2/1"}, {"r3/1"}}, "rules-5").reason, Unattached::ambiguous);
  EXPECT_EQ(after(store, {{"r2/2"}}, "rules-6").reason, Unattached::moved);
}

// Paragraphs without a number are counted, in their document or in their part: the count is not printed, only the words are.
TEST(Entries, FindTheirClauseAmongParagraphsWithoutANumber) {
  Store store = with_document();
  put(store, sample_source("a.txt", "", "rules-2"), {sample_document("A/RES/1/1", {{"u2"}})});
  store.enter("A/RES/1/1#u2.1", closing());
  EXPECT_EQ(after(store, {{"II/u1"}}, "rules-3").clause_id, "A/RES/1/1#II/u1.1");
  EXPECT_EQ(after(store, {{"u12"}}, "rules-4").clause_id, "A/RES/1/1#u12.1");
  EXPECT_EQ(after(store, {{"u1"}, {"II/u1"}}, "rules-5").reason, Unattached::ambiguous);
  EXPECT_EQ(after(store, {{"II/u1(a)"}}, "rules-6").reason, Unattached::moved);
  EXPECT_EQ(after(store, {{"II/1"}}, "rules-7").reason, Unattached::moved);
}

TEST(Entries, DoNotMoveToAnotherVerb) {
  Store store = with_document();
  store.enter(kId, closing());
  SampleRequest urged;
  urged.verb = "urge";
  EXPECT_EQ(after(store, {urged}).reason, Unattached::no_clause);
}

TEST(Entries, AmbiguousOnesWait) {
  Store store = with_document();
  store.enter(kId, closing());
  const EntryRow row = after(store, {{"4"}, {"5"}});
  EXPECT_EQ(row.reason, Unattached::ambiguous);
  EXPECT_EQ(row.candidate, "");
}

TEST(Entries, OutliveTheirDocument) {
  Store store = with_document();
  store.enter(kId, closing());
  IngestBatch batch = store.begin_ingest();
  batch.remove("a.txt");
  batch.commit();
  EXPECT_EQ(store.entries().front().reason, Unattached::no_document);
  EXPECT_EQ(store.entries().front().entry, closing());
  put(store, sample_source("b.txt"), {sample_document("A/RES/1/1", {{}})});
  EXPECT_EQ(store.entries().front().clause_id, kId);
}

TEST(Entries, FollowTheSourceThatStandsForTheSymbol) {
  Store store = with_document();
  store.enter(kId, closing());
  // A better source of the same symbol, with the same words.
  put(store, sample_source("b.txt"), {sample_document("A/RES/1/1", {{}}, 2)});
  EXPECT_EQ(store.find_document("A/RES/1/1")->document.source, "b.txt");
  EXPECT_EQ(store.entries().front().clause_key, store.find_clause(kId)->key);
  EXPECT_EQ(store.find_clause(kId)->entry, EntryState::closed);
}

TEST(Entries, NobodyRewritesTheLog) {
  TemporaryFolder folder;
  {
    Store store = Store::open(folder.file("a.db"), OpenMode::create);
    put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}})});
    store.enter(kId, closing());
  }
  SQLite::Database database(folder.file("a.db"), SQLite::OPEN_READWRITE);
  for (const char* sql : {"UPDATE entry SET note = 'x'", "DELETE FROM entry", "INSERT OR REPLACE INTO entry SELECT * FROM entry",
                          "REPLACE INTO entry SELECT id + 1, entry_hash, occurrence, kind, entered_at, entered_by, by_symbol, day, note, "
                          "symbol, paragraph, verb, "
                          "number, text, folded, field, value FROM entry"}) {
    try {
      database.exec(sql);
      ADD_FAILURE() << sql;
    } catch (const SQLite::Exception& error) {
      EXPECT_STREQ(error.what(), "the log of entries is only added to") << sql;
    }
  }
}

// What people amended and to whom they assigned it stands beside what was read, the last of each counts, and nothing is lost on re-reading.
TEST(Entries, AmendAndAssign) {
  Store store = with_document();
  const auto amend = [&](const std::string& field, const std::string& value) {
    store.enter(kId, {EntryKind::amend, "2026-03-01T09:30:00Z", "desk officer", "", "", "letter of the Chair", field, value});
  };
  const auto assign = [&](const std::string& person) {
    store.enter(kId, {EntryKind::assign, "2026-03-01T09:30:00Z", "desk officer", "", "", "", "", person});
  };
  const auto listed = [&](const ObligationFilter& filter) {
    std::size_t rows = 0;
    store.obligations(filter, [&](const ObligationRow& row) { return rows += row.clause.id == kId, true; });
    return rows;
  };
  amend("due", "by:2026-05-15");
  amend("due", "by:2026-06-15");
  amend("status", "ended");
  amend("status", "");
  assign("A. Keeper");
  ObligationFilter mine, nobodys;
  mine.assigned_to = "a. keeper";
  nobodys.unassigned = true;
  ObligationFilter amended = mine;
  amended.due_after = "2026-06-14";
  amended.due_before = "2026-06-16";
  amended.amend = [](ObligationRow& row) {
    row.clause.due.front().code = DueCode::stored(row.amendments.at(1).value);
    row.clause.due.front().from = row.clause.due.front().to = row.due_day = "2026-06-15";
    row.clause.due.front().day = row.due_day;
  };
  for (const char* rules : {"rules-1", "rules-2"}) {
    after(store, {{}}, rules);
    const ObligationRow row = *store.find_clause(kId);
    ASSERT_EQ(row.amendments.size(), 4u);
    EXPECT_EQ(row.amendments[1].value, "by:2026-06-15");
    EXPECT_EQ(row.amendments[1].why, "letter of the Chair");
    EXPECT_EQ(row.assigned_to, "A. Keeper");
    EXPECT_EQ(row.clause.due.front().code.text(), "session:GA:62");  // as it was read
    EXPECT_EQ(listed(mine), 1u);
    EXPECT_EQ(listed(nobodys), 0u);
    EXPECT_EQ(listed(amended), 1u);
    amended.due_before = "2026-06-15";
    EXPECT_EQ(listed(amended), 0u);
    amended.due_before = "2026-06-16";
  }
  EXPECT_EQ(store.assignees(), std::vector<std::string>{"A. Keeper"});
  assign("");
  EXPECT_EQ(listed(mine), 0u);
  EXPECT_EQ(listed(nobodys), 1u);
  for (const EntryRow& row : store.entries()) EXPECT_EQ(Store::entry_id({row.anchor, row.entry, row.occurrence}), row.id);
  EXPECT_TRUE(store.check().empty());
}

TEST(Entries, OfAColleagueComeInOnce) {
  Store mine = with_document();
  Store theirs = with_document();
  mine.enter(kId, closing());
  mine.enter(kId, closing());
  for (int round = 0; round < 2; ++round) {
    for (const EntryRow& row : mine.entries()) {
      EXPECT_EQ(theirs.enter(std::vector<CarriedEntry>{{row.anchor, row.entry, row.occurrence}}).size(), round == 0 ? 1u : 0u);
    }
  }
  EXPECT_EQ(dump_of(theirs), dump_of(mine));
  EXPECT_EQ(theirs.entries()[0].id, mine.entries()[0].id);
}

TEST(Entries, AreOnTheDiskBeforeTheCallReturns) {
  TemporaryFolder folder;
  Store store = Store::open(folder.file("a.db"), OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}})});
  store.enter(kId, closing());
  // What a power cut right now would leave: file and log as they are.
  std::filesystem::copy(folder.file("a.db"), folder.file("b.db"));
  std::filesystem::copy(folder.file("a.db-wal"), folder.file("b.db-wal"));
  Store other = Store::open(folder.file("b.db"), OpenMode::read);
  EXPECT_EQ(other.entries().size(), 1u);
}

}  // namespace
}  // namespace mandates::test
