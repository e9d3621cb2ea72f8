-- Ids of clauses that are unique, days that are days, amendments and assignments in the log of entries, words taken out of the full-text
-- index by the program (with triggers on it a store from somebody else could not be opened without trusting its schema).
-- Texts, days and NULL as in 0001; date(x, '+0 days') is x only where x is a day of the calendar. Applied without the enforcement of foreign
-- keys, as SQLite asks for where a table is made anew.

-- ------------------------------------------------------------------ ids of clauses
-- Where the numbers of a document begin again without a heading, several clauses had one id. The second run of the numbers is told apart
-- as "r2/1", inside of a part as "II/r2/1", as the program reads it today. Documents without a repeated id keep all of theirs.

CREATE TABLE repeated_4 AS SELECT DISTINCT document FROM (
  SELECT document FROM clause GROUP BY document, paragraph, number HAVING count(*) > 1);

CREATE TABLE run_4 AS
SELECT document, position, number, section, rtrim(number, replace(number, '/', '')) AS part,
  dense_rank() OVER (PARTITION BY document, number
    ORDER BY CASE continuation WHEN 1 THEN coalesce(parent, position) ELSE position END) AS run
FROM paragraph WHERE kind = 'operative' AND document IN (SELECT document FROM repeated_4);

DELETE FROM run_4 WHERE run = 1;
CREATE INDEX run_4_place ON run_4 (document, position);
UPDATE paragraph SET number = r.part || 'r' || r.run || '/' || substr(r.number, length(r.part) + 1),
  section = CASE r.section WHEN '' THEN '' ELSE r.section || '/' END || 'r' || r.run
FROM run_4 r WHERE r.document = paragraph.document AND r.position = paragraph.position;
UPDATE clause SET paragraph = p.number, section = p.section
FROM paragraph p JOIN run_4 r ON r.document = p.document AND r.position = p.position
WHERE p.document = clause.document AND p.position = clause.paragraph_position;

-- A paragraph that goes on after its items had clauses numbered from 1 again.
UPDATE clause SET number = n.number FROM (
  SELECT id, row_number() OVER (PARTITION BY document, paragraph ORDER BY paragraph_position, number, id) AS number
  FROM clause WHERE document IN (SELECT document FROM repeated_4)) n
WHERE n.id = clause.id AND n.number <> clause.number;

-- What was worked out from them names them by their ids.
UPDATE family SET fingerprint = '' WHERE id IN (SELECT family FROM family_member WHERE document IN (SELECT document FROM repeated_4));
DELETE FROM derived WHERE EXISTS (SELECT 1 FROM repeated_4);
DROP TABLE run_4;
DROP TABLE repeated_4;

CREATE UNIQUE INDEX clause_name ON clause (document, paragraph, number);

-- ------------------------------------------------------------------ documents: kinds, days

CREATE TABLE document_4 (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- place in the file: 0, 1, …
  symbol TEXT NOT NULL,
  symbol_order TEXT NOT NULL,  -- the symbol with its numbers padded, so that A/RES/61/9 stands before A/RES/61/10
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),  -- stands for its symbol; the other sources of the symbol are only remembered
  symbol_source TEXT NOT NULL CHECK (symbol_source IN ('masthead', 'heading', 'furniture', 'file_name', 'none')),
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'decision', 'statement', 'draft', 'draft-decision', 'amendment', 'report', 'note',
    'letter', 'other')),
  body TEXT NOT NULL,
  session TEXT NOT NULL,
  adopted TEXT NOT NULL CHECK (adopted = '' OR date(adopted, '+0 days') IS adopted),
  title TEXT NOT NULL,
  agenda_item TEXT NOT NULL,
  committee_report TEXT NOT NULL,
  session_from TEXT NOT NULL CHECK (session_from = '' OR date(session_from, '+0 days') IS session_from),
  session_to TEXT NOT NULL CHECK (session_to = '' OR date(session_to, '+0 days') IS session_to),
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

-- A day that is none becomes unknown, and its file is read again with the next ingest.
UPDATE source SET content_hash = '', mtime = 0 WHERE id IN (
  SELECT source FROM document WHERE (adopted <> '' AND date(adopted, '+0 days') IS NOT adopted)
  OR (session_from <> '' AND date(session_from, '+0 days') IS NOT session_from)
  OR (session_to <> '' AND date(session_to, '+0 days') IS NOT session_to));
