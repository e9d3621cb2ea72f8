// Input and output of the store as plain values. A clause is read back as the same Clause that extraction made, so a report prints both
// alike. Must not know: output formats.
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

/// Row key within one store file. Valid until its document is replaced; never shown to users and never exported.
using RowKey = std::int64_t;

// ---------------------------------------------------------------- ingest

enum class SourceOutcome {
  read,     ///< its documents are in the store
  refused,  ///< could not be used (binary, empty, unreadable); `found` has the reason
};

/// A file (or standard input) that was read.
struct SourceInfo {
  std::string path;          ///< identity of the source: ingesting the same path replaces its documents
  std::string content_hash;  ///< content_hash() of the bytes
  std::int64_t size = 0;     ///< bytes
  std::int64_t mtime = 0;    ///< nanoseconds since 1970-01-01 UTC; 0 if unknown
  std::string rule_version;  ///< RuleSet::version() used for its clauses
  SourceOutcome outcome = SourceOutcome::read;
  Diagnostics found;  ///< diagnostics of the file itself (SourceText::found); those of a document are in Document::found
  bool operator==(const SourceInfo&) const = default;
};

/// Result of IngestBatch::put() or remove().
struct PutResult {
  bool unchanged = false;                ///< same content and rule version: nothing was changed
  int documents = 0;                     ///< number of documents in the source
  int added = 0;                         ///< number of symbols new to the store
  int replaced = 0;                      ///< number of known symbols whose rows changed or whose chosen document is another one now
  int removed = 0;                       ///< number of symbols no longer in the store
  std::vector<std::string> taken_over;   ///< symbols whose chosen document was from another source and is now from this one
  std::vector<std::string> remembered;   ///< symbols of this source whose chosen document is from another source
  std::vector<std::string> handed_over;  ///< symbols whose chosen document was from this source and is now from another one, because this
                                         ///< one lacks it or has a worse version
};

// ---------------------------------------------------------------- documents

/// One of the sources with a document of a symbol.
struct CandidateRow {
  std::string symbol;
  std::string path;
  std::string content_hash;
  int line = 1;  ///< first line of the document in the file
  bool has_footnotes = false;
  int operative = 0;  ///< number of operative paragraphs
  bool chosen = false;
};

/// Columns of a document for lists.
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
  std::string draft;   ///< symbol of its draft; may be empty
  std::string became;  ///< of a draft: symbol of the resolution or decision adopted from it, if in the store
  std::string path;    ///< path of the chosen source
  int line = 1;
  int operative = 0;  ///< number of operative paragraphs; below: of clauses, obligations, reasons for review
  int clauses = 0;
  int obligations = 0;
  int reviews = 0;
  int sources = 1;  ///< number of sources with a document of this symbol
  bool has_footnotes = false;
  std::string fingerprint;  ///< changes if the document or its extraction changes
};

/// A clause with its key.
struct StoredClause {
  RowKey key = 0;
  Clause clause;
};

/// A document with its clauses. Document::source is the path of its source.
struct StoredDocument {
  RowKey key = 0;
  Document document;
  std::string became;                  ///< DocumentRow::became
  std::vector<RowKey> paragraph_keys;  ///< parallel to Document::paragraphs
  std::vector<StoredClause> clauses;   ///< in text order; Clause::paragraph_index is an index into Document::paragraphs
  std::vector<Review> review;          ///< Extraction::review
  std::string content_hash;
  std::string rule_version;
};

// ---------------------------------------------------------------- lists

/// State of an obligation by the entries on it: the last `close` or `reopen` counts.
enum class EntryState { none, closed, reopened };

/// A correction entered by a user: replaces an extracted value.
struct Amendment {
  std::string field;       ///< "due", "actor", "status"
  std::string value;       ///< due code, actor name or status word; empty: back to the extracted value
  std::string day;         ///< ISO day from which it applies; empty: always
  std::string entered_at;  ///< ISO time, UTC
  std::string entered_by;
  std::string why;
  std::string read{};  ///< the extracted value that `value` replaced
};

/// How many columns a list reads for each obligation.
enum class ObligationDetail {
  brief,  ///< what decides the status and what most lists show: all of ObligationRow but `session` and the verb, reiteration and recipients
          ///< of the clause
  full,
};

