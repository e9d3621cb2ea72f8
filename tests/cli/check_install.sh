#!/bin/sh
# Installs into an empty folder, compares the list of files, and runs the installed program away from its sources.
#   check_install.sh BUILD LIST
set -eu
build=$1 list=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/usr" >/dev/null
(cd "$folder/usr" && find . -type f | LC_ALL=C sort) >"$folder/list"
# One file of the CMake package is named after the type of the build; the list is that of a release.
sed -i "s/mandates-config-relwithdebinfo/mandates-config-release/" "$folder/list"
diff -u "$list" "$folder/list"
cd "$folder"
usr/bin/mandates ingest usr/share/mandates/samples >/dev/null
usr/bin/mandates open --as-of 2026-01-15 | grep -q 'A/RES/79/411'
