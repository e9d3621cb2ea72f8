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

-- The same as in 0001 with a condition that is checked faster (see ending.kind).
DROP INDEX chain_link_previous;
ALTER TABLE chain_link RENAME TO chain_link_4;
CREATE TABLE chain_link (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  previous INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  change TEXT NOT NULL CHECK (change = 'same' OR change = 'reworded' OR change = 'stronger' OR change = 'weaker'),
  unchanged REAL NOT NULL,
  PRIMARY KEY (clause, previous)
) STRICT, WITHOUT ROWID;
INSERT INTO chain_link SELECT clause, previous, change, unchanged FROM chain_link_4;
DROP TABLE chain_link_4;
CREATE INDEX chain_link_previous ON chain_link (previous);

-- What ends an obligation beside its own dues and the next resolution of its family. Derived.
CREATE TABLE ending (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  -- mandate, event: that to which it belongs has a last day; anew: a later document decides anew on it; again: a later one outside the family asks it;
    -- once: an act that is done once, without a time, is waited for until then, and a text that is to be written by a day is not over with that;
    -- silent: a recurrence without an end falls due on no day after that one;
    -- unheard: it has no last day, and no document has upheld its own for long; near: the next edition has something near it, from then
  -- on it is not certain; passed: a later document that is no new edition is silent on it, it counts until then;
  -- always: nothing ends it by itself, it asks for reports or meetings without a due as often as there is something to tell
  -- one comparison after the other: for IN with more than two values SQLite makes a table of them for each row that is written
  kind TEXT NOT NULL CHECK (kind = 'mandate' OR kind = 'event' OR kind = 'anew' OR kind = 'again' OR kind = 'once' OR kind = 'silent' OR
    kind = 'unheard' OR kind = 'near' OR kind = 'passed' OR kind = 'always'),
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
  submitted INTEGER NOT NULL CHECK (submitted IN (0, 1)),  -- 0 where it only tells of the request
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

-- ------------------------------------------------------------------ clauses that share the act of another
-- "Urges States, and invites the Agency, to count lamps": words of a later clause of the paragraph, and their place in its text.
ALTER TABLE clause ADD COLUMN act TEXT NOT NULL DEFAULT '';
ALTER TABLE clause ADD COLUMN act_begin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clause ADD COLUMN act_end INTEGER NOT NULL DEFAULT 0;

-- ------------------------------------------------------------------ reports as evidence
-- Day that a report or letter prints.
ALTER TABLE document ADD COLUMN issued TEXT NOT NULL DEFAULT '' CHECK (issued = '' OR date(issued, '+0 days') IS issued);
CREATE INDEX document_issued ON document (issued) WHERE issued <> '';
-- A report or letter that says for which request it was submitted. Derived.
CREATE TABLE delivered (
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  report INTEGER NOT NULL,  -- document
  answer INTEGER NOT NULL,  -- place of what it says it was submitted for
  -- day of the due that it meets, and day by which it was to be submitted; empty where none is known
  answers TEXT NOT NULL CHECK (answers = '' OR date(answers, '+0 days') IS answers),
  submit_by TEXT NOT NULL CHECK (submit_by = '' OR date(submit_by, '+0 days') IS submit_by),
  PRIMARY KEY (clause, report),
  FOREIGN KEY (report, answer) REFERENCES document_answer (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX delivered_report ON delivered (report, answer);

-- ------------------------------------------------------------------ provisions
-- Words of an operative paragraph on the life and the means of what is asked. Derived.
CREATE TABLE provision (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,   -- 0, 1, … in order of text
  paragraph INTEGER NOT NULL,  -- place in the document
  kind TEXT NOT NULL CHECK (kind = 'review' OR kind = 'end' OR kind = 'retirement' OR kind = 'extension' OR kind = 'seized' OR
    kind = 'agenda' OR kind = 'resources'),
  detail TEXT NOT NULL CHECK (detail = '' OR detail = 'within-existing' OR detail = 'voluntary' OR detail = 'subject-to-availability' OR
    detail = 'to-be-provided'),
  begin INTEGER NOT NULL,  -- bytes of the paragraph's text
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX provision_kind ON provision (kind, document);

-- ------------------------------------------------------------------ views for other programs: keep this section last
-- What R, Python, spreadsheets and SQL tools may read (db/README.md, "Views for other programs"): names and meaning of these columns stay as long
-- as the schema has this version; a later one adds columns, and says in CHANGELOG.md what it takes away. Tables are no one else's business.
-- `key` is the number of an obligation, by which views are joined fast; it changes when a document is read again, `id` does not.
-- Days are ISO texts; in v_life a day that never comes is 9999-12-31, one that has always been is empty.

CREATE VIEW v_store AS
SELECT (SELECT max(version) FROM migration) AS schema_version,
  coalesce((SELECT rule_version FROM derived WHERE name = 'followup'), '') AS rule_version,
  -- whether chains, evidence and statuses are those of the documents that are there now
  coalesce((SELECT d.change = s.change FROM derived d WHERE d.name = 'followup'), 0) AS followup_is_current,
  (SELECT count(*) FROM document WHERE chosen = 1) AS documents,
  (SELECT max(adopted) FROM document WHERE chosen = 1) AS newest
FROM store_state s;

CREATE VIEW v_document AS
SELECT d.symbol, d.kind, d.body, d.session, d.adopted, d.title, d.agenda_item, d.agenda_title, d.committee, d.committee_report, d.meeting, d.draft, d.issued,
  d.vote_outcome, d.in_favour, d.against, d.abstaining, d.amends, d.preambular_count, d.operative_count, d.clause_count, d.obligation_count,
  f.name AS family, s.path AS source, d.symbol_order
FROM document d JOIN source s ON s.id = d.source LEFT JOIN family_member m ON m.document = d.id LEFT JOIN family f ON f.id = m.family
WHERE d.chosen = 1;

CREATE VIEW v_paragraph AS
SELECT d.symbol, p.position, p.kind, p.number, p.section, p.heading, p.text, p.page, p.line
FROM paragraph p JOIN document d ON d.id = p.document WHERE d.chosen = 1;

CREATE VIEW v_citation AS
SELECT d.symbol, x.position, x.symbol AS cites FROM citation x JOIN document d ON d.id = x.document WHERE d.chosen = 1;

-- From which day on what is so; v_obligation says how a status comes of it.
CREATE VIEW v_life AS
WITH range AS (  -- dues with days; "until" beside a recurrence only ends it
  SELECT x.clause, x.position, x.to_day AS last, CASE x.from_day WHEN '' THEN x.to_day ELSE x.from_day END AS begin,
    substr(x.code, 1, instr(x.code, ':') - 1) IN ('by', 'within') AS deadline,
    substr(x.code, 1, instr(x.code, ':') - 1) IN ('for', 'until') AS lasting, x.code LIKE 'for:%' AS counted
  FROM clause_due x
  WHERE x.to_day <> '' AND x.code NOT LIKE 'every:%'
    AND NOT ((x.code LIKE 'until:%' OR x.code LIKE 'for:%') AND EXISTS (SELECT 1 FROM clause_due y WHERE y.clause = x.clause AND y.code LIKE 'every:%'))
), newest AS (
  SELECT body, max(adopted) AS adopted FROM document WHERE chosen = 1 GROUP BY body
), fact AS (
  SELECT c.id AS clause, d.id AS document, d.symbol AS symbol, c.paragraph GLOB '*/*' AND c.paragraph NOT GLOB 'annex/*' AS in_part, d.symbol || '#' || c.paragraph || '.' || c.number AS id, d.adopted, d.body,
    EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.code LIKE 'every:%') AS recurs,
    EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND x.code GLOB 'every:P[0-9]*') AS has_period,
    c.due_count > 0 AS has_due,
    c.due_count > 0 AND NOT EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND (x.to_day <> '' OR x.code NOT LIKE 'session:%'
        OR x.code GLOB 'session:*:[0-9][0-9][0-9][0-9]')) AS at_unknown_session,
    -- of a meeting only its length is known
    c.due_count > 0 AND NOT EXISTS (SELECT 1 FROM clause_due x WHERE x.clause = c.id AND (x.to_day <> '' OR x.code NOT LIKE 'for:%'))
      AND EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type = 'meeting') AS has_length_only,
    (SELECT max(last) FROM range r WHERE r.clause = c.id) AS last_due,
    (SELECT count(DISTINCT begin) > 1 FROM range r WHERE r.clause = c.id) AS several,
    (SELECT max(begin) FROM range r WHERE r.clause = c.id) AS last_begin,
    (SELECT deadline FROM range r WHERE r.clause = c.id ORDER BY last DESC, position LIMIT 1) AS deadline,
    (SELECT lasting FROM range r WHERE r.clause = c.id ORDER BY last DESC, position LIMIT 1) AS lasting,
    -- what is counted, or goes on by a council that prolongs it again and again, is not over with its time
    coalesce((SELECT lasting AND (counted OR d.body IN ('SC', 'HRC')) FROM range r WHERE r.clause = c.id ORDER BY last DESC, position LIMIT 1), 0) AS may_be_prolonged,
    EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'mandate') AS mandated,
    (SELECT begin FROM range r WHERE r.clause = c.id ORDER BY last DESC, position LIMIT 1) AS begin_of_last,
    EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type IN ('report', 'briefing')) AS leaves_evidence,
    c.due_count > 0 AND EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'once') AS written,
    (EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND x.type IN ('report', 'briefing', 'meeting'))
      AND NOT EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'always'))
      OR EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'once') AS delivers,
    min(coalesce((SELECT min(e.adopted) FROM chain_link l JOIN clause n ON n.id = l.clause JOIN document e ON e.id = n.document
          WHERE l.previous = c.id), '9999-12-31'),
      coalesce((SELECT min(x.day) FROM ending x WHERE x.clause = c.id AND x.kind = 'again'), '9999-12-31')) AS renewed_on,
    coalesce((SELECT e.adopted FROM dropped x JOIN document e ON e.id = x.successor WHERE x.clause = c.id), '9999-12-31') AS dropped_on,
    -- what is asked for once, without a time, is not retired by the successor that leaves it out: nothing shows an answer to it
    c.due_count = 0 AND EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'once') AS asked_once,
    coalesce((SELECT x.day FROM ending x WHERE x.clause = c.id AND x.kind = 'near'), '9999-12-31') AS near_on,
    EXISTS (SELECT 1 FROM clause_deliverable x WHERE x.clause = c.id AND ((x.type = 'agenda' AND c.type = 'deciding')
      OR (x.type = 'meeting' AND EXISTS (SELECT 1 FROM clause_due y WHERE y.clause = c.id AND y.code LIKE 'in:%' AND y.from_day <> ''
        AND julianday(y.to_day) - julianday(y.from_day) < 27 AND y.to_day = (SELECT max(last) FROM range r WHERE r.clause = c.id))))) AS takes_place,
    min(coalesce((SELECT x.day FROM ending x WHERE x.clause = c.id AND x.kind = 'anew'), '9999-12-31'),
      coalesce((SELECT date(x.day, '+1 day') FROM ending x WHERE x.clause = c.id AND x.kind = 'event'), '9999-12-31')) AS anew_or_over,
    coalesce((SELECT date(x.day, '+1 day') FROM ending x WHERE x.clause = c.id AND x.kind = 'event'), '9999-12-31') AS event_over,
    -- the last day of a meeting for which it is done once
    CASE WHEN c.due_count = 0 AND EXISTS (SELECT 1 FROM ending x WHERE x.clause = c.id AND x.kind = 'once')
      THEN (SELECT x.day FROM ending x WHERE x.clause = c.id AND x.kind = 'event') END AS occasion,
    CASE WHEN c.due_count = 0 THEN coalesce((SELECT date(x.day, '+1 day') FROM ending x WHERE x.clause = c.id AND x.kind = 'mandate'), '9999-12-31')
      ELSE '9999-12-31' END AS mandate_lost,
    -- what goes on for a time that runs out when the store has nothing later of the organ may have been prolonged
    coalesce((SELECT n.adopted FROM newest n WHERE n.body = d.body), '') AS newest,
    (SELECT x.day FROM ending x WHERE x.clause = c.id AND x.kind = 'silent'
      AND NOT EXISTS (SELECT 1 FROM ending y WHERE y.clause = c.id AND y.kind = 'mandate')) AS silent_after,
    coalesce((SELECT min(CASE x.kind WHEN 'near' THEN x.day ELSE date(x.day, '+1 day') END) FROM ending x
      WHERE x.clause = c.id AND x.kind IN ('unheard', 'near', 'passed')), '9999-12-31') AS unheard_from,
    coalesce((SELECT min(CASE x.kind WHEN 'near' THEN x.day ELSE date(x.day, '+1 day') END) FROM ending x
      WHERE x.clause = c.id AND x.kind IN ('near', 'passed')), '9999-12-31') AS near_or_passed,
    max(coalesce((SELECT max(e.adopted) FROM fulfilment x JOIN document e ON e.id = x.evidence_document WHERE x.asked = c.id), ''),
      coalesce((SELECT max(x.answers) FROM delivered x WHERE x.clause = c.id), '')) AS answered,
    (SELECT CASE l.settled WHEN 0 THEN '' ELSE substr(l.settled, 1, 4) || '-' || substr(l.settled, 5, 2) || '-' || substr(l.settled, 7) END
      FROM life l WHERE l.clause = c.id AND l.actor = 0) AS settled
  FROM clause c JOIN document d ON d.id = c.document WHERE d.chosen = 1 AND c.obligation = 1 AND d.kind IN ('resolution', 'decision', 'statement')
), later AS (
  SELECT f.*,
    CASE WHEN f.asked_once OR f.near_on <= f.dropped_on THEN f.anew_or_over ELSE min(f.dropped_on, f.anew_or_over) END AS ended_by_document,
    -- Of what recurs, or is due several times, a report answers one time only, unless it was asked for again.
    min(coalesce((SELECT min(CASE WHEN e.adopted = '' THEN CASE WHEN f.recurs THEN f.renewed_on ELSE '' END
        WHEN f.recurs OR (f.several AND e.adopted < f.last_begin) THEN max(e.adopted, f.renewed_on) ELSE e.adopted END)
      FROM fulfilment x JOIN document e ON e.id = x.evidence_document WHERE x.asked = f.clause), '9999-12-31'),
      coalesce((SELECT min(CASE WHEN f.recurs OR (f.several AND x.answers <> '' AND x.answers < f.last_begin) THEN max(r.issued, f.renewed_on)
        ELSE r.issued END) FROM delivered x JOIN document r ON r.id = x.report WHERE x.clause = f.clause), '9999-12-31')) AS fulfilled_on,
    date(f.last_due, '+1 day') AS passed,
    -- the last day on which a recurrence without an end is looked for
    CASE WHEN f.answered = '' THEN f.silent_after
      ELSE max(f.silent_after, min(date(f.answered, '+10 years'), date(f.answered, 'start of month', '+121 months', '-1 day'))) END AS expected_until,
    f.last_due IS NOT NULL AND NOT f.recurs AND ((NOT f.deadline AND f.takes_place AND NOT f.leaves_evidence AND NOT f.written) OR f.lasting) AS ends_with_time,
    f.lasting AND (f.may_be_prolonged OR f.newest < date(f.last_due, '-40 days') OR f.near_or_passed <= date(f.last_due, '+1 day')) AS is_lost
  FROM fact f
), term AS (
  SELECT l.*,
    CASE WHEN l.ends_with_time THEN CASE WHEN l.is_lost THEN max(l.event_over, l.passed) ELSE l.passed END
      WHEN l.last_due IS NOT NULL AND NOT l.recurs THEN max(l.event_over, l.passed)
      WHEN l.recurs THEN max(min(l.ended_by_document, CASE WHEN NOT l.mandated AND l.body NOT IN ('SC', 'HRC') AND l.settled < min(l.fulfilled_on, l.renewed_on, l.unheard_from) THEN l.settled ELSE '9999-12-31' END),
        coalesce(l.passed, ''))
      ELSE l.ended_by_document END AS ended_on,
    min(CASE WHEN l.asked_once THEN l.dropped_on ELSE '9999-12-31' END, l.mandate_lost,
      CASE WHEN l.ends_with_time AND l.is_lost THEN l.passed ELSE '9999-12-31' END,
      CASE WHEN l.recurs AND (l.mandated OR l.body IN ('SC', 'HRC')) AND l.settled < min(l.fulfilled_on, l.renewed_on, l.unheard_from) THEN max(l.settled, coalesce(l.passed, '')) ELSE '9999-12-31' END,
      CASE WHEN l.last_due IS NOT NULL AND NOT l.recurs AND NOT l.ends_with_time
        THEN date(min(date(l.last_due, '+3 years'), date(l.last_due, 'start of month', '+37 months', '-1 day')), '+1 day')
      WHEN l.occasion IS NOT NULL THEN l.near_or_passed
      WHEN ((NOT l.has_due AND l.delivers) OR l.at_unknown_session OR l.has_length_only) AND l.adopted <> ''
        THEN min(date(min(date(l.adopted, '+2 years'), date(l.adopted, 'start of month', '+25 months', '-1 day')), '+1 day'), l.unheard_from)
      WHEN l.recurs THEN max(l.unheard_from, coalesce(l.passed, ''))
      ELSE l.unheard_from END,
      -- what falls on no day that is known goes on; of anything else the store has been silent for too long
      CASE WHEN l.recurs AND l.has_period AND l.expected_until > l.adopted THEN date(l.expected_until, '+1 day') ELSE '9999-12-31' END) AS forgotten_on,
    CASE WHEN l.recurs AND l.has_period AND (l.last_due IS NOT NULL OR l.adopted <> '') THEN coalesce(l.expected_until, '9999-12-31')
      ELSE coalesce(l.last_due, l.occasion, '') END AS open_until,
    CASE WHEN l.last_due IS NOT NULL AND NOT l.recurs THEN l.passed ELSE '9999-12-31' END AS passed_on,
    CASE WHEN (NOT l.has_due AND l.delivers) OR l.at_unknown_session OR l.has_length_only THEN 'undated' ELSE 'standing' END AS otherwise
  FROM later l
)
SELECT t.id, t.clause AS key, t.adopted, t.fulfilled_on, t.renewed_on, t.ended_on, t.forgotten_on, t.open_until, t.passed_on,
  -- the first document of its family, or of its organ that cites its document where sessions are years, in which an answer could stand
  CASE WHEN t.passed_on = '9999-12-31' OR t.ends_with_time OR NOT t.leaves_evidence OR t.in_part THEN '9999-12-31' ELSE coalesce((
    SELECT e.adopted FROM document e WHERE e.chosen = 1 AND e.id <> t.document AND e.id IN (
        SELECT n.document FROM family_member m JOIN family_member n ON n.family = m.family WHERE m.document = t.document
        UNION SELECT x.document FROM citation x JOIN document o ON o.id = x.document
          WHERE x.symbol = t.symbol AND o.body = t.body AND CAST(o.session AS INTEGER) >= 1900)
      AND e.adopted BETWEEN CASE WHEN t.deadline THEN t.last_due WHEN t.adopted = '' THEN t.begin_of_last
          ELSE max(t.begin_of_last, date(t.adopted, '+1 day')) END AND date(t.last_due, '+400 days')
    ORDER BY e.adopted LIMIT 1), '9999-12-31') END AS answerable_on,
  t.otherwise,
  coalesce((SELECT CASE e.kind WHEN 'close' THEN CASE e.day WHEN '' THEN substr(e.entered_at, 1, 10) ELSE e.day END END
    FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = t.clause AND e.kind IN ('close', 'reopen')
    ORDER BY e.entered_at DESC, e.id DESC LIMIT 1), '9999-12-31') AS closed_on,
  coalesce((SELECT e.value FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = t.clause AND e.kind = 'amend' AND e.field = 'status'
    ORDER BY e.entered_at DESC, e.id DESC LIMIT 1), '') AS amended_status
