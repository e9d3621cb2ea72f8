-- Queries of the tables of schema.sql, with psql variables:
--   psql -d mandates -v actor=secretary-general -v after=2026-01-15 -v before=2026-12-31 -v words='lighthouse keepers' -f questions.sql
SET search_path = mandates;

-- What is asked of an actor and falls due before a day. Whether it is open, closed or renewed follows from later documents: see followup_schema.sql.
SELECT due_day, document.symbol, paragraph, clause.text
FROM clause JOIN document USING (symbol)
WHERE obligation AND due_day < :'before' AND EXISTS (SELECT FROM clause_actor AS a WHERE a.clause = key AND a.actor = :'actor')
ORDER BY due_day, symbol, key;

-- Reports due in a period, from any actor.
SELECT clause_due.day, clause_due.code, symbol, paragraph,
       (SELECT string_agg(name, ', ' ORDER BY a.position) FROM clause_actor AS a WHERE a.clause = key) AS actors, clause.text
FROM clause_due JOIN clause ON key = clause_due.clause
WHERE obligation AND clause_due.day > :'after' AND clause_due.day < :'before'
  AND EXISTS (SELECT FROM clause_deliverable AS d WHERE d.clause = key AND d.type = 'report')
ORDER BY clause_due.day, symbol, key;

-- Clauses with some words, best first.
SELECT ts_rank(words, query) AS rank, id, text
FROM clause, websearch_to_tsquery('english', :'words') AS query
WHERE words @@ query
ORDER BY rank DESC, id
LIMIT 20;
