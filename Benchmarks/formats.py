#!/usr/bin/env python3
"""Reads the exports of a results folder with other people's programs and compares what they find.

Usage: python3 Benchmarks/formats.py RESULTS

Exports RESULTS to every form for tables, then holds against the database: row counts of all, and every cell of
Parquet (DuckDB, pyarrow), CSV (pandas, DuckDB) and JSON Lines (DuckDB); `frictionless validate` on the Data Package;
full-text search by sqlite-utils and Datasette; counts and checksums in PostgreSQL after two loads, where a server's
programs are installed. Rscript reads the CSV files where R is installed.

Needs: pip install duckdb pandas pyarrow frictionless sqlite-utils datasette
"""
import hashlib
import json
import math
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
import pyarrow.parquet

HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get('LACUNA', str(HERE.parent / '.build/release/lacuna'))
BIN = Path(sys.executable).parent
failures = []


def check(name, is_right, detail=''):
    print(f"{'ok  ' if is_right else 'FAIL'} {name} {detail}")
    if not is_right:
        failures.append(name)


def run(*arguments, **options):
    return subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, **options)


def export(results, form, target, *more):
    done = run(PROGRAM, 'export', results, '--to', form, *(['-o', target] if target else []), *more)
    assert done.returncode == 0, done.stderr
    return target


def plain(value):
    """A cell as every program can say it."""
    if value is None or (isinstance(value, float) and math.isnan(value)) or value is pandas.NA:
        return None
    if hasattr(value, 'item'):
        value = value.item()
    return bool(value) if isinstance(value, bool) else value


def differing(found, expected):
    """The first cell that differs, or nothing."""
    if len(found) != len(expected):
        return f'{len(found)} rows for {len(expected)}'
    for number, (left, right) in enumerate(zip(found, expected)):
        for column, (one, other) in enumerate(zip(left, right)):
            if plain(one) != plain(other):
                return f'row {number}, column {column}: {one!r} for {other!r}'
    return ''


