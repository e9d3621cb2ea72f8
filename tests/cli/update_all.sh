#!/bin/sh
# Writes what every case, the man pages and the README should show, as PROGRAM shows it now. Read the difference before you commit it.
#   update_all.sh PROGRAM
set -eu
cd "$(dirname "$0")"
for cmd in */*/cmd; do ./run_case.sh "$1" ../samples "$(dirname "$cmd")" --update; done
./check_man.sh "$1" ../../docs/man --update
./check_readme.sh "$1" ../.. --update
