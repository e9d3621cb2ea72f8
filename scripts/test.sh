#!/bin/sh
# Installs what the tests need, builds everything, warnings as errors, and runs all tests. As root, or as a user with sudo. Safe to run again.
#   scripts/test.sh            the release build
#   scripts/test.sh all        after it the unit, property, command-line and fuzz tests under the address and undefined-behaviour sanitizers;
#                              about half an hour on two cores, two thirds of it building
#   scripts/test.sh asan|tsan  all tests under sanitizers (slower)
# At the end stand the skipped tests with their reasons and the summary of each build. Where CI is set, a test skipped without need is a failure.
set -eu
cd "$(dirname "$0")/.."
. scripts/packages.sh

# What may be skipped: checks over a folder of real documents that is not here, what root may not be refused, and what only root may do:
# a container often has no right to make a system inside.
NEEDED_SKIPS='no corpus in|no PDF files in|root may read everything|a clean system is made as root only|no clean system could be made'

failed=""
built=""

# skipped_tests PRESET: a skipped test says why in the line after "Skipped", or in one of its own.
skipped_tests() {
  awk '/^[0-9]+\/[0-9]+ Test: / { name = $3 }
       why == 1 { print name ": " $0; why = 0 }
       /: Skipped$/ { why = 1 }
       /^skipped: |: not checked$/ { print name ": " $0 }' "build/$1/Testing/Temporary/LastTest.log"
}

# build_and_test PRESET [OPTION OF CTEST...]
build_and_test() {
  preset=$1
  shift
  echo "== build: build/$preset"
  cmake --preset "$preset" -DBUILD_TESTING=ON -DMANDATES_WERROR=ON
  cmake --build --preset "$preset" --parallel "$(jobs)"
  echo "== tests: $preset"
  { ctest --preset "$preset" --parallel "$(jobs)" "$@" 2>&1 || touch "build/$preset/ctest.failed"; } | tee "build/$preset/ctest.log"
  if [ -e "build/$preset/ctest.failed" ]; then failed=yes; fi
  rm -f "build/$preset/ctest.failed"
  built="$built $preset"
}

# shellcheck disable=SC2086  # lists of names
install_packages $BUILD_PACKAGES $TEST_PACKAGES
case ${1:-release} in
  all)
    build_and_test release
    build_and_test asan --label-regex '^(unit|property|cli|fuzz)$'
    ;;
  *) build_and_test "${1:-release}" ;;
esac

for preset in $built; do
  skipped=$(skipped_tests "$preset")
  [ -z "$skipped" ] || printf '== skipped: %s\n%s\n' "$preset" "$skipped"
  if [ -n "${CI:-}" ] && printf '%s\n' "$skipped" | grep . | grep -v -q -E "$NEEDED_SKIPS"; then
    echo "error: of these, some were skipped without need" >&2
    failed=yes
  fi
done
echo "== summary"
for preset in $built; do
  echo "$preset: $(grep 'tests passed, .* tests failed out of' "build/$preset/ctest.log" || echo 'ctest did not finish')"
done
[ -z "$failed" ]