FROM term t;

-- What is asked, with the status of today (UTC). For another day put it in the place of date('now').
CREATE VIEW v_obligation AS
SELECT l.id, l.key, d.symbol, c.paragraph, c.number, d.body, d.session, d.adopted, d.title, d.agenda_item, d.committee, c.verb, c.type, c.strength,
  c.reiterated,
  coalesce((SELECT group_concat(name, '; ') FROM (SELECT name FROM clause_actor x WHERE x.clause = c.id ORDER BY position)), '') AS actors,
  coalesce((SELECT group_concat(type, '; ') FROM (SELECT type FROM clause_deliverable x WHERE x.clause = c.id ORDER BY position)), '') AS deliverables,
  coalesce((SELECT group_concat(name, '; ') FROM (SELECT name FROM clause_recipient x WHERE x.clause = c.id ORDER BY position)), '') AS recipients,
  coalesce((SELECT group_concat(code, '; ') FROM (SELECT code FROM clause_due x WHERE x.clause = c.id ORDER BY position)), '') AS due,
  c.due_day AS first_due,
  CASE WHEN l.closed_on <= date('now') THEN 'closed'
    WHEN l.amended_status <> '' THEN l.amended_status
    WHEN l.fulfilled_on <= date('now') THEN 'fulfilled'
    WHEN l.renewed_on <= date('now') THEN 'renewed'
    WHEN l.ended_on <= date('now') THEN 'ended'
    WHEN l.forgotten_on <= date('now') THEN 'no-trace'
    WHEN l.passed_on <= date('now') THEN CASE WHEN l.answerable_on <= date('now') THEN 'overdue' ELSE 'no-trace' END
    WHEN l.open_until >= date('now') THEN 'open'
    ELSE l.otherwise END AS status,
  (SELECT ch.name FROM chain_member m JOIN chain ch ON ch.id = m.chain WHERE m.clause = c.id) AS chain,
  (SELECT e.value FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = c.id AND e.kind = 'assign'
    ORDER BY e.entered_at DESC, e.id DESC LIMIT 1) AS assigned_to,
  EXISTS (SELECT 1 FROM attachment a JOIN entry e ON e.id = a.entry WHERE a.clause = c.id AND e.kind = 'amend') AS amended,
  c.page, c.line, c.text, c.chapeau, c.act
