#!/usr/bin/env python3
"""Lays decisions out as a volume prints them and compares what the program finds with the verbs that they print.

usage: decisions.py PROGRAM FOLDER [--list] [--volume FILE]

FOLDER holds a JSON file for each decision: number ("71/501 A and B"), title, text. The last line says how many became one document
each, with their symbol and the first verb that they print. Exit status 1 where fewer than 97 % did.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

VERBS = r"(took note|decided|requested|recalled|noted|approved|endorsed|adopted|elected|appointed|authorized|welcomed|urged|invited|agreed|concurred|confirmed|expressed|reaffirmed|called upon|encouraged|granted|resolved)"
BASES = {"took note": "take note", "called upon": "call upon", "agreed": "agree", "authorized": "authorize", "confirmed": "confirm"}


def base_of(verb):
    if verb in BASES:
        return BASES[verb]
    return verb[:-1] if verb.endswith(("ced", "sed", "ged", "ided", "ted", "lved", "oved", "ived", "ited", "med")) and verb[:-1].endswith("e") and not verb.endswith(("ested", "ected", "inted", "opted", "anted", "ommed")) else verb[:-2]


def load(folder):
    decisions = []
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        data = json.loads(path.read_text())
        number = re.match(r"\d+/\d+", data["number"]).group()
        decisions.append((number, " ".join(data["title"].split()), data["text"].replace("\r", "")))
    decisions.sort(key=lambda d: [int(n) for n in d[0].split("/")])
    return decisions


def lay_out(decisions):
    """One session's part of a volume: wrapped lines, headings between the kinds of decisions, a running head on each page."""
    session = decisions[0][0].split("/")[0]
    lines = ["Resolutions and Decisions", "", "B. Other decisions", "", "1. Decisions adopted without reference to a Main Committee", ""]
    for count, (number, title, text) in enumerate(decisions):
        if count % 25 == 24:
            lines += ["2. Decisions adopted on the reports of the First Committee", ""]
        lines += textwrap.wrap(f"{number}.  {title}", 90, subsequent_indent="         ") + [""]
        for paragraph in text.split("\n"):
            paragraph = " ".join(paragraph.split())
            if paragraph:
                lines += textwrap.wrap(paragraph, 90, initial_indent="     ") + [""]
    return f"A/{session}/49 (Vol. II)\n\n" + "\n".join(lines) + "\n"


def first_verb(text):
    found = re.search(r"[Tt]he (?:General )?Assembly\b(.*)", " ".join(text.split()))
    rest = found.group(1) if found else text
    rest = re.sub(r"(in which|by which|had|was|it|that the Assembly)( had| also| further)? " + VERBS, "", rest)
    verb = re.search(r"\b" + VERBS + r"\b(?! (by|in|at|on|under) )", rest, re.I)
    return base_of(verb.group(1).lower()) if verb else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--list", action="store_true", help="print what is missing or read otherwise")
    parser.add_argument("--volume", help="write the volumes there and stop")
    arguments = parser.parse_args()
    if not list(pathlib.Path(arguments.folder).glob("*.json")):
        print(f"skipped: no decisions in {arguments.folder}")
        return 77
    sessions = collections.defaultdict(list)
    for decision in load(arguments.folder):
        sessions[decision[0].split("/")[0]].append(decision)
    if arguments.volume:
        pathlib.Path(arguments.volume).write_text("\n\f".join(lay_out(d) for d in sessions.values()))
        return 0
    right = total = 0
    for session, decisions in sessions.items():
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "volume.txt"
            path.write_text(lay_out(decisions))
            run = subprocess.run([arguments.program, "extract", "--config", "", "--format", "jsonl", str(path)], capture_output=True, text=True)
        verbs = collections.defaultdict(list)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            if record["kind"] == "decision":
                verbs[record["symbol"]].append(record["verb"])
        for number, title, text in decisions:
            total += 1
            wanted, found = first_verb(text), verbs[f"A/DEC/{number}"]
            if wanted in found or (not wanted and found):
                right += 1
            elif arguments.list:
                print(f"A/DEC/{number}: prints {wanted or 'no verb known here'}, found {', '.join(found) or 'nothing'}: {' '.join(text.split())[:200]}")
        if run.stderr and arguments.list:
            print(run.stderr.strip())
    print(f"{right} of {total} decisions ({right / total:.3f}) became a document with the verb that they print")
    return 0 if right >= 0.97 * total else 1


if __name__ == "__main__":
    sys.exit(main())
