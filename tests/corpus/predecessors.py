#!/usr/bin/env python3
"""Counts documents that follow an earlier one nearly word for word and have no family and no link in common with it.

usage: predecessors.py PROGRAM CORPUS [--list] [--store FILE] [--most N]

All texts of CORPUS go into one store. The predecessor of a document is the earlier one whose operative text it has the most of (Dice over
runs of four words), of the same body or, where it adopts what another body recommended, of another one. It counts as near-verbatim from
0.5 on (0.8 across bodies), where both are on the same subject (cosine of the words of the whole texts, rare ones weighing more, 0.7). The
measure reads texts alone, so that it does not depend on the rules by which families are found; what follows a form only (observances,
financing) is another subject. Exit status 1 where more than N have theirs outside (--most).
"""
import argparse
import collections
import math
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

RUN, COMMON_RUN, FEW_RUNS, NEAR, ADOPTED, SUBJECT, TIE = 4, 60, 20, 0.5, 0.8, 0.7, 0.02
MONTHS = set("january february march april may june july august september october november december".split())


def make_store(program, corpus, path):
    folders = ["ga-pdf-text", "docx-text", "seeds", "akn/prst"]
    folders += [str(p.relative_to(corpus)) for kind in ("ga", "sc") for p in sorted((corpus / "akn" / kind).glob("*/en"))]
    subprocess.run([program, "--db", path, "ingest", "--quiet"] + [str(corpus / f) for f in folders if (corpus / f).exists()],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([program, "--db", path, "audit", "--limit", "1"], stdout=subprocess.DEVNULL, check=True)


class Document:
    def __init__(self, symbol, body, session, adopted, title, family):
        self.symbol, self.body, self.session, self.adopted, self.title, self.family = symbol, body, session, adopted, title, family
        self.operative, self.words, self.vector = [], collections.Counter(), {}

    def occasion(self):
        return self.adopted if re.fullmatch(r"(19|20)\d\d", self.session) else self.session

    def runs(self):
        found = set()
        for text in self.operative:
            words = re.findall(r"[a-z]+", text.lower())
            found.update(zip(*[words[i:] for i in range(RUN)]))
        return found


def read(store):
    base = sqlite3.connect(store)
    documents = [Document(*row) for row in base.execute(
        "SELECT symbol, body, session, adopted, title, family FROM v_document WHERE kind IN ('resolution', 'decision', 'statement') "
        "AND adopted <> '' ORDER BY adopted, symbol_order")]
    by_symbol = {d.symbol: d for d in documents}
    for symbol, kind, text in base.execute("SELECT symbol, kind, text FROM v_paragraph ORDER BY symbol, position"):
        if symbol in by_symbol:
            by_symbol[symbol].words.update(w for w in re.findall(r"[a-z]{3,}", text.lower()) if w not in MONTHS)
            if kind == "operative":
                by_symbol[symbol].operative.append(text)
    for document in documents:
        document.words.update(re.findall(r"[a-z]{3,}", document.title.lower()))
    having = collections.Counter(word for d in documents for word in d.words)
    for document in documents:
        weights = {w: (1 + math.log(n)) * math.log(len(documents) / having[w]) for w, n in document.words.items()}
        length = math.sqrt(sum(x * x for x in weights.values())) or 1
        document.vector = {w: x / length for w, x in weights.items()}
    links = {(a.split("#")[0], b.split("#")[0]) for a, b in base.execute("SELECT id, previous FROM v_chain_link")}
    return documents, links


def cosine(a, b):
    a, b = sorted((a.vector, b.vector), key=len)
    return sum(x * b.get(w, 0) for w, x in a.items())


def near_verbatim(documents):
    """Yields a document, its predecessors (several where they are as near), and how near."""
    with_run, runs = collections.defaultdict(list), []
    for number, document in enumerate(documents):
        own = document.runs()
        runs.append(own)
        common = collections.Counter()
        for run in own:
            if len(with_run[run]) <= COMMON_RUN:
                common.update(with_run[run])
        likely = sorted(common, key=lambda j: (-2 * common[j] / (len(own) + len(runs[j])), j))[:30]
        found = []
        for j in likely if len(own) >= FEW_RUNS else []:
            earlier = documents[j]
            same_body = earlier.body == document.body
            if earlier.adopted >= document.adopted or (same_body and earlier.occasion() == document.occasion()):
                continue
            dice = 2 * len(own & runs[j]) / (len(own) + len(runs[j]))
            if dice >= (NEAR if same_body else ADOPTED) and cosine(document, earlier) >= SUBJECT:
                found.append((dice, earlier))
        if found:
            best = max(dice for dice, _ in found)
            yield document, [one for dice, one in found if dice >= best - TIE], best
        for run in own:
            with_run[run].append(number)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--store", help="one that is there, with follow-up")
    parser.add_argument("--most", type=int)
    options = parser.parse_args()
    if not options.corpus.exists():
        print(f"skipped: no corpus in {options.corpus}")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or folder + "/all.db"
        if not options.store:
            make_store(options.program, options.corpus, store)
        documents, links = read(store)
    near = list(near_verbatim(documents))
    outside = [(d, before, dice) for d, before, dice in near
               if not any(d.family == one.family or (d.symbol, one.symbol) in links for one in before)]
    if options.list:
        for document, before, dice in sorted(outside, key=lambda row: row[0].symbol):
            print(f"{dice:.2f} {document.symbol}  {document.title[:100]}  (family {document.family})")
            for one in before:
                print(f"     {one.symbol}  {one.title[:100]}  (family {one.family})")
    print(f"{len(documents)} documents, {len(near)} with a near-verbatim predecessor, {len(outside)} of them outside family and links")
    return int(options.most is not None and len(outside) > options.most)


if __name__ == "__main__":
    sys.exit(main())
