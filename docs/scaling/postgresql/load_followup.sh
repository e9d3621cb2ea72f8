#!/bin/sh
# Loads the follow-up of a store into the tables of followup_schema.sql, in one transaction.
#   load_followup.sh STORE [PSQL_OPTION...]       load_followup.sh mandates.db -d mandates
# Needs sqlite3 and psql. Bring follow-up up to date first: mandates audit --limit 1.
set -eu
store=$(realpath "$1")
shift
statements=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# One transaction, so that all files have the same state of the store. NULL is written as nothing, an empty text as "".
sqlite3 -batch -bail -readonly -csv "$store" <<'SQL'
BEGIN;
.once store.csv
SELECT schema_version, rule_version, followup_is_current, documents, nullif(newest, '') FROM v_store;
.once obligation.csv
SELECT o.id, symbol, paragraph, number, body, session, nullif(o.adopted, ''), title, agenda_item, committee, verb, type, strength, reiterated, actors,
  deliverables, recipients, due, first_due, chain, assigned_to, amended, text, fulfilled_on, renewed_on, ended_on, forgotten_on, passed_on, answerable_on,
  closed_on, open_until, otherwise, amended_status
FROM v_obligation o JOIN v_life l USING (key);
.once actor.csv
SELECT id, position, name, actor FROM v_actor WHERE key IN (SELECT key FROM v_life);
.once deliverable.csv
SELECT id, position, type FROM v_deliverable WHERE key IN (SELECT key FROM v_life);
.once due.csv
SELECT id, position, code, text, from_day, to_day, day, approximate FROM v_due WHERE key IN (SELECT key FROM v_life);
.once evidence.csv
SELECT id, report, document, paragraph, nullif(adopted, ''), words, rule FROM v_evidence;
.once chain.csv
SELECT chain, family, title, actor, actor_name, subject, rhythm, direction, times, gaps, dropped, unchanged FROM v_chain;
.once chain_member.csv
SELECT chain, position, id FROM v_chain_member;
.once chain_link.csv
SELECT id, previous, change, unchanged FROM v_chain_link;
.once entry.csv
SELECT entered_on, id, kind, entered_at, entered_by, by_symbol, day, note, field, value FROM v_entry;
COMMIT;
SQL
psql -X -q -v ON_ERROR_STOP=1 "$@" -f "$statements/load_followup.sql"
