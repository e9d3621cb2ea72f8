#!/bin/sh
# Lets LibreOffice make Word and PDF files of the samples and compares their records with those of the texts. Skips (77) where LibreOffice is
# absent. Its PDF files of plain text have neither indents nor gaps between paragraphs, so those of samples without numbers are not compared.
#   check_libreoffice.sh PROGRAM SAMPLES
set -eu
program=$(realpath "$1") samples=$(realpath "$2")
command -v soffice >/dev/null || { echo "skipped: no LibreOffice (soffice)"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cp "$samples"/*.txt .
office() {
  HOME=$folder timeout 300 soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >conversion 2>&1 || { cat conversion >&2; exit 1; }
}
office --infilter="Text (encoded):UTF8" --convert-to "docx:Office Open XML Text" ./*.txt
office --convert-to pdf ./*.docx

# a record says from which file, page and line it is
records() { "$program" extract --format jsonl "$1" | sed 's/"source":"[^"]*",//; s/"line":[0-9]*//; s/"page":[0-9]*,//'; }
failed=0 compared=0
for text in *.txt; do
  records "$text" >wanted
  records "${text%.txt}.docx" >got
  diff -u --label "$text" --label "${text%.txt}.docx" wanted got || failed=1
  compared=$((compared + 1))
  grep -qE '^ *1\.' "$text" || continue
  records "${text%.txt}.pdf" >got
  diff -u --label "$text" --label "${text%.txt}.pdf" wanted got || failed=1
done
[ "$compared" -ge 10 ] || { echo "only $compared samples" >&2; exit 1; }
exit "$failed"
