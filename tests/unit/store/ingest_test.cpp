// Ingest: what was put comes back, twice is once, and neither order nor number of batches shows in the store.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "sample.h"
#include "text/errors.h"

namespace mandates::test {
namespace {

Store memory_store() {
  return Store::open(":memory:", OpenMode::create);
}

// A document that uses every field that can be stored.
ReadDocument full_document() {
  ReadDocument read = sample_document("A/RES/50/84 C", {{}, {"2(a)"}}, 2);
  Document& d = read.document;
  d.symbol_source = SymbolSource::furniture;
  d.kind = DocumentKind::decision;
  d.committee_report = "A/50/607";
  d.session_from = "1995-09-19";
  d.session_to = "1996-09-16";
  d.line = 3;
  d.found.push_back(sample_finding("odd-furniture", Severity::warning, "seven.txt", "the header names another session"));
  d.found[0].hint = "look at it";
  d.found[0].excerpt = "A/RES/49/84";
  Paragraph& item = d.paragraphs[2];
  item.section = "II";
  item.heading = "Lamps";
  item.level = 1;
  item.parent = 1;
  item.continuation = true;
  item.page = 2;
  Clause& c = read.extraction.clauses[1];
  c.section = "II";
  c.chapeau = "Requests the Secretary-General:";
  c.act = {"light the coast", {60, 75}};
  c.reiterated = true;
  c.cites = {"A/RES/49/1", "A/RES/48/1"};
  c.review = {{"unread-time", "in the fullness of time", {3, 9}}};
  c.actors[0].from_chapeau = true;
  c.due.push_back({DueCode::stored("every:P1Y"), "annually", "due.every", {1, 2}, "7", "", "", true});
  read.extraction.review = {{"no-verb", "2(a) Lamps and wicks", {0, 4}}};
  return read;
}

TEST(Ingest, EverythingComesBack) {
  Store store = memory_store();
  const ReadDocument read = full_document();
  put(store, sample_source("seven.txt"), {read});
  const std::optional<StoredDocument> stored = store.find_document("A/RES/50/84 C");
  ASSERT_TRUE(stored);
  const Document& d = stored->document;
  const Document& e = read.document;
  EXPECT_EQ(d.symbol_source, e.symbol_source);
  EXPECT_EQ(d.kind, e.kind);
  EXPECT_EQ(
      (std::vector{d.symbol, d.body, d.session, d.adopted, d.title, d.agenda_item, d.committee_report, d.session_from, d.session_to}),
      (std::vector{e.symbol, e.body, e.session, e.adopted, e.title, e.agenda_item, e.committee_report, e.session_from, e.session_to}));
  EXPECT_EQ(d.line, 3);
  EXPECT_EQ(d.source, "seven.txt");
  EXPECT_EQ(d.cites, e.cites);
  EXPECT_EQ(d.found, e.found);
  ASSERT_EQ(d.paragraphs.size(), 3u);
  const Paragraph& p = d.paragraphs[2];
  const Paragraph& q = e.paragraphs[2];
  EXPECT_EQ((std::vector{p.number, p.label, p.section, p.heading, p.text}), (std::vector{q.number, q.label, q.section, q.heading, q.text}));
  EXPECT_EQ((std::vector{p.level, p.parent, int{p.continuation}, p.line, p.page}),
            (std::vector{q.level, q.parent, int{q.continuation}, q.line, q.page}));
  EXPECT_EQ(d.paragraphs[0].kind, ParagraphKind::preambular);
  EXPECT_EQ(d.paragraphs[0].parent, -1);
  ASSERT_EQ(d.paragraphs[1].marks.size(), 1u);
  EXPECT_EQ(d.paragraphs[1].marks[0].offset, 8u);
  ASSERT_EQ(d.footnotes.size(), 2u);
  EXPECT_EQ(d.footnotes[1].text, "A/61/172.");
  ASSERT_EQ(stored->review.size(), 1u);
  EXPECT_EQ(stored->review[0].text, "2(a) Lamps and wicks");
}

TEST(Ingest, ClausesComeBackWithAllTheyHave) {
  Store store = memory_store();
  const ReadDocument read = full_document();
  put(store, sample_source("seven.txt"), {read});
  const std::optional<ObligationRow> row = store.find_clause("A/RES/50/84 C#2(a).1");
  ASSERT_TRUE(row);
  const Clause& c = row->clause;
  const Clause& e = read.extraction.clauses[1];
  EXPECT_EQ(c.id, "A/RES/50/84 C#2(a).1");
  EXPECT_EQ((std::vector{c.section, c.text, c.chapeau, c.verb, c.verb_text, c.type, c.strength}),
            (std::vector{e.section, e.text, e.chapeau, e.verb, e.verb_text, e.type, e.strength}));
  EXPECT_EQ(c.span, e.span);
  EXPECT_EQ(c.act.text, "light the coast");
  EXPECT_EQ(c.act.span, e.act.span);
  EXPECT_EQ(c.strength_rank, 5);
  EXPECT_TRUE(c.reiterated && c.obligation);
  EXPECT_EQ(c.cites, e.cites);
  EXPECT_EQ(c.rules, e.rules);
  ASSERT_EQ(c.actors.size(), 1u);
  EXPECT_EQ((std::vector{c.actors[0].id, c.actors[0].name, c.actors[0].text, c.actors[0].rule}),
            (std::vector<std::string>{"secretary-general", "Secretary-General", "the Secretary-General", "actor.secretary-general"}));
  EXPECT_EQ(c.actors[0].span, e.actors[0].span);
  EXPECT_TRUE(c.actors[0].from_chapeau);
  ASSERT_EQ(c.recipients.size(), 1u);
  EXPECT_EQ(c.recipients[0].id, "ga");
  ASSERT_EQ(c.deliverables.size(), 1u);
  EXPECT_EQ(c.deliverables[0].rule, "deliverable.report");
  ASSERT_EQ(c.due.size(), 2u);
  EXPECT_EQ((std::vector{c.due[1].code.text(), c.due[1].text, c.due[1].rule, c.due[1].from_paragraph, c.due[1].from}),
            (std::vector<std::string>{"every:P1Y", "annually", "due.every", "7", ""}));
  EXPECT_TRUE(c.due[1].approximate);
  ASSERT_EQ(c.review.size(), 1u);
  EXPECT_EQ(c.review[0].code, "unread-time");
  EXPECT_EQ(row->due_day, "2007-09-18");
  EXPECT_EQ(row->title, "Care of lighthouses");
}

TEST(Ingest, TheSameAgainTouchesNothing) {
  Store store = memory_store();
  const std::vector<ReadDocument> documents{full_document()};
  EXPECT_EQ(put(store, sample_source("a.txt"), documents).added, 1);
  const std::string before = dump_of(store);
  const std::int64_t counter = store.change_counter();
  const PutResult again = put(store, sample_source("a.txt"), documents);
  EXPECT_TRUE(again.unchanged);
  EXPECT_EQ(dump_of(store), before);
  EXPECT_EQ(store.change_counter(), counter);
  EXPECT_TRUE(store.check().empty());
}

TEST(Ingest, AChangedFileReplacesWhatItProduced) {
  Store store = memory_store();
  put(store, sample_source("a.txt", "one"), {sample_document("A/RES/1/1", {{}}), sample_document("A/RES/1/2", {{}})});
  const PutResult result =
      put(store, sample_source("a.txt", "two"), {sample_document("A/RES/1/1", {{}}), sample_document("A/RES/1/3", {{"4"}})});
  EXPECT_EQ(result.added, 1);
  EXPECT_EQ(result.removed, 1);
  EXPECT_EQ(result.replaced, 0);
  EXPECT_EQ(symbols_of(store), "A/RES/1/1 A/RES/1/3");
  EXPECT_FALSE(store.find_document("A/RES/1/2"));
  EXPECT_TRUE(store.check().empty());
}

TEST(Ingest, OtherRulesReplaceClausesOnly) {
  Store store = memory_store();
  ReadDocument read = sample_document("A/RES/1/1", {{}, {"2"}});
  put(store, sample_source("a.txt"), {read});
  const RowKey document = store.find_document("A/RES/1/1")->key;
  const std::int64_t counter = store.change_counter();
  read.extraction.clauses.pop_back();
  read.extraction.clauses[0].verb = "urge";
  const PutResult result = put(store, sample_source("a.txt", "", "rules-2"), {read});
  EXPECT_EQ(result.replaced, 1);
  const std::optional<StoredDocument> stored = store.find_document("A/RES/1/1");
  EXPECT_EQ(stored->key, document);
  ASSERT_EQ(stored->clauses.size(), 1u);
  EXPECT_EQ(stored->clauses[0].clause.verb, "urge");
  EXPECT_EQ(stored->rule_version, "rules-2");
  EXPECT_GT(store.change_counter(), counter);
  EXPECT_TRUE(store.check().empty());

  const PutResult third = put(store, sample_source("a.txt", "", "rules-3"), {read});
  EXPECT_FALSE(third.unchanged);
  EXPECT_EQ(third.replaced, 0);
  EXPECT_EQ(store.find_source("a.txt")->rule_version, "rules-3");
}

TEST(Ingest, NothingIsThereWithoutCommit) {
  Store store = memory_store();
  {
    IngestBatch batch = store.begin_ingest();
    batch.put(sample_source("a.txt"), std::vector{full_document()});
    EXPECT_EQ(batch.documents(), 1);
    EXPECT_EQ(symbols_of(store), "A/RES/50/84 C");
  }
  EXPECT_EQ(symbols_of(store), "");
  EXPECT_EQ(dump_of(store), "");
  // Names that the batch had made are gone too; the next batch makes them anew.
  EXPECT_EQ(put(store, sample_source("a.txt"), {full_document()}).added, 1);
  EXPECT_TRUE(store.check().empty());
}

TEST(Ingest, AFailedPutTakesTheBatchBack) {
  Store store = memory_store();
  ReadDocument broken = sample_document("A/RES/1/2", {{}});
  broken.extraction.clauses[0].paragraph_index = 99;  // no such paragraph: the schema refuses it
  IngestBatch batch = store.begin_ingest();
  batch.put(sample_source("a.txt"), std::vector{sample_document("A/RES/1/1", {{}})});
  EXPECT_EQ(error_of([&] { batch.put(sample_source("b.txt"), std::vector{broken}); }),
            "the store :memory: refuses a row: FOREIGN KEY constraint failed / check the store");
  EXPECT_EQ(error_of([&] { batch.commit(); }), "the batch of documents for the store :memory: was given up after an error / ");
  EXPECT_EQ(symbols_of(store), "");
}

TEST(Ingest, RefusedSourcesAreKnown) {
  Store store = memory_store();
  SourceInfo source = sample_source("photo.txt");
  source.outcome = SourceOutcome::refused;
  source.found.push_back(sample_finding("binary-file", Severity::error, "photo.txt", "this is no text"));
  put(store, source, {});
  const std::optional<SourceInfo> stored = store.find_source("photo.txt");
  ASSERT_TRUE(stored);
  EXPECT_EQ(*stored, source);
  EXPECT_FALSE(store.find_source("other.txt"));
  EXPECT_EQ(store.statistics().refused, 1);
}

TEST(Ingest, RemovedSourceIsGone) {
  Store store = memory_store();
  const std::string empty = dump_of(store);
  put(store, sample_source("a.txt"), {full_document()});
  IngestBatch batch = store.begin_ingest();
  EXPECT_EQ(batch.remove("a.txt").removed, 1);
  batch.commit();
  EXPECT_EQ(dump_of(store), empty);
  EXPECT_EQ(store.statistics().documents, 0);
}

TEST(Ingest, TimeOfTheFileMayChange) {
  Store store = memory_store();
  put(store, sample_source("a.txt"), {full_document()});
  SourceInfo later = sample_source("a.txt");
  later.mtime += 5;
  const std::string before = dump_of(store);
  EXPECT_TRUE(put(store, later, {full_document()}).unchanged);
  EXPECT_EQ(store.find_source("a.txt")->mtime, later.mtime);
  EXPECT_EQ(dump_of(store), before);
}

TEST(Ingest, HostileTextStaysText) {
  Store store = memory_store();
  const std::string text = "Requests '); DROP TABLE clause; -- \"the\" <b>Secretary</b> \xF0\x9F\x95\xAF \xE2\x80\xAE =1+1 \x01\x02 \\n %s";
  ReadDocument read = sample_document("A/RES/1/1", {{"1", text}});
  read.document.title = "'; DELETE FROM document; --\n\ttitle";
  put(store, sample_source("it's \"odd\" %00?.txt"), {read});
  EXPECT_EQ(store.find_clause("A/RES/1/1#1.1")->clause.text, text);
  EXPECT_EQ(store.find_document("A/RES/1/1")->document.title, read.document.title);
  const std::string dump = dump_of(store);
  EXPECT_EQ(std::count(dump.begin(), dump.end(), '\t'), 0);
  EXPECT_NE(dump.find("title=\"'; DELETE FROM document; --\\n\\ttitle\""), std::string::npos);
  EXPECT_TRUE(store.check().empty());
}

TEST(Check, SaysWhatIsWrong) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store store = Store::open(path, OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}, {"2"}})});
  EXPECT_TRUE(store.check().empty());
  SQLite::Database other(path, SQLite::OPEN_READWRITE);
  other.exec(
      "PRAGMA foreign_keys = ON; UPDATE document SET chosen = 0; DELETE FROM clause WHERE number = 1 AND paragraph = '2'; "
      "UPDATE clause SET due_day = '1999-01-01'; INSERT INTO title_text (title_text, rowid, title) VALUES ('delete', 1, 'Care'); "
      "PRAGMA foreign_keys = OFF; INSERT INTO citation (document, position, symbol) VALUES (99, 0, 'A/RES/1/2')");
  std::vector<std::string> findings;
  for (const Diagnostic& found : store.check()) findings.push_back(found.code + ": " + found.message);
  EXPECT_EQ(findings, (std::vector<std::string>{"foreign-key: a row of citation refers to a row of document that is not there",
                                                "symbol-without-document: A/RES/1/1: no document stands for the symbol",
                                                "wrong-count: A/RES/1/1: the counts of the document are not those of its rows",
                                                "wrong-count: A/RES/1/1#1.1: the counts of a clause are not those of its rows",
                                                "wrong-due-day: A/RES/1/1#1.1: an actor's due day is not that of its clause",
                                                "wrong-index: the full-text index title_text is not that of the texts"}));
}

