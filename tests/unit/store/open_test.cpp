// Opening: what is no store, or cannot be used, gets one clear line and a hint. Word for word.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "sample.h"
#include "store/migrations.h"

namespace mandates::test {
namespace {

std::string opening(const std::string& path, OpenMode mode, int wait_ms = 0) {
  return error_of([&] { Store::open(path, mode, {wait_ms, {}}); });
}

void write_file(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

// Permissions mean nothing to the superuser, so the test lets go of that while it lives.
class AsNobody {
 public:
  AsNobody() : changed_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
  ~AsNobody() {
    if (changed_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool changed_;
};

TEST(Open, MakesAStore) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  EXPECT_EQ(opening(path, OpenMode::create), "no error");
  EXPECT_EQ(opening(path, OpenMode::read), "no error");
  EXPECT_EQ(opening(path, OpenMode::write), "no error");
  SQLite::Database database(path);
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), Store::schema_version());
  EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM migration").getInt(), Store::schema_version());
  EXPECT_EQ(database.execAndGet("SELECT name FROM migration WHERE version = 1").getString(), "0001_store");
  EXPECT_EQ(database.execAndGet("SELECT content_hash FROM migration WHERE version = 1").getString(), content_hash(migrations()[0].sql));
}

TEST(Open, EveryTableIsStrict) {
  TemporaryFolder folder;
  Store::open(folder.file("a.db"), OpenMode::create);
  SQLite::Database database(folder.file("a.db"));
  SQLite::Statement loose(
      database, "SELECT group_concat(name) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'");
  ASSERT_TRUE(loose.executeStep());
  EXPECT_EQ(loose.getColumn(0).getString(), "");
}

TEST(Open, LeavesNoFilesBehind) {
  TemporaryFolder folder;
  Store::open(folder.file("a.db"), OpenMode::create);
  Store::open(folder.file("a.db"), OpenMode::read).statistics();
  int files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
  EXPECT_EQ(files, 1);
}

TEST(Open, MissingStore) {
  TemporaryFolder folder;
  const std::string path = folder.file("none.db");
  EXPECT_EQ(opening(path, OpenMode::read), "there is no store at " + path + " / the first files that are ingested make one");
  EXPECT_EQ(opening(path, OpenMode::write), "there is no store at " + path + " / the first files that are ingested make one");
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Open, MissingFolder) {
  TemporaryFolder folder;
  EXPECT_EQ(opening(folder.file("none/a.db"), OpenMode::create),
            "the folder " + folder.file("none") + " of the store does not exist / make the folder first, or name another place");
}

TEST(Open, AFolder) {
  TemporaryFolder folder;
  EXPECT_EQ(opening(folder.path().string(), OpenMode::create), folder.path().string() + " is a folder, not a store / name a file");
}

TEST(Open, NoSqliteFile) {
  TemporaryFolder folder;
  const std::string path = folder.file("notes.txt");
  for (const std::string& content :
       {std::string("short"), std::string(5000, 'x'), std::string("SQLite format 4") + std::string(900, '\0')}) {
    write_file(path, content);
    for (const OpenMode mode : {OpenMode::read, OpenMode::write, OpenMode::create}) {
      EXPECT_EQ(opening(path, mode), path + " is not a store of mandates: it is no SQLite file / name another file, or a new one");
    }
    EXPECT_EQ(std::filesystem::file_size(path), content.size());
  }
}

TEST(Open, SqliteFileOfAnotherProgram) {
  TemporaryFolder folder;
  const std::string path = folder.file("browser.db");
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE bookmark (url TEXT)");
  for (const OpenMode mode : {OpenMode::read, OpenMode::write, OpenMode::create}) {
    EXPECT_EQ(opening(path, mode),
              path + " is not a store of mandates: it is an SQLite file of another program / name another file, or a new one");
  }
  EXPECT_EQ(SQLite::Database(path).execAndGet("SELECT count(*) FROM sqlite_schema").getInt(), 1);
}

TEST(Open, EmptyFileIsFilledOrRefused) {
  TemporaryFolder folder;
  const std::string path = folder.file("empty.db");
  write_file(path, "");
  EXPECT_EQ(opening(path, OpenMode::read), path + " is empty, not a store of mandates / the first files that are ingested fill it");
  EXPECT_EQ(opening(path, OpenMode::create), "no error");
  EXPECT_EQ(opening(path, OpenMode::read), "no error");
}

TEST(Open, NewerSchema) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store::open(path, OpenMode::create);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  const std::string known = std::to_string(Store::schema_version());
  for (const OpenMode mode : {OpenMode::read, OpenMode::write, OpenMode::create}) {
    EXPECT_EQ(opening(path, mode), "the store " + path + " has schema 99, but this program knows schemas up to " + known +
                                       " / use the newer version of mandates that wrote it");
  }
}

TEST(Open, OlderSchemaIsReadOnlyAfterAnUpgrade) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, {migrations().begin(), migrations().begin() + 2});
  }
  EXPECT_EQ(opening(path, OpenMode::read), "the store " + path + " has schema 2, but this program reads schema " +
                                               std::to_string(Store::schema_version()) + " / migrate it");
}

