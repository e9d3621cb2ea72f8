"""Reads a store through its views: statuses are those of the program on every day, lists have the same rows, and the examples of docs/sql.md run.

usage: check_views.py PROGRAM FOLDER DOCUMENTATION [DAY...]

FOLDER has documents, or is a store. Exit status 77 where there is no sqlite3.
"""
import csv
import io
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

program = str(pathlib.Path(sys.argv[1]).resolve())
source = pathlib.Path(sys.argv[2]).resolve()
page = pathlib.Path(sys.argv[3]).resolve().read_text(encoding='utf-8')
DAYS = sys.argv[4:] or ['2026-02-01', '2026-10-15', '2027-01-01', '2029-03-01', '2040-01-01']
ENTERED_ON = '2026-01-20'
failures = []


def fail(what):
    failures.append(what)
    print('FAILED:', what)


def run(*arguments):
    done = subprocess.run([program, '--config', '', *arguments], capture_output=True, check=False, text=True)
    if done.returncode != 0:
        fail(f'{" ".join(arguments)}: exit status {done.returncode}: {done.stderr}')
    return done.stdout


def rows_of(*arguments):
    return list(csv.DictReader(io.StringIO(run(*arguments, '--format', 'csv'), newline='')))


def examples(language):
    return re.findall(rf'^```{language}\n(.*?)^```', page, re.M | re.S)


def enter():
    """What people enter decides a status, too."""
    ids = [row['id'] for row in rows_of('open', '--all-actors', '--as-of', ENTERED_ON)]
    run('close', ids[0], '--by', 'A/81/999', '--date', ENTERED_ON)
    run('close', ids[1], '--by', 'A/81/998', '--date', ENTERED_ON)
    run('reopen', ids[1], '--date', ENTERED_ON)
    run('amend', ids[2], '--status', 'fulfilled', '--why', 'told by the desk')
    run('assign', ids[3], 'Ms. Keeper')


def compare_statuses(store):
    statement = next(text for text in examples('python') if 'STATUS = """' in text)
    statement = re.search(r'STATUS = """(.*?)"""', statement, re.S)[1]
    seen = set()
    for day in DAYS:
        wanted = {row['id']: row['status'] for row in rows_of('open', '--all-actors', '--status', 'all', '--as-of', day)}
        got = dict(store.execute(statement, {'day': day}))
        different = sorted(i for i in wanted.keys() | got.keys() if wanted.get(i) != got.get(i))
        for one in different[:5]:
            fail(f'{day}: {one} is {got.get(one)}, the program says {wanted.get(one)}')
        if different:
            print(f'{len(different)} of {len(wanted)} differ on {day}')
        seen |= set(wanted.values())
    today = store.execute("SELECT date('now')").fetchone()[0]
    if dict(store.execute(statement, {'day': today})) != dict(store.execute('SELECT id, status FROM v_obligation WHERE adopted <= ?', (today,))):
        if today == store.execute("SELECT date('now')").fetchone()[0]:
            fail('v_obligation has other statuses than the statement of the page')
    return seen


def compare_lists(store):
    names = ['symbol', 'paragraph', 'body', 'session', 'adopted', 'title', 'agenda_item', 'committee', 'verb', 'type', 'deliverables', 'recipients',
             'text', 'assigned_to']
    plain = lambda text: re.sub(r'\s+', ' ', (text or '').lstrip("'"))
    wanted = {row['id']: row for row in rows_of('open', '--all-actors', '--status', 'all', '--as-of', DAYS[-1])}
    columns = ', '.join(names)
    for row in store.execute(f'SELECT id, amended, actors, due, first_due, {columns} FROM v_obligation'):
        other = wanted.pop(row[0])
        pairs = dict(zip(names, row[5:]))
        if not row[1]:
            pairs |= {'actors': row[2], 'due': row[3], 'first_due': row[4]}
        for name, value in pairs.items():
            if plain(value) != plain(other[name]):
                fail(f'{row[0]}: {name} is {value!r}, the program says {other[name]!r}')
    if wanted:
        fail(f'{len(wanted)} obligations are not in v_obligation')
    chains = {row['id']: (row['times'], row['subject'], row['rhythm']) for row in rows_of('audit', '--min-sessions', '1', '--as-of', DAYS[-1])}
    got = {chain: (str(times), subject, rhythm) for chain, times, subject, rhythm in store.execute('SELECT chain, times, subject, rhythm FROM v_chain')}
    if {k: v[0] for k, v in chains.items()} != {k: v[0] for k, v in got.items()}:
        fail(f'{len(chains)} chains, v_chain has {len(got)}')
    count = lambda view: store.execute(f'SELECT count(*) FROM {view}').fetchone()[0]
    evidence = run('audit', '--fulfilments', '--as-of', DAYS[-1]).splitlines()
    if len(evidence) != count('v_evidence'):
        fail(f'{len(evidence)} pieces of evidence, v_evidence has {count("v_evidence")}')
    documents = rows_of('documents', '--as-of', DAYS[-1])
    if len(documents) != count('v_document'):
        fail(f'{len(documents)} documents, v_document has {count("v_document")}')
    provisions = rows_of('provisions', '--as-of', DAYS[-1])
    asking = store.execute("SELECT count(*) FROM v_provision JOIN v_document USING (symbol) WHERE v_document.kind IN ('resolution', 'decision', "
                           "'statement') AND obligation_count > 0").fetchone()[0]
    if len(provisions) != asking or not provisions:
        fail(f'{len(provisions)} provisions, v_provision has {asking}')
    if count('v_entry') != 5 and not source.is_file():
        fail(f'5 entries were made, v_entry has {count("v_entry")}')
    for view, in store.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
        store.execute(f'SELECT * FROM {view} LIMIT 3').fetchall()
        if f'`{view}`' not in page:
            fail(f'{view} is not on the page')
    return count('v_obligation')


def run_examples():
    for text in examples('python'):
        done = subprocess.run([sys.executable, '-B', '-c', text], capture_output=True, check=False, text=True)
        if done.returncode != 0 or not done.stdout:
            fail(f'an example in Python: {done.stderr or "prints nothing"}\n{text}')
    for text in examples('sh'):
        done = subprocess.run(['sh', '-ec', text], capture_output=True, check=False, text=True)
        if done.returncode != 0 or not done.stdout:
            fail(f'an example for the shell: {done.stderr or "prints nothing"}\n{text}')
    if len(examples('python')) < 2 or len(examples('sh')) < 1:
        fail('the page has no examples')


work = tempfile.mkdtemp()
try:
    os.chdir(work)
    os.environ.pop('MANDATES_DB', None)
    os.environ['MANDATES_USER'] = 'keeper'
    if source.is_file():
        shutil.copy(source, 'mandates.db')
    else:
        run('ingest', str(source))
        enter()
    run('audit', '--limit', '1')
    with sqlite3.connect('file:mandates.db?mode=ro', uri=True) as connection:
        statuses = compare_statuses(connection)
        number = compare_lists(connection)
    connection.close()
    if shutil.which('sqlite3') is None:
        print('skipped: no sqlite3')
        sys.exit(77)
    run_examples()
finally:
    shutil.rmtree(work)
if not failures and len(statuses) < 6:
    fail(f'only {sorted(statuses)} among the statuses')
if failures:
    sys.exit(1)
print(f'{number} obligations with the same status on {len(DAYS)} days')