FROM v_life l JOIN clause c ON c.id = l.key JOIN document d ON d.id = c.document;

CREATE VIEW v_actor AS
SELECT d.symbol || '#' || c.paragraph || '.' || c.number AS id, c.id AS key, x.position, x.name, a.entity AS actor, x.text
FROM clause_actor x JOIN actor a ON a.id = x.actor JOIN clause c ON c.id = x.clause JOIN document d ON d.id = c.document
WHERE d.chosen = 1 AND c.obligation = 1;

CREATE VIEW v_due AS
SELECT d.symbol || '#' || c.paragraph || '.' || c.number AS id, c.id AS key, x.position, x.code, x.text, nullif(x.from_day, '') AS from_day,
  nullif(x.to_day, '') AS to_day, x.day, x.approximate
FROM clause_due x JOIN clause c ON c.id = x.clause JOIN document d ON d.id = c.document WHERE d.chosen = 1 AND c.obligation = 1;

CREATE VIEW v_deliverable AS
SELECT d.symbol || '#' || c.paragraph || '.' || c.number AS id, c.id AS key, x.position, x.type
FROM clause_deliverable x JOIN clause c ON c.id = x.clause JOIN document d ON d.id = c.document WHERE d.chosen = 1 AND c.obligation = 1;

CREATE VIEW v_chain AS
SELECT ch.name AS chain, f.name AS family, f.title, ch.actor_id AS actor, ch.actor_name, ch.subject, ch.rhythm, ch.direction, ch.times, ch.gaps,
  ch.dropped, ch.unchanged
