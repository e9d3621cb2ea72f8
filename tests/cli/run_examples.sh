#!/bin/sh
# Runs the examples that help prints, each in a folder with the samples, a store of them and a folder of rules; all must end with status 0.
#   run_examples.sh PROGRAM SAMPLES
set -eu
program=$(realpath "$1") samples=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/bin" "$folder/fresh/tests" "$folder/fresh/my-rules"
ln -s "$program" "$folder/bin/mandates"
cp -R "$samples" "$folder/fresh/tests/samples"
cat >"$folder/fresh/my-rules/verbs.toml" <<'RULES'
[[rule]]
id = "verb.beseech"
kind = "verb"
summary = "Beseeches somebody to act"
base = "beseech"
type = "directive"
rank = 5
forms = ["beseeches"]
match = ["Beseeches the Secretary-General to act"]
no_match = ["The keepers of the light"]
RULES
(cd "$folder/fresh" && "$program" ingest tests/samples) >/dev/null
PATH=$folder/bin:$PATH
export PATH

failed=0
"$program" internal examples >"$folder/examples"
[ -s "$folder/examples" ] || { echo "no examples"; exit 1; }
while IFS= read -r line; do
  rm -rf "$folder/here"
  cp -R "$folder/fresh" "$folder/here"
  case $line in
  "mandates serve"*)  # on any free port, without a browser on this desktop; one SIGINT ends it (a second one, which timeout sends to its group, would kill it)
    line="timeout --foreground --preserve-status --signal=INT 2 $(printf '%s' "$line" | sed 's/ --port [0-9]*//; s/ --open//') --port 0" ;;
  esac
  if ! (cd "$folder/here" && sh -c "$line" >"$folder/out" 2>&1 </dev/null); then
    echo "example fails: $line"
    cat "$folder/out"
    failed=1
  fi
done <"$folder/examples"
exit "$failed"
