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

#include "store/rows.h"

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

/// Receives rows one by one; returns false to stop.
template <class Row>
using Sink = std::function<bool(const Row&)>;

class IngestBatch;
class FollowupBatch;
class StorePool;

/// An open store. Use one object from one thread at a time. Several objects, also of several programs, may have one file open: any number
/// of readers and one writer at the same time. All functions throw StoreError (with a hint) if the store cannot be used.
class Store {
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

  // ---- ingest

  /// The stored source with this path.
  std::optional<SourceInfo> find_source(const std::string& path);
  /// Begins a transaction; only one batch at a time. During the batch, queries of this Store see its changes.
  IngestBatch begin_ingest();

  // ---- documents

  /// Documents in order of symbol.
  void documents(const DocumentFilter& filter, const Sink<DocumentRow>& sink);
  /// The chosen document of a symbol, complete; nothing if there is none. The symbol must be spelled as stored; see symbols().
  std::optional<StoredDocument> find_document(const std::string& symbol);
  /// All chosen documents, complete, in order of symbol (byte order), one in memory at a time. Input of follow-up.
  void each_document(const Sink<StoredDocument>& sink);
  /// A clause by its id ("A/RES/61/181#9.1"), complete, with the columns of its document.
  std::optional<ObligationRow> find_clause(const std::string& id);
  /// A clause by its key, as follow-up refers to it. Throws StoreError if there is none.
  ObligationRow clause(RowKey key);
  /// All sources with a document of the symbol, best first.
  std::vector<CandidateRow> candidates(const std::string& symbol);
  /// Documents that cite the symbol, in order of symbol.
  std::vector<std::string> cited_by(const std::string& symbol);
  /// All citations in chosen documents: key of the document and cited symbol; ordered by document and position in the text.
  void citations(const std::function<void(RowKey document, const std::string& symbol)>& sink);

  /// The paragraphs of a document in order of text, with a flag for operative ones.
  void paragraph_texts(RowKey document, const std::function<void(bool operative, const std::string& text)>& sink);

  /// The texts of all obligations in chosen documents that have no due, or recur, with the keys of document and clause, in order of clause.
  void undated_texts(const std::function<void(RowKey document, RowKey clause, std::string_view text)>& sink);

  /// All reports and letters with the resolutions that requested them, one row for each pair, in order of the report's symbol.
  void reports(const std::function<void(ReportRow)>& sink);
  /// A document by its key. Throws StoreError if there is none.
  StoredDocument document(RowKey key);

  // ---- lists

