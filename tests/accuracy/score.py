#!/usr/bin/env python3
"""Accuracy of extraction over the samples: what the program finds against labels made by hand, as F1 of each field.

  score.py PROGRAM SAMPLES LABELS [--least F1]

A label says what a careful reader finds in the sample, not what the program gives; it is changed only where it is wrong. Exit status 1
where a field has an F1 below the least one allowed.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

FIELDS = ("clauses", "obligation", "actors", "deliverables", "recipients", "due")


def found_by(program, sample):
    text = subprocess.run([program, "extract", "--format", "jsonl", str(sample)], check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        record = json.loads(line)
        yield {
            "para": record["paragraph"],
            "verb": record["verb"],
            "obligation": record["obligation"],
            "actors": [actor["name"] for actor in record["actors"]],
            "deliverables": [one["type"] if isinstance(one, dict) else one for one in record["deliverables"]],
            "recipients": [one["name"] for one in record["recipients"]],
            "due": [due["code"] for due in record["due"]],
        }


def facts(clauses, sample):
    """The facts of each field; a clause counts as often as it stands there."""
    facts = collections.defaultdict(collections.Counter)
    for clause in clauses:
        place = (sample, clause["para"], clause["verb"])
        facts["clauses"][place] += 1
        if clause["obligation"]:
            facts["obligation"][place] += 1
            for field in FIELDS[2:]:
                for value in clause[field]:
                    facts[field][place + (value,)] += 1
    return facts


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("samples", type=pathlib.Path)
    arguments.add_argument("labels", type=pathlib.Path)
    arguments.add_argument("--least", type=float, default=0.92)
    options = arguments.parse_args()
    both, found_all, wanted_all = (collections.Counter() for _ in range(3))
    files = sorted(options.labels.glob("*.jsonl"))
    if not files:
        sys.exit("no labels in " + str(options.labels))
    for file in files:
        sample = options.samples / (file.stem + ".txt")
        found = facts(found_by(options.program, sample), file.stem)
        wanted = facts((json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()), file.stem)
        for field in FIELDS:
            both[field] += sum((found[field] & wanted[field]).values())
            found_all[field] += sum(found[field].values())
            wanted_all[field] += sum(wanted[field].values())
            for sign, rest in (("+", found[field] - wanted[field]), ("-", wanted[field] - found[field])):
                for fact in sorted(rest):
                    print(f"{sign} {field}: {' '.join(map(str, fact))}")
    good = True
    for field in FIELDS:
        f1 = 2 * both[field] / max(1, found_all[field] + wanted_all[field])
        good = good and f1 >= options.least
        print(f"{field:13} F1 {f1:.3f}  ({both[field]} of {wanted_all[field]} labelled, {found_all[field]} found)")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
