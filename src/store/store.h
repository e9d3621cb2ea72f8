// The store of mandates: one SQLite file with the documents, what the rules found in them, and what people entered about them.
// Tables and their invariants: db/README.md. Only this module knows SQLite; its headers do not show it.
// Must not know: the clock, the environment, files to read.
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
  shared,   ///< like read, one of several in a program that runs for long (StorePool): nothing is mapped, and little is kept in memory
  inspect,  ///< like read, of an older schema too: for what concerns the file as a whole (store/care.h)
  write,    ///< must exist; an older schema is brought up to date
  create,   ///< like write, made where it does not exist (its folder must)
};

/// When Store::see_as_of() puts temporary follow-up in the place of that of the file.
enum class AsOf { where_it_matters, always };

/// How a program that writes goes about it.
struct WriterOptions {
  int wait_ms = 5000;  ///< how long to wait for another writer before giving up
  std::string who;     ///< told to those who wait: "mandates ingest, process 4711 on desk-12, since 2026-03-01T09:30:00Z"
};

/// 32 hex digits (XXH3, 128 bits) of bytes: the identity of a source's content.
std::string content_hash(std::string_view bytes);

/// The day on which a due falls, for sorting and filtering: the one the calendar gave, else the first day of a session (the meeting
/// begins), the last day of anything else. Empty where the calendar knows no day.
std::string due_day(const DueMention& due);

/// Of the amendments of a row that count, that of a field; null where there is none.
const Amendment* amendment_of(const ObligationRow& row, std::string_view field);

/// Receives rows one by one; returns false to stop.
template <class Row>
using Sink = std::function<bool(const Row&)>;

class IngestBatch;
class FollowupBatch;
class StorePool;

/// An open store. One object is used by one thread at a time; several objects (also in several programs) may be open on one file:
/// any number read while one writes. Everything below throws StoreError (with a hint) where the store cannot go on.
class Store {
 public:
  /// Opens (and in `create` mode makes) a store. StoreError where the file is no store of mandates, of a newer schema, in use, not
  /// readable or not writable. ":memory:" is a store that lives as long as the object.
  static Store open(const std::string& path, OpenMode mode, const WriterOptions& writer = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::string& path() const;
  /// Version of the schema that this program writes, the number of the last file in db/migrations.
  static int schema_version();

  /// From now on the store shows what stood in it on a day (ISO): documents adopted later are not there, and follow-up is stale until
  /// refresh_followup() has worked it out from the others, for this object alone. Returns false, and changes nothing, where no document was
  /// adopted later, but with AsOf::always. For stores open for reading; the file stays as it is.
  bool see_as_of(const std::string& day, AsOf when = AsOf::where_it_matters);

  // ---- ingest

  /// The source of a path as the store knows it.
  std::optional<SourceInfo> find_source(const std::string& path);
  /// Begins one transaction. Only one batch at a time; while it lives, queries of this Store see what was put.
  IngestBatch begin_ingest();

  // ---- documents

  /// Heads of documents in order of symbol.
  void documents(const DocumentFilter& filter, const Sink<DocumentRow>& sink);
  /// One document with everything; nothing where the symbol is not in the store. Capitals and spaces must be as stored; see symbols().
  std::optional<StoredDocument> find_document(const std::string& symbol);
  /// All documents with everything, in order of symbol (byte order): what follow-up reads. One document in memory at a time.
  void each_document(const Sink<StoredDocument>& sink);
  /// A clause by its readable id ("A/RES/61/181#9.1"), with the head of its document; complete.
  std::optional<ObligationRow> find_clause(const std::string& id);
  /// The same by key, for rows that follow-up refers to. Throws StoreError where there is none.
  ObligationRow clause(RowKey key);
  /// Every source that holds the symbol, best first.
  std::vector<CandidateRow> candidates(const std::string& symbol);
  /// Documents that cite the symbol, in order of symbol.
  std::vector<std::string> cited_by(const std::string& symbol);
  /// Every citation in a document that stands for its symbol: the document and the symbol that it cites. By document, in order of text.
  void citations(const std::function<void(RowKey document, const std::string& symbol)>& sink);

  /// The paragraphs of a document, in order of text: whether it is an operative one, and its text.
  void paragraph_texts(RowKey document, const std::function<void(bool operative, const std::string& text)>& sink);

  /// Every report or letter that says for which resolutions it was submitted, once for each; by symbol of the report.
  void reports(const std::function<void(ReportRow)>& sink);
  /// A document by its key. Throws StoreError where there is none.
  StoredDocument document(RowKey key);

  // ---- lists

  /// Obligations in order of due day (those without a day last), then symbol, then place in the text. A list that shows little is read
  /// faster with ObligationDetail::brief.
  void obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink, ObligationDetail detail = ObligationDetail::full);
  /// Keys of the same, in no particular order.
  std::vector<RowKey> obligation_keys(const ObligationFilter& filter);
  /// Reasons to look, in order of symbol and place in the text.
  void reviews(const ReviewFilter& filter, const Sink<ReviewRow>& sink);
  /// Titles, then paragraphs, that hold all the words, best first; where more than 5,000 do, those of the newest documents first. Any input
  /// is safe: what is no word is ignored; without a word there is no hit.
  void search(const SearchFilter& filter, const Sink<SearchHit>& sink);
  /// How many hits a search has, up to 5,000 titles and 5,000 paragraphs.
  SearchCounts search_counts(const SearchFilter& filter);
  /// In how many paragraphs of the file a word stands, spelled as index_words() gives it.
  std::int64_t paragraphs_with(const std::string& word);
  /// How many paragraphs the file holds.
  std::int64_t paragraph_count();
  /// Obligations of adopted documents in whose paragraphs the rarest of some words stand, of at most `limit` paragraphs, those that share
  /// most first: candidates for a comparison. What comes out depends on the content of the store alone.
  std::vector<ClauseWords> obligations_about(const std::vector<WordFrequency>& words, int limit);
  /// Symbols of adopted documents of a body (of any where it is empty) that share the rarest words of a title, at most `limit`, those that
  /// share most first.
  std::vector<std::string> documents_about(std::string_view title, const std::string& body, int limit);
  /// Sources in order of path, without their findings.
  void sources(const Sink<SourceInfo>& sink);
  Statistics statistics();

