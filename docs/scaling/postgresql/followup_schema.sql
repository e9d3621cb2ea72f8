-- Tables for follow-up (obligations with the days that decide their status, dues, evidence, chains, entries of people) in PostgreSQL (tested with 15).
-- Run once per database:
--   psql -d mandates -f followup_schema.sql
-- load_followup.sh fills them. They are independent of the tables of schema.sql.
BEGIN;
CREATE SCHEMA followup;
SET search_path = followup;

CREATE TABLE load (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  schema_version int NOT NULL,
  rule_version text NOT NULL,
  followup_is_current boolean NOT NULL CONSTRAINT followup_is_worked_out CHECK (followup_is_current),
  documents int NOT NULL,
  newest date
);

-- A row stays when the store has lost its obligation, with the load that missed it, so that other tables may refer to it.
CREATE TABLE obligation (
  id text PRIMARY KEY,  -- A/RES/61/181#9.1
  symbol text NOT NULL,
  paragraph text NOT NULL,
  number int NOT NULL,
  body text NOT NULL,
  session text NOT NULL,
  adopted date,
  title text NOT NULL,
  agenda_item text NOT NULL,
  committee text NOT NULL,
  verb text NOT NULL,
  type text NOT NULL,
  strength text NOT NULL,
  reiterated boolean NOT NULL,
  actors text NOT NULL,
  deliverables text NOT NULL,
  recipients text NOT NULL,
  due text NOT NULL,
  first_due date,
  chain text,
  assigned_to text,
  amended boolean NOT NULL,
  text text NOT NULL,
  -- the days of v_life: infinity where it never comes, -infinity where it has always held
  fulfilled_on date NOT NULL,
  renewed_on date NOT NULL,
  ended_on date NOT NULL,
  forgotten_on date NOT NULL,
  passed_on date NOT NULL,
  answerable_on date NOT NULL,
  closed_on date NOT NULL,
  open_until date NOT NULL,
  otherwise text NOT NULL,
  amended_status text NOT NULL,
  gone bigint REFERENCES load,
  words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED
);
CREATE INDEX ON obligation (symbol);
CREATE INDEX ON obligation (first_due);
CREATE INDEX ON obligation (chain);
CREATE INDEX ON obligation USING gin (words);

CREATE TABLE actor (id text REFERENCES obligation, position int, name text NOT NULL, actor text NOT NULL, PRIMARY KEY (id, position));
CREATE INDEX ON actor (actor);
CREATE TABLE deliverable (id text REFERENCES obligation, position int, type text NOT NULL, PRIMARY KEY (id, position));
CREATE TABLE due (
  id text REFERENCES obligation,
  position int,
  code text NOT NULL,
  text text NOT NULL,
  from_day date,
  to_day date,
  day date,
  approximate boolean NOT NULL,
  PRIMARY KEY (id, position)
);
CREATE INDEX ON due (day);
CREATE TABLE evidence (
  id text NOT NULL REFERENCES obligation,
  report text NOT NULL,
  document text NOT NULL,
  paragraph text NOT NULL,
  adopted date,
  words text NOT NULL,
  rule text NOT NULL
);
CREATE INDEX ON evidence (id);
CREATE TABLE chain (
  chain text PRIMARY KEY,
  family text,
  title text,
  actor text NOT NULL,
  actor_name text NOT NULL,
  subject text NOT NULL,
  rhythm text NOT NULL,
  direction text NOT NULL,
  times int NOT NULL,
  gaps int NOT NULL,
  dropped boolean NOT NULL,
  unchanged float8 NOT NULL
);
CREATE TABLE chain_member (chain text REFERENCES chain, position int, id text NOT NULL REFERENCES obligation, PRIMARY KEY (chain, position));
CREATE INDEX ON chain_member (id);
CREATE TABLE chain_link (
  id text REFERENCES obligation,
  previous text REFERENCES obligation,
  change text NOT NULL,
  unchanged float8 NOT NULL,
  PRIMARY KEY (id, previous)
);
CREATE TABLE entry (
  entered_on text NOT NULL,
  id text REFERENCES obligation,
  kind text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  by_symbol text NOT NULL,
  day date,
  note text NOT NULL,
  field text NOT NULL,
  value text NOT NULL
);
CREATE INDEX ON entry (id);

-- The status of every obligation on a day, as in docs/sql.md.
CREATE FUNCTION status_on(day date) RETURNS TABLE (id text, status text) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT o.id, CASE WHEN o.closed_on <= status_on.day THEN 'closed'
      WHEN o.amended_status <> '' THEN o.amended_status
      WHEN o.fulfilled_on <= status_on.day THEN 'fulfilled'
      WHEN o.renewed_on <= status_on.day THEN 'renewed'
      WHEN o.ended_on <= status_on.day THEN 'ended'
      WHEN o.forgotten_on <= status_on.day THEN 'no-trace'
      WHEN o.passed_on <= status_on.day THEN CASE WHEN o.answerable_on <= status_on.day THEN 'overdue' ELSE 'no-trace' END
      WHEN o.open_until >= status_on.day THEN 'open'
      ELSE o.otherwise END
  FROM obligation AS o WHERE o.gone IS NULL AND coalesce(o.adopted, '-infinity') <= status_on.day;
END;

-- For dashboards and PostgREST: the obligations of the store with today's status and the latest evidence.
CREATE VIEW today AS
SELECT s.status, o.id, o.symbol, o.paragraph, o.body, o.session, o.adopted, o.title, o.agenda_item, o.committee, o.actors, o.deliverables,
       o.recipients, o.due, o.first_due, o.chain, c.times, c.rhythm, o.assigned_to, o.text, e.report, e.document AS evidence, e.words AS evidence_words
FROM status_on(current_date) AS s
JOIN obligation AS o USING (id)
LEFT JOIN chain AS c USING (chain)
LEFT JOIN LATERAL (SELECT report, document, words FROM evidence WHERE evidence.id = o.id ORDER BY evidence.adopted DESC NULLS LAST, document LIMIT 1)
  AS e ON true;
COMMIT;
