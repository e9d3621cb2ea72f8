// Backup, restore, migrations: what is copied is whole, what is replaced is kept, what fails changes nothing.
#include "store/care.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "sample.h"
#include "store/migrations.h"

namespace mandates::test {
namespace {

namespace fs = std::filesystem;

constexpr char kId[] = "A/RES/1/1#1.1";

Entry note_of(const std::string& words) {
  return {EntryKind::note, "2026-03-01T09:30:00Z", "desk officer", "", "", words};
}

void fill(const std::string& path, int documents = 3) {
  Store store = Store::open(path, OpenMode::create);
  std::vector<ReadDocument> read;
  for (int i = 1; i <= documents; ++i) read.push_back(sample_document("A/RES/1/" + std::to_string(i), {{}}));
  put(store, sample_source("a.txt"), read);
  store.enter(kId, note_of("first"));
}

std::string dump_at(const std::string& path) {
  Store store = Store::open(path, OpenMode::read);
  return dump_of(store);
}

std::vector<std::string> files_in(const TemporaryFolder& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder.path())) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

void overwrite(const std::string& path, std::streamoff at, std::size_t bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(at);
  file << std::string(bytes, '\xee');
}

void damage(const std::string& path) {
  for (std::streamoff at = 4096; at < static_cast<std::streamoff>(fs::file_size(path)); at += 4096) overwrite(path, at, 300);
}

using Names = std::vector<std::string>;

TEST(Backup, IsTheStoreOfThatInstant) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  // While another one writes: what is not committed is not in the copy.
  Store writer = Store::open(folder.file("a.db"), OpenMode::write);
  const std::string before = dump_at(folder.file("a.db"));
  IngestBatch batch = writer.begin_ingest();
  batch.put(sample_source("b.txt"), std::vector{sample_document("A/RES/1/9", {{}})});
  back_up(folder.file("a.db"), folder.file("copy.db"));
  EXPECT_EQ(dump_at(folder.file("copy.db")), before);
  batch.commit();
  back_up(folder.file("a.db"), folder.file("copy.db"), true);
  EXPECT_EQ(dump_at(folder.file("copy.db")), dump_at(folder.file("a.db")));
  EXPECT_TRUE(Store::open(folder.file("copy.db"), OpenMode::write).check().empty());
}

TEST(Backup, OverwritesNothingUnasked) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  fill(store);
  std::ofstream(folder.file("letter.txt")) << "Dear colleague, this letter is no store, and shall stay what it is.";
  const std::string copy = folder.file("copy.db");
  back_up(store, copy);
  EXPECT_EQ(error_of([&] { back_up(store, copy); }), copy + " exists already / name another file, or let it be replaced");
  EXPECT_EQ(error_of([&] { back_up(store, store, true); }), store + " is the store itself / name another file");
  EXPECT_EQ(error_of([&] { back_up(store, folder.file("letter.txt"), true); }),
            folder.file("letter.txt") + " is not a store of mandates: it is no SQLite file / name another file, or a new one");
  EXPECT_EQ(error_of([&] { back_up(store, folder.file("none/copy.db")); }),
            "no file can be made beside " + folder.file("none/copy.db") +
                ": No such file or directory / look at the permissions of the folder, and whether it has space");
  EXPECT_EQ(files_in(folder), (Names{"a.db", "copy.db", "letter.txt"}));
}

TEST(Backup, HasNoWiderRightsThanTheStore) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db"), copy = folder.file("copy.db");
  fill(store);
  fs::permissions(store, fs::perms(0600));
  back_up(store, copy);
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));
  fs::permissions(copy, fs::perms(0644));
  back_up(store, copy, true);
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));
  fs::permissions(store, fs::perms(0644));
  fs::permissions(copy, fs::perms(0600));
  back_up(store, copy, true);
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));
}

TEST(Backup, NeverTakesANameOfAStore) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db");
  fill(store);
  for (const char* end : {"-wal", "-shm", "-journal", "-lock"}) {
    EXPECT_NE(error_of([&] { back_up(store, store + end); }).find("is a name that belongs to the store"), std::string::npos) << end;
  }
  std::ofstream(folder.file("copy.db-wal")) << "left over";
  EXPECT_EQ(error_of([&] { back_up(store, folder.file("copy.db")); }),
            folder.file("copy.db") + "-wal lies there, as beside a store in use / name another file, or move it away");
  EXPECT_EQ(files_in(folder), (Names{"a.db", "copy.db-wal"}));
}

