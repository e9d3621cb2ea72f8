#!/bin/sh
# Lets LibreOffice make Word files of the samples and compares their records with those of the texts. Skips (77) where LibreOffice is absent.
#   check_libreoffice.sh PROGRAM SAMPLES
set -eu
program=$(realpath "$1") samples=$(realpath "$2")
command -v soffice >/dev/null || { echo "skipped: no LibreOffice (soffice)"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cp "$samples"/*.txt .
HOME=$folder timeout 300 soffice "-env:UserInstallation=file://$folder/profile" --headless --infilter="Text (encoded):UTF8" \
  --convert-to "docx:Office Open XML Text" ./*.txt >conversion 2>&1 || { cat conversion >&2; exit 1; }

# a record says from which file and line it is, and a Word file that was never laid out knows no pages
records() { "$program" extract --format jsonl "$1" | sed 's/"source":"[^"]*",//; s/"line":[0-9]*//; s/"page":[0-9]*,//'; }
failed=0 compared=0
for text in *.txt; do
  records "$text" >wanted
  records "${text%.txt}.docx" >got
  diff -u --label "$text" --label "${text%.txt}.docx" wanted got || failed=1
  compared=$((compared + 1))
done
[ "$compared" -ge 10 ] || { echo "only $compared samples" >&2; exit 1; }
exit "$failed"
