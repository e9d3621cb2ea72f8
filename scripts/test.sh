#!/bin/sh
# Installs what the tests need, builds everything and runs all tests. As root, or as a user with sudo. Safe to run again.
#   scripts/test.sh             the release build
#   scripts/test.sh asan|tsan   the same under sanitizers (slower)
set -eu
cd "$(dirname "$0")/.."
. scripts/packages.sh
preset=${1:-release}

# shellcheck disable=SC2086  # lists of names
install_packages $BUILD_PACKAGES $TEST_PACKAGES
echo "== build: build/$preset"
cmake --preset "$preset" -DBUILD_TESTING=ON
cmake --build --preset "$preset" --parallel "$(jobs)"
echo "== tests"
ctest --preset "$preset" --parallel "$(jobs)"