TEST(Backup, ThroughALinkReplacesWhatItLeadsTo) {
  TemporaryFolder folder;
  const std::string store = folder.file("a.db"), copy = folder.file("copy.db"), link = folder.file("link.db");
  fill(store);
  back_up(store, copy);
  fs::create_symlink("copy.db", link);
  Store::open(store, OpenMode::write).enter(kId, note_of("later"));
  back_up(store, link, true);
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(dump_at(copy), dump_at(store));
  fs::remove(copy);
  EXPECT_NE(error_of([&] { back_up(store, link); }).find("it is a link to copy.db, which does not exist"), std::string::npos);
}

TEST(Restore, ThroughALinkReplacesWhatItLeadsTo) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db"), link = folder.file("link.db");
  fill(path);
  back_up(path, folder.file("copy.db"));
  const std::string then = dump_at(path);
  Store::open(path, OpenMode::write).enter(kId, note_of("second"));
  const std::string now = dump_at(path);
  fs::permissions(path, fs::perms(0600));
  fs::create_symlink("a.db", link);
  const Restored restored = restore(folder.file("copy.db"), link);
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(dump_at(path), then);
  EXPECT_EQ(fs::status(path).permissions(), fs::perms(0600));
  EXPECT_EQ(restored.kept, fs::canonical(path).string() + ".before-restore");
  EXPECT_FALSE(fs::is_symlink(restored.kept));
  EXPECT_EQ(dump_at(restored.kept), now);
}

TEST(HardLink, OfAStoreIsNotWritten) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  fs::create_hard_link(path, folder.file("second.db"));
  EXPECT_NE(error_of([&] { Store::open(folder.file("second.db"), OpenMode::write); }).find("has a second name (a hard link)"),
            std::string::npos);
  EXPECT_EQ(error_of([&] { Store::open(path, OpenMode::read); }), "no error");
}

TEST(Restore, PutsTheBackupInPlaceAndKeepsWhatWasThere) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  back_up(path, folder.file("copy.db"));
  const std::string then = dump_at(path);
  {
    Store store = Store::open(path, OpenMode::write);
    store.enter(kId, note_of("second"));
    store.enter("A/RES/1/2#1.1", note_of("third"));
  }
  const std::string now = dump_at(path);
  const Restored restored = restore(folder.file("copy.db"), path);
  EXPECT_EQ(dump_at(path), then);
  EXPECT_EQ(restored.kept, path + ".before-restore");
  EXPECT_EQ(restored.left_behind, 2);
  EXPECT_FALSE(restored.was_damaged);
  EXPECT_EQ(dump_at(restored.kept), now);
  EXPECT_EQ(restore(folder.file("copy.db"), path).kept, path + ".before-restore-2");
  EXPECT_EQ(files_in(folder), (Names{"a.db", "a.db.before-restore", "a.db.before-restore-2", "copy.db"}));
}

TEST(Restore, WhereNothingStands) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  // A log that lies there alone must not be taken for the new store's.
  std::ofstream(folder.file("b.db-wal")) << "left over";
  const Restored restored = restore(folder.file("a.db"), folder.file("b.db"));
  EXPECT_EQ(restored.kept, "");
  EXPECT_EQ(dump_at(folder.file("b.db")), dump_at(folder.file("a.db")));
  EXPECT_EQ(files_in(folder), (Names{"a.db", "b.db", "b.db.before-restore-wal"}));
}

TEST(Restore, OverADamagedStore) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path, 300);
  back_up(path, folder.file("copy.db"));
  const std::string then = dump_at(path);
  damage(path);
  overwrite(path, 100, 800);  // the first page, too: nothing can be read
  const Restored restored = restore(folder.file("copy.db"), path);
  EXPECT_TRUE(restored.was_damaged);
  EXPECT_EQ(restored.kept, path + ".before-restore");
  EXPECT_EQ(dump_at(path), then);
}

