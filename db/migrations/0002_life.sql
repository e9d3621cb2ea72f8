-- From when to when an obligation has to be looked after, so that what is open on a day is found without going through all that ever was;
-- what a family was worked out from, so that only families that changed are worked out again; documents by day, the newest first.
-- Texts, days and NULL as in 0001.

-- Follow-up, derived: one row for each actor of an obligation, and one with actor 0 for whoever is asked, nobody included. Days are numbers
-- here (20070918), no day is 0: rows come in no order of the index, which has to stay small.
CREATE TABLE life (
  actor INTEGER NOT NULL,
  settled INTEGER NOT NULL,  -- first day on which it is fulfilled, renewed or lapsed whatever people enter; 0: on any day; 99991231: on none
  adopted INTEGER NOT NULL,  -- of its document
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  due_day INTEGER,  -- of its clause: lists are in order of it; 99991231 where its dues have no day, NULL where it has no due
  PRIMARY KEY (actor, settled, adopted, clause)
) STRICT, WITHOUT ROWID;
CREATE INDEX life_clause ON life (clause);

ALTER TABLE family ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';  -- over all that its rows were worked out from; empty: to be done again

-- What was worked out before knows no lives.
DELETE FROM derived WHERE name = 'followup';

CREATE INDEX document_newest ON document (adopted DESC, symbol_order, symbol) WHERE chosen = 1;

-- Chains in the order in which they are listed.
DROP INDEX chain_times;
CREATE INDEX chain_order ON chain (times DESC, name);
