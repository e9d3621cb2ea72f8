// db check: every kind of finding fires, whatever was done to the file behind the back of the program.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "sample.h"

namespace mandates::test {
namespace {

void fill(const std::string& path) {
  Store store = Store::open(path, OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}}), sample_document("A/RES/1/2", {{}, {"2"}})});
  store.enter("A/RES/1/1#1.1", {EntryKind::note, "2026-03-01T09:30:00Z", "desk officer", "", "", "first"});
  FollowupBatch batch = store.begin_followup();
  int number = 0;
  store.each_document([&](const StoredDocument& document) {
    FamilyFollowup family;
    family.id = document.document.symbol;
    family.fingerprint = "f";
    family.documents = {document.key};
    for (const StoredClause& clause : document.clauses)
      if (clause.clause.obligation) family.lives.push_back({clause.key, document.document.adopted, kNever});
    if (number++ == 1) {
      ChainRow chain;
      chain.id = "A/RES/1/2#1.1";
      chain.clauses = {document.clauses[0].key, document.clauses[1].key};
      family.chains = {chain};
      family.links = {{document.clauses[1].key, document.clauses[0].key, Change::same, 1}};
    }
    batch.put(family);
    return true;
  });
  batch.finish({"rules-1", store.change_counter()});
}

// What the check says after the SQL was run on a sound store: codes and messages.
std::vector<std::string> found_after(const std::string& sql, OpenMode mode = OpenMode::write) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA ignore_check_constraints = ON; " + sql);
  std::vector<std::string> lines;
  for (const Diagnostic& one : Store::open(path, mode).check()) lines.push_back(one.code + ": " + one.message);
  return lines;
}

struct Tampering {
  const char* sql;
  const char* finding;
};

class Tampered : public ::testing::TestWithParam<Tampering> {};

TEST_P(Tampered, IsFound) {
  const std::vector<std::string> lines = found_after(GetParam().sql);
  EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with(GetParam().finding); }))
      << GetParam().sql << "\n"
      << (lines.empty() ? "nothing" : lines.front());
}

INSTANTIATE_TEST_SUITE_P(
    Schema, Tampered,
    ::testing::Values(Tampering{"DROP TRIGGER entry_never_deleted", "schema: the trigger entry_never_deleted is missing"},
                      Tampering{"CREATE TRIGGER odd AFTER INSERT ON entry BEGIN DELETE FROM derived; END",
                                "schema: the trigger odd was not made by this program"},
                      Tampering{
                          "DROP TRIGGER entry_never_deleted; CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry BEGIN SELECT 1; END",
                          "schema: the trigger entry_never_deleted is not as this program makes it"},
                      Tampering{"ALTER TABLE derived RENAME TO hidden; CREATE VIEW derived AS SELECT * FROM hidden",
                                "schema: derived is a view, not a table"},
                      Tampering{"DROP INDEX clause_name", "schema: the index clause_name is missing"},
                      Tampering{"DROP INDEX entry_symbol", "schema: the index entry_symbol is missing"},
                      Tampering{"DROP TABLE life", "schema: the table life is missing"},
                      Tampering{"DROP TABLE store_state", "schema: the table store_state is missing"},
                      Tampering{"DELETE FROM store_state", "schema: store_state has not its one row"},
                      Tampering{"DELETE FROM migration WHERE version = 2", "schema: the record of migration 0002_life is missing"},
                      Tampering{"UPDATE migration SET content_hash = 'x' WHERE version = 1",
                                "schema: the record of migration 1 is not that of 0001_store"}));

