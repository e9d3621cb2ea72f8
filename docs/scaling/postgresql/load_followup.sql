-- Loads the files that load_followup.sh wrote into the current folder into the tables of followup_schema.sql, in one transaction. Obligations that are not in
-- the store any more stay, with the load that missed them.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL search_path = followup;
SET LOCAL client_encoding = 'UTF8';
LOCK TABLE load IN SHARE ROW EXCLUSIVE MODE;  -- concurrent loads wait here; readers continue
\copy load (schema_version, rule_version, followup_is_current, documents, newest) FROM 'store.csv' WITH (FORMAT csv)

-- As texts first: in the days of v_life, empty means always and the last day of the calendar never.
CREATE TEMP TABLE line (
  id text, symbol text, paragraph text, number int, body text, session text, adopted date, title text, agenda_item text, committee text, verb text,
  type text, strength text, reiterated boolean, actors text, deliverables text, recipients text, due text, first_due date, chain text,
  assigned_to text, amended boolean, text text, fulfilled_on text, renewed_on text, ended_on text, forgotten_on text, passed_on text,
  answerable_on text, closed_on text, open_until text, otherwise text, amended_status text
) ON COMMIT DROP;
\copy line FROM 'obligation.csv' WITH (FORMAT csv)

CREATE FUNCTION pg_temp.day_of_life(day text) RETURNS date LANGUAGE sql IMMUTABLE RETURN
  CASE day WHEN '' THEN '-infinity' WHEN '9999-12-31' THEN 'infinity' ELSE day::date END;

-- Rows that refer to obligations are replaced; obligations are never deleted.
DELETE FROM actor;
DELETE FROM deliverable;
DELETE FROM due;
DELETE FROM evidence;
DELETE FROM chain_member;
DELETE FROM chain;
DELETE FROM chain_link;
DELETE FROM entry;

INSERT INTO obligation AS held (id, symbol, paragraph, number, body, session, adopted, title, agenda_item, committee, verb, type, strength, reiterated,
  actors, deliverables, recipients, due, first_due, chain, assigned_to, amended, text, fulfilled_on, renewed_on, ended_on, forgotten_on, passed_on,
  answerable_on, closed_on, open_until, otherwise, amended_status)
SELECT id, symbol, paragraph, number, body, session, adopted, title, agenda_item, committee, verb, type, strength, reiterated, actors, deliverables,
  recipients, due, first_due, chain, assigned_to, amended, text, pg_temp.day_of_life(fulfilled_on), pg_temp.day_of_life(renewed_on),
  pg_temp.day_of_life(ended_on), pg_temp.day_of_life(forgotten_on), pg_temp.day_of_life(passed_on), pg_temp.day_of_life(answerable_on),
  pg_temp.day_of_life(closed_on), pg_temp.day_of_life(open_until), otherwise, amended_status
FROM line
ON CONFLICT (id) DO UPDATE SET (symbol, paragraph, number, body, session, adopted, title, agenda_item, committee, verb, type, strength, reiterated,
  actors, deliverables, recipients, due, first_due, chain, assigned_to, amended, text, fulfilled_on, renewed_on, ended_on, forgotten_on, passed_on,
  answerable_on, closed_on, open_until, otherwise, amended_status, gone) =
  (excluded.symbol, excluded.paragraph, excluded.number, excluded.body, excluded.session, excluded.adopted, excluded.title, excluded.agenda_item,
  excluded.committee, excluded.verb, excluded.type, excluded.strength, excluded.reiterated, excluded.actors, excluded.deliverables,
  excluded.recipients, excluded.due, excluded.first_due, excluded.chain, excluded.assigned_to, excluded.amended, excluded.text,
  excluded.fulfilled_on, excluded.renewed_on, excluded.ended_on, excluded.forgotten_on, excluded.passed_on, excluded.answerable_on,
  excluded.closed_on, excluded.open_until, excluded.otherwise, excluded.amended_status, NULL);
UPDATE obligation SET gone = (SELECT max(id) FROM load) WHERE gone IS NULL AND id NOT IN (SELECT id FROM line);

\copy actor (id, position, name, actor) FROM 'actor.csv' WITH (FORMAT csv)
\copy deliverable (id, position, type) FROM 'deliverable.csv' WITH (FORMAT csv)
\copy due (id, position, code, text, from_day, to_day, day, approximate) FROM 'due.csv' WITH (FORMAT csv)
\copy evidence (id, report, document, paragraph, adopted, words, rule) FROM 'evidence.csv' WITH (FORMAT csv)
\copy chain (chain, family, title, actor, actor_name, subject, rhythm, direction, times, gaps, dropped, unchanged) FROM 'chain.csv' WITH (FORMAT csv)
\copy chain_member (chain, position, id) FROM 'chain_member.csv' WITH (FORMAT csv)
\copy chain_link (id, previous, change, unchanged) FROM 'chain_link.csv' WITH (FORMAT csv)
\copy entry (entered_on, id, kind, entered_at, entered_by, by_symbol, day, note, field, value) FROM 'entry.csv' WITH (FORMAT csv)
COMMIT;
ANALYZE;
