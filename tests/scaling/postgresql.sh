#!/bin/sh
# Takes the records of a folder into PostgreSQL with the statements of docs/scaling/postgresql, twice, and compares counts and the list of all
# obligations with those of a store of the same files; then what follow-up knows, again and again, and compares statuses, chains and evidence. The cluster is a private one in a temporary folder, without a network; as root it runs as
# the user postgres. Skips (77) where PostgreSQL is absent.
#   postgresql.sh PROGRAM FOLDER [REPOSITORY]
set -eu
program=$(realpath "$1") folder=$(realpath "$2") statements=$(realpath "${3:-$(dirname "$0")/../..}")/docs/scaling/postgresql
skip() { echo "skipped: $1"; exit 77; }
binaries=$(for bin in /usr/lib/postgresql/*/bin; do echo "$bin"; done | sort -t/ -k5 -n | tail -n 1)
[ -x "$binaries/initdb" ] && [ -x "$binaries/psql" ] || skip "no PostgreSQL (package postgresql)"
server=""
if [ "$(id -u)" -eq 0 ]; then
  id postgres >/dev/null 2>&1 && command -v runuser >/dev/null || skip "as root PostgreSQL needs its user postgres and runuser"
  server="runuser -u postgres --"
fi

temporary=$(mktemp -d /tmp/mandates-pg-XXXXXX)  # short: a socket has a path of at most 107 bytes
stop() {
  $server "$binaries/pg_ctl" -D "$temporary/cluster/data" -m immediate stop >/dev/null 2>&1 || :
  rm -rf "$temporary"
}
trap stop EXIT
chmod 755 "$temporary"
mkdir "$temporary/cluster"
[ -z "$server" ] || chown postgres "$temporary/cluster"
cd "$temporary"
$server "$binaries/initdb" -D "$temporary/cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >log 2>&1 || { cat log >&2; exit 1; }
$server "$binaries/pg_ctl" -D "$temporary/cluster/data" -l "$temporary/cluster/log" -w \
  -o "-c listen_addresses='' -c fsync=off -k '$temporary/cluster'" start >log 2>&1 || { cat log cluster/log >&2; exit 1; }
sql() { "$binaries/psql" -X -q -v ON_ERROR_STOP=1 -h "$temporary/cluster" -U postgres "$@"; }
mandates() { "$program" --config '' --quiet --db "$temporary/store.db" --as-of 2100-01-01 "$@" || [ $? -eq 1 ]; }

mandates ingest "$folder" >log
# Of several files with one document the store chooses one; the records are those of the files that it chose.
mandates documents --format jsonl | sed 's/.*"source":"\([^"]*\)".*/\1/' | sort -u >files
tr '\n' '\0' <files | xargs -0 "$program" --config '' --quiet extract --format jsonl >records.jsonl
sql -c 'CREATE DATABASE mandates' >log
sql -d mandates -f "$statements/schema.sql"
for time in first second; do
  sql -d mandates -v version="$("$program" --version)" -f "$statements/load.sql" <records.jsonl || { echo "the $time load failed" >&2; exit 1; }
done

same() {  # the two quote different cells, end lines differently, and the program marks what a spreadsheet would take for a formula
  for side in wanted got; do tr -d '"\r' <"$side-$1" | sed -E "s/(^|,)'([-=+@])/\1\2/g" | LC_ALL=C sort -o "$side-$1"; done
  diff -u --label "store: $1" --label "PostgreSQL: $1" "wanted-$1" "got-$1" >difference || { head -n 40 difference >&2; failed=1; }
}
failed=0
mandates stats --format csv | grep -E '^(clauses|verb|obligations|deliverable),' >wanted-counts
sql -d mandates --csv -t -c "
  SET search_path = mandates;
  SELECT 'clauses', '', count(*) FROM clause UNION ALL
  SELECT 'clauses', type, count(*) FROM clause GROUP BY type UNION ALL
  SELECT 'verb', verb, count(*) FROM clause GROUP BY verb UNION ALL
  SELECT 'deliverable', type, count(*) FROM clause_deliverable GROUP BY type UNION ALL
  SELECT 'obligations', '', count(*) FROM clause WHERE obligation UNION ALL
  SELECT 'obligations', 'with a due', count(*) FROM clause WHERE obligation AND key IN (SELECT clause FROM clause_due) UNION ALL
  SELECT 'obligations', 'with a day', count(*) FROM clause WHERE obligation AND due_day IS NOT NULL UNION ALL
  SELECT 'obligations', 'reports with a due', count(*) FROM clause WHERE obligation AND key IN (SELECT clause FROM clause_due)
    AND key IN (SELECT clause FROM clause_deliverable WHERE type = 'report')" >got-counts
same counts

mandates open --all-actors --drafts --status all --format csv --columns id,first_due,verb,actors,deliverables,recipients,due | tail -n +2 >wanted-obligations
sql -d mandates --csv -t -c "
  SET search_path = mandates;
  SELECT id, due_day, verb, (SELECT string_agg(name, '; ' ORDER BY position) FROM clause_actor AS f WHERE f.clause = key),
         (SELECT string_agg(type, '; ' ORDER BY position) FROM clause_deliverable AS f WHERE f.clause = key),
         (SELECT string_agg(name, '; ' ORDER BY position) FROM clause_recipient AS f WHERE f.clause = key),
         (SELECT string_agg(code, '; ' ORDER BY position) FROM clause_due AS f WHERE f.clause = key)
  FROM clause WHERE obligation" >got-obligations
# A record does not say in which part of a session of the Economic and Social Council a report is taken up, from which the store takes the day.
sed -i -E '/session:ECOSOC:/s/^([^,]*),[0-9-]*,/\1,?,/' wanted-obligations got-obligations
same obligations

# the questions of the documentation
sql -d mandates -v actor=secretary-general -v after=2025-12-31 -v before=2027-01-01 -v words=report -f "$statements/questions.sql" -At >answers
[ -s answers ] && [ "$(wc -l <wanted-obligations)" -gt 0 ] || { echo "nothing was compared" >&2; exit 1; }
# ------ what follow-up knows
sqlite=$(command -v sqlite3 || :)
[ -n "$sqlite" ] || skip "no sqlite3, which load_followup.sh needs"
day=2026-02-01
as_of() { "$program" --config '' --quiet --db "$temporary/store.db" --as-of "$@"; }
one=$(as_of $day open --all-actors --format jsonl --columns id --limit 1 | sed 's/.*"id":"\([^"]*\)".*/\1/')
MANDATES_USER=keeper as_of $day close "$one" --by A/81/999 --date 2026-01-20 >log
MANDATES_USER=keeper as_of $day note "$one" 'a "quoted" note, with \ and
a second line' >log
sql -d mandates -f "$statements/followup_schema.sql"
load_followup() { PATH="$binaries:$PATH" "$statements/load_followup.sh" "$temporary/store.db" -h "$temporary/cluster" -U postgres -d mandates; }
# The program works out anew what was known on a day before the newest document; the views, and what is loaded of them, do not (docs/sql.md).
newest=$(sqlite3 store.db "SELECT max('$day', newest) FROM v_store")
compare_followup() {  # with what the store says now
  for seen in "$newest" 2027-06-01 2031-01-01; do
    as_of $seen open --all-actors --status all --format csv --columns id,status,agenda_item,committee,assigned_to | tail -n +2 >"wanted-status-$seen-$1"
    sql -d mandates --csv -t -c "SELECT id, status, agenda_item, committee, coalesce(assigned_to, '')
      FROM followup.status_on('$seen') JOIN followup.obligation USING (id)" >"got-status-$seen-$1"
    same "status-$seen-$1"
  done
  as_of 2100-01-01 audit --min-sessions 1 --format csv --columns id,times,rhythm,subject | tail -n +2 >"wanted-chains-$1"
  sql -d mandates --csv -t -c "SELECT chain, times, rhythm, subject FROM followup.chain" >"got-chains-$1"
  same "chains-$1"
  as_of 2100-01-01 audit --fulfilments | sed 's/.*"asked":{[^}]*"id":"\([^"]*\)"},"by":"\([^"]*\)","evidence":{"symbol":"\([^"]*\)".*/\1,\2,\3/' >"wanted-evidence-$1"
  sql -d mandates --csv -t -c "SELECT id, report, document FROM followup.evidence" >"got-evidence-$1"
  same "evidence-$1"
  as_of 2100-01-01 entries --format csv --columns note | tail -n +2 >"wanted-entries-$1"
  sql -d mandates --csv -t -c "SELECT note FROM followup.entry" >"got-entries-$1"
  same "entries-$1"
}
mandates audit --limit 1 >log
load_followup
rows() { sql -d mandates -At -c "SELECT count(*), count(gone), (SELECT count(*) FROM followup.due), (SELECT count(*) FROM followup.actor),
  (SELECT count(*) FROM followup.chain_link), (SELECT count(*) FROM followup.today) FROM followup.obligation"; }
first=$(rows)
# A table of the team's own that refers to obligations: loads go on, nothing of it is lost.
sql -d mandates -c "CREATE TABLE desk (obligation text REFERENCES followup.obligation, remark text);
  INSERT INTO desk SELECT id, 'mine' FROM followup.obligation"
load_followup
[ "$(rows)" = "$first" ] || { echo "the same again gives $(rows), not $first" >&2; failed=1; }
compare_followup first
# A document goes, and comes again.
document=$(as_of $day open --all-actors --format jsonl --columns symbol --limit 1 | sed 's/.*"symbol":"\([^"]*\)".*/\1/')
cp store.db before.db
sqlite3 store.db "PRAGMA foreign_keys = ON; DELETE FROM attachment WHERE clause IN (SELECT c.id FROM clause c JOIN document d ON d.id = c.document WHERE symbol = '$document');
  DELETE FROM paragraph WHERE document IN (SELECT id FROM document WHERE symbol = '$document')" 2>log || { cat log >&2; failed=1; }
load_followup
gone=$(sql -d mandates -At -c "SELECT count(*) FROM followup.obligation WHERE gone IS NOT NULL AND symbol = '$document'")
[ "$gone" -gt 0 ] || { echo "nothing is marked as gone" >&2; failed=1; }
[ "$(sql -d mandates -At -c 'SELECT count(*) FROM followup.today WHERE symbol = '"'$document'")" = 0 ] || { echo "what is gone is still shown" >&2; failed=1; }
cp before.db store.db
load_followup
[ "$(rows)" = "$first" ] || { echo "after it came again there are $(rows), not $first" >&2; failed=1; }
# Follow-up that is behind its documents is refused, and nothing changes.
sqlite3 store.db "UPDATE store_state SET change = change + 1"
if load_followup 2>log; then echo "stale follow-up went in" >&2; failed=1; fi
grep -q followup_is_worked_out log || { cat log >&2; failed=1; }
[ "$(rows)" = "$first" ] || { echo "a refused load changed rows: $(rows), not $first" >&2; failed=1; }
sql -d mandates -At -F ' ' -c "SELECT 'statuses on $newest:', string_agg(status || ' ' || n, ', ' ORDER BY status)
  FROM (SELECT status, count(*) AS n FROM followup.status_on('$newest') GROUP BY status) AS counted"
echo "follow-up: $first (obligations, gone, dues, actors, links, of today)"

[ "$failed" -eq 0 ] && echo "$(wc -l <files) files, $(wc -l <records.jsonl) records, $(wc -l <wanted-obligations) obligations: the same in the store and in PostgreSQL"
exit "$failed"