INSTANTIATE_TEST_SUITE_P(Values, Tampered,
                         ::testing::Values(Tampering{"UPDATE document SET adopted = 'yesterday' WHERE id = 1",
                                                     "wrong-day: A/RES/1/1: document.adopted is no day of the calendar"},
                                           Tampering{"UPDATE document SET adopted = '2006-02-30' WHERE id = 1",
                                                     "wrong-day: A/RES/1/1: document.adopted is no day of the calendar"},
                                           Tampering{"UPDATE clause_due SET to_day = '2007-13-01'",
                                                     "wrong-day: A/RES/1/1#1.1: clause_due.to_day is no day of the calendar"},
                                           Tampering{"UPDATE clause_due SET code = 'by:tomorrow'",
                                                     "wrong-code: A/RES/1/1#1.1: clause_due.code is no code of a due"},
                                           Tampering{"DROP TRIGGER entry_never_changed; UPDATE entry SET day = 'soon'",
                                                     "wrong-day: A/RES/1/1: entry.day is no day of the calendar"},
                                           Tampering{"DROP TRIGGER entry_never_changed; UPDATE entry SET entered_at = 'now'",
                                                     "wrong-day: A/RES/1/1: entry.entered_at is no instant"},
                                           Tampering{"UPDATE clause SET text = CAST(x'c3' AS TEXT) WHERE id = 1",
                                                     "wrong-text: A/RES/1/1#1.1: clause.text is no text in UTF-8"},
                                           Tampering{"INSERT INTO document_review VALUES (1, 9, 'no-verb', CAST(x'41e282' AS TEXT), 0, 0)",
                                                     "wrong-text: A/RES/1/1: document_review.text is no text in UTF-8"}));

INSTANTIATE_TEST_SUITE_P(
    Rows, Tampered,
    ::testing::Values(Tampering{"DROP INDEX clause_name; UPDATE clause SET paragraph = '1' WHERE paragraph = '2'",
                                "repeated-id: A/RES/1/2#1.1: several clauses have this id"},
                      Tampering{"UPDATE clause SET paragraph = '7' WHERE id = 1",
                                "wrong-paragraph: A/RES/1/1#7.1: the clause does not name the paragraph in which it stands"},
                      Tampering{"UPDATE family SET failure = 'odd' WHERE name = 'A/RES/1/1'",
                                "failed-family: A/RES/1/1: what later documents say of this family could not be worked out"},
                      Tampering{"DELETE FROM family_member",
                                "no-family: A/RES/1/1: follow-up, which is up to date, knows no family of the document"},
                      Tampering{"DELETE FROM chain_member WHERE position = 1",
                                "wrong-chain: A/RES/1/2#1.1: the chain has fewer than two obligations, or one that is none"},
                      Tampering{"UPDATE clause SET obligation = 0 WHERE id = (SELECT clause FROM chain_link)",
                                "wrong-link: A/RES/1/2#2.1: an obligation is said to repeat a clause of a document that does not stand for "
                                "its symbol, or none"},
                      Tampering{"UPDATE attachment SET clause = 2", "the entry stands beside a clause of another document"}));

// A store without a table is looked over as far as it goes.
TEST(Check, AMissingTableIsNoReasonToStop) {
  const std::vector<std::string> lines = found_after("DROP TABLE life");
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.back(), "unchecked: the contents could not be looked over: no such table: life");
}

TEST(Check, OfAStoreThatIsReadOnlyFindsTheSame) {
  EXPECT_EQ(found_after("DROP INDEX entry_symbol", OpenMode::read), std::vector<std::string>{"schema: the index entry_symbol is missing"});
}

// It takes its turn among those who write.
TEST(Check, WaitsForWriters) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (int round = 0; round < 40; ++round) {
      Store store = Store::open(path, OpenMode::write);
      put(store, sample_source("b.txt", "", "rules-" + std::to_string(round)), {sample_document("A/RES/2/1", {{}})});
    }
    done = true;
  });
  int checks = 0;
  while (!done) {
    Store store = Store::open(path, OpenMode::write);
    EXPECT_TRUE(store.check().empty());
    ++checks;
  }
  writer.join();
  EXPECT_GT(checks, 0);
}

// Nothing that a store from somebody else brings along runs: functions and virtual tables of its own are not trusted.
TEST(Check, TheSchemaIsNotTrusted) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("CREATE TRIGGER odd AFTER INSERT ON source BEGIN INSERT INTO title_text (title_text) VALUES ('delete-all'); END");
  Store store = Store::open(path, OpenMode::write);
  EXPECT_NE(error_of([&] { put(store, sample_source("b.txt"), {sample_document("A/RES/2/1", {{}})}); }).find("unsafe use of virtual table"),
            std::string::npos);
}

}  // namespace
}  // namespace mandates::test