TEST(Restore, NeverOverSomethingElse) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  const std::string letter = folder.file("letter.txt");
  std::ofstream(letter) << std::string(5000, 'x');
  EXPECT_EQ(error_of([&] { restore(folder.file("a.db"), letter); }),
            letter + " is not a store of mandates: it is no SQLite file / name another file, or a new one");
  const std::string other = folder.file("browser.db");
  SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE bookmark (url TEXT)");
  EXPECT_EQ(error_of([&] { restore(folder.file("a.db"), other); }),
            other + " is not a store of mandates / name another file, or move this one away");
  EXPECT_EQ(error_of([&] { restore(folder.file("a.db"), folder.file("a.db")); }),
            folder.file("a.db") + " is the store itself / name a backup");
  EXPECT_EQ(files_in(folder), (Names{"a.db", "browser.db", "letter.txt"}));
}

TEST(Restore, RefusesABackupThatIsNotWhole) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  const std::string copy = folder.file("copy.db");
  fill(path, 300);
  const std::string before = dump_at(path);
  back_up(path, copy);
  damage(copy);
  const std::string error = error_of([&] { restore(copy, path); });
  EXPECT_EQ(error.rfind("the backup " + copy + " is damaged: ", 0), 0u) << error;
  EXPECT_NE(error.find("take another backup; the store is as it was"), std::string::npos) << error;
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE document SET clause_count = 7");  // sound, but wrong
  back_up(path, copy, true);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE document SET clause_count = 1");
  EXPECT_EQ(error_of([&] { restore(copy, path); }), "the backup " + copy +
                                                        " is damaged: A/RES/1/1: the counts of the document are not those of its rows / " +
                                                        "take another backup; the store is as it was");
  SQLite::Database(copy, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  EXPECT_EQ(error_of([&] { restore(copy, path); }), "the store " + copy + " has schema 99, but this program knows schemas up to " +
                                                        std::to_string(Store::schema_version()) +
                                                        " / use the newer version of mandates that wrote it");
  EXPECT_EQ(dump_at(path), before);
  EXPECT_EQ(files_in(folder), (Names{"a.db", "copy.db"}));
}

TEST(Restore, WaitsForNobodyWhoHasTheStoreOpen) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  back_up(path, folder.file("copy.db"));
  Store open = Store::open(path, OpenMode::read);
  EXPECT_EQ(symbols_of(open), "A/RES/1/1 A/RES/1/2 A/RES/1/3");
  EXPECT_EQ(error_of([&] {
              restore(folder.file("copy.db"), path, {0, {}});
            }),
            "the store " + path + " is in use by another program / wait until it has finished, then try again");
  EXPECT_EQ(symbols_of(open), "A/RES/1/1 A/RES/1/2 A/RES/1/3");
}

TEST(Restore, NobodyWritesToTheStoreThatWasMovedAside) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  fill(path);
  Store store = Store::open(path, OpenMode::write);
  fs::rename(path, folder.file("elsewhere.db"));
  fs::rename(path + "-wal", folder.file("elsewhere.db-wal"));
  fill(path);
  EXPECT_EQ(error_of([&] { store.enter(kId, note_of("lost?")); }),
            "the store " + path +
                " is no longer there: it was moved, replaced, or its drive was taken away / look where it is and try "
                "again; what was not finished is not in any store");
}

// ---------------------------------------------------------------- migrations

// What later versions might do: columns, a table filled from others, and one that cannot work.
std::vector<Migration> with_invented(std::initializer_list<const char*> more) {
  std::vector<Migration> all = migrations();
  for (const char* sql : more) all.push_back({"000" + std::to_string(all.size() + 1) + "_invented", sql});
  return all;
}

constexpr char kColumn[] = "ALTER TABLE entry ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';";
constexpr char kTable[] =
    "CREATE TABLE letters (entry INTEGER PRIMARY KEY REFERENCES entry, count INTEGER NOT NULL) STRICT;"
    "INSERT INTO letters SELECT id, length(note) FROM entry;";
constexpr char kWrong[] = "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);";