TEST(Check, ClausesOfADocumentAreNumberedAsTheyStandInIt) {
  TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  Store store = Store::open(path, OpenMode::create);
  put(store, sample_source("a.txt"), {sample_document("A/RES/1/1", {{}, {"2"}})});
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE clause SET number = 9, paragraph_position = (SELECT max(paragraph_position) FROM clause) WHERE paragraph = '1'");
  const std::vector<Diagnostic> found = store.check();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].code + ": " + found[0].message,
            "wrong-order: A/RES/1/1#1.9: the clauses of a document are not numbered as they stand in it");
  EXPECT_EQ(found[1].code, "wrong-paragraph");
}

TEST(Ingest, DocumentsAreListedAsPeopleCount) {
  Store store = memory_store();
  put(store, sample_source("a.txt"),
      {sample_document("A/RES/61/10", {{}}), sample_document("A/RES/61/9", {{}}), sample_document("A/RES/5/100", {{}})});
  EXPECT_EQ(symbols_of(store), "A/RES/5/100 A/RES/61/9 A/RES/61/10");
  std::vector<std::string> found;
  DocumentFilter filter;
  filter.symbol_prefix = "A/RES/61/";
  store.documents(filter, [&](const DocumentRow& row) { return found.push_back(row.symbol), true; });
  EXPECT_EQ(found, (std::vector<std::string>{"A/RES/61/9", "A/RES/61/10"}));
}

