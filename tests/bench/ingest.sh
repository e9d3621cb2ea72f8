#!/bin/sh
# How long `ingest` over text files takes, beside what it cannot do without: `extract` over the same files, and a bare insert of the same rows
# (bare_insert.cpp), 1.5 times. In turns, in one run, so that what else the machine does falls on all of them. Prints for each round the
# ratio, the seconds, and how long the same ingest takes once more; the median is the middle line.
#   ingest.sh PROGRAM BARE_INSERT FOLDER [ROUNDS]
set -eu
program=$(realpath "$1") bare=$(realpath "$2") folder=$3 rounds=${4:-5}
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
out=$temporary/out
seconds() { date +%s.%N; }
mandates() { "$program" --config '' --quiet --db "$temporary/store.db" "$@" --include '*.txt' "$folder" >"$out" 2>/dev/null || [ $? -eq 1 ]; }
i=0
while [ "$i" -lt "$rounds" ]; do
  rm -f "$temporary"/*.db*
  a=$(seconds)
  mandates extract --format jsonl
  b=$(seconds)
  records=$(wc -l <"$out")
  [ "$records" -gt 0 ] || { echo "no records" >&2; exit 1; }
  c=$(seconds)
  mandates ingest
  d=$(seconds)
  mandates ingest
  e=$(seconds)
  inserted=$("$bare" "$temporary/store.db" "$temporary/fresh.db" | sed 's/.*"seconds":\([0-9.]*\).*/\1/')
  echo "$a $b $c $d $e $inserted" | awk '{ extract = $2 - $1; ingest = $4 - $3; again = $5 - $4
    printf "%.2f  ingest %.3f s, extract %.3f s, bare insert %.3f s; again %.3f s, %.3f of the first\n",
           ingest / (extract + 1.5 * $6), ingest, extract, $6, again, again / ingest }'
  i=$((i + 1))
done | sort -n