INSERT INTO document_4
SELECT id, source, position, symbol, symbol_order, chosen, symbol_source, kind, body, session,
  CASE WHEN date(adopted, '+0 days') IS adopted THEN adopted ELSE '' END, title, agenda_item, committee_report,
  CASE WHEN date(session_from, '+0 days') IS session_from THEN session_from ELSE '' END,
  CASE WHEN date(session_to, '+0 days') IS session_to THEN session_to ELSE '' END,
  line, preambular_count, operative_count, footnote_count, clause_count, obligation_count, review_count, reading_hash, extraction_hash
FROM document;
DROP TABLE document;
ALTER TABLE document_4 RENAME TO document;
CREATE UNIQUE INDEX document_chosen ON document (symbol) WHERE chosen = 1;
CREATE INDEX document_symbol ON document (symbol);
CREATE INDEX document_order ON document (symbol_order, symbol) WHERE chosen = 1;
CREATE INDEX document_session ON document (body, session, symbol_order) WHERE chosen = 1;
CREATE INDEX document_to_review ON document (symbol_order, symbol) WHERE chosen = 1 AND review_count > 0;
CREATE INDEX document_newest ON document (adopted DESC, symbol_order, symbol) WHERE chosen = 1;
CREATE TRIGGER document_updated BEFORE UPDATE OF id, title ON document BEGIN
  SELECT RAISE(ABORT, 'the title of a document is replaced with it, never changed');
END;

-- ------------------------------------------------------------------ full text: see DocumentWriter::remove()

DROP TRIGGER paragraph_deleted;

-- ------------------------------------------------------------------ dues

CREATE TABLE clause_due_4 (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code GLOB '[a-z]*:?*'),
  text TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  from_paragraph TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (from_day = '' OR date(from_day, '+0 days') IS from_day),
  to_day TEXT NOT NULL CHECK (to_day = '' OR date(to_day, '+0 days') IS to_day),
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  -- the day on which it falls due: first day of a session, last day of anything else; NULL where none is known
  day TEXT CHECK (day IS NULL OR date(day, '+0 days') IS day),
  PRIMARY KEY (clause, position)
) STRICT, WITHOUT ROWID;
UPDATE source SET content_hash = '', mtime = 0 WHERE id IN (
  SELECT d.source FROM clause_due x JOIN clause c ON c.id = x.clause JOIN document d ON d.id = c.document
  WHERE x.code NOT GLOB '[a-z]*:?*' OR (x.from_day <> '' AND date(x.from_day, '+0 days') IS NOT x.from_day)
  OR (x.to_day <> '' AND date(x.to_day, '+0 days') IS NOT x.to_day) OR date(x.day, '+0 days') IS NOT x.day);
INSERT INTO clause_due_4
SELECT clause, position, CASE WHEN code GLOB '[a-z]*:?*' THEN code ELSE 'unknown:' || code || '?' END, text, rule, begin, "end",
  from_paragraph, CASE WHEN date(from_day, '+0 days') IS from_day THEN from_day ELSE '' END,
  CASE WHEN date(to_day, '+0 days') IS to_day THEN to_day ELSE '' END, approximate, date(day, '+0 days')
FROM clause_due;
DROP TABLE clause_due;
ALTER TABLE clause_due_4 RENAME TO clause_due;
CREATE INDEX clause_due_day ON clause_due (day, clause) WHERE day IS NOT NULL;

-- ------------------------------------------------------------------ what people entered: amend, assign

CREATE TABLE entry_4 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of the log
  entry_hash TEXT NOT NULL UNIQUE,       -- over all that follows: the same entry in another store has the same
  occurrence INTEGER NOT NULL,           -- 0, 1, … among entries that are equal in everything else
  kind TEXT NOT NULL CHECK (kind IN ('close', 'reopen', 'note', 'amend', 'assign')),
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
  folded TEXT NOT NULL,     -- letters and digits of the text, without case and diacritics
  field TEXT NOT NULL DEFAULT '',  -- of an amendment: what it amends
  value TEXT NOT NULL DEFAULT '',  -- what is right instead (empty: what was read after all); of an assignment the person (empty: nobody)
  CHECK (CASE kind WHEN 'amend' THEN field IN ('due', 'actor', 'status') WHEN 'assign' THEN field = '' ELSE field = '' AND value = '' END)
) STRICT;
INSERT INTO entry_4 (id, entry_hash, occurrence, kind, entered_at, entered_by, by_symbol, day, note, symbol, paragraph, verb, number, text,
  folded)
