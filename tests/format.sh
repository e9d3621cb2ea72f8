#!/bin/sh
# Checks that the sources are formatted as .clang-format says; status 77 (skipped) where there is no clang-format.
#   format.sh REPOSITORY
set -eu
cd "$1"
command -v clang-format >/dev/null || { echo "no clang-format: not checked"; exit 77; }
find src tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run -Werror
