#!/bin/sh
# How long `extract` takes over text files, as a multiple of the time in which `cat FILES | wc` reads them: in turns, in one run, so that
# what else the machine does falls on both. Prints seconds and ratio of each round; the median is the middle line.
#   extract.sh PROGRAM FOLDER [ROUNDS]
set -eu
program=$(realpath "$1") folder=$2 rounds=${3:-5}
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
files=$temporary/files out=$temporary/out
find "$folder" -type f -name '*.txt' -print0 | sort -z >"$files"
seconds() { date +%s.%N; }
i=0
while [ "$i" -lt "$rounds" ]; do
  a=$(seconds)
  xargs -0 cat <"$files" | LC_ALL=C.UTF-8 wc >"$out"
  b=$(seconds)
  xargs -0 "$program" extract --format jsonl <"$files" >"$out" 2>/dev/null || true
  c=$(seconds)
  [ -s "$out" ] || { echo "no records" >&2; exit 1; }
  echo "$a $b $c" | awk '{ printf "%.2f  cat | wc %.3f s, extract %.3f s\n", ($3 - $2) / ($2 - $1), $2 - $1, $3 - $2 }'
  i=$((i + 1))
done | sort -n
