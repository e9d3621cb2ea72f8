-- A list of what is due goes past obligations without a due; the document beside each says where it comes in a list, without a look at its
-- clause. Texts, days and NULL as in 0001 and 0002.

ALTER TABLE life RENAME TO life_2;
DROP INDEX life_clause;

CREATE TABLE life (
  actor INTEGER NOT NULL,
  has_due INTEGER NOT NULL CHECK (has_due = (due_day IS NOT NULL)),
  settled INTEGER NOT NULL,  -- first day on which it is fulfilled, renewed or lapsed whatever people enter; 0: on any day; 99991231: on none
  adopted INTEGER NOT NULL,  -- of its document
  clause INTEGER NOT NULL REFERENCES clause ON DELETE CASCADE,
  document INTEGER NOT NULL,  -- of its clause, with which it goes
  due_day INTEGER,  -- of its clause: lists are in order of it; 99991231 where its dues have no day, NULL where it has no due
  PRIMARY KEY (actor, has_due, settled, adopted, clause)
) STRICT, WITHOUT ROWID;

INSERT INTO life (actor, has_due, settled, adopted, clause, document, due_day)
SELECT l.actor, l.due_day IS NOT NULL, l.settled, l.adopted, l.clause, c.document, l.due_day
FROM life_2 l CROSS JOIN clause c ON c.id = l.clause;

DROP TABLE life_2;
CREATE INDEX life_clause ON life (clause);
