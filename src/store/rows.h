// What goes into the store and what comes out of it, as plain values. A clause comes out as the same Clause that extraction made,
// so a report prints a record alike whether it was just extracted or read back.
// Must not know: output formats.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "extraction/extraction.h"
#include "text/diagnostic.h"

namespace mandates {

/// Key of a row inside one store file. Holds until its document is replaced; never shown, never written into an export.
using RowKey = std::int64_t;

// ---------------------------------------------------------------- what goes in

enum class SourceOutcome {
  read,     ///< its documents are in the store
  refused,  ///< it could not be used (binary, empty, unreadable); `found` says why
};

/// A file (or standard input) that was read.
struct SourceInfo {
  std::string path;          ///< identity of the source: the same path again replaces what it produced
  std::string content_hash;  ///< content_hash() of its bytes: 32 hex digits
  std::int64_t size = 0;     ///< bytes
  std::int64_t mtime = 0;    ///< nanoseconds since 1970-01-01 UTC as the file system has it, 0 where there is none
  std::string rule_version;  ///< RuleSet::version() that its clauses were made with
  SourceOutcome outcome = SourceOutcome::read;
  Diagnostics found;  ///< findings of the file itself (SourceText::found); those of a document stay in Document::found
  bool operator==(const SourceInfo&) const = default;
};

/// What putting one source did.
struct PutResult {
  bool unchanged = false;               ///< same content, same rule set: nothing was touched
  int documents = 0;                    ///< documents of the source
  int added = 0;                        ///< symbols that the store did not have
  int replaced = 0;                     ///< documents whose rows changed, and symbols that went over to this source
  int removed = 0;                      ///< symbols that the store has no more
  std::vector<std::string> taken_over;  ///< symbols for which another source stood in the store, and this one stands now
  std::vector<std::string> remembered;  ///< symbols of this source for which another source stands in the store
  std::vector<std::string>
      handed_over;  ///< symbols that went to (or back to) another source, because this one no longer has them or has them worse
};

// ---------------------------------------------------------------- documents

/// A source with what became of it.
/// One of the sources that hold a symbol.
struct CandidateRow {
  std::string symbol;
  std::string path;
  std::string content_hash;
  int line = 1;  ///< where the document begins in the file
  bool has_footnotes = false;
  int operative = 0;  ///< operative paragraphs
  bool chosen = false;
};

/// The head of a document, for lists.
struct DocumentRow {
  RowKey key = 0;
  std::string symbol;
  SymbolSource symbol_source = SymbolSource::none;
  DocumentKind kind = DocumentKind::resolution;
  std::string body;
  std::string session;
  std::string adopted;
  std::string title;
  std::string agenda_item;
  std::string draft;   ///< symbol of the draft that it was; may be empty
  std::string became;  ///< of a draft: symbol of the resolution or decision that it became, where the store has it
  std::string path;    ///< the source that stands for the symbol
  int line = 1;
  int operative = 0;  ///< counts of paragraphs, clauses, obligations, reasons to look
  int clauses = 0;
  int obligations = 0;
  int reviews = 0;
  int sources = 1;  ///< how many sources hold the symbol
  bool has_footnotes = false;
  std::string fingerprint;  ///< another one where anything was read or found otherwise
};

/// A clause as extraction made it, with its key.
struct StoredClause {
  RowKey key = 0;
  Clause clause;
};

/// A document as it was read, with its clauses. Document::source is the path of its source.
struct StoredDocument {
  RowKey key = 0;
  Document document;
  std::string became;                  ///< DocumentRow::became
  std::vector<RowKey> paragraph_keys;  ///< beside Document::paragraphs
  std::vector<StoredClause> clauses;   ///< in text order; Clause::paragraph_index points into Document::paragraphs
  std::vector<Review> review;          ///< Extraction::review
  std::string content_hash;
  std::string rule_version;
};

// ---------------------------------------------------------------- lists

/// What a person entered about an obligation, as far as it decides its state: the last of close and reopen counts.
enum class EntryState { none, closed, reopened };

/// What a person says is right in the place of what was read.
struct Amendment {
  std::string field;       ///< "due", "actor", "status"
  std::string value;       ///< code of a due, name of an actor, word of a status; empty: what was read after all
  std::string day;         ///< ISO day from which on it holds; empty: always
  std::string entered_at;  ///< ISO time
  std::string entered_by;
  std::string why;
  std::string read{};  ///< what was read in that place, where `value` replaced it
};

/// How much a list reads of each obligation.
enum class ObligationDetail {
  brief,  ///< what decides its status and where it says what: all of ObligationRow but verb, type, reiteration and recipients of the
          ///< clause, and session of the document
  full,
};

/// An obligation with the head of its document.
struct ObligationRow {
  RowKey key = 0;  ///< of the clause
  RowKey document_key = 0;
  Clause clause;  ///< complete where one is asked for; in lists with what they show: not section, strength, chapeau, rules, citations,
                  ///< reasons to look and place in the file, and of what was found no words, entities, rules; spans of actors only
  std::string body;
  std::string session;
  std::string adopted;
  std::string title;
  std::string agenda_item;  ///< of its document, as printed; may be empty
  std::string committee;    ///< on whose report it was adopted: "Third Committee"; may be empty
  std::string due_day;      ///< earliest ISO day on which it falls due (see due_day()), empty where it has none
  EntryState entry = EntryState::none;
  int notes = 0;                      ///< entries of any kind attached to it
  std::string last_entry;             ///< ISO day on which the last of them was entered, may be empty
  std::vector<Amendment> amendments;  ///< all of them in order of the log; where ObligationFilter::amend put them into the place of what
                                      ///< was read, those that count, one a field
  std::string assigned_to;            ///< person; empty for nobody
  bool once = false;                  ///< follow-up knows it as an act that is done once, asked for without a time
  bool unsettled = false;  ///< in a list with `live_on`: follow-up is up to date, and by that day nothing that it knows decides the status
};

/// Which obligations to list; an empty field does not restrict.
struct ObligationFilter {
  std::string actor;  ///< entity id ("secretary-general") or a name as documents have it, any capitals; empty: all actors, and obligations
                      ///< without one
  std::string body;   ///< code of the adopting organ
  std::string session;      ///< session in which the document was adopted
  std::string document;     ///< symbol in full
  std::string deliverable;  ///< "report", "briefing", "meeting", "agenda"
  std::string recipient;    ///< like `actor`
  std::string verb;         ///< base form
  std::string type;         ///< "directive", "deciding", …
  std::string due_before;   ///< ISO day: has a due day before it
  std::string due_after;    ///< ISO day: has a due day after it (with both: one day between)
  std::string adopted_to;   ///< ISO day: adopted on or before it, or without a date of adoption ("as of")
  std::string live_on;    ///< ISO day: by then neither fulfilled nor renewed nor ended nor long without trace as far as follow-up is up to
                          ///< date; where it is not, nothing is left out
  bool only_due = false;  ///< leave out those without a due day
  bool drafts = false;    ///< those of drafts too; one named by `document` is always listed
  bool any_due = false;   ///< leave out those without a due, be its day known or not
  int limit = 0;          ///< at most so many rows; 0 for all
  std::string committee;  ///< of its document, as stored: "Third Committee"
  std::vector<std::string> agenda_items;  ///< of its document one of these, as stored
  std::string provision;                  ///< its document has a provision of this kind: "review"
  std::string assigned_to;                ///< person, any capitals
  bool unassigned = false;                ///< assigned to nobody
  /// Puts what people amended into the place of what was read, before the filter looks at actor and due; the rows come in the order of the
  /// days that it leaves. Called for rows with amendments only. Without it rows are as they were read.
  std::function<void(ObligationRow&)> amend;
};

/// Which documents to list.
struct DocumentFilter {
  std::string body;
  std::string session;
  std::string kind;           ///< "resolution", "decision", "statement", "draft", "report", …
  std::string symbol_prefix;  ///< "A/RES/61/"
  std::string provision;      ///< has a provision of this kind: "review"
  int limit = 0;
  bool newest_first = false;  ///< by day of adoption, those adopted last first; else by symbol
};

/// A reason why a person should look.
struct ReviewRow {
  std::string symbol;
  std::string paragraph;  ///< number; empty where the reason is about the whole document
  std::string clause_id;  ///< empty where it is not about a clause
  std::string code;       ///< "unresolved-actor", … or the code of a diagnostic
  std::string text;       ///< the words it is about, or the message of the diagnostic
  std::string path;
  int line = 0;
  int page = 0;
};

struct ReviewFilter {
  std::string code;
  std::string document;
  int limit = 0;
};

/// A paragraph (or a title) in which all words of a search stand.
struct SearchHit {
  std::string symbol;
  std::string body;
  std::string session;
  std::string adopted;
  std::string title;
  ParagraphKind kind = ParagraphKind::operative;
  std::string paragraph;             ///< number; empty where the hit is in the title
  std::string text;                  ///< whole text of the paragraph, or the title
  std::vector<Span> hits;            ///< bytes of `text` that the words matched, in order
  std::vector<std::string> clauses;  ///< ids of the clauses of the paragraph in whose words a hit lies
  int line = 0;
  int page = 0;
};

struct SearchFilter {
  std::string
      words;  ///< what the user typed: all words must occur; "a phrase" in straight or curly double quotes; trailing * for a beginning
  std::string body;
  std::string session;
  int limit = 0;
};

/// How often something occurs, for statistics and suggestions.
struct CountRow {
  std::string name;
  std::int64_t count = 0;
};

/// How many hits a search has, and where.
struct SearchCounts {
  std::int64_t hits = 0;
  bool more = false;               ///< there are more than `hits`, which are not counted
  std::vector<CountRow> bodies;    ///< of the documents, most hits first; empty where there are more
  std::vector<CountRow> sessions;  ///< the same
};

/// How many texts of the store have a word.
struct WordFrequency {
  std::string word;
  std::int64_t texts = 0;
};

/// The words of a text, each once, in order of first mention, as the full-text index has them: small letters without accents.
std::vector<std::string> index_words(std::string_view text);

/// A clause with its own words, for a first comparison.
struct ClauseWords {
  RowKey key = 0;
  std::string text;
};

/// An actor of the store: an entity of the rules, or a name that no rule knows.
struct ActorRow {
  std::string id;                  ///< empty where no rule knows it
  std::vector<std::string> names;  ///< names that documents give it, sorted
  std::int64_t obligations = 0;    ///< asked of it, in documents that stand for their symbol
};

struct Statistics {
  std::int64_t sources = 0, refused = 0;
  std::int64_t documents = 0;   ///< symbols; every count below is over these
  std::int64_t remembered = 0;  ///< documents for whose symbol another source stands
  std::int64_t preambular = 0, operative = 0, footnotes = 0;
  std::int64_t clauses = 0, obligations = 0, obligations_with_due = 0, obligations_with_day = 0, reports_with_due = 0;
  std::int64_t reviews = 0, entries = 0, unattached_entries = 0;
  std::vector<CountRow> bodies, kinds, types, verbs, deliverables, review_codes;  ///< most frequent first, then by name
};

// ---------------------------------------------------------------- what a person enters

enum class EntryKind { close, reopen, note, amend, assign };

/// One line of the log of entries. The log is only ever added to.
struct Entry {
  EntryKind kind = EntryKind::note;
  std::string entered_at;  ///< ISO time, UTC: "2026-03-01T09:30:00Z" (given by the caller)
  std::string entered_by;  ///< who, may be empty
  std::string by_symbol;   ///< document that fulfilled it: "A/61/179"; may be empty
  std::string day;         ///< ISO day that the entry is about (when it was done); may be empty
  std::string note;
  std::string field{};  ///< of an amendment: "due", "actor", "status"
  std::string value{};  ///< what is right instead, empty: what was read after all; of an assignment the person, empty: nobody
  bool operator==(const Entry&) const = default;
};

/// What an entry is about: not a row, but the words, so that it finds its clause again.
struct Anchor {
  std::string symbol;
  std::string paragraph;
  std::string verb;
  std::string text;  ///< clause as it read when the entry was made
  int number = 0;    ///< number of the clause then; decides only between clauses of equal words in one paragraph
  bool operator==(const Anchor&) const = default;
};

/// An entry as it is carried from store to store.
struct CarriedEntry {
  Anchor anchor;
  Entry entry;
  int occurrence = 0;  ///< EntryRow::occurrence
  bool operator==(const CarriedEntry&) const = default;
};

/// Why an entry stands beside no clause (`none`: it does).
enum class Unattached {
  none,
  no_document,    ///< the symbol is not in the store
  no_clause,      ///< nothing like it in the document
  words_changed,  ///< the paragraph has one clause with the verb, but other words: `candidate`
  moved,          ///< the same verb and words stand in another paragraph: `candidate`
  ambiguous,      ///< several clauses could be meant
};

struct EntryRow {
  RowKey key = 0;      ///< grows with every entry: the order of the log
  std::string id;      ///< 32 hex digits over the content: the same entry in an export and in the store of a colleague
  int occurrence = 0;  ///< 0, 1, … among entries that are equal in everything else
  Entry entry;
  Anchor anchor;
  std::string clause_id;  ///< of the clause that it is attached to; empty where it is unattached
  RowKey clause_key = 0;
  Unattached reason = Unattached::none;
  std::string candidate;  ///< id of the clause that it might be about, never acted upon
};

// ---------------------------------------------------------------- follow-up (derived: may be thrown away and computed again)

/// What derived rows were computed from. Stale where it differs from Store::stamp().
struct Stamp {
  std::string rule_version;  ///< of the rules that follow-up used
  std::int64_t change = 0;   ///< Store::change_counter() at that time
  bool operator==(const Stamp&) const = default;
};

enum class Change { same, reworded, stronger, weaker };

/// One obligation repeats one of its family's preceding resolution.
struct ChainLinkRow {
  RowKey clause = 0;
  RowKey previous = 0;
  Change change = Change::same;
  double unchanged = 1.0;  ///< share of the wording that stayed, 0 to 1
};

/// The same mandate over the sessions.
struct ChainRow {
  std::string id;      ///< readable: id of its first clause
  std::string family;  ///< id of its family
  std::string actor_id;
  std::string actor_name;
  std::string subject;
  std::string rhythm;     ///< "annual", "biennial", "irregular", …
  std::string direction;  ///< "stronger", "weaker", "same", "mixed"
  int times = 0;          ///< how many resolutions of the family ask it
  int gaps = 0;           ///< sessions of the family in between that are not in the store
  bool dropped = false;   ///< the last resolution of the family no longer asks it
  double unchanged = 1.0;
  std::vector<RowKey> clauses;  ///< in order of adoption
};

/// Evidence that an obligation was met.
struct FulfilmentRow {
  RowKey asked = 0;  ///< clause
  std::string by;    ///< symbol of the report, empty where none is printed
  RowKey evidence_document = 0;
  int evidence_paragraph = 0;  ///< index in Document::paragraphs
  Span span;                   ///< words of that paragraph
  std::string rule;            ///< id of the rule that saw it, may be empty
};

/// A report or letter of the store says that it was submitted for an obligation.
struct DeliveredRow {
  RowKey asked = 0;       ///< clause
  RowKey report = 0;      ///< document
  int answer = 0;         ///< index in Document::answers
  std::string answers;    ///< ISO day of the due that it meets: the first day of a session, else of the report; empty where none is known
  std::string submit_by;  ///< ISO day by which it was to be submitted; empty where none is known
};

/// A report or letter, and a resolution that it says it was submitted for.
struct ReportRow {
  RowKey key = 0;           ///< of its document
  std::string symbol;       ///< of the resolution
  std::string fingerprint;  ///< of the report: another one where anything was read otherwise
};

/// The successor of a document in its family leaves an obligation out.
struct DroppedRow {
  RowKey clause = 0;
  RowKey successor = 0;  ///< document
};

/// What ends an obligation beside its own dues and the successor of its document.
enum class EndingKind {
  mandate,  ///< the mandate to which it belongs has a last day
  event,    ///< the event for which it is asked has one
  anew,     ///< a later document decides anew on what it belongs to
  again,    ///< a later document outside its family asks it again
  once,     ///< its own document asks for an act that is done once, without a time: nobody waits for it for ever
};

struct EndingRow {
  RowKey clause = 0;
  EndingKind kind = EndingKind::mandate;
  std::string day;      ///< ISO: last day of the mandate, of the event, or of waiting; or the day on which the later document was adopted
  RowKey document = 0;  ///< where it says so
  int paragraph = 0;    ///< index in Document::paragraphs
};

/// Words on the life and the means of what a document asks.
struct ProvisionRow {
  RowKey document = 0;
  int paragraph_index = 0;  ///< in Document::paragraphs
  std::string kind;         ///< "review", "end", …
  std::string detail;       ///< "within-existing"; may be empty
  Span span;                ///< in the paragraph's text
  std::string rule;
};

/// The same with its paragraph.
struct ProvisionOfDocument {
  ProvisionRow row;
  std::string paragraph;  ///< number
  std::string text;       ///< of the paragraph
  std::string words() const { return std::string(row.span.of(text)); }
};

/// "On no day" as a day.
inline constexpr char kNever[] = "9999-12-31";

/// From when on an obligation needs no looking after any more.
struct LifeRow {
  RowKey clause = 0;
  std::string adopted;           ///< ISO day of its document, may be empty; kNever for a draft
  std::string settled = kNever;  ///< first ISO day from which it needs no looking after, whatever people enter; empty: on any day
};

/// Something that a later document does about an obligation.
struct LaterDocument {
  std::string symbol;
  std::string paragraph;  ///< number there; "preamble" for a preambular paragraph, empty for the document as a whole
  std::string adopted;
  std::string report;   ///< of a fulfilment: symbol of the report, may be empty
  std::string words{};  ///< of a fulfilment: those that acknowledge it; of a renewal: those of the clause
  bool itself = false;  ///< of a fulfilment: it is the report; `adopted` is then the day that it prints, `words` what it was submitted for
  std::string answers{};    ///< of a report: DeliveredRow::answers
  std::string submit_by{};  ///< of a report: DeliveredRow::submit_by
};

/// Follow-up of one obligation, in order of adoption.
struct ClauseFollowup {
  std::vector<LaterDocument> fulfilments;
  std::vector<LaterDocument> renewals;  ///< the obligations that repeat it
  std::vector<LaterDocument> dropped;   ///< the successor that leaves it out; at most one
  std::vector<LaterDocument> anew;      ///< that decide anew on what it belongs to
  std::vector<LaterDocument> event;     ///< where its own document decides on the event for which it is asked: `adopted` is the last day
  std::vector<LaterDocument> mandate;   ///< where its own document says until when its mandate goes: `adopted` is that day; at most one
  bool once = false;                    ///< it is an act that is done once, asked for without a time
};

/// Where an obligation stands among those of other sessions.
struct ChainPlace {
  std::string chain;   ///< ChainRow::id; empty where nothing repeats it and it repeats nothing
  std::string family;  ///< id of the family of its document; empty where follow-up is not worked out
  int times = 1;       ///< how many resolutions ask it
};

/// Which chains to list; an empty field does not restrict.
struct ChainFilter {
  std::string id;           ///< ChainRow::id
  ObligationFilter of;      ///< at least one obligation of the chain is among these (its `limit` does not count)
  int min_times = 2;        ///< asked by so many resolutions
  bool unreported = false;  ///< a report or briefing that no later resolution acknowledges
  int limit = 0;            ///< at most so many rows; 0 for all
};

/// An obligation of a chain or of a link, for lists.
struct ChainClause {
  RowKey key = 0;
  std::string symbol;
  std::string paragraph;
  int number = 0;
  std::string verb;
  std::string session;
  std::string adopted;
  std::string report;         ///< of the evidence that it was met: symbol, may be empty
  bool acknowledged = false;  ///< there is evidence
  std::string id() const { return symbol + "#" + paragraph + "." + std::to_string(number); }
};

/// A chain with its obligations.
struct ChainListRow {
  ChainRow chain;
  std::string body;
  std::string title;  ///< of the family
  std::vector<ChainClause> clauses;
};

/// A link between two obligations.
struct LinkListRow {
  ChainClause clause, previous;
  Change change = Change::same;
  double unchanged = 1.0;
};

/// Evidence that an obligation was met.
struct FulfilmentListRow {
  ChainClause asked;      ///< `report` is the symbol of the report
  std::string symbol;     ///< the resolution that acknowledges it, or the report itself
  std::string paragraph;  ///< number there; "preamble" for a preambular paragraph; empty for a report
  std::string words;      ///< that acknowledge it; of a report what it was submitted for
  std::string rule;       ///< empty for a report
  std::string issued;     ///< of a report: the ISO day that it prints
  std::string submit_by;  ///< of a report: the ISO day by which it was to be submitted
};

/// An obligation that its resolution's successor leaves out.
struct DroppedListRow {
  RowKey clause = 0;
  std::string successor;  ///< symbol
  bool last = false;      ///< the successor is the last of the family
};

/// Resolutions on one topic over the sessions (or a single document), with all that follow-up says of their obligations.
struct FamilyFollowup {
  std::string id;           ///< readable and the same whatever the order of ingest: symbol of the first member
  std::string title;        ///< title of the last member
  std::string fingerprint;  ///< over all that the rows were worked out from
  std::vector<RowKey> documents;
  std::vector<ChainRow> chains;
  std::vector<ChainLinkRow> links;
  std::vector<FulfilmentRow> fulfilments;
  std::vector<DeliveredRow> delivered;
  std::vector<DroppedRow> dropped;
  std::vector<EndingRow> endings;
  std::vector<ProvisionRow> provisions;  ///< of each document in order of text
  std::vector<LifeRow> lives;            ///< one for each obligation
};

/// A family that could not be worked out.
struct FailedFamily {
  std::string id;
  std::string title;
  std::vector<RowKey> documents;
  std::string reason;
};

/// A family as the store keeps it.
struct FamilyState {
  std::string id;
  std::string fingerprint;
  std::size_t documents = 0;  ///< how many of its members are still there
};

}  // namespace mandates