FROM chain ch LEFT JOIN family f ON f.id = ch.family;

CREATE VIEW v_chain_member AS
SELECT ch.name AS chain, m.position, d.symbol || '#' || c.paragraph || '.' || c.number AS id, c.id AS key, d.symbol, d.session, d.adopted
FROM chain_member m JOIN chain ch ON ch.id = m.chain JOIN clause c ON c.id = m.clause JOIN document d ON d.id = c.document;

CREATE VIEW v_chain_link AS
SELECT d.symbol || '#' || c.paragraph || '.' || c.number AS id, e.symbol || '#' || b.paragraph || '.' || b.number AS previous, l.change, l.unchanged
FROM chain_link l JOIN clause c ON c.id = l.clause JOIN document d ON d.id = c.document JOIN clause b ON b.id = l.previous
  JOIN document e ON e.id = b.document;

CREATE VIEW v_evidence AS
SELECT d.symbol || '#' || c.paragraph || '.' || c.number AS id, c.id AS key, x.by_symbol AS report, e.symbol AS document,
  CASE p.kind WHEN 'preambular' THEN 'preamble' ELSE p.number END AS paragraph, e.adopted,
  CAST(substr(CAST(p.text AS BLOB), x.begin + 1, x."end" - x.begin) AS TEXT) AS words, x.rule
