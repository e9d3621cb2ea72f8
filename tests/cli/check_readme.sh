#!/bin/sh
# Runs the terminal sessions of README.md: every line that begins with "$ mandates" inside a console block, in order, in one folder that holds
# tests/samples; what it prints must stand below it.
#   check_readme.sh PROGRAM REPOSITORY [--update]
set -eu
program=$(realpath "$1") repository=$(realpath "$2") update=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/bin" "$folder/here/tests"
ln -s "$program" "$folder/bin/mandates"
cp -R "$repository/tests/samples" "$folder/here/tests/samples"
cd "$folder/here"

inside=no
while IFS= read -r line; do
  case $line in
    '```console') inside=yes ;;
    '```') inside=no ;;
  esac
  case $inside$line in
    'yes$ mandates'*)
      printf '%s\n' "$line"
      env -i PATH="$folder/bin:/usr/bin:/bin" HOME="$folder/here" USER=tester LC_ALL=C.UTF-8 TZ=UTC COLUMNS=100 \
        sh -c "${line#??}" </dev/null 2>&1 || echo "exit status $?"
      ;;
    'yes```console') printf '%s\n' "$line" ;;
    yes*) ;;  # what was printed before
    *) printf '%s\n' "$line" ;;
  esac
done <"$repository/README.md" >"$folder/README.md"

if [ "$update" = --update ]; then cp "$folder/README.md" "$repository/README.md"; exit 0; fi
diff -u "$repository/README.md" "$folder/README.md" && exit 0
echo "README.md does not show what the program prints: tests/cli/check_readme.sh PROGRAM . --update"
exit 1