TEST(Migration, EachStepIsRecorded) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  const std::vector<Migration> all = with_invented({kColumn, kTable});
  SQLite::Database database(folder.file("a.db"), SQLite::OPEN_READWRITE);
  migrate(database, all);
  migrate(database, all);  // nothing left to do
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), static_cast<int>(all.size()));
  for (std::size_t i = 0; i < all.size(); ++i) {
    SQLite::Statement record(database, "SELECT name, content_hash FROM migration WHERE version = ?");
    record.bind(1, static_cast<int>(i + 1));
    ASSERT_TRUE(record.executeStep());
    EXPECT_EQ(record.getColumn(0).getString(), all[i].name);
    EXPECT_EQ(record.getColumn(1).getString(), content_hash(all[i].sql));
  }
  EXPECT_EQ(database.execAndGet("SELECT mood FROM entry").getString(), "calm");
  EXPECT_EQ(database.execAndGet("SELECT count FROM letters").getInt(), 5);
}

TEST(Migration, AStepThatFailsLeavesTheOneBefore) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  {
    SQLite::Database database(folder.file("a.db"), SQLite::OPEN_READWRITE);
    EXPECT_THROW(migrate(database, with_invented({kColumn, kWrong, kTable})), SQLite::Exception);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), Store::schema_version() + 1);
    EXPECT_EQ(database.execAndGet("SELECT max(version) FROM migration").getInt(), Store::schema_version() + 1);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name IN ('half', 'letters')").getInt(), 0);
    EXPECT_EQ(database.execAndGet("SELECT note FROM entry").getString(), "first");
  }
}

TEST(Migration, TwoAtOnceDoEachStepOnce) {
  TemporaryFolder folder;
  fill(folder.file("a.db"));
  const std::vector<Migration> all = with_invented({kColumn, kTable});
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      SQLite::Database database(folder.file("a.db"), SQLite::OPEN_READWRITE, 10000);
      migrate(database, all);
    });
  }
  for (std::thread& thread : threads) thread.join();
  SQLite::Database database(folder.file("a.db"));
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM migration").getInt(), static_cast<int>(all.size()));
}

TEST(Migration, NumbersHaveNoGaps) {
  int number = 0;
  for (const Migration& migration : migrations()) EXPECT_EQ(std::stoi(migration.name.substr(0, 4)), ++number) << migration.name;
}

// A released migration is never edited: stores that have applied it would differ from those that will.
TEST(Migration, ReleasedOnesStayAsTheyAre) {
  const std::vector<std::string> released{"0001_store 1303591505403a164fdf184d9b1631e9", "0002_life 852c293de1501e9d94e4d40afc440ffe",
                                          "0003_life_order c6af1045eb752165389d4e77415cd42a"};  // 0004 is not released
  for (std::size_t i = 0; i < released.size(); ++i) {
    EXPECT_EQ(migrations()[i].name + " " + content_hash(migrations()[i].sql), released[i]);
  }
}

// A store as released programs with this schema made it: its migrations, which never change, and after each of them the rows of
// tests/unit/store/released/schema-N.sql.
void make_released(const std::string& path, int schema) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (int version = 1; version <= schema; ++version) {
    migrate(database, {migrations().begin(), migrations().begin() + version});
    std::ifstream file(std::string(MANDATES_SOURCE_DIR) + "/tests/unit/store/released/schema-" + std::to_string(version) + ".sql");
    ASSERT_TRUE(file);
    database.exec(std::string((std::istreambuf_iterator<char>(file)), {}));
  }
}

class ReleasedSchema : public ::testing::TestWithParam<int> {};

