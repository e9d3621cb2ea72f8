"""Holds `mandates provisions` against paragraphs whose provisions people labelled (docs/accuracy.md).

usage: score_provisions.py PROGRAM STORE FOLDER [--list] [--odd | --even] [PROGRAM_OPTION...]

FOLDER has paragraphs.jsonl ({"n", "symbol", "paragraph", "text"}) and labels.jsonl ({"n", "provisions": [{"kind", "means"?}]}). Counts kinds of a paragraph,
each once; of resources their means count too ("means"). --odd and --even count one half of the paragraphs, by their number.
"""
import collections
import json
import pathlib
import subprocess
import sys

program, store, folder = sys.argv[1:4]
options = [one for one in sys.argv[4:] if one not in ('--list', '--odd', '--even')]
MEANS = {'within-existing': 'existing', 'voluntary': 'voluntary', 'subject-to-availability': 'subject', 'to-be-provided': 'provide'}
read = lambda name: {one['n']: one for one in map(json.loads, (pathlib.Path(folder) / name).read_text().splitlines())}
paragraphs, labels = read('paragraphs.jsonl'), read('labels.jsonl')
done = subprocess.run([program, '--config', '', '--db', store, *options, 'provisions', '--format', 'jsonl'], capture_output=True, check=True, text=True)
found = collections.defaultdict(set)
words = collections.defaultdict(list)
for row in map(json.loads, done.stdout.splitlines()):
    key = row['symbol'], row['paragraph']
    found[key].add((row['kind'], MEANS.get(row['detail'], '')))
    words[key].append((row['kind'], row['words']))
counts = collections.defaultdict(collections.Counter)
for n, paragraph in paragraphs.items():
    if ('--odd' in sys.argv and n % 2 == 0) or ('--even' in sys.argv and n % 2 == 1):
        continue
    key = paragraph['symbol'], paragraph['paragraph']
    wanted = {(one['kind'], one.get('means', '')) for one in labels[n]['provisions']}
    for level, cut in (('kind', lambda x: x[0]), ('means', lambda x: x)):
        a, b = {cut(x) for x in wanted}, {cut(x) for x in found[key]}
        for one in a | b:
            name = one if level == 'kind' else ('resources: ' + one[1] if one[0] == 'resources' else None)
            if name is None:
                continue
            outcome = 'right' if one in a and one in b else 'missed' if one in a else 'wrong'
            counts[name][outcome] += 1
            if level == 'kind':
                counts['all'][outcome] += 1
                if outcome != 'right' and '--list' in sys.argv:
                    print(outcome, name, n, key, [x['words'] for x in labels[n]['provisions'] if x['kind'] == one],
                          [text for kind, text in words[key] if kind == one], paragraph['text'][:300])
for name, count in sorted(counts.items()):
    right, wrong, missed = count['right'], count['wrong'], count['missed']
    precision = right / (right + wrong) if right + wrong else 1
    recall = right / (right + missed) if right + missed else 1
    f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1
    print(f'{name:22} right {right:3}  wrong {wrong:3}  missed {missed:3}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}')
