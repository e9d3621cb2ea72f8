#!/usr/bin/env python3
"""Opens the workbooks of every list with openpyxl and with LibreOffice, and holds them against the same list as CSV.

usage: check_workbook.py PROGRAM SAMPLES

Exit status 77 where this machine has no openpyxl or no LibreOffice.
"""
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:  # the interpreter of the distribution may have it where another one stands first
    system = '/usr/bin/python3'
    if os.path.realpath(sys.executable) == os.path.realpath(system) or not os.path.exists(system):
        print('skipped: no openpyxl')
        sys.exit(77)
    os.execv(system, [system, '-B'] + sys.argv)

AS_OF = '2026-02-01'
DAY = re.compile(r'\d{4}-\d\d-\d\d$')
LISTS = [
    ['open'],
    ['open', '--all-actors', '--status', 'all'],
    ['open', '--all-actors', '--columns', 'symbol,due_day,id', '--sort', 'due_day:desc', '--limit', '5'],
    ['calendar'],
    ['calendar', '--load'],
    ['audit', '--min-sessions', '1'],
    ['audit', '--dropped'],
    ['audit', '--across'],
    ['audit', '--candidates'],
    ['audit', '--periodicity'],
    ['changes', '--since', '2020-01-01'],
    ['search', 'report'],
    ['documents'],
    ['documents', '--kind', 'report'],
    ['review'],
    ['alike', 'report on the implementation of the present resolution'],
    ['audit', '--across'],
    ['audit', '--candidates'],
    ['audit', '--periodicity'],
    ['calendar', '--load'],
    ['provisions'],
    ['stats'],
    ['stats', '--actors'],
    ['sessions', 'GA'],
    ['entries'],
    ['rules', 'list'],
    ['rules', 'test', '--gaps'],
    ['diff', 'A/RES/79/411', 'A/RES/79/412'],
    ['config'],
    ['extract', 'SAMPLES'],
]
# Commands whose lists need more than the samples, or say how a run went: their writer is that of the others.
NOT_LISTED = {'rules try', 'rules check', 'ingest', 'import'}

failures = []


def fail(what):
    failures.append(what)
    print('FAILED:', what)


def run(*arguments, status=0):
    done = subprocess.run([program, '--config', '', '--as-of', AS_OF, *arguments], capture_output=True, check=False)
    if done.returncode != status:
        fail(f'{" ".join(arguments)}: exit status {done.returncode}: {done.stderr.decode()}')
    return done.stdout


def expected(text):
    """What a cell of CSV is in the workbook: its value."""
    if text.startswith("'") and text[1:2] in '=+-@\t\r\n＝＋－＠−':
        text = text[1:]  # CSV marks what would be a formula; a workbook knows texts
    return text


def compare(name, value, text):
    if value is None:
        return text == ''
    if isinstance(value, bool):
        return text == ('yes' if value else 'no')
    if isinstance(value, datetime.datetime):
        return value.strftime('%Y-%m-%d') == text
    if isinstance(value, (int, float)):
        return float(text.removesuffix(' %')) == round(value * (100 if text.endswith(' %') else 1), 6)
    return value == expected(text).replace('\r\n', '\n')


