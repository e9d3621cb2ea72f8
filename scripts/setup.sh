#!/bin/sh
# From a fresh clone on Debian 12 to the list of open requests: installs what is needed, builds the program, puts the sample resolutions
# into a store and asks what is open. As root, or as a user with sudo. Safe to run again.
set -eu
cd "$(dirname "$0")/.."
. scripts/packages.sh

# shellcheck disable=SC2086  # a list of names
install_packages $BUILD_PACKAGES
echo "== build: build/release/mandates"
cmake --preset release -DBUILD_TESTING=OFF >build-setup.log 2>&1 || { cat build-setup.log >&2; exit 1; }
rm -f build-setup.log
cmake --build --preset release --parallel "$(jobs)"

store=build/samples.db
rm -f "$store" "$store-wal" "$store-shm"
echo "== mandates --db $store ingest tests/samples"
build/release/mandates --db "$store" ingest tests/samples
echo "== mandates --db $store open --as-of 2026-01-15"
build/release/mandates --db "$store" open --as-of 2026-01-15
echo "== next: build/release/mandates --help"