  /// Obligations in order of due day (unknown days last), then symbol, then position in the text. ObligationDetail::brief is faster for
  /// lists that show few columns.
  void obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink, ObligationDetail detail = ObligationDetail::full);
  /// The keys of the same obligations, in no particular order.
  std::vector<RowKey> obligation_keys(const ObligationFilter& filter);
  /// Reasons for review, in order of symbol and position in the text.
  void reviews(const ReviewFilter& filter, const Sink<ReviewRow>& sink);
  /// Titles, then paragraphs, that contain all terms, best matches first; if more than 5,000 match, those of the newest documents first.
  /// Any input is safe: parts without a word are ignored, and no words give no hits.
  void search(const SearchFilter& filter, const Sink<SearchHit>& sink);
  /// Counts the hits of a search, up to 5,000 titles and 5,000 paragraphs.
  SearchCounts search_counts(const SearchFilter& filter);
  /// Number of paragraphs in the file that contain a word, spelled as by index_words().
  std::int64_t paragraphs_with(const std::string& word);
  /// Number of paragraphs in the file.
  std::int64_t paragraph_count();
  /// Candidates for a comparison: obligations of adopted documents whose paragraphs contain the rarest of the given words; at most `limit`
  /// paragraphs, those with most of these words first. Depends on the content of the store alone.
  std::vector<ClauseWords> obligations_about(const std::vector<WordFrequency>& words, int limit);
  /// Symbols of adopted documents of a body (empty: of any) whose titles share the rarest words with a title; at most `limit`, those with
  /// most of these words first.
  std::vector<std::string> documents_about(std::string_view title, const std::string& body, int limit);
  /// Sources in order of path, without their diagnostics.
  void sources(const Sink<SourceInfo>& sink);
  Statistics statistics();

  // ---- names, for "did you mean"

  /// Symbols in order, optionally only those with a prefix.
  std::vector<std::string> symbols(const std::string& prefix = {});
  /// Committees and agenda items of documents, sorted, without duplicates.
  std::vector<std::string> committees();
  std::vector<std::string> agenda_items();
  /// Body codes with the number of their documents, most frequent first.
  std::vector<CountRow> bodies();
  /// All actors, those with most obligations first.
  std::vector<ActorRow> actors();
  /// True if an actor with this id or name has an obligation, also by an amendment.
  bool has_actor(const std::string& id_or_name);

  // ---- entries of users: each call is one transaction, durable on return

  /// Adds an entry to the log of the clause with this id. StoreError if there is no such clause. If the log has a later entry on the
  /// document (the clock was set back), the new entry is dated one second after it, so that the order is the same in every store that
  /// imports the entries; the returned row has the date.
  EntryRow enter(const std::string& clause_id, const Entry& entry);
  /// Adds entries made in another store, all or none, also those on documents that this store lacks. Skips entries already in the log.
  /// Returns the added ones.
  std::vector<EntryRow> enter(std::span<const CarriedEntry> entries);
  /// The log, oldest first; with an id only the entries attached to that clause.
  std::vector<EntryRow> entries(const std::string& clause_id = {});
  /// All persons ever assigned, sorted.
  std::vector<std::string> assignees();
  /// The EntryRow::id of an entry, equal in every store.
  static std::string entry_id(const CarriedEntry& entry);

  // ---- follow-up

  /// The members of the document's family in order (of several families: the largest); empty if there is none. Only symbol and day of
  /// adoption are filled in.
  std::vector<LaterDocument> family_of(RowKey document);
  /// SQLite's data_version: changes when another connection has changed the file.
  std::int64_t data_version();

  /// Counter that grows with every change of documents or clauses.
  std::int64_t change_counter();
  /// The state from which the derived rows were computed; nothing if there are none.
  std::optional<Stamp> followup_stamp();
  /// All families with derived rows, including failed ones.
  std::vector<FamilyState> families();
  /// Families whose derived rows could not be computed, by id; without their documents.
  std::vector<FailedFamily> failed_families();
  /// Begins a transaction. Until FollowupBatch::finish() the store has no valid follow-up.
  FollowupBatch begin_followup();
  /// The derived rows of one obligation.
  ClauseFollowup followup_of(RowKey clause);
  /// The chain and family of an obligation.
  ChainPlace chain_place(RowKey clause);
  /// The first document adopted between two ISO days (inclusive) that is in the same family, or cites the document where the sessions of
  /// the organ are years.
  std::optional<LaterDocument> first_follower(RowKey document, const std::string& from, const std::string& to);
  /// Provisions of a document, in order of text.
  std::vector<ProvisionOfDocument> provisions_of(RowKey document);
  /// Chains, those asked most often first, then by id.
  void chains(const ChainFilter& filter, const Sink<ChainListRow>& sink);
  /// Links, ordered by symbol and position of the later obligation, then of the earlier one; with the id of a chain only its links.
  void links(const Sink<LinkListRow>& sink, const std::string& chain = {});
  /// Evidence of fulfilment, ordered by symbol and position of the request.
  void fulfilments(const Sink<FulfilmentListRow>& sink);
  /// Obligations omitted by successors, ordered by symbol and position.
  void dropped(const Sink<DroppedListRow>& sink);

  // ---- maintenance

  /// The content of the store as text, one line per row, independent of the order of ingest. Omits keys, file times and derived rows.
  void dump(const std::function<void(std::string_view line)>& sink);
  /// Checks the file and the invariants in db/README.md; returns the findings, empty if there are none. Full-text indices are compared with
  /// the texts only if the store is open for writing.
  Diagnostics check();

  struct Impl;  ///< private to this module

 private:
  friend class IngestBatch;
  friend class FollowupBatch;
  friend class StorePool;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
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
  explicit IngestBatch(Store::Impl& store);
  void give_up();
  template <class Action>
  auto whole(Action&& action);

  Store::Impl* store_;
  int documents_ = 0;
  bool changed_ = false;
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
  void put(const FamilyFollowup& family);
  /// Adds a family that could not be computed, with the reason. Its obligations count as never settled.
  void put_failed(const FailedFamily& family);
  /// Commits an intermediate state; follow-up stays invalid.
  void commit();
  /// Commits and marks follow-up as valid for `stamp`.
  void finish(const Stamp& stamp);

 private:
  friend class Store;
  explicit FollowupBatch(Store::Impl& store);

  Store::Impl* store_;
};

}  // namespace mandates
