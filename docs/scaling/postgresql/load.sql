-- Loads records from standard input into the tables of schema.sql, in one transaction. The documents of the records replace those with the same symbols; all
-- others stay.
--   mandates extract --output records.jsonl FOLDER
--   psql -d mandates -v version="$(mandates --version)" -f load.sql <records.jsonl
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL search_path = mandates;
SET LOCAL client_encoding = 'UTF8';

-- The unchanged line: JSON contains neither of the control characters named as quote and delimiter, so backslashes are kept.
CREATE TEMP TABLE line (clause bigint NOT NULL DEFAULT nextval('clause_key'), record jsonb NOT NULL) ON COMMIT DROP;
\copy line (record) FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')

-- Of several files with one document the one with most clauses is kept. (The store also considers markup and footnotes, which records lack.)
DELETE FROM line USING (
  SELECT record->>'symbol' AS symbol, record->>'source' AS source,
         row_number() OVER (PARTITION BY record->>'symbol' ORDER BY count(*) DESC, record->>'source') AS place
  FROM line GROUP BY 1, 2) AS held
WHERE place > 1 AND record->>'symbol' = held.symbol AND record->>'source' = held.source;
ANALYZE line;

LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE;  -- concurrent loads wait here; readers continue
INSERT INTO load (version, rules)
SELECT substring(:'version' FROM 'record [^\n]*'), substring(:'version' FROM 'rules ([^\n]*)');

DELETE FROM document WHERE symbol IN (SELECT record->>'symbol' FROM line);
INSERT INTO document (symbol, body, session, adopted, title, source, load)
SELECT DISTINCT ON (r.symbol) r.symbol, r.body, r.session, nullif(r.adopted, '')::date, r.title, r.source, (SELECT max(id) FROM load)
FROM line, jsonb_to_record(record) AS r(symbol text, body text, session text, adopted text, title text, source text)
ORDER BY r.symbol, clause;

INSERT INTO clause (key, id, symbol, paragraph, clause, section, text, chapeau, verb, verb_text, type, strength, strength_rank, reiterated,
                    obligation, due_day, page, line)
SELECT line.clause, r.id, r.symbol, r.paragraph, r.clause, r.section, r.text, r.chapeau, r.verb, r.verb_text, r.type, r.strength,
       r.strength_rank, r.reiterated, r.obligation, (SELECT min(day_of(due)) FROM jsonb_array_elements(record->'due') AS due), r.page, r.line
FROM line, jsonb_to_record(record) AS r(id text, symbol text, paragraph text, clause int, section text, text text, chapeau text, verb text,
                                        verb_text text, type text, strength text, strength_rank int, reiterated boolean, obligation boolean,
                                        page int, line int);

INSERT INTO clause_actor (clause, position, actor, name, text)
SELECT clause, position, found->>'id', found->>'name', found->>'text'
FROM line, jsonb_array_elements(record->'actors') WITH ORDINALITY AS a(found, position);

INSERT INTO clause_recipient (clause, position, actor, name, text)
SELECT clause, position, found->>'id', found->>'name', found->>'text'
FROM line, jsonb_array_elements(record->'recipients') WITH ORDINALITY AS a(found, position);

INSERT INTO clause_deliverable (clause, position, type)
SELECT clause, position, type FROM line, jsonb_array_elements_text(record->'deliverables') WITH ORDINALITY AS a(type, position);

INSERT INTO clause_due (clause, position, code, text, from_day, to_day, day, approximate, from_paragraph)
SELECT clause, position, due->>'code', due->>'text', nullif(due->>'from', '')::date, nullif(due->>'to', '')::date, day_of(due),
       coalesce((due->>'approximate')::boolean, false), coalesce(due->>'from_paragraph', '')
FROM line, jsonb_array_elements(record->'due') WITH ORDINALITY AS a(due, position);

INSERT INTO clause_citation (clause, position, symbol)
SELECT clause, position, symbol FROM line, jsonb_array_elements_text(record->'cites') WITH ORDINALITY AS a(symbol, position);

INSERT INTO clause_rule (clause, position, rule)
SELECT clause, position, rule FROM line, jsonb_array_elements_text(record->'rules') WITH ORDINALITY AS a(rule, position);

INSERT INTO clause_review (clause, position, code, text)
SELECT clause, position, found->>'code', found->>'text'
FROM line, jsonb_array_elements(record->'review') WITH ORDINALITY AS a(found, position);
COMMIT;
ANALYZE;