TEST(Ingest, WhatMarkupSaysComesBack) {
  Store store = Store::open(":memory:", OpenMode::create);
  ReadDocument read = sample_document("A/RES/1/1", {{"1"}});
  Document& document = read.document;
  document.marked_up = true;
  document.agenda_title = "Harbours";
  document.meeting = "5th plenary meeting";
  document.draft = "A/1/L.9/Rev.1";
  document.sponsors = {"Fiji", "Malta"};
  document.subjects = {"HARBOURS", "LIGHTHOUSES"};
  document.vote = {"recorded vote", 120, 3, 0};
  ReadDocument draft = sample_document("A/1/L.9", {{"1"}});
  draft.document.kind = DocumentKind::draft;
  put(store, sample_source("a.xml"), {read});
  put(store, sample_source("b.txt"), {draft});
  const std::optional<StoredDocument> stored = store.find_document("A/RES/1/1");
  ASSERT_TRUE(stored);
  const Document& back = stored->document;
  EXPECT_TRUE(back.marked_up);
  EXPECT_EQ(back.agenda_title, document.agenda_title);
  EXPECT_EQ(back.meeting, document.meeting);
  EXPECT_EQ(back.draft, document.draft);
  EXPECT_EQ(back.sponsors, document.sponsors);
  EXPECT_EQ(back.subjects, document.subjects);
  EXPECT_EQ(back.vote, document.vote);
  EXPECT_EQ(stored->became, "");
  EXPECT_EQ(store.find_document("A/1/L.9")->became, "A/RES/1/1");  // by a revision of it
  EXPECT_EQ(store.find_document("A/1/L.9")->document.vote.in_favour, -1);
}

}  // namespace
}  // namespace mandates::test