TEST_P(ReleasedSchema, ComesUpToDateWithEverythingPeopleEntered) {
  TemporaryFolder folder;
  const std::string path = folder.file("old.db");
  make_released(path, GetParam());

  EXPECT_EQ(schema_state(path).version, GetParam());
  EXPECT_EQ(schema_state(path).pending.size(), static_cast<std::size_t>(Store::schema_version() - GetParam()));
  EXPECT_TRUE(try_migrations(path).empty());
  EXPECT_EQ(schema_state(path).version, GetParam());  // only a copy was touched
  back_up(path, folder.file("copy.db"));
  EXPECT_EQ(schema_state(folder.file("copy.db")).version, GetParam());

  Store store = Store::open(path, OpenMode::write);
  EXPECT_TRUE(store.check().empty());
  EXPECT_EQ(schema_state(path).version, Store::schema_version());
  const bool has_repeated = GetParam() >= 3;
  const std::vector<EntryRow> entries = store.entries();
  ASSERT_EQ(entries.size(), has_repeated ? 6u : 4u);
  EXPECT_EQ(entries[0].entry, (Entry{EntryKind::close, "2026-03-01T09:30:00Z", "desk officer", "A/61/179", "2026-02-27", "issued"}));
  EXPECT_EQ(entries[0].clause_id, "A/RES/61/901#1.1");
  EXPECT_EQ(entries[1].entry.kind, EntryKind::reopen);
  EXPECT_EQ(entries[2].entry.note, "a second version is awaited; “quoted” 'too'");
  EXPECT_EQ(entries[3].reason, Unattached::no_document);
  EXPECT_EQ(store.find_clause("A/RES/61/901#1.1")->entry, EntryState::reopened);
  for (const EntryRow& row : entries) EXPECT_EQ(Store::entry_id({row.anchor, row.entry, row.occurrence}), row.id);
  // Follow-up that the old program had worked out is still good.
  const bool has_lives = GetParam() >= 2;
  ObligationFilter live;
  live.live_on = live.adopted_to = "2007-01-01";
  live.any_due = true;
  live.actor = "secretary-general";
  // Unless clauses had one id: then it is worked out again.
  EXPECT_EQ(store.followup_stamp().has_value(), has_lives && !has_repeated);
  std::vector<std::pair<std::string, bool>> listed;
  store.obligations(live, [&](const ObligationRow& row) { return listed.emplace_back(row.clause.id, row.unsettled), true; });
  EXPECT_EQ(listed, (std::vector<std::pair<std::string, bool>>{{"A/RES/61/901#1.1", has_lives && !has_repeated}}));
  // It can be worked with: the same document read by other rules, and the words that it holds found.
  put(store, sample_source("a.txt", "", "rules-9"), {sample_document("A/RES/61/901", {{}})});
  EXPECT_EQ(store.entries()[0].clause_id, "A/RES/61/901#1.1");
  EXPECT_TRUE(store.check().empty());
}

// Schema 3 let two clauses have one id; entries on it stood beside the first.
TEST(Migration, TellsApartClausesOfOneId) {
  TemporaryFolder folder;
  const std::string path = folder.file("old.db");
  make_released(path, 3);
  Store store = Store::open(path, OpenMode::write);
  std::vector<std::string> ids;
  const std::optional<StoredDocument> document = store.find_document("A/RES/62/902");
  for (const StoredClause& stored : document->clauses) ids.push_back(stored.clause.id);
  const std::string is = "A/RES/62/902#";
  EXPECT_EQ(ids, (std::vector<std::string>{is + "1.1", is + "2.1", is + "3.1", is + "r2/1.1", is + "r2/2.1"}));
  EXPECT_EQ(store.find_clause(is + "r2/1.1")->clause.section, "r2");
  EXPECT_EQ(store.find_clause(is + "1.1")->notes, 1);
  EXPECT_EQ(store.find_clause(is + "2.1")->entry, EntryState::closed);
  EXPECT_EQ(store.find_clause(is + "r2/2.1")->entry, EntryState::none);
}

// Days and codes that are none, written past the program: they become unknown, the file is read again, what people entered stays.
TEST(Migration, TakesDaysThatAreNoneForUnknown) {
  TemporaryFolder folder;
  const std::string path = folder.file("old.db");
  make_released(path, 3);
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE document SET adopted = '2006-02-30' WHERE id = 1; UPDATE clause_due SET code = 'x', to_day = 'soon'");
  Store store = Store::open(path, OpenMode::write);
  EXPECT_EQ(store.find_document("A/RES/61/901")->document.adopted, "");
  EXPECT_EQ(store.find_clause("A/RES/61/901#1.1")->clause.due.front().to, "");
  EXPECT_EQ(store.find_source("a.txt")->content_hash, "");
  EXPECT_EQ(store.entries().size(), 6u);
}

INSTANTIATE_TEST_SUITE_P(All, ReleasedSchema, ::testing::Range(1, Store::schema_version()));

}  // namespace
}  // namespace mandates::test