/// An obligation with the columns of its document.
struct ObligationRow {
  RowKey key = 0;  ///< key of the clause
  RowKey document_key = 0;
  Clause clause;  ///< complete from find_clause() and clause(). Lists leave empty: section, strength, chapeau, rules, citations, reviews
                  ///< and line; of mentions the words, entities and rules; spans other than those of actors
  std::string body;
  std::string session;
  std::string adopted;
  std::string title;
  std::string agenda_item;  ///< of the document, as printed; may be empty
  std::string committee;    ///< committee whose report recommended the document: "Third Committee"; may be empty
  std::string due_day;      ///< earliest due_day() of its dues (ISO); empty if none is known
  EntryState entry = EntryState::none;
  int notes = 0;                      ///< number of attached entries of any kind
  std::string last_entry;             ///< ISO day of the last attached entry; may be empty
  std::vector<Amendment> amendments;  ///< all in order of the log; after ObligationFilter::amend only the valid ones, one per field
  std::string assigned_to;            ///< person; empty if unassigned
  bool once = false;                  ///< follow-up classifies it as an act done once, without a due (EndingKind::once)
  bool always = false;                ///< it asks for reports or briefings as often as there is something to tell (EndingKind::always)
  bool unsettled = false;  ///< in a list with `live_on`: follow-up is up to date and no derived row settles the obligation by that day
};

/// Which obligations to list; an empty field does not restrict.
struct ObligationFilter {
  std::string actor;     ///< entity id ("secretary-general") or a name as documents have it, case-insensitive; empty: all, also obligations
                         ///< without an actor
  std::string body;      ///< body code of the adopting organ
  std::string session;   ///< session in which the document was adopted
  std::string document;  ///< full symbol
  std::string deliverable;  ///< "report", "briefing", "meeting", "agenda"
  std::string recipient;    ///< entity id or name, like `actor`
  std::string verb;         ///< base form
  std::string type;         ///< "directive", "deciding", …
  std::string due_before;   ///< ISO day: the due day is before it
  std::string due_after;    ///< ISO day: the due day is after it. With both, one due day must lie between
  std::string adopted_to;   ///< ISO day: adopted on or before it, or without a date of adoption
  std::string live_on;      ///< ISO day: leaves out obligations that derived rows settle by that day (fulfilled, renewed, ended, or long
                            ///< without trace); no effect if follow-up is not up to date
  bool only_due = false;    ///< only obligations with a known due day
  bool drafts = false;      ///< also those of drafts; a draft named by `document` is always listed
  bool any_due = false;     ///< only obligations with a due, even if its day is unknown
  int limit = 0;            ///< maximum number of rows; 0: no limit
  std::string committee;    ///< committee of the document, as stored: "Third Committee"
  std::vector<std::string> agenda_items;  ///< the document has one of these agenda items, as stored
  std::string provision;                  ///< kind of a provision that its document must have: "review"
  std::string assigned_to;                ///< person, case-insensitive
  bool unassigned = false;                ///< only obligations without an assignee
  /// Applies the amendments of a row (called only for rows that have any). The filter and the order of the list then use the amended actor
  /// and due. Without it rows keep their extracted values.
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
  bool newest_first = false;  ///< by day of adoption, newest first; else by symbol
};

/// A reason for review by a person.
struct ReviewRow {
  std::string symbol;
  std::string paragraph;  ///< number; empty if the reason concerns the whole document
  std::string clause_id;  ///< empty if it does not concern a clause
  std::string code;       ///< "unresolved-actor", … or the code of a diagnostic
  std::string text;       ///< the words concerned, or the message of the diagnostic
  std::string path;
  int line = 0;
  int page = 0;
};

struct ReviewFilter {
  std::string code;
  std::string document;
  int limit = 0;
};

/// A paragraph (or a title) that contains all search terms.
struct SearchHit {
  std::string symbol;
  std::string body;
  std::string session;
  std::string adopted;
  std::string title;
  ParagraphKind kind = ParagraphKind::operative;
  std::string paragraph;             ///< number; empty if the hit is in the title
  std::string text;                  ///< full text of the paragraph, or the title
  std::vector<Span> hits;            ///< byte ranges of `text` that match, in order
  std::vector<std::string> clauses;  ///< ids of the clauses of the paragraph whose words contain a hit
  int line = 0;
  int page = 0;
};

struct SearchFilter {
  std::string words;  ///< user input: all terms must occur; "a phrase" in straight or curly double quotes; trailing * for a prefix
  std::string body;
  std::string session;
  int limit = 0;
};

/// A name and how often it occurs, for statistics and suggestions.
struct CountRow {
  std::string name;
  std::int64_t count = 0;
};