def check_list(arguments):
    name = ' '.join(arguments)
    first = run(*arguments, '--format', 'xlsx')
    if first != run(*arguments, '--format', 'xlsx'):
        fail(f'{name}: not the same bytes again')
    wanted = list(csv.reader(io.StringIO(run(*arguments, '--format', 'csv').decode('utf-8-sig'), newline='')))
    book = openpyxl.load_workbook(io.BytesIO(first))
    if book.sheetnames != ['List', 'About']:
        fail(f'{name}: sheets {book.sheetnames}')
    sheet = book['List']
    rows = list(sheet.iter_rows())
    if [c.value for c in rows[0]] != wanted[0]:
        fail(f'{name}: other columns than CSV')
    if len(rows) != len(wanted):
        fail(f'{name}: {len(rows) - 1} rows, CSV has {len(wanted) - 1}')
    if sheet.freeze_panes != 'A2' or sheet.auto_filter.ref != sheet.dimensions.replace('A1:A1', 'A1'):
        if len(wanted) > 1:
            fail(f'{name}: head {sheet.freeze_panes}, filter {sheet.auto_filter.ref} of {sheet.dimensions}')
    for cells, texts in zip(rows[1:], wanted[1:]):
        for cell, text, key in zip(cells, texts, wanted[0]):
            if not compare(name, cell.value, text):
                fail(f'{name}: {cell.coordinate} ({key}) is {cell.value!r}, CSV has {text!r}')
                return
            if cell.data_type == 'f':
                fail(f'{name}: {cell.coordinate} is a formula')
            if DAY.match(text) and not cell.is_date:
                fail(f'{name}: {cell.coordinate} ({key}) is no date: {text}')
            if key == 'symbol' and 'url' in wanted[0]:
                url = texts[wanted[0].index('url')]
                if url and (cell.hyperlink is None or cell.hyperlink.target != url):
                    fail(f'{name}: {cell.coordinate} does not lead to {url}')
    notes = {row[0].value: row[1].value for row in book['About'].iter_rows()}
    if notes['As of'] != datetime.datetime(2026, 2, 1) or notes['Rows'] != len(wanted) - 1:
        fail(f'{name}: the sheet About says {notes}')
    if 'mandates --config' not in notes['Asked'] or arguments[0] not in notes['Asked']:
        fail(f'{name}: not what was asked: {notes["Asked"]}')
    if ('Store' in notes) != (arguments[0] not in ('sessions', 'rules', 'config', 'extract')):
        fail(f'{name}: which store? {notes}')
    if book.properties.created != datetime.datetime(2026, 2, 1):
        fail(f'{name}: made on {book.properties.created}')
    return len(rows) - 1


def check_texts():
    """Texts that spreadsheets or the format itself would take for something else."""
    note = '=HYPERLINK("https://evil.invalid") _x0041_ \u202eback'
    run('note', 'A/RES/80/410#12.1', note)
    book = openpyxl.load_workbook(io.BytesIO(run('entries', '--format', 'xlsx')))
    rows = list(book['List'].iter_rows())
    cell = rows[1][[one.value for one in rows[0]].index('note')]
    # openpyxl 3.0 leaves codes as they stand in the file: that of the underscore keeps the rest from being one.
    if cell.value != '=HYPERLINK("https://evil.invalid") _x005F_x0041_ \ufffdback' or cell.data_type == 'f':
        fail(f'odd texts: {cell.data_type} {cell.value!r}')


def check_output():
    """Whole or not at all, and never to a terminal."""
    target = work / 'list.xlsx'
    target.write_text('before')
    small = work / 'small'
    small.mkdir()
    done = subprocess.run(['sh', '-c', 'ulimit -f 8; trap "" XFSZ; exec "$@"', 'sh', program, '--as-of', AS_OF, 'rules', 'list', '--format',
                           'xlsx', '--output', str(target)], capture_output=True, check=False, env={**os.environ, 'TMPDIR': str(small)})
    if done.returncode != 3 or target.read_text() != 'before' or list(small.iterdir()):
        fail(f'no room: exit status {done.returncode}, {done.stderr.decode()}, {target.stat().st_size} bytes')
    run('open', '--format', 'xlsx', '--output', str(target))
    if not target.read_bytes().startswith(b'PK'):
        fail('--output: no workbook')
    script = subprocess.run(['script', '-qec', f'{program} --as-of {AS_OF} open --format xlsx', '/dev/null'], capture_output=True,
                            check=False, stdin=subprocess.DEVNULL)
    if script.returncode != 2 or b'--format xlsx is a file' not in script.stdout:
        fail(f'terminal: exit status {script.returncode}, {script.stdout[:200]}')


def check_commands():
    """Every command that has workbooks stands among the lists."""
    listed = {' '.join(one[:2]) if one[0] == 'rules' else one[0] for one in LISTS}
    commands = re.findall(r'^  ([a-z]+(?: [a-z]+)?)  +', run('--help').decode(), re.M)
    found = {one for one in commands if one != 'completion' and re.search(r'^Formats: .*\bxlsx\b', run(*one.split(), '--help').decode(), re.M)}
    if found - NOT_LISTED != listed or len(found) < 15:
        fail(f'lists with workbooks: {sorted(found)}, compared are {sorted(listed)}')