// The steps of the schema would be done over again, or not at all.
TEST(Open, ASchemaThatCannotBe) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store::open(path, OpenMode::create);
  for (const char* version : {"0", "-3", "2"}) {
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(std::string("PRAGMA user_version = ") + version);
    for (const OpenMode mode : {OpenMode::read, OpenMode::inspect, OpenMode::write, OpenMode::create}) {
      EXPECT_EQ(opening(path, mode), "the store " + path + " says that it has schema " + version +
                                         ", which cannot be / something else than this program changed it: put a backup in its place");
    }
  }
}

TEST(Open, DamagedStore) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  {
    Store store = Store::open(path, OpenMode::create);
    std::vector<ReadDocument> documents;
    for (int i = 1; i < 200; ++i) documents.push_back(sample_document("A/RES/1/" + std::to_string(i), {{}}));
    put(store, sample_source("a.txt"), documents);
  }
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
  for (std::streamoff at = 4096; at < size; at += 4096) {
    file.seekp(at);
    file << std::string(200, '\xee');
  }
  file.close();
  const std::string error = error_of([&] {
    Store store = Store::open(path, OpenMode::read);
    dump_of(store);
  });
  EXPECT_EQ(error.substr(0, error.find(':')), "the store " + path + " is damaged") << error;
}

TEST(Open, ReadOnlyFile) {
  TemporaryFolder folder;
  ::chmod(folder.path().c_str(), 0777);
  const std::string path = folder.file("a.db");
  {
    Store store = Store::open(path, OpenMode::create);
    put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}})});
  }
  ::chmod(path.c_str(), 0444);
  AsNobody nobody;
  EXPECT_EQ(opening(path, OpenMode::write),
            "the store " + path + " cannot be written: Permission denied / look at the permissions of the file");
  Store store = Store::open(path, OpenMode::read);
  EXPECT_EQ(symbols_of(store), "A/RES/1/1");
}

TEST(Open, ReadOnlyFolder) {
  TemporaryFolder folder;
  const std::string path = folder.file("a # 100%?.db");  // characters that have a meaning in a URI
  {
    Store store = Store::open(path, OpenMode::create);
    put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}})});
  }
  ::chmod(path.c_str(), 0444);
  ::chmod(folder.path().c_str(), 0555);
  AsNobody nobody;
  {
    Store store = Store::open(path, OpenMode::read);
    EXPECT_EQ(symbols_of(store), "A/RES/1/1");
    int hits = 0;
    store.search({"lighthouses", {}, {}, 0}, [&](const SearchHit&) { return ++hits > 0; });
    EXPECT_EQ(hits, 2);
  }
  const std::string other = folder.file("b.db");
  EXPECT_EQ(opening(other, OpenMode::create),
            "the store " + other + " cannot be made: Permission denied / look at the permissions of its folder");
}

TEST(Open, UnreadableFile) {
  TemporaryFolder folder;
  ::chmod(folder.path().c_str(), 0755);
  const std::string path = folder.file("a.db");
  Store::open(path, OpenMode::create);
  ::chmod(path.c_str(), 0);
  AsNobody nobody;
  EXPECT_EQ(opening(path, OpenMode::read),
            "the store " + path + " cannot be read: Permission denied / look at the permissions of the file");
}

TEST(Open, ReaderCannotWrite) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store::open(path, OpenMode::create);
  Store store = Store::open(path, OpenMode::read);
  EXPECT_EQ(error_of([&] { put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}})}); }),
            "the store " + path + " cannot be written / look at the permissions of the file and of its folder");
}

TEST(Open, SecondWriterWaitsThenGivesUp) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store first = Store::open(path, OpenMode::create);
  Store second = Store::open(path, OpenMode::write, {0, {}});
  Store patient = Store::open(path, OpenMode::write, {10000, {}});
  IngestBatch batch = first.begin_ingest();
  batch.put(sample_source("a.txt"), std::vector{sample_document("A/RES/1/1", {{}})});
  EXPECT_EQ(error_of([&] { second.begin_ingest(); }),
            "the store " + path + " is in use by another program / wait until it has finished, then try again");
  // Readers see what was there before, and do not wait.
  EXPECT_EQ(symbols_of(second), "");
  std::thread waiting([&] { put(patient, sample_source("b.txt"), {sample_document("A/RES/1/2", {{}})}); });
  batch.commit();
  waiting.join();
  EXPECT_EQ(symbols_of(second), "A/RES/1/1 A/RES/1/2");
}

TEST(Open, LockedStore) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store::open(path, OpenMode::create);
  SQLite::Database other(path, SQLite::OPEN_READWRITE);
  other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  EXPECT_EQ(opening(path, OpenMode::read),
            "the store " + path + " is in use by another program / wait until it has finished, then try again");
}

TEST(Open, TwoAtOnceMakeOneStore) {
  for (int round = 0; round < 20; ++round) {  // who comes when is chance
    TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    std::vector<std::string> errors(4);
    std::vector<std::thread> threads;
    for (std::string& error : errors) threads.emplace_back([&] { error = opening(path, OpenMode::create, 10000); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& error : errors) EXPECT_EQ(error, "no error");
    Store store = Store::open(path, OpenMode::read);
    EXPECT_TRUE(store.check().empty());
  }
}

}  // namespace
}  // namespace mandates::test