def check_files(results, folder, fields):
    base = sqlite3.connect(f'file:{results}/lacuna.sqlite?mode=ro', uri=True)
    for table, columns in fields.items():
        names = ', '.join('"' + name.replace('"', '""') + '"' for name, _ in columns)
        rows = base.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid').fetchall()
        kinds = [kind for _, kind in columns]
        expected = [[None if value is None else bool(value) if kind == 'boolean' else value
                     for value, kind in zip(row, kinds)] for row in rows]
        parquet = folder / 'parquet' / f'{table}.parquet'
        read = duckdb.connect().execute('SELECT * FROM read_parquet(?)', [str(parquet)])
        types = {'string': 'VARCHAR', 'integer': 'BIGINT', 'number': 'DOUBLE', 'boolean': 'BOOLEAN'}
        check(f'{table}: types of Parquet in DuckDB',
              [str(column[1]) for column in read.description] == [types[kind] for kind in kinds])
        detail = differing(read.fetchall(), expected)
        check(f'{table}: Parquet in DuckDB', not detail, detail)
        arrow = pyarrow.parquet.read_table(parquet)
        detail = differing(list(zip(*[column.to_pylist() for column in arrow.columns])) if arrow.num_rows else [], expected)
        check(f'{table}: Parquet in pyarrow', not detail, detail)
        lines = [json.loads(line) for line in (folder / 'jsonl' / f'{table}.jsonl').read_text('utf-8').split('\n') if line]
        detail = differing([list(line.values()) for line in lines], expected)
        check(f'{table}: JSON Lines', not detail, detail)
        copied = sqlite3.connect(folder / 'sqlite' / 'lacuna.sqlite')
        detail = differing(copied.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid').fetchall(), rows)
        check(f'{table}: SQLite copy', not detail, detail)
        path = folder / 'csv' / f'{table}.csv'
        if not path.exists():
            continue
        # In CSV an empty text and a missing value are the same.
        emptied = [[None if value == '' else value for value in row] for row in expected]
        dtypes = {name: {'string': str, 'integer': 'Int64', 'number': float, 'boolean': 'boolean'}[kind]
                  for name, kind in columns}
        frame = pandas.read_csv(path, dtype=dtypes, keep_default_na=False, na_values=[''])
        detail = differing([[None if pandas.isna(value) else value for value in row]
                            for row in frame.itertuples(index=False)], emptied)
        check(f'{table}: CSV in pandas', not detail, detail)
        kinds_in_duckdb = {name: types[kind] for name, kind in columns}
        rows = duckdb.connect().execute(
            "SELECT * FROM read_csv(?, header = true, columns = ?, quote = '\"', escape = '\"', strict_mode = true)",
            [str(path), kinds_in_duckdb]).fetchall()
        detail = differing([[None if value == '' else value for value in row] for row in rows], emptied)
        check(f'{table}: CSV in DuckDB', not detail, detail)


def check_database(folder):
    base = folder / 'sqlite' / 'lacuna.sqlite'
    word = sqlite3.connect(base).execute("SELECT text FROM passages WHERE length(text) > 40 LIMIT 1").fetchone()[0].split()
    word = max((part.strip('.,;:()"\'') for part in word), key=len)
    found = run(BIN / 'sqlite-utils', 'search', base, 'passages', word, '--quote')
    check('sqlite-utils search', found.returncode == 0 and len(json.loads(found.stdout or '[]')) > 0, found.stderr)
    found = run(BIN / 'datasette', base, '--get', f'/lacuna/passages.json?_shape=array&_search=%22{word}%22&_size=5')
    try:
        rows = json.loads(found.stdout)
        check('Datasette search', len(rows) > 0)
    except json.JSONDecodeError:
        check('Datasette search', False, found.stdout[:200] + found.stderr[-300:])
    found = run(BIN / 'datasette', base, '--get', '/lacuna/gaps_by_country.json?_shape=array&_size=1')
    check('Datasette shows views', found.returncode == 0 and len(json.loads(found.stdout)) == 1, found.stderr[-300:])


def check_package(folder):
    found = run(BIN / 'frictionless', 'validate', 'datapackage.json', cwd=folder / 'csv')
    check('frictionless validate', found.returncode == 0, found.stdout[-1500:] if found.returncode else '')


def check_r(folder):
    if not shutil.which('Rscript'):
        print('skip R: Rscript is not installed')
        return
    for path in sorted((folder / 'csv').glob('*.csv')):
        rows = len(pandas.read_csv(path, dtype=str, keep_default_na=False))
        found = run('Rscript', '-e', f'cat(nrow(read.csv("{path}", na.strings = "", encoding = "UTF-8")))')
        check(f'{path.name}: rows in R', found.stdout == str(rows), found.stderr[-300:])


def check_postgres(results, folder, fields):
    versions = sorted(Path('/usr/lib/postgresql').glob('*/bin/initdb'))
    if not versions:
        print('skip PostgreSQL: no server is installed')
        return
    programs = versions[-1].parent
    home = Path(tempfile.mkdtemp(prefix='lacuna-pg-', dir='/tmp'))
    # The server refuses to run as root.
    as_server = ['runuser', '-u', 'postgres', '--'] if os.getuid() == 0 else []
    if as_server:
        shutil.chown(home, 'postgres')
    try:
        subprocess.run([*as_server, programs / 'initdb', '-D', home / 'data', '-U', 'lacuna', '-A', 'trust', '-E', 'UTF8',
                        '--locale=C', '--no-sync'], check=True, stdout=subprocess.DEVNULL, cwd='/')
        subprocess.run([*as_server, programs / 'pg_ctl', '-D', home / 'data', '-w', '-l', home / 'log', '-o',
                        f"-k {home} -c listen_addresses=''", 'start'], check=True, stdout=subprocess.DEVNULL, cwd='/')
        address = f'postgresql:///postgres?host={home}&user=lacuna'

        def ask(sql):
            answer = run('psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', sql, address)
            assert answer.returncode == 0, answer.stderr
            return answer.stdout.strip('\n')

        def sums():
            return {table: ask(f'SELECT count(*) || \' \' || coalesce(md5(string_agg(md5(t::text), \'\' ORDER BY md5(t::text))), \'\') '
                               f'FROM lacuna."{table}" t') for table in fields}
        export(results, 'postgres', None, '--database', address)
        first = sums()
        base = sqlite3.connect(f'file:{results}/lacuna.sqlite?mode=ro', uri=True)
        for table in fields:
            count = base.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            check(f'{table}: rows in PostgreSQL', first[table].split()[0] == str(count))
        export(results, 'postgres', None, '--database', address)
        check('PostgreSQL: a second load leaves the same rows', sums() == first)
        quotes = hashlib.md5(''.join(row[0] for row in base.execute(
            'SELECT quote FROM evidence ORDER BY evidence_id')).encode()).hexdigest()
        check('PostgreSQL: the quotes byte for byte',
              ask('SELECT md5(coalesce(string_agg(quote, \'\' ORDER BY evidence_id COLLATE "C"), \'\')) FROM lacuna.evidence') == quotes)
    finally:
        subprocess.run([*as_server, programs / 'pg_ctl', '-D', home / 'data', '-m', 'immediate', '-w', 'stop'],
                       stdout=subprocess.DEVNULL, cwd='/')
        shutil.rmtree(home, ignore_errors=True)


def main():
    results = sys.argv[1]
    folder = Path(tempfile.mkdtemp(prefix='lacuna-formats-'))
    try:
        for form in ['csv', 'jsonl', 'parquet', 'sqlite']:
            export(results, form, folder / form)
        for path in sorted(Path(results, 'data').glob('*')):
            if (folder / 'csv' / path.name).exists():
                check(f'{path.name}: the same bytes in data/ and in the export',
                      path.read_bytes() == (folder / 'csv' / path.name).read_bytes())
        # Types as DuckDB sees them in Parquet would prove nothing: they come from the Data Package and, for the tables that
        # only the database has, from the database.
        package = json.loads((folder / 'csv' / 'datapackage.json').read_text('utf-8'))
        fields = {resource['name']: [(field['name'], field['type']) for field in resource['schema']['fields']]
                  for resource in package['resources'] if resource['path'].endswith('.csv')}
        base = sqlite3.connect(folder / 'sqlite' / 'lacuna.sqlite')
        for table in ['passages', 'provenance']:
            kinds = {'TEXT': 'string', 'INTEGER': 'integer', 'REAL': 'number'}
            fields[table] = [(row[1], kinds[row[2]]) for row in base.execute(f'PRAGMA table_info("{table}")')]
        check_files(results, folder, fields)
        check_package(folder)
        check_database(folder)
        check_r(folder)
        check_postgres(results, folder, fields)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f'{len(failures)} failures')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
