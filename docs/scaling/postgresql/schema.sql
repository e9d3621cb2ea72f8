-- Tables for the records of `mandates extract --format jsonl` in PostgreSQL (tested with 15). Run once per database:
--   psql -d mandates -f schema.sql
-- Unknown days are NULL; unknown texts are empty.
BEGIN;
CREATE SCHEMA mandates;
SET search_path = mandates;

-- One row for each run of load.sql. Fields may be added to records of version 1; records of another version are refused.
CREATE TABLE load (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  version text NOT NULL CONSTRAINT records_of_version_1 CHECK (version ~ '^record 1\.'),
  rules text NOT NULL
);

CREATE TABLE document (
  symbol text PRIMARY KEY,
  body text NOT NULL,
  session text NOT NULL,
  adopted date,
  title text NOT NULL,
  source text NOT NULL,
  load bigint NOT NULL REFERENCES load
);
CREATE INDEX ON document (body, session);

-- The day on which a due of a record falls: the one that it names, else the first day of a session, the last day of anything else.
CREATE FUNCTION day_of(due jsonb) RETURNS date LANGUAGE sql STABLE RETURN
  nullif(coalesce(due->>'day', CASE WHEN due->>'code' LIKE 'session:%' THEN coalesce(nullif(due->>'from', ''), due->>'to')
                                    ELSE coalesce(nullif(due->>'to', ''), due->>'from') END), '')::date;

CREATE SEQUENCE clause_key;
CREATE TABLE clause (
  key bigint PRIMARY KEY,
  id text NOT NULL,  -- A/RES/61/181#9.1
  symbol text NOT NULL REFERENCES document ON DELETE CASCADE,
  paragraph text NOT NULL,
  clause int NOT NULL,
  section text NOT NULL,
  text text NOT NULL,
  chapeau text NOT NULL,
  verb text NOT NULL,
  verb_text text NOT NULL,
  type text NOT NULL,
  strength text NOT NULL,
  strength_rank int NOT NULL,
  reiterated boolean NOT NULL,
  obligation boolean NOT NULL,
  due_day date,  -- earliest day of its dues
  page int NOT NULL,
  line int NOT NULL,
  words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED
);
CREATE INDEX ON clause (symbol);
CREATE INDEX ON clause (id);
CREATE INDEX ON clause (due_day) WHERE obligation;
CREATE INDEX ON clause USING gin (words);

-- What was found in a clause, in the order of the record.
CREATE TABLE clause_actor (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  actor text NOT NULL,  -- id of the rules, "secretary-general"; empty where no rule knows the actor
  name text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (clause, position)
);
CREATE INDEX ON clause_actor (actor, clause);
CREATE TABLE clause_recipient (LIKE clause_actor, PRIMARY KEY (clause, position), FOREIGN KEY (clause) REFERENCES clause ON DELETE CASCADE);
CREATE INDEX ON clause_recipient (actor, clause);

CREATE TABLE clause_deliverable (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  type text NOT NULL,
  PRIMARY KEY (clause, position)
);
CREATE INDEX ON clause_deliverable (type, clause);

CREATE TABLE clause_due (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  code text NOT NULL,
  text text NOT NULL,
  from_day date,
  to_day date,
  day date,  -- day_of()
  approximate boolean NOT NULL,
  from_paragraph text NOT NULL,
  PRIMARY KEY (clause, position)
);
CREATE INDEX ON clause_due (day, clause) WHERE day IS NOT NULL;

CREATE TABLE clause_citation (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  symbol text NOT NULL,
  PRIMARY KEY (clause, position)
);
CREATE INDEX ON clause_citation (symbol);

CREATE TABLE clause_rule (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  rule text NOT NULL,
  PRIMARY KEY (clause, position)
);

CREATE TABLE clause_review (
  clause bigint NOT NULL REFERENCES clause ON DELETE CASCADE,
  position int NOT NULL,
  code text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (clause, position)
);
COMMIT;