/// Number of hits of a search, total and by body and session.
struct SearchCounts {
  std::int64_t hits = 0;
  bool more = false;               ///< there are more hits than the counted `hits`
  std::vector<CountRow> bodies;    ///< of the documents, most hits first; empty if `more`
  std::vector<CountRow> sessions;  ///< the same by session
};

/// A word and the number of paragraphs that contain it.
struct WordFrequency {
  std::string word;
  std::int64_t texts = 0;
};

/// The distinct words of a text in order of first occurrence, in the form of the full-text index: lower case, without diacritics.
std::vector<std::string> index_words(std::string_view text);

/// A clause with its own words and those of an act that it shares, for a first comparison.
struct ClauseWords {
  RowKey key = 0;
  std::string text;
};

/// An actor of the store: an entity of the rules, or a name unknown to them.
struct ActorRow {
  std::string id;                  ///< entity id; empty if no rule knows the name
  std::vector<std::string> names;  ///< names used by documents, sorted
  std::int64_t obligations = 0;    ///< number of obligations in chosen documents
};

struct Statistics {
  std::int64_t sources = 0, refused = 0;
  std::int64_t documents = 0;   ///< number of symbols; all counts below concern chosen documents only
  std::int64_t remembered = 0;  ///< documents that are not chosen for their symbol
  std::int64_t preambular = 0, operative = 0, footnotes = 0;
  std::int64_t clauses = 0, obligations = 0, obligations_with_due = 0, obligations_with_day = 0, reports_with_due = 0;
  std::int64_t reviews = 0, entries = 0, unattached_entries = 0;
  std::vector<CountRow> bodies, kinds, types, verbs, deliverables, review_codes;  ///< most frequent first, then by name
};

// ---------------------------------------------------------------- entries of users

enum class EntryKind { close, reopen, note, amend, assign };

/// One entry of the log. The log is append-only.
struct Entry {
  EntryKind kind = EntryKind::note;
  std::string entered_at;  ///< ISO time, UTC, given by the caller: "2026-03-01T09:30:00Z"
  std::string entered_by;  ///< user name; may be empty
  std::string by_symbol;   ///< document that fulfilled the obligation: "A/61/179"; may be empty
  std::string day;         ///< ISO day that the entry concerns (day of completion); may be empty
  std::string note;
  std::string field{};  ///< of an amendment: "due", "actor", "status"
  std::string value{};  ///< of an amendment the correct value (empty: the extracted one again); of an assignment the person (empty: nobody)
  bool operator==(const Entry&) const = default;
};

/// What an entry is about. Refers to the words, not to a row, so that the clause is found again after its document is replaced.
struct Anchor {
  std::string symbol;
  std::string paragraph;
  std::string verb;
  std::string text;  ///< words of the clause when the entry was made
  int number = 0;    ///< number of the clause at that time; used only to tell clauses with equal words in one paragraph apart
  bool operator==(const Anchor&) const = default;
};

/// An entry in an export: independent of row keys.
struct CarriedEntry {
  Anchor anchor;
  Entry entry;
  int occurrence = 0;  ///< EntryRow::occurrence
  bool operator==(const CarriedEntry&) const = default;
};

/// Why an entry is not attached to a clause (`none`: it is attached).
enum class Unattached {
  none,
  no_document,    ///< the symbol is not in the store
  no_clause,      ///< no similar clause in the document
  words_changed,  ///< one clause of the paragraph has the same verb but other words: `candidate`
  moved,          ///< the same verb and words are in another paragraph: `candidate`
  ambiguous,      ///< several clauses match
};

struct EntryRow {
  RowKey key = 0;      ///< grows with each entry: the order of the log
  std::string id;      ///< 32 hex digits, hash of the content: equal for the same entry in every store
  int occurrence = 0;  ///< 0, 1, … among entries with otherwise equal content
  Entry entry;
  Anchor anchor;
  std::string clause_id;  ///< clause that it is attached to; empty if unattached
  RowKey clause_key = 0;
  Unattached reason = Unattached::none;
  std::string candidate;  ///< id of the clause that may be meant; never attached automatically
};

// ---------------------------------------------------------------- follow-up (derived: can be deleted and computed again)

/// The state from which the derived rows were computed. They are stale if it differs from the current rules and Store::change_counter().
struct Stamp {
  std::string rule_version;  ///< version of the follow-up rules
  std::int64_t change = 0;   ///< Store::change_counter() at that time
  bool operator==(const Stamp&) const = default;
};

enum class Change { same, reworded, stronger, weaker };