def cells_of(text):
    """Cells of CSV in which all texts are quoted, with whether they were: (value, is text)."""
    rows, at = [[]], 0
    for found in re.finditer(r'(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)', text):
        if found.end() == at and found.start() == found.end():
            break
        at = found.end()
        quoted, plain, end = found.groups()
        rows[-1].append((plain if quoted is None else quoted.replace('""', '"'), quoted is not None))
        if end != ',':
            rows.append([])
    return [row for row in rows if row]


def check_libreoffice():
    """LibreOffice finds the same values, and the same types: what is a number, a date or a truth value in the workbook is none of its texts."""
    office = shutil.which('soffice')
    if not office:
        return False
    folder = work / 'office'
    folder.mkdir()
    for number, arguments in enumerate(LISTS):
        (folder / f'{number}.xlsx').write_bytes(run(*arguments, '--format', 'xlsx'))
    done = subprocess.run([office, f'-env:UserInstallation=file://{work}/profile', '--headless', '--convert-to',
                           'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1', '--outdir', str(folder),
                           *map(str, sorted(folder.glob('*.xlsx')))], capture_output=True, check=False, timeout=300, env={**os.environ, 'HOME': str(work)})
    typed = 0
    for number, arguments in enumerate(LISTS):
        name = ' '.join(arguments)
        made = sorted(folder.glob(f'{number}-*.csv')) or sorted(folder.glob(f'{number}.csv'))
        if not made:
            fail(f'LibreOffice makes nothing of {name}: {done.stderr.decode()}')
            continue
        got = cells_of(made[0].read_text(encoding='utf-8'))
        sheet = openpyxl.load_workbook(folder / f'{number}.xlsx')['List']
        wanted = list(csv.reader(io.StringIO(run(*arguments, '--format', 'csv').decode('utf-8-sig'), newline='')))
        if len(got) != len(wanted):
            fail(f'LibreOffice, {name}: {len(got)} rows of {len(wanted)}')
        for cells, texts, made_of in zip(got[1:], wanted[1:], sheet.iter_rows(min_row=2)):
            for (value, is_text), text, cell, key in zip(cells, texts, made_of, wanted[0]):
                if not same_in_office(value, text, cell.value):
                    fail(f'LibreOffice, {name}: {key} is {value!r}, CSV has {text!r}')
                if value and is_text != isinstance(cell.value, str):
                    fail(f'LibreOffice, {name}: {key} is {"a text" if is_text else "no text"}: {value!r}')
                typed += value != '' and not is_text
    if typed < 500:
        fail(f'LibreOffice: only {typed} dates, numbers and truth values')
    return True


def same_in_office(value, text, cell):
    if isinstance(cell, bool):
        return value == ('TRUE' if cell else 'FALSE')
    if isinstance(cell, (int, float)):
        return float(value.replace(',', '').removesuffix('%')) == float(text.replace(',', '').removesuffix(' %'))
    return ' '.join(value.split()) == ' '.join(expected(text).split())


program = str(pathlib.Path(sys.argv[1]).resolve())
samples = str(pathlib.Path(sys.argv[2]).resolve())
work = pathlib.Path(tempfile.mkdtemp())
try:
    os.chdir(work)
    os.environ.pop('MANDATES_DB', None)
    run('ingest', samples)
    LISTS[:] = [[samples if word == 'SAMPLES' else word for word in one] for one in LISTS]
    check_commands()
    total = sum(check_list(one) or 0 for one in LISTS)
    if total < 500:
        fail(f'only {total} rows compared')
    check_texts()
    check_output()
    with_office = check_libreoffice()
finally:
    shutil.rmtree(work)
if failures:
    sys.exit(1)
print(f'{len(LISTS)} lists, {total} rows')
if not with_office:
    print('skipped: no LibreOffice')
    sys.exit(77)