  // ---- names, for "did you mean"

  /// Symbols in order; with `prefix` those that begin with it.
  std::vector<std::string> symbols(const std::string& prefix = {});
  /// Committees on whose reports documents were adopted, and agenda items of documents, each once, in order.
  std::vector<std::string> committees();
  std::vector<std::string> agenda_items();
  /// Codes of the bodies whose documents are there, with their number, most frequent first.
  std::vector<CountRow> bodies();
  /// All actors, most asked first.
  std::vector<ActorRow> actors();
  /// True where the filter's actor (id or name) is known.
  bool has_actor(const std::string& id_or_name);

  // ---- what people enter: each call is one transaction, on the disk when it returns

  /// Adds an entry to the log of a clause, given by its readable id. StoreError where there is no such clause. Where the log has an entry
  /// on the document that is dated later (a clock was set back), the new one is dated a second after it, so that the order holds in every
  /// store that the entries are brought to; the row says how it is dated.
  EntryRow enter(const std::string& clause_id, const Entry& entry);
  /// Adds entries made elsewhere, all or none, those on documents that the store does not hold, too. Those that the log has already are
  /// left out. Returns those that were added.
  std::vector<EntryRow> enter(std::span<const CarriedEntry> entries);
  /// The log, oldest first; with an id only what is attached to that clause.
  std::vector<EntryRow> entries(const std::string& clause_id = {});
  /// People to whom anything was ever assigned, in order.
  std::vector<std::string> assignees();
  /// EntryRow::id that the entry has in every store.
  static std::string entry_id(const CarriedEntry& entry);

  // ---- follow-up

  /// The members of the family of a document, in order; of several families those of the largest; empty where follow-up knows none. Only
  /// symbol and day of adoption are filled in.
  std::vector<LaterDocument> family_of(RowKey document);
  /// A number that is another one once any other connection has changed the file.
  std::int64_t data_version();

