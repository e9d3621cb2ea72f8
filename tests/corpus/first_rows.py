#!/usr/bin/env python3
"""Puts a corpus into one store and reads the first rows of `open` for the Secretary-General, as of 1 February 2026.

usage: first_rows.py PROGRAM CORPUS

Each of the first 50 is open and falls due in the year ahead or in a session that runs, or has been overdue for a year at most: its day lies
between February 2025 and January 2027. In the calendar of 2026 nothing stands before 2016, unless it is on a day of the year that its words
name. Prints the rows that do not agree; exit status 1 where there are any, 77 where the corpus is absent.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDERS = ["ga-pdf-text", "docx-text", "akn/prst", "drafts"]
ROWS = 50
SINCE, UNTIL, AS_OF = "2025-02-01", "2027-01-31", "2026-02-01"
DAY_OF_YEAR = re.compile(r"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b")


def main():
    program, corpus = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (corpus / FOLDERS[0]).exists():
        print(f"no corpus in {corpus}")
        return 77
    folders = [corpus / name for name in FOLDERS if (corpus / name).exists()] + sorted(corpus.glob("akn/*/*/en"))
    with tempfile.TemporaryDirectory() as work:

        def run(*arguments):
            return subprocess.run([program, "--config", "", "--db", f"{work}/all.db", *map(str, arguments)], capture_output=True, text=True).stdout

        run("ingest", *folders)
        rows = [json.loads(line) for line in run("open", "--as-of", AS_OF, "--format", "jsonl").splitlines() if line.startswith("{")]
        asked = run("open", "--all-actors", "--status", "open", "--as-of", AS_OF, "--format", "jsonl").splitlines()
        old = {row["id"]: row for row in map(json.loads, asked) if row["adopted"] < "2016"}
        entries = json.loads(run("calendar", "--all-actors", "--as-of", AS_OF, "--from", "2026-01-01", "--to", "2026-12-31", "--format", "json"))["entries"]
    wrong = [f"{row['symbol']} ¶{row['paragraph']} {row['status']} {row['due_day'] or 'without a day'}"
             for row in rows[:ROWS] if not SINCE <= row["due_day"] <= UNTIL]
    dead = sorted({f"{entry['symbol']} ¶{entry['paragraph']} {entry['due_code']}" for entry in entries
                   if entry["id"] in old and entry["due_code"].startswith("every:") and not DAY_OF_YEAR.search(entry["text"])})
    for line in wrong + dead:
        print(line)
    print(f"{len(rows)} rows, {len(wrong)} of the first {ROWS} out of time; {len(entries)} calendar entries, {len(dead)} of long ago")
    return 1 if wrong or dead or len(rows) < ROWS or not entries else 0


sys.exit(main())
