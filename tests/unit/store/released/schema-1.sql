-- A store as programs with schema 1 made it: the schema as it was then, one invented resolution, what people entered. Never edited:
-- migrations are tested on it. The full-text index is filled at the end.

-- The first schema of the store. What each table is for and what always holds: db/README.md.
-- Texts that are not known are empty, never NULL; days are ISO (2007-09-18); NULL means "has none" where a column may be NULL.
PRAGMA application_id = 1296125508;  -- "MAND": tells a store of mandates from any other SQLite file

CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  content_hash TEXT NOT NULL
) STRICT;

CREATE TABLE store_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change INTEGER NOT NULL  -- grows with every commit that changed a document or a clause
) STRICT;
INSERT INTO store_state (id, change) VALUES (1, 0);

-- ------------------------------------------------------------------ names that many rows share

CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE  -- "verb.request"; empty where no rule is named
) STRICT;

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,  -- id of the entity in the rules; empty where none knows the actor
  folded TEXT NOT NULL,  -- then its name, folded; empty where there is an entity
  UNIQUE (entity, folded)
) STRICT;

CREATE TABLE actor_name (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (actor, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name_folded ON actor_name (folded);

-- ------------------------------------------------------------------ sources and documents

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  mtime INTEGER NOT NULL,
  rule_version TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('read', 'refused'))
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- place in the file: 0, 1, …
  symbol TEXT NOT NULL,
  symbol_order TEXT NOT NULL,  -- the symbol with its numbers padded, so that A/RES/61/9 stands before A/RES/61/10
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),  -- stands for its symbol; the other sources of the symbol are only remembered
  symbol_source TEXT NOT NULL CHECK (symbol_source IN ('masthead', 'heading', 'furniture', 'file_name', 'none')),
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'decision', 'statement', 'other')),
  body TEXT NOT NULL,
  session TEXT NOT NULL,
  adopted TEXT NOT NULL,
  title TEXT NOT NULL,
  agenda_item TEXT NOT NULL,
  committee_report TEXT NOT NULL,
  session_from TEXT NOT NULL,
  session_to TEXT NOT NULL,
  line INTEGER NOT NULL,
  preambular_count INTEGER NOT NULL,
  operative_count INTEGER NOT NULL,
  footnote_count INTEGER NOT NULL,
  clause_count INTEGER NOT NULL,
  obligation_count INTEGER NOT NULL,
  review_count INTEGER NOT NULL,  -- reasons to look: of the document, its clauses and its diagnostics
  reading_hash TEXT NOT NULL,     -- over all that the reader made: equal means nothing of the document changed
  extraction_hash TEXT NOT NULL,  -- over all that the rules found
  UNIQUE (source, position)
) STRICT;
CREATE UNIQUE INDEX document_chosen ON document (symbol) WHERE chosen = 1;
CREATE INDEX document_symbol ON document (symbol);
CREATE INDEX document_order ON document (symbol_order, symbol) WHERE chosen = 1;
CREATE INDEX document_session ON document (body, session, symbol_order) WHERE chosen = 1;
CREATE INDEX document_to_review ON document (symbol_order, symbol) WHERE chosen = 1 AND review_count > 0;

CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- index in reading order: 0, 1, …
  kind TEXT NOT NULL CHECK (kind IN ('preambular', 'operative')),
  number TEXT NOT NULL,
  label TEXT NOT NULL,
  section TEXT NOT NULL,
  heading TEXT NOT NULL,
  level INTEGER NOT NULL,
  parent INTEGER,  -- position of the chapeau of an item
  continuation INTEGER NOT NULL CHECK (continuation IN (0, 1)),
  line INTEGER NOT NULL,
  page INTEGER NOT NULL,
  mark_count INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (document, position)
) STRICT;

