#!/bin/sh
# Completes command lines in real shells: bash by its own machinery, zsh and fish where they are installed. What each offers must be what the
# option tree has.
#   check_completions.sh PROGRAM
set -eu
program=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for shell in bash zsh fish; do "$program" completion "$shell" >"$folder/$shell"; done
mkdir "$folder/here" "$folder/here/rules"
: >"$folder/here/report.txt"
cd "$folder/here"

# One case a line: what is typed, then what must be offered, then what must not (after !).
cat >"$folder/cases" <<'CASES'
mandates op|open
mandates ru|rules|!rules/
mandates rules |check explain list test|!open
mandates rules check --ru|--rules
mandates open --del|--deliverable
mandates open --deliverable |report briefing meeting agenda|!open
mandates open --status ful|fulfilled
mandates open --format |table csv json jsonl html md|!ics
mandates calendar --format |ics html md
mandates documents --sort ad|adopted
mandates --quiet open --due|--due-after --due-before
mandates --db rep|report.txt
mandates ingest rep|report.txt
mandates help cal|calendar
mandates completion z|zsh
mandates open --color |auto always never
CASES

failed=0
check() {  # SHELL LINE OFFERED WANTED
  for word in $4; do
    case $word in
      !*) printf '%s\n' $3 | grep -qxF -e "${word#!}" && { echo "$1: '$2' offers ${word#!}"; failed=1; } ;;
      *) printf '%s\n' $3 | grep -qxF -e "$word" || { echo "$1: '$2' does not offer $word but: $3"; failed=1; } ;;
    esac
  done
  return 0
}

offered_by_bash() {
  bash -c '. "$1"; shift; read -ra COMP_WORDS <<<"$1"; case $1 in *" ") COMP_WORDS+=("");; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _mandates; printf "%s\n" "${COMPREPLY[@]}"' bash "$folder/bash" "$1"
}

offered_by_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$folder/fish" "$1" 2>&1 | cut -f 1
}

# zsh completes at a prompt only: a terminal of its own types the line and lists what is offered.
cat >"$folder/zsh-driver" <<'ZSH'
zmodload zsh/zpty
zpty shell zsh -f -i
send() { zpty -w shell "$1" }
send 'PS1=; unset zle_bracketed_paste; autoload -U compinit; compinit -u -D; cd '"$3"
send "source $1"
send 'zstyle ":completion:*" list-prompt ""; zstyle ":completion:*" format ""; LISTMAX=1000; LINES=1000; COLUMNS=200
  offer() { compadd() { local -a found; local arg; builtin compadd -O found "$@" 2>/dev/null; print -l -- "OFFER ${^found}" >>'"$3"'/offers; builtin compadd "$@" }; _main_complete; unfunction compadd; print END >>'"$3"'/offers }
  zle -C offer complete-word offer; bindkey "^I" offer; print READY >>'"$3"'/offers'
# Waits for what has to come, not for a time: the limit is for a shell that hangs.
for i in {1..600}; do [[ -e $3/offers ]] && break; sleep 0.1; zpty -r -t shell _ ; done
zpty -n -w shell "$2"$'\t'
for i in {1..600}; do grep -q END $3/offers && break; sleep 0.1; zpty -r -t shell _ ; done
zpty -d shell
sed -n 's/^OFFER //p' $3/offers
ZSH

offered_by_zsh() {
  rm -f "$folder/here/offers"
  zsh -f "$folder/zsh-driver" "$folder/zsh" "$1" "$folder/here" 2>/dev/null
  rm -f "$folder/here/offers"
}

for shell in bash zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    echo "skipped: no $shell here"
    continue
  fi
  if [ "$shell" != fish ]; then "$shell" -n "$folder/$shell"; else fish --no-config -n "$folder/fish"; fi
  while IFS='|' read -r line wanted unwanted; do
    check "$shell" "$line" "$("offered_by_$shell" "$line")" "$wanted ${unwanted:-}"
  done <"$folder/cases"
done
exit "$failed"