/// An obligation that repeats one of the preceding resolution of its family.
struct ChainLinkRow {
  RowKey clause = 0;
  RowKey previous = 0;
  Change change = Change::same;
  double unchanged = 1.0;  ///< share of the wording that is unchanged, 0 to 1
};

/// A chain: the same request in successive resolutions of a family.
struct ChainRow {
  std::string id;      ///< id of its first clause
  std::string family;  ///< id of its family
  std::string actor_id;
  std::string actor_name;
  std::string subject;
  std::string rhythm;     ///< "annual", "biennial", "irregular", …
  std::string direction;  ///< "stronger", "weaker", "same", "mixed"
  int times = 0;          ///< number of resolutions of the family with the request
  int gaps = 0;           ///< number of sessions of the family in between without a document in the store
  bool dropped = false;   ///< the last resolution of the family no longer has the request
  double unchanged = 1.0;
  std::vector<RowKey> clauses;  ///< in order of adoption
};

/// An acknowledgement of a report by a later resolution: evidence that an obligation was fulfilled.
struct FulfilmentRow {
  RowKey asked = 0;  ///< clause with the request
  std::string by;    ///< symbol of the report, empty if not printed
  RowKey evidence_document = 0;
  int evidence_paragraph = 0;  ///< index in Document::paragraphs
  Span span;                   ///< the words in that paragraph
  std::string rule;            ///< id of the rule that matched; may be empty
};

/// A due of an obligation that may be shown to have taken place; one without a due has neither code nor days.
struct OccasionRow {
  RowKey document = 0;
  RowKey clause = 0;
  bool takes_up = false;  ///< an organ decides to take something up
  std::string text;       ///< of the clause
  std::string code;       ///< of the due
  std::string from, to;   ///< ISO days of the due; may be empty
};

/// A report or letter in the store that says it was submitted in response to an obligation.
struct DeliveredRow {
  RowKey asked = 0;       ///< clause with the request
  RowKey report = 0;      ///< document key
  int answer = 0;         ///< index in Document::answers
  std::string answers;    ///< first ISO day of the due that it meets, else its date of issue; empty if unknown
  std::string submit_by;  ///< ISO day by which it was to be submitted; empty if unknown
};

/// A report or letter, and a resolution that requested it according to its own text.
struct ReportRow {
  RowKey key = 0;           ///< key of its document
  std::string symbol;       ///< symbol of the resolution
  std::string fingerprint;  ///< of the report: changes if its text is read differently
};

/// A clause that upholds or carries out another document.
struct UpholdingRow {
  std::string symbol;  ///< symbol of that document
  std::string day;     ///< ISO, of the adoption of the clause's own
  std::string words;
  RowKey document = 0;  ///< of the clause
  RowKey clause = 0;
  bool obligation = false;
};

/// The successor of a document in its family omits an obligation.
struct DroppedRow {
  RowKey clause = 0;
  RowKey successor = 0;  ///< document key
};

/// Reasons for the end of an obligation, other than its own dues and the successor of its document.
enum class EndingKind {
  mandate,  ///< the mandate that it belongs to has a last day
  event,    ///< the event that it serves has a last day
  anew,     ///< a later document decides anew on the matter
  again,    ///< a later document outside its family repeats it
  once,     ///< an act done once, or one report, without a due: not awaited for ever; with a due, a text to be written
  silent,   ///< a recurrence without an end: after long silence no day is expected any more
  unheard,  ///< it has no last day, and no later document has upheld its document for long
  near,     ///< the next edition does not repeat it, but has something near it: nobody can say whether it is asked again
  passed,   ///< a later document of its family that is no new edition is silent on it
  always,   ///< none: reports or meetings are asked for without a due as often as there is something to tell, not once
};

struct EndingRow {
  RowKey clause = 0;
  EndingKind kind = EndingKind::mandate;
  std::string day;      ///< ISO: last day of the mandate or event, last day of waiting, or day of adoption of the later document
  RowKey document = 0;  ///< document with the evidence
  int paragraph = 0;    ///< index in Document::paragraphs
};

/// A provision of a document on duration or resources of its mandates.
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

/// The day that stands for "never".
inline constexpr char kNever[] = "9999-12-31";

/// When an obligation is settled and no longer needs attention.
struct LifeRow {
  RowKey clause = 0;
  std::string adopted;           ///< ISO day of adoption of its document, may be empty; kNever for a draft
  std::string settled = kNever;  ///< first ISO day on which it is settled, whatever the entries; empty: settled on every day; kNever: never
};

