"""Holds `mandates alike` against pairs of requests that people labelled as same, part or other (docs/alike.md).

usage: score_pairs.py PROGRAM STORE FOLDER [--list]

FOLDER has pairs.jsonl ({"n", "a": {"id"}, "b": {"id"}}) and labels.jsonl ({"n", "label"}). Prints how many of the pairs called the same are among the first
ten answers to either of the two, how many of those that the program calls the same are, and what was called what.
"""
import collections
import json
import pathlib
import sqlite3
import subprocess
import sys

program, store, folder = sys.argv[1:4]
pairs = [json.loads(line) for line in (pathlib.Path(folder) / 'pairs.jsonl').read_text().splitlines()]
labels = {one['n']: one['label'] for one in map(json.loads, (pathlib.Path(folder) / 'labels.jsonl').read_text().splitlines())}
connection = sqlite3.connect(f'file:{store}?mode=ro', uri=True)
chain_of = dict(connection.execute('SELECT id, chain FROM v_chain_member'))
held = {row[0] for row in connection.execute('SELECT id FROM v_life')}
answers = {}


def ask(one):
    """Rows of the answer by place: id, chain, what it is called."""
    if one not in answers:
        done = subprocess.run([program, '--config', '', '--db', store, '--as-of', '2100-01-01', 'alike', one, '--own-family', '--limit', '200',
                               '--format', 'jsonl'], capture_output=True, check=True, text=True)
        answers[one] = [json.loads(line) for line in done.stdout.splitlines()]
    return answers[one]


def place(question, other):
    """The place of an obligation, or of its chain, among the answers to another (from 0), and what it is called there."""
    for number, row in enumerate(ask(question)):
        if row['id'] == other or (row['chain'] and row['chain'] == chain_of.get(other)):
            return number, row['sameness'], row['likeness']
    return None, 'other', '0'


calls = collections.Counter()
found = same = absent = 0
listed = []
order = {'same': 2, 'part': 1, 'other': 0}
for pair in pairs:
    a, b = pair['a']['id'], pair['b']['id']
    if a not in held or b not in held:
        absent += 1
        continue
    label = labels[pair['n']]
    sides = [place(a, b), place(b, a)]
    called = max((side[1] for side in sides), key=order.get)
    calls[label, called] += 1
    if label == 'same':
        same += 1
        found += any(side[0] is not None and side[0] < 10 for side in sides)
    if label != called or '--all' in sys.argv and label != 'other':
        listed.append((pair['n'], label, called, sides, a, b))
called_same = sum(count for (_, called), count in calls.items() if called == 'same')
right = calls['same', 'same']
print(f'{len(pairs)} pairs, {absent} of them with a clause that the store does not have')
print(f'same among the first ten: {found} of {same}')
print(f'called the same and the same: {right} of {called_same}; of the same called so: {right} of {same}')
print(f'label and call agree: {sum(count for (label, called), count in calls.items() if label == called)} of {sum(calls.values())}')
for label in order:
    print(f'  {label}: ' + ', '.join(f'{calls[label, called]} called {called}' for called in order))
if '--list' in sys.argv:
    for one in listed:
        print(*one)