FROM fulfilment x JOIN clause c ON c.id = x.asked JOIN document d ON d.id = c.document JOIN document e ON e.id = x.evidence_document
  JOIN paragraph p ON p.document = e.id AND p.position = x.evidence_paragraph
-- reports that say that they were submitted for it; "adopted" is the day that they print
UNION ALL
SELECT d.symbol || '#' || c.paragraph || '.' || c.number, c.id, r.symbol, r.symbol, '', r.issued, a.words, ''
FROM delivered x JOIN clause c ON c.id = x.clause JOIN document d ON d.id = c.document JOIN document r ON r.id = x.report
  JOIN document_answer a ON a.document = x.report AND a.position = x.answer;

CREATE VIEW v_entry AS
SELECT e.symbol || '#' || e.paragraph || '.' || e.number AS entered_on, d.symbol || '#' || c.paragraph || '.' || c.number AS id, e.kind, e.entered_at,
  e.entered_by, e.by_symbol, nullif(e.day, '') AS day, e.note, e.field, e.value
FROM entry e LEFT JOIN attachment a ON a.entry = e.id LEFT JOIN clause c ON c.id = a.clause LEFT JOIN document d ON d.id = c.document;

CREATE VIEW v_provision AS
SELECT d.symbol, x.position, p.number AS paragraph, x.kind, x.detail,
  CAST(substr(CAST(p.text AS BLOB), x.begin + 1, x."end" - x.begin) AS TEXT) AS words, x.rule
FROM provision x JOIN document d ON d.id = x.document JOIN paragraph p ON p.document = d.id AND p.position = x.paragraph WHERE d.chosen = 1;