CREATE TABLE footnote (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE footnote_mark (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL,
  offset INTEGER NOT NULL,  -- byte of the paragraph's text before which it stood
  PRIMARY KEY (paragraph, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  symbol TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_symbol ON citation (symbol, document);

-- Findings of reading, of a whole file (document_position NULL) or of one of its documents.
CREATE TABLE diagnostic (
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document_position INTEGER,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  page INTEGER NOT NULL,
  message TEXT NOT NULL,
  hint TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

-- Reasons why a person should look that belong to no clause.
CREATE TABLE document_review (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------ clauses

CREATE TABLE clause (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  paragraph_position INTEGER NOT NULL,
  number INTEGER NOT NULL,     -- 1, 2, … in its paragraph
  paragraph TEXT NOT NULL,     -- number of the paragraph; the readable id is symbol#paragraph.number
  section TEXT NOT NULL,
  begin INTEGER NOT NULL,      -- bytes of the paragraph's text
  "end" INTEGER NOT NULL,
  verb TEXT NOT NULL,
  verb_text TEXT NOT NULL,
  type TEXT NOT NULL,
  strength TEXT NOT NULL,
  strength_rank INTEGER NOT NULL,
  reiterated INTEGER NOT NULL CHECK (reiterated IN (0, 1)),
  obligation INTEGER NOT NULL CHECK (obligation IN (0, 1)),
  line INTEGER NOT NULL,
  page INTEGER NOT NULL,
  due_day TEXT,                -- earliest day of its dues; NULL where it has none
  actor_count INTEGER NOT NULL,
  deliverable_count INTEGER NOT NULL,
  recipient_count INTEGER NOT NULL,
  due_count INTEGER NOT NULL,
  citation_count INTEGER NOT NULL,
  review_count INTEGER NOT NULL,
  text TEXT NOT NULL,
  chapeau TEXT NOT NULL,
  FOREIGN KEY (document, paragraph_position) REFERENCES paragraph (document, position) ON DELETE CASCADE
) STRICT;
CREATE INDEX clause_place ON clause (document, paragraph_position, number);
CREATE INDEX clause_due_order ON clause (due_day) WHERE obligation = 1;
CREATE INDEX clause_verb ON clause (verb, type, document);

CREATE TABLE clause_actor (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  due_day TEXT,  -- that of the clause, so that one index answers "what is asked of this actor, in order of due"
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  from_chapeau INTEGER NOT NULL CHECK (from_chapeau IN (0, 1)),
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_actor_due ON clause_actor (actor, due_day, clause);

CREATE TABLE clause_recipient (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  from_chapeau INTEGER NOT NULL CHECK (from_chapeau IN (0, 1)),
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_recipient_actor ON clause_recipient (actor, clause);

CREATE TABLE clause_deliverable (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clause_due (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  from_paragraph TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  day TEXT,  -- the day on which it falls due: first day of a session, last day of anything else; NULL where none is known
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_due_day ON clause_due (day, clause) WHERE day IS NOT NULL;

CREATE TABLE clause_citation (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  symbol TEXT NOT NULL,
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clause_rule (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clause_review (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------ full text
-- A clause's words are words of its paragraph, so paragraphs alone are indexed and a hit is laid over the clauses by its bytes:
-- half the index of one over both. External content: the words stand once, in paragraph and document.

CREATE VIRTUAL TABLE paragraph_text USING fts5 (text, content = 'paragraph', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE title_text USING fts5 (title, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

-- Words are taken out by trigger, so that no row can go and leave its words behind. They are put in by the program: within a statement that
-- fires triggers SQLite writes the index out each time, which costs ten times as much as all the rest.
CREATE TRIGGER paragraph_deleted AFTER DELETE ON paragraph BEGIN
  INSERT INTO paragraph_text (paragraph_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER paragraph_updated BEFORE UPDATE OF id, text ON paragraph BEGIN
  SELECT RAISE(ABORT, 'the text of a paragraph is replaced with its document, never changed');
END;
CREATE TRIGGER document_deleted AFTER DELETE ON document BEGIN
  INSERT INTO title_text (title_text, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER document_updated BEFORE UPDATE OF id, title ON document BEGIN
  SELECT RAISE(ABORT, 'the title of a document is replaced with it, never changed');
END;

-- ------------------------------------------------------------------ what people entered

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of the log
  entry_hash TEXT NOT NULL UNIQUE,       -- over all that follows: the same entry in another store has the same
  occurrence INTEGER NOT NULL,           -- 0, 1, … among entries that are equal in everything else
  kind TEXT NOT NULL CHECK (kind IN ('close', 'reopen', 'note')),
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  by_symbol TEXT NOT NULL,
  day TEXT NOT NULL,
  note TEXT NOT NULL,
  symbol TEXT NOT NULL,     -- the anchor: what it is about, in words, not a row
  paragraph TEXT NOT NULL,
  verb TEXT NOT NULL,
  number INTEGER NOT NULL,  -- decides only between clauses of equal words in one paragraph
  text TEXT NOT NULL,
  folded TEXT NOT NULL      -- letters and digits of the text, without case and diacritics
) STRICT;
CREATE INDEX entry_symbol ON entry (symbol);

CREATE TRIGGER entry_never_changed BEFORE UPDATE ON entry BEGIN
  SELECT RAISE(ABORT, 'the log of entries is only added to');
END;
CREATE TRIGGER entry_never_deleted BEFORE DELETE ON entry BEGIN
  SELECT RAISE(ABORT, 'the log of entries is only added to');
END;
-- INSERT OR REPLACE deletes without a delete trigger.
CREATE TRIGGER entry_never_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = new.id OR entry_hash = new.entry_hash) BEGIN
  SELECT RAISE(ABORT, 'the log of entries is only added to');
END;

-- Which clause an entry stands beside. Derived from the anchors, in the transaction that changes a document or adds an entry.
CREATE TABLE attachment (
  entry INTEGER PRIMARY KEY REFERENCES entry,
  clause INTEGER REFERENCES clause ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('none', 'no_document', 'no_clause', 'words_changed', 'moved', 'ambiguous')),
  candidate TEXT NOT NULL,
  CHECK ((clause IS NOT NULL) = (reason = 'none'))
) STRICT;
CREATE INDEX attachment_clause ON attachment (clause);

-- ------------------------------------------------------------------ follow-up: derived, may be thrown away and computed again

CREATE TABLE derived (
  name TEXT PRIMARY KEY,       -- "followup"
  rule_version TEXT NOT NULL,
  change INTEGER NOT NULL      -- store_state.change when it was computed; less than that now: stale
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE family_member (
  family INTEGER NOT NULL REFERENCES family ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  PRIMARY KEY (family, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX family_member_document ON family_member (document);

CREATE TABLE chain (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  family INTEGER REFERENCES family ON DELETE CASCADE,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  direction TEXT NOT NULL,
  times INTEGER NOT NULL,
  gaps INTEGER NOT NULL,
  dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  unchanged REAL NOT NULL
) STRICT;
CREATE INDEX chain_family ON chain (family);
CREATE INDEX chain_times ON chain (times);

CREATE TABLE chain_member (
  chain INTEGER NOT NULL REFERENCES chain ON DELETE CASCADE,
  position INTEGER NOT NULL,
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  PRIMARY KEY (chain, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX chain_member_clause ON chain_member (clause);

CREATE TABLE chain_link (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  previous INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  change TEXT NOT NULL CHECK (change IN ('same', 'reworded', 'stronger', 'weaker')),
  unchanged REAL NOT NULL,
  PRIMARY KEY (clause, previous)
) STRICT, WITHOUT ROWID;
CREATE INDEX chain_link_previous ON chain_link (previous);

CREATE TABLE fulfilment (
  id INTEGER PRIMARY KEY,
  asked INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  by_symbol TEXT NOT NULL,
  evidence_document INTEGER NOT NULL,
  evidence_paragraph INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  FOREIGN KEY (evidence_document, evidence_paragraph) REFERENCES paragraph (document, position) ON DELETE CASCADE
) STRICT;
CREATE INDEX fulfilment_asked ON fulfilment (asked);
CREATE INDEX fulfilment_evidence ON fulfilment (evidence_document, evidence_paragraph);

CREATE TABLE dropped (
  clause INTEGER PRIMARY KEY REFERENCES clause ON DELETE CASCADE,
  successor INTEGER NOT NULL REFERENCES document ON DELETE CASCADE
) STRICT;
CREATE INDEX dropped_successor ON dropped (successor);

INSERT INTO migration VALUES (1, '0001_store', '1303591505403a164fdf184d9b1631e9');
UPDATE store_state SET change = 1;
INSERT INTO rule VALUES (1, 'actor.secretary-general');
INSERT INTO rule VALUES (2, 'body.ga');
INSERT INTO rule VALUES (3, 'deliverable.report-verb');
INSERT INTO rule VALUES (4, 'due.session-ordinal');
INSERT INTO rule VALUES (5, 'verb.request');
INSERT INTO rule VALUES (6, 'verb.welcome');
INSERT INTO actor VALUES (1, 'secretary-general', '');
INSERT INTO actor VALUES (2, 'ga', '');
INSERT INTO actor_name VALUES (2, 'General Assembly', 'generalassembly');
INSERT INTO actor_name VALUES (1, 'Secretary-General', 'secretarygeneral');
INSERT INTO source VALUES (1, 'a.txt', '9ec4234ad5d3add1c6ce2eef026ca3e6', 536, 0, '234255b106cb1929', 'read');
INSERT INTO document VALUES (1, 1, 0, 'A/RES/61/901', 'A/RES/000061/000901', 1, 'heading', 'resolution', 'GA', '61', '2006-12-20', 'Lighthouses of the northern coasts', '98', '', '', '', 1, 1, 2, 0, 2, 1, 0, '3a7bf4c431446ba8729a058c47755cda', 'b46afc3d51c2610ab7fc4978ed190512');
INSERT INTO paragraph VALUES (1, 1, 0, 'preambular', 'p1', '', '', '', 0, NULL, 0, 12, 1, 0, 'Recalling its resolution 60/901 of 16 December 2005 on lighthouses,');
INSERT INTO paragraph VALUES (2, 1, 1, 'operative', '1', '1.', '', '', 0, NULL, 0, 14, 1, 0, 'Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session;');
INSERT INTO paragraph VALUES (3, 1, 2, 'operative', '2', '2.', '', '', 0, NULL, 0, 16, 1, 0, 'Welcomes the work of the keepers.');
INSERT INTO citation VALUES (1, 0, 'A/RES/60/901');
INSERT INTO clause VALUES (1, 1, 1, 1, '1', '', 0, 100, 'request', 'Requests', 'directive', 'request', 5, 0, 1, 14, 1, '2007-09-18', 1, 1, 1, 1, 0, 0, 'Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session;', '');
INSERT INTO clause VALUES (2, 1, 2, 1, '2', '', 0, 33, 'welcome', 'Welcomes', 'evaluative', '', -1, 0, 0, 16, 1, NULL, 0, 0, 0, 0, 0, 0, 'Welcomes the work of the keepers.', '');
INSERT INTO clause_actor VALUES (1, 0, 1, '2007-09-18', 'Secretary-General', 'the Secretary-General', 1, 9, 30, 0);
INSERT INTO clause_recipient VALUES (1, 0, 2, 'General Assembly', 'the Assembly', 2, 59, 71, 0);
INSERT INTO clause_deliverable VALUES (1, 0, 'report', 3, 34, 40);
INSERT INTO clause_due VALUES (1, 0, 'session:GA:62', 'at its sixty-second session', 4, 72, 99, '', '2007-09-18', '2008-09-15', 0, '2007-09-18');
INSERT INTO clause_rule VALUES (1, 0, 5);
INSERT INTO clause_rule VALUES (1, 1, 1);
INSERT INTO clause_rule VALUES (1, 2, 3);
INSERT INTO clause_rule VALUES (1, 3, 2);
INSERT INTO clause_rule VALUES (1, 4, 4);
INSERT INTO clause_rule VALUES (2, 0, 6);
INSERT INTO entry VALUES (1, 'e90a448001185b431433624aa475cbdc', 0, 'close', '2026-03-01T09:30:00Z', 'desk officer', 'A/61/179', '2026-02-27', 'issued', 'A/RES/61/901', '1', 'request', 1, 'Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session;', 'requeststhesecretarygeneraltoreportonlighthousestotheassemblyatitssixtysecondsession');
INSERT INTO entry VALUES (2, '8cef701020c6f94a5db844980028b99c', 0, 'reopen', '2026-03-02T09:30:00Z', 'desk officer', '', '', '', 'A/RES/61/901', '1', 'request', 1, 'Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session;', 'requeststhesecretarygeneraltoreportonlighthousestotheassemblyatitssixtysecondsession');
INSERT INTO entry VALUES (3, 'a19155eefbadd0836c62a4b0463d7d7a', 0, 'note', '2026-03-03T09:30:00Z', '', '', '', 'a second version is awaited; “quoted” ''too''', 'A/RES/61/901', '1', 'request', 1, 'Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session;', 'requeststhesecretarygeneraltoreportonlighthousestotheassemblyatitssixtysecondsession');
INSERT INTO entry VALUES (4, '3ee9c290ac5918065343fccda7446a48', 0, 'note', '2026-03-04T09:30:00Z', '', '', '', 'its text is to come', 'A/RES/60/901', '4(a)', 'invite', 2, 'Invites the keepers of lighthouses to write down what they see', 'invitesthekeepersoflighthousestowritedownwhattheysee');
INSERT INTO attachment VALUES (1, 1, 'none', '');
INSERT INTO attachment VALUES (2, 1, 'none', '');
INSERT INTO attachment VALUES (3, 1, 'none', '');
INSERT INTO attachment VALUES (4, NULL, 'no_document', '');
INSERT INTO paragraph_text (rowid, text) SELECT id, text FROM paragraph;
INSERT INTO title_text (rowid, title) SELECT id, title FROM document;
PRAGMA user_version = 1;
