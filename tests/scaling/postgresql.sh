#!/bin/sh
# Takes the records of a folder into PostgreSQL with the statements of docs/scaling/postgresql, twice, and compares counts and the list of all
# obligations with those of a store of the same files. The cluster is a private one in a temporary folder, without a network; as root it runs as
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

same() {  # the two quote different cells, and end lines differently
  for side in wanted got; do tr -d '"\r' <"$side-$1" | LC_ALL=C sort -o "$side-$1"; done
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

mandates open --all-actors --status all --format csv --columns id,first_due,verb,actors,deliverables,recipients,due | tail -n +2 >wanted-obligations
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
[ "$failed" -eq 0 ] && echo "$(wc -l <files) files, $(wc -l <records.jsonl) records, $(wc -l <wanted-obligations) obligations: the same in the store and in PostgreSQL"
exit "$failed"
