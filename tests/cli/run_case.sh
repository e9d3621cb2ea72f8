#!/bin/sh
# One test of the command line: runs the shell text `cmd` of a case folder and compares standard output, standard error and exit status whole.
#   run_case.sh PROGRAM SAMPLES CASE [--update]
# The text runs in an empty folder that holds `samples` (the project's) and what stands in the case's folder `files`; `mandates` is the program.
# A file that is absent stands for nothing (stdout, stderr) or 0 (exit). --update writes the files instead of comparing them.
set -eu
program=$(realpath "$1") samples=$(realpath "$2") case=$(realpath "$3") update=${4:-}

folder=$(mktemp -d)
trap 'chmod -R u+rwx "$folder"; rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/here" "$folder/result"
ln -s "$program" "$folder/bin/mandates"
cp -R "$samples" "$folder/here/samples"
rm -f "$folder/here/samples/README.md"
if [ -d "$case/files" ]; then cp -R "$case/files/." "$folder/here/"; fi

status=0
(cd "$folder/here" && env -i PATH="$folder/bin:/usr/bin:/bin" HOME="$folder/here" USER=tester LC_ALL=C.UTF-8 TZ=UTC COLUMNS=100 \
  ASAN_OPTIONS="${ASAN_OPTIONS:-}" UBSAN_OPTIONS="${UBSAN_OPTIONS:-}" TSAN_OPTIONS="${TSAN_OPTIONS:-}" \
  sh "$case/cmd" >"$folder/result/stdout" 2>"$folder/result/stderr" </dev/null) || status=$?
echo "$status" >"$folder/result/exit"

if [ "$update" = --update ]; then
  for name in stdout stderr exit; do
    rm -f "$case/$name"
    if [ "$name" = exit ] && [ "$status" -eq 0 ]; then continue; fi
    if [ -s "$folder/result/$name" ]; then cp "$folder/result/$name" "$case/$name"; fi
  done
  exit 0
fi

failed=0
for name in stdout stderr exit; do
  wanted=$case/$name
  if [ ! -e "$wanted" ]; then
    wanted=$folder/none
    if [ "$name" = exit ]; then echo 0 >"$wanted"; else : >"$wanted"; fi
  fi
  diff -u --label "wanted $name" --label "got $name" "$wanted" "$folder/result/$name" || failed=1
done
exit "$failed"