SELECT id, entry_hash, occurrence, kind, entered_at, entered_by, by_symbol, day, note, symbol, paragraph, verb, number, text, folded
FROM entry;
DROP TABLE entry;
ALTER TABLE entry_4 RENAME TO entry;
CREATE INDEX entry_symbol ON entry (symbol);
CREATE INDEX entry_amended ON entry (id) WHERE kind = 'amend';
CREATE INDEX entry_assigned ON entry (id) WHERE kind = 'assign';
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

-- ------------------------------------------------------------------ follow-up

ALTER TABLE family ADD COLUMN failure TEXT NOT NULL DEFAULT '';  -- why it could not be worked out; it is tried again
CREATE INDEX family_failed ON family (name) WHERE failure <> '';

-- What ends an obligation beside its own dues and the next resolution of its family. Derived.
CREATE TABLE ending (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  -- mandate, event: that to which it belongs has a last day; anew: a later document decides anew on it; again: a later one outside the family asks it
  kind TEXT NOT NULL CHECK (kind IN ('mandate', 'event', 'anew', 'again')),
  day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),  -- last day of the mandate; day on which the later document was adopted
  document INTEGER NOT NULL,  -- where it says so
  paragraph INTEGER NOT NULL,
  PRIMARY KEY (clause, kind),
  FOREIGN KEY (document, paragraph) REFERENCES paragraph (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX ending_place ON ending (document, paragraph);

-- ------------------------------------------------------------------ sections of other parts of the program follow here

-- ------------------------------------------------------------------ documents that were not adopted: drafts, amendments, reports, letters

ALTER TABLE document ADD COLUMN amends TEXT NOT NULL DEFAULT '';  -- symbol of the draft that an amendment changes
CREATE TABLE document_sponsor (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,  -- as printed
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
-- What a report or letter says it was submitted for.
CREATE TABLE document_answer (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  symbol TEXT NOT NULL,     -- resolution that asked
  paragraph TEXT NOT NULL,  -- of it, as in paragraph.number; empty where it is not named
  words TEXT NOT NULL,      -- the sentence that says so
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_answer_symbol ON document_answer (symbol, document);

-- ------------------------------------------------------------------ lists
-- Filled when a file is read again; until then unknown.
ALTER TABLE document ADD COLUMN committee TEXT NOT NULL DEFAULT '';  -- on whose report it was adopted: "Third Committee"
CREATE INDEX document_committee ON document (committee) WHERE chosen = 1;
CREATE INDEX document_agenda_item ON document (agenda_item) WHERE chosen = 1;

-- ------------------------------------------------------------------ what a source says of a document beside its text
-- Told by the markup of Akoma Ntoso, `draft` by other files as well. Filled when a file is read again.
ALTER TABLE document ADD COLUMN marked_up INTEGER NOT NULL DEFAULT 0 CHECK (marked_up IN (0, 1));  -- nothing in it had to be guessed
ALTER TABLE document ADD COLUMN agenda_title TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN meeting TEXT NOT NULL DEFAULT '';       -- at which it was adopted: "47th plenary meeting"
ALTER TABLE document ADD COLUMN draft TEXT NOT NULL DEFAULT '';         -- symbol of the draft that it was
ALTER TABLE document ADD COLUMN vote_outcome TEXT NOT NULL DEFAULT '';  -- "without a vote", "recorded vote"
ALTER TABLE document ADD COLUMN in_favour INTEGER CHECK (in_favour >= 0);  -- votes; NULL where not known
ALTER TABLE document ADD COLUMN against INTEGER CHECK (against >= 0);
ALTER TABLE document ADD COLUMN abstaining INTEGER CHECK (abstaining >= 0);
CREATE INDEX document_of_draft ON document (draft) WHERE chosen = 1 AND draft <> '';
-- Terms under which a library files it.
CREATE TABLE document_subject (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