  /// Grows with every change of documents or clauses.
  std::int64_t change_counter();
  /// What the derived rows were computed from; nothing where there are none.
  std::optional<Stamp> followup_stamp();
  /// The families that derived rows are there for.
  std::vector<FamilyState> families();
  /// Those of them that could not be worked out, by id; without their documents.
  std::vector<FailedFamily> failed_families();
  /// Begins one transaction. Until FollowupBatch::finish() the store counts as without follow-up.
  FollowupBatch begin_followup();
  /// What the derived rows say of one obligation.
  ClauseFollowup followup_of(RowKey clause);
  /// Where an obligation stands among those of other sessions.
  ChainPlace chain_place(RowKey clause);
  /// The first document of the family of a document, or that cites it, that was adopted between two ISO days, both included.
  std::optional<LaterDocument> first_follower(RowKey document, const std::string& from, const std::string& to);
  /// Chains, those asked most often first, then by id.
  /// Provisions of a document, in order of text.
  std::vector<ProvisionOfDocument> provisions_of(RowKey document);
  void chains(const ChainFilter& filter, const Sink<ChainListRow>& sink);
  /// Links in order of symbol and place of the later obligation, then of the earlier one; with the id of a chain only those in it.
  void links(const Sink<LinkListRow>& sink, const std::string& chain = {});
  /// Evidence in order of symbol and place of what was asked.
  void fulfilments(const Sink<FulfilmentListRow>& sink);
  /// What successors leave out, in order of symbol and place.
  void dropped(const Sink<DroppedListRow>& sink);

  // ---- care

  /// Everything in the store as text, one line a row, in an order and with values that do not depend on the order of ingest.
  /// Left out: keys, times of files, derived rows.
  void dump(const std::function<void(std::string_view line)>& sink);
  /// Findings of a check of the file and of the invariants in db/README.md; empty where all is well. The full-text indices are compared
  /// with the texts only where the store is open for writing.
  Diagnostics check();

  struct Impl;  ///< of this module only

 private:
  friend class IngestBatch;
  friend class FollowupBatch;
  friend class StorePool;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// One transaction of ingest: sources are put whole, commit() makes all of them visible at once; without it nothing happened.
/// Puts of some hundred documents a batch are a good size.
class IngestBatch {
 public:
  ~IngestBatch();
  IngestBatch(IngestBatch&&) noexcept;
  IngestBatch& operator=(IngestBatch&&) = delete;

  // A call that throws takes the whole batch back.

  /// Puts a source with all its documents in the place of what the path held before. Of several sources of one symbol the one with
  /// footnotes stands for it; then the one with more operative paragraphs; then the one with the smaller content hash, path, place in the
  /// file.
  PutResult put(const SourceInfo& source, std::span<const ReadDocument> documents);
  /// Takes a source and its documents out of the store; `documents` of the result is 0.
  PutResult remove(const std::string& path);
  /// Notes that the file has another time or size though its content is the same.
  void touch(const std::string& path, std::int64_t size, std::int64_t mtime);
  /// Documents put since the batch began.
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

/// One transaction of follow-up; without commit() or finish() nothing happened.
class FollowupBatch {
 public:
  ~FollowupBatch();
  FollowupBatch(FollowupBatch&&) noexcept;
  FollowupBatch& operator=(FollowupBatch&&) = delete;

  /// Takes away a family and what is said of the obligations of its members.
  void remove(const std::string& family);
  /// Takes away all families.
  void clear();
  /// Puts a family that is not there, of members none of which is in another one.
  /// Where that fails nothing of the family is in the batch, which goes on; RefusedRowError where only these rows are at fault.
  void put(const FamilyFollowup& family);
  /// Puts a family that could not be worked out, with the reason: nothing is said of its obligations but that they are to be looked after.
  void put_failed(const FailedFamily& family);
  /// Ends the transaction; more are to come.
  void commit();
  /// Ends the transaction and says what the families were worked out from.
  void finish(const Stamp& stamp);

 private:
  friend class Store;
  explicit FollowupBatch(Store::Impl& store);

  Store::Impl* store_;
};

}  // namespace mandates
