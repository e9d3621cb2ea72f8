// A power cut at any instant: whole documents only, and every entry whose call had returned. On a disk that loses what was not forced onto
// it.
#include "power_cut.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "sample.h"
#include "store/migrations.h"

namespace mandates::test {
namespace {

namespace fs = std::filesystem;

// How often the power goes; the variable MANDATES_POWER_CUTS gives more.
int wanted_cuts(int few) {
  const char* more = std::getenv("MANDATES_POWER_CUTS");
  return more ? std::atoi(more) : few;
}

ReadDocument document(int number, int requests) {
  std::vector<SampleRequest> all(static_cast<std::size_t>(requests));
  for (int i = 0; i < requests; ++i) all[static_cast<std::size_t>(i)].number = std::to_string(i + 1);
  return sample_document("A/RES/1/" + std::to_string(number), all);
}

constexpr int kRequests = 40;
constexpr int kPerBatch = 5;

// What somebody does with a store: documents go in, and something is entered after each batch.
class Work {
 public:
  explicit Work(const std::string& path) : store_(Store::open(path, OpenMode::create)) {}

  void round(int number) {
    IngestBatch batch = store_.begin_ingest();
    for (int i = 0; i < kPerBatch; ++i) {
      batch.put(sample_source(std::to_string(number) + "-" + std::to_string(i)),
                std::vector{document(number * kPerBatch + i + 1, kRequests)});
    }
    batch.commit();
    if (number % 2 == 0) return;  // and sometimes two batches after each other
    const std::string note = "note " + std::to_string(number);
    store_.enter("A/RES/1/" + std::to_string(number * kPerBatch + 1) + "#1.1", {EntryKind::note, "2026-03-01T09:30:00Z", "", "", "", note});
    acknowledged.push_back(note);
    committed = (number + 1) * kPerBatch;  // what was committed before an entry is as safe as it
  }

  std::vector<std::string> acknowledged;
  int committed = 0;

 private:
  Store store_;
};

// What a cut leaves must be a store with the first so many batches, and with what was acknowledged.
void look(const std::string& copy, const std::vector<std::string>& acknowledged, int committed) {
  if (!fs::exists(copy) || fs::file_size(copy) == 0) {
    ASSERT_TRUE(acknowledged.empty());
    return;
  }
  Store store = Store::open(copy, OpenMode::create);
  const Diagnostics found = store.check();
  ASSERT_TRUE(found.empty()) << found.front().message;
  const Statistics counts = store.statistics();
  ASSERT_EQ(counts.documents % kPerBatch, 0) << "half a batch";
  ASSERT_GE(counts.documents, committed);
  ASSERT_EQ(counts.clauses, counts.documents * kRequests) << "half a document";
  const std::vector<EntryRow> entries = store.entries();
  ASSERT_GE(entries.size(), acknowledged.size());
  for (std::size_t i = 0; i < acknowledged.size(); ++i) ASSERT_EQ(entries[i].entry.note, acknowledged[i]);
}

TEST(PowerCut, LosesNothingThatWasAcknowledged) {
  const int wanted = wanted_cuts(60);
  int cuts = 0;
  for (unsigned seed = 1; cuts < wanted && !HasFatalFailure(); ++seed) {
    TemporaryFolder folder;
    struct Left {
      std::string copy;
      std::vector<std::string> acknowledged;
      int committed;
    };
    std::vector<Left> left;
    {
      PowerCutDisk disk(seed);
      std::unique_ptr<Work> work;
      disk.before_step = [&] {
        if (disk.random()() % 100 != 0) return;
        const std::string copy = folder.file("cut-" + std::to_string(left.size()) + ".db");
        disk.leave(folder.file("a.db"), copy);
        left.push_back({copy, work ? work->acknowledged : std::vector<std::string>(), work ? work->committed : 0});
      };
      work = std::make_unique<Work>(folder.file("a.db"));
      for (int number = 0; number < 8; ++number) work->round(number);
      disk.before_step = nullptr;
    }
    for (const Left& cut : left) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + cut.copy);
      look(cut.copy, cut.acknowledged, cut.committed);
      if (HasFatalFailure()) return;
      ++cuts;
    }
  }
  RecordProperty("cuts", cuts);
  std::printf("%d power cuts\n", cuts);
}

TEST(PowerCut, LeavesAMigrationDoneOrNotBegun) {
  std::vector<Migration> all = migrations();
  const std::size_t before = all.size();
  all.push_back({"invented",
                 "CREATE TABLE size (id INTEGER PRIMARY KEY, bytes INTEGER NOT NULL) STRICT; INSERT INTO size SELECT id, length(text) FROM "
                 "paragraph;"});
  const int wanted = wanted_cuts(40);
  int cuts = 0;
  for (unsigned seed = 1; cuts < wanted && !HasFatalFailure(); ++seed) {
    TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    {
      Work work(path);
      work.round(1);
    }
    int number = 0;
    {
      PowerCutDisk disk(seed);
      SQLite::Database database(path, SQLite::OPEN_READWRITE);
      database.exec("PRAGMA synchronous = FULL; PRAGMA cache_size = 5");
      disk.before_step = [&] {
        if (disk.random()() % 4 == 0) disk.leave(path, folder.file("cut-" + std::to_string(number++) + ".db"));
      };
      migrate(database, all);
      disk.before_step = nullptr;
      disk.leave(path, folder.file("after.db"));  // the call has returned: it is done
    }
    for (int i = 0; i <= number; ++i) {
      const std::string copy = i < number ? folder.file("cut-" + std::to_string(i) + ".db") : folder.file("after.db");
      SCOPED_TRACE(copy);
      SQLite::Database left(copy, SQLite::OPEN_READWRITE);
      ASSERT_EQ(left.execAndGet("PRAGMA integrity_check").getString(), "ok");
      const auto version = static_cast<std::size_t>(left.execAndGet("PRAGMA user_version").getInt());
      ASSERT_EQ(left.execAndGet("SELECT count(*) FROM migration").getInt(), static_cast<int>(version));
      ASSERT_TRUE(version == before + 1 || (version == before && i < number));
      if (version > before) {
        ASSERT_EQ(left.execAndGet("SELECT count(*) FROM size").getInt(), left.execAndGet("SELECT count(*) FROM paragraph").getInt());
      }
      ++cuts;
    }
  }
  std::printf("%d power cuts\n", cuts);
}

}  // namespace
}  // namespace mandates::test
