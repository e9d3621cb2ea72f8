#!/bin/sh
# Holds the man pages of the repository against those the program writes.
#   check_man.sh PROGRAM FOLDER [--update]
set -eu
program=$(realpath "$1") pages=$(realpath "$2")
if [ "${3:-}" = --update ]; then
  rm -f "$pages"/*.1
  exec "$program" internal man "$pages"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" internal man "$folder"
diff -ru "$pages" "$folder" && exit 0
echo "the man pages are not up to date: tests/cli/check_man.sh PROGRAM docs/man --update"
exit 1
