#!/usr/bin/env python3
"""Times the exports of a large store and the usual questions to it.

Usage: python3 Benchmarks/exports.py RESULTS [--plans 5000] [--keep FOLDER] [--only NAME,NAME]

RESULTS is what `lacuna analyze` left. Its database is copied, and the plans' rows are added again under other ids until
there are as many plans as asked for; so the rows are as long and as mixed as real ones. Prints, for each export, the
seconds, the most memory that the program held, and the size of what it wrote; for each question the shortest of five
times, from the start of the program to its last line.
"""
import argparse
import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get('LACUNA', str(HERE.parent / '.build/release/lacuna'))

# What an export of 5,000 plans may take, and a question to them.
MOST_SECONDS, MOST_MEGABYTES, MOST_MILLISECONDS = 60, 300, 100

# Beside the named ones: what pages of a website or a notebook ask for.
QUESTIONS = {
    'a word in all passages, best first':
        "SELECT p.plan_id, p.page, substr(p.text, 1, 80) FROM passages_fts f JOIN passages p ON p.passage_id = f.rowid "
        "WHERE passages_fts MATCH 'shelters' ORDER BY rank LIMIT 20",
    'the evidence of one plan': "SELECT * FROM evidence WHERE plan_id = (SELECT max(plan_id) FROM plans)",
    'the strongest passages for an item':
        "SELECT plan_id, page, quote FROM evidence WHERE item = (SELECT min(item) FROM items) AND level = 3 LIMIT 50",
    'levels of an item over the years':
        "SELECT substr(p.period_start, 1, 4) AS year, i.level, count(*) FROM items i JOIN plans p USING (plan_id) "
        "WHERE i.item = (SELECT min(item) FROM items) GROUP BY 1, 2",
}


def grow(path, count):
    """Adds the plans' rows again under other ids until there are `count` plans."""
    base = sqlite3.connect(path)
    base.executescript('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -200000')
    indexes = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        base.execute(f'DROP INDEX "{name}"')
    tables = [name for name, in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passages_fts%' AND name != 'level_counts'")]
    columns = {table: [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')] for table in tables}
    tables = [table for table in tables if 'plan_id' in columns[table]]
    ids = {'evidence_id', 'plan_id', 'activity_id', 'decision_id'}
    for table in tables:
        base.execute(f'CREATE TEMP TABLE "base_{table}" AS SELECT * FROM main."{table}" ORDER BY rowid')
    plans = [row[0] for row in base.execute('SELECT plan_id FROM base_plans ORDER BY rowid')]
    done, number = len(plans), 0
    while done < count:
        number += 1
        part = plans[:count - done]
        marks = ','.join('?' * len(part))
        for table in tables:
            values = ', '.join(
                'NULL' if name == 'passage_id' else f'"{name}" || \'~{number}\'' if name in ids else f'"{name}"'
                for name in columns[table])
            base.execute(f'INSERT INTO main."{table}" SELECT {values} FROM "base_{table}" WHERE plan_id IN ({marks})', part)
        done += len(part)
    for _, sql in indexes:
        base.execute(sql)
    # What the program counts once when it has written all rows.
    base.executescript("DELETE FROM level_counts;"
                       "INSERT INTO level_counts SELECT p.country, p.about_subject, i.framework, i.item, NULL, NULL, i.name, i.level, count(*),"
                       " sum(i.comprehensiveness) FROM items i JOIN plans p USING (plan_id) GROUP BY 1, 2, 3, 4, i.level;"
                       "INSERT INTO level_counts SELECT p.country, p.about_subject, e.framework, e.item, e.element, e.is_core, e.name, e.level,"
                       " count(*), NULL FROM elements e JOIN plans p USING (plan_id) GROUP BY 1, 2, 3, 4, 5, e.level")
    base.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    base.commit()
    rows = {table: base.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
    base.close()
    return rows


def run(arguments):
    """Seconds, megabytes and exit code of a run of the program."""
    start = time.monotonic()
    process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stderr.write(messages.decode())
    return time.monotonic() - start, usage.ru_maxrss / 1024, process.returncode


def size(path):
    return sum(file.stat().st_size for file in Path(path).rglob('*') if file.is_file()) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('results')
    parser.add_argument('--plans', type=int, default=5000)
    parser.add_argument('--keep', help='where to make the store, which is then left')
    parser.add_argument('--only', default='csv,jsonl,sqlite,parquet')
    options = parser.parse_args()
    folder = Path(options.keep or tempfile.mkdtemp(prefix='lacuna-exports-'))
    try:
        if not (folder / 'lacuna.sqlite').exists():
            (folder / '.lacuna').mkdir(parents=True, exist_ok=True)
            shutil.copy(Path(options.results, '.lacuna/contents.json'), folder / '.lacuna')
            draft = folder / 'lacuna.sqlite.draft'
            shutil.copy(Path(options.results, 'lacuna.sqlite'), draft)
            # In a process of its own: the program's memory is counted from what this one had when it began.
            with multiprocessing.get_context('spawn').Pool(1) as pool:
                rows = pool.apply(grow, (draft, options.plans))
            draft.rename(folder / 'lacuna.sqlite')
            print('rows:', ', '.join(f'{count:,} {table}' for table, count in rows.items()))
        print(f"store: {(folder / 'lacuna.sqlite').stat().st_size / 1e6:,.0f} MB")
        failures = 0
        for name in options.only.split(','):
            target = folder / 'exports' / name
            seconds, megabytes, code = run(['export', str(folder), '--to', name, '-o', str(target)])
            # Memory is the program's own peak, as the system counts it; seconds depend on the machine.
            failures += code != 0 or megabytes > MOST_MEGABYTES
            over = '  OVER THE LIMIT' if megabytes > MOST_MEGABYTES or seconds > MOST_SECONDS else ''
            print(f'{name:8} {seconds:6.1f} s {megabytes:5.0f} MB of memory {size(target):7,.0f} MB written{over}')
            shutil.rmtree(target, ignore_errors=True)
        listing = subprocess.run([PROGRAM, 'query', str(folder), '--named'], capture_output=True, text=True).stdout
        questions = {line.split()[0]: ['--named', line.split()[0]] for line in listing.splitlines()}
        questions.update({name: [sql] for name, sql in QUESTIONS.items()})
        for name, question in questions.items():
            results = [run(['query', str(folder), '--format', 'csv', *question]) for _ in range(5)]
            failures += any(code for _, _, code in results)
            least = min(seconds for seconds, _, _ in results) * 1000
            print(f"{least:6.0f} ms  {name}{'  OVER THE LIMIT' if least > MOST_MILLISECONDS else ''}")
        return 1 if failures else 0
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    sys.exit(main())
