#!/bin/sh
# What docs/scaling.md promises of work that is split: several processes give the records of one, and a store for each body gives, put together,
# what one store of all gives.
#   split.sh PROGRAM FOLDER
set -eu
program=$(realpath "$1") folder=$(realpath "$2")
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
cd "$temporary"
mandates() { "$program" --config '' --quiet --as-of 2026-01-15 "$@" || [ $? -eq 1 ]; }
same() { cmp -s "$1" "$2" || { echo "$3: not the same" >&2; diff "$1" "$2" | head -n 10 >&2; exit 1; }; }

mandates extract "$folder" | LC_ALL=C sort >whole
[ -s whole ] || { echo "no records" >&2; exit 1; }
mkdir parts
find "$folder" -type f -name '*.txt' -print0 |
  xargs -0 -n 3 -P 4 sh -c '"$0" --config "" --quiet extract --threads 1 --output "parts/$$.jsonl" "$@" || [ $? -eq 1 ]' "$program"
cat parts/*.jsonl | LC_ALL=C sort >together
same whole together "records of several processes"

mandates --db all.db ingest "$folder" >log
mandates --db all.db documents --columns body,source --format jsonl >documents
sed 's/.*"body":"\([^"]*\)".*/\1/' documents | sort -u >bodies
while read -r body; do
  sed -n "s/.*\"body\":\"$body\".*\"source\":\"\([^\"]*\)\".*/\1/p" documents | sort -u | tr '\n' '\0' >files
  xargs -0 "$program" --config '' --quiet --db "$body.db" ingest <files >log
done <bodies
[ "$(wc -l <bodies)" -ge 2 ] || { echo "only one body" >&2; exit 1; }
for question in 'open --all-actors --status all' 'calendar --all-actors' 'audit' 'audit --links' 'audit --fulfilments'; do
  # shellcheck disable=SC2086  # words of the command
  mandates --db all.db $question --format jsonl | LC_ALL=C sort >whole
  while read -r body; do
    # shellcheck disable=SC2086
    mandates --db "$body.db" $question --format jsonl
  done <bodies | LC_ALL=C sort >together
  same whole together "$question"
done
echo "$(wc -l <bodies) bodies: the same in one store and in one for each"