/// What a later document does about an obligation.
struct LaterDocument {
  std::string symbol;
  std::string paragraph;  ///< its number; "preamble" for a preambular paragraph, empty for the document as a whole
  std::string adopted;
  std::string report;       ///< of a fulfilment: symbol of the report; may be empty
  std::string words{};      ///< of a fulfilment: the acknowledgement; of a renewal: the clause
  bool itself = false;      ///< of a fulfilment: this document is the report itself; then `adopted` is its date of issue and `words` is the
                            ///< request it names
  std::string answers{};    ///< of a report: DeliveredRow::answers
  std::string submit_by{};  ///< of a report: DeliveredRow::submit_by
};

/// Follow-up of one obligation; each list in order of adoption.
struct ClauseFollowup {
  std::vector<LaterDocument> fulfilments;
  std::vector<LaterDocument> renewals;  ///< obligations that repeat it
  std::vector<LaterDocument> dropped;   ///< the successor that omits it; at most one
  std::vector<LaterDocument> anew;      ///< documents that decide anew on the matter
  std::vector<LaterDocument> event;     ///< its own document, if it sets the last day (`adopted`) of the event that it serves
  std::vector<LaterDocument> mandate;   ///< its own document, if it sets the last day (`adopted`) of the mandate; at most one
  bool once = false;                    ///< an act done once, without a due (EndingKind::once)
  bool always = false;                  ///< EndingKind::always
  std::string unheard_after;            ///< ISO day after which it counts as forgotten (EndingKind::unheard); may be empty
  std::vector<LaterDocument> near;      ///< the next edition with something near it (EndingKind::near); at most one
  std::vector<LaterDocument> passed;    ///< EndingKind::passed; `adopted` is the last day on which it counts; at most one
};

/// The chain and family of an obligation.
struct ChainPlace {
  std::string chain;   ///< ChainRow::id; empty if it is in no chain
  std::string family;  ///< id of the family of its document; empty if follow-up is not computed
  int times = 1;       ///< number of resolutions with the request
};

/// Which chains to list; an empty field does not restrict.
struct ChainFilter {
  std::string id;           ///< ChainRow::id
  ObligationFilter of;      ///< at least one obligation of the chain matches (`limit` is ignored)
  int min_times = 2;        ///< minimum number of resolutions with the request
  bool unreported = false;  ///< only requests for a report or briefing that no later resolution acknowledges
  int limit = 0;            ///< maximum number of rows; 0: no limit
};

/// An obligation as shown in lists of chains and links.
struct ChainClause {
  RowKey key = 0;
  std::string symbol;
  std::string paragraph;
  int number = 0;
  std::string verb;
  std::string session;
  std::string adopted;
  std::string report;         ///< symbol of the report in the evidence of fulfilment; may be empty
  bool acknowledged = false;  ///< there is evidence of fulfilment
  std::string id() const { return symbol + "#" + paragraph + "." + std::to_string(number); }
};

/// A chain with its obligations.
struct ChainListRow {
  ChainRow chain;
  std::string body;
  std::string title;  ///< title of the family
  std::vector<ChainClause> clauses;
};

/// A link between two obligations.
struct LinkListRow {
  ChainClause clause, previous;
  Change change = Change::same;
  double unchanged = 1.0;
};

/// Evidence of fulfilment, for lists.
struct FulfilmentListRow {
  ChainClause asked;      ///< the request; `report` is the symbol of the report
  std::string symbol;     ///< resolution with the acknowledgement, or the report itself
  std::string paragraph;  ///< its number; "preamble" for a preambular paragraph; empty for a report
  std::string words;      ///< the acknowledgement; of a report the request it names
  std::string rule;       ///< empty for a report
  std::string issued;     ///< of a report: ISO date of issue
  std::string submit_by;  ///< of a report: ISO day by which it was to be submitted
};

/// An obligation that the successor of its resolution omits.
struct DroppedListRow {
  RowKey clause = 0;
  std::string successor;  ///< symbol
  bool last = false;      ///< the successor is the last document of the family
};

/// The derived rows of one family: resolutions on one topic over the sessions, or a single document.
struct FamilyFollowup {
  std::string id;           ///< symbol of the first member; independent of the order of ingest
  std::string title;        ///< title of the last member
  std::string fingerprint;  ///< hash over all input of the computation
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

/// A family whose derived rows could not be computed.
struct FailedFamily {
  std::string id;
  std::string title;
  std::vector<RowKey> documents;
  std::string reason;
};

/// A family in the store.
struct FamilyState {
  std::string id;
  std::string fingerprint;
  std::size_t documents = 0;  ///< number of its members that still exist
};

}  // namespace mandates
