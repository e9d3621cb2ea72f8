#!/bin/sh
# Measures how time, memory and file grow with the number of documents, and prints the table of docs/scaling.md. The figures of each size are
# kept in FOLDER; a size that is there already is not measured again. 300,000 documents take some 20 GB of the disk that TMPDIR names
# and 10 GB of memory, for the rows of the bare insert.
#   growth.sh PROGRAM BARE_INSERT FOLDER [DOCUMENTS...]
set -eu
here=$(dirname "$(realpath "$0")")
program=$1 bare=$2 folder=$3
shift 3
[ $# -gt 0 ] || set -- 1000 3000 10000 30000 100000 300000
day=$(date +%F)
mkdir -p "$folder"
for documents in "$@"; do
  out=$folder/$day-$documents.json
  [ ! -e "$out" ] || continue
  rounds=5
  [ "$documents" -lt 300000 ] || rounds=1
  python3 -B "$here/commands.py" "$program" --bare "$bare" --documents "$documents" --rounds "$rounds" --out "$out" >&2
done
python3 -B "$here/commands.py" --table "$folder/$day"-*.json
