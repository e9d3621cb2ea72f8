// The store: one SQLite file with the documents, their extracted clauses, and the entries of users. Tables and their invariants:
// db/README.md. Only this module knows SQLite; its headers do not show it. Must not know: the clock, the environment, files to read.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/document_queries.h"
#include "store/entry_log.h"
#include "store/followup_queries.h"
#include "store/obligation_queries.h"
#include "store/rows.h"
#include "store/search_queries.h"

namespace mandates {

enum class OpenMode {
  read,     ///< must exist; nothing is written
  shared,   ///< like `read`, for one of several stores of a long-running program (StorePool): no memory mapping, small cache
  inspect,  ///< like `read`, but also accepts older schemas: for maintenance of the file (store/care.h)
  write,    ///< must exist; an older schema is migrated
  create,   ///< like `write`; created if it does not exist (its folder must exist)
};

/// When Store::view_as_of() switches to temporary follow-up tables: only if a document of the store is later than the day, or always.
enum class AsOf { where_it_matters, always };

/// How a program waits for the store to write, and its name for others that wait.
struct WriterOptions {
  int wait_ms = 5000;  ///< time to wait for another writer, in milliseconds
  std::string who;     ///< shown to other programs that wait: "mandates ingest, process 4711 on desk-12, since 2026-03-01T09:30:00Z"
};

/// Identity of a source's content: XXH3, 128 bits, as 32 hex digits.
std::string content_hash(std::string_view bytes);

/// The ISO day of a due, for sorting and filtering: the day set by the calendar, else the first day of a session or the last day of any
/// other period. Empty if the calendar knows no day.
std::string due_day(const DueMention& due);

/// The valid amendment of a field; null if there is none.
const Amendment* amendment_of(const ObligationRow& row, std::string_view field);

class IngestBatch;
class FollowupBatch;
class FollowupTurn;
class StorePool;
class WriterLock;

/// An open store: a file with its transactions, and by its bases what is read from it and entered into it. Use one object from one thread
/// at a time. Several objects, also of several programs, may have one file open: any number of readers and one writer at the same time. All
/// functions throw StoreError (with a hint) if the store cannot be used.
class Store : public DocumentQueries, public ObligationQueries, public SearchQueries, public EntryLog, public FollowupQueries {
 public:
  /// Opens a store. StoreError if the file is no store of mandates, has a newer schema, is in use, or is not readable or writable.
  /// ":memory:" is a store in memory that lives as long as the object.
  static Store open(const std::string& path, OpenMode mode, const WriterOptions& writer = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::string& path() const;
  /// Schema version that this program writes: the number of the last file in db/migrations.
  static int schema_version();

  /// Shows the store as of an ISO day, in this object only: hides documents adopted or issued later and replaces the derived tables by
  /// empty temporary ones, to be filled by refresh_followup(). Returns false and changes nothing if no document is later, unless `when` is
  /// AsOf::always. For stores opened for reading; the file is not changed.
  bool view_as_of(const std::string& day, AsOf when = AsOf::where_it_matters);
  /// True if a document of the store was adopted or issued after an ISO day.
  bool has_documents_after(const std::string& day);

  // ---- transactions

  /// Begins a transaction; only one batch at a time. During the batch, queries of this Store see its changes.
  IngestBatch begin_ingest();
  /// Waits for the turn to work out follow-up: one program at a time does, and what it knows of the store stays true between its batches.
  /// StoreError that names the holder if it does not end in time.
  FollowupTurn take_followup_turn();
  /// Begins a transaction. Until FollowupBatch::finish() the store has no valid follow-up.
  FollowupBatch begin_followup();

  // ---- what has been read

  /// The stored source with this path.
  std::optional<SourceInfo> find_source(const std::string& path);
  /// Sources in order of path, without their diagnostics.
  void sources(const Sink<SourceInfo>& sink);
  Statistics statistics();

  // ---- maintenance

  /// The content of the store as text, one line per row, independent of the order of ingest. Omits keys, file times and derived rows.
  void dump(const std::function<void(std::string_view line)>& sink);
  /// Checks the file and the invariants in db/README.md; returns the findings, empty if there are none. Full-text indices are compared with
  /// the texts only if the store is open for writing.
  Diagnostics check();

 private:
  friend class StorePool;
  explicit Store(std::unique_ptr<StoreImpl> impl);
  std::unique_ptr<StoreImpl> impl_;
};

/// One transaction of ingest: sources are put whole, and commit() makes all of them visible at once; without commit() nothing is changed. A
/// few hundred documents per batch are a good size.
class IngestBatch {
 public:
  ~IngestBatch();
  IngestBatch(IngestBatch&&) noexcept;
  IngestBatch& operator=(IngestBatch&&) = delete;

  // A call that throws rolls the whole batch back.

  /// Replaces all documents of the source's path by these. Which of several sources is chosen for a symbol: see choose() in store/choice.h.
  PutResult put(const SourceInfo& source, std::span<const ReadDocument> documents);
  /// Deletes a source and its documents; PutResult::documents is 0.
  PutResult remove(const std::string& path);
  /// Updates size and modification time of a file whose content is unchanged.
  void touch(const std::string& path, std::int64_t size, std::int64_t mtime);
  /// Number of documents put in this batch.
  int documents() const;
  void commit();

 private:
  friend class Store;
  explicit IngestBatch(StoreImpl& store);
  void give_up();
  template <class Action>
  auto whole(Action&& action);

  StoreImpl* store_;
  int documents_ = 0;
  bool changed_ = false;
};

/// The turn to work out follow-up, held during its lifetime. A store in memory or as of an earlier day has its follow-up for itself.
class FollowupTurn {
 public:
  ~FollowupTurn();
  FollowupTurn(FollowupTurn&&) noexcept;
  FollowupTurn& operator=(FollowupTurn&&) = delete;

 private:
  friend class Store;
  explicit FollowupTurn(std::unique_ptr<WriterLock> lock);
  std::unique_ptr<WriterLock> lock_;
};

/// One transaction of follow-up; without commit() or finish() nothing is changed.
class FollowupBatch {
 public:
  ~FollowupBatch();
  FollowupBatch(FollowupBatch&&) noexcept;
  FollowupBatch& operator=(FollowupBatch&&) = delete;

  /// Deletes a family and the derived rows of its members.
  void remove(const std::string& family);
  /// Deletes all families.
  void clear();
  /// Adds a family; neither it nor its members may already be in the store as a family. On failure the family is rolled back, but the batch
  /// can continue; RefusedRowError if only these rows are at fault.
  void put(FamilyFollowup family);
  /// Adds a family that could not be computed, with the reason. Its obligations count as never settled.
  void put_failed(const FailedFamily& family);
  /// Commits an intermediate state; follow-up stays invalid.
  void commit();
  /// Commits and marks follow-up as valid for `stamp`.
  void finish(const Stamp& stamp);

 private:
  friend class Store;
  explicit FollowupBatch(StoreImpl& store);
  struct Group;
  class Lives;
  void add(FamilyFollowup family, std::string failure);
  void close_group();
  void write_all();

  StoreImpl* store_;
  std::unique_ptr<Group> group_;
  std::unique_ptr<Lives> lives_;
};

}  // namespace mandates
