#!/usr/bin/env python3
"""Runs every block of docs/tutorial.md in a results folder.

    python3 Benchmarks/tutorial.py RESULTS [--show]

SQL runs on lacuna.sqlite and must give rows, unless its first line says "may be empty". Python runs as it stands; a block whose first
line is "# needs NAME" is left out, and named, where the module is not installed, R where Rscript is not. Ends with 1 where a block fails.
"""

import argparse
import contextlib
import importlib.util
import io
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "tutorial.md"


def run_sql(code):
    """The rows of a query, as text."""
    with contextlib.closing(sqlite3.connect("file:lacuna.sqlite?mode=ro", uri=True)) as database:
        cursor = database.execute(code)
        rows = cursor.fetchall()
        if not rows and "may be empty" not in code.splitlines()[0]:
            raise ValueError("the query gives no rows")
        head = "\t".join(column[0] for column in cursor.description)
        return "\n".join([head] + ["\t".join(str(cell) for cell in row) for row in rows[:5]])


def run_python(code):
    """What a block prints; nil where it needs a module that is not there."""
    needs = re.match(r"# needs (\w+)", code)
    if needs and not importlib.util.find_spec(needs[1]):
        return None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, str(PAGE), "exec"), {})  # The page is part of this repository.
    if not printed.getvalue().strip():
        raise ValueError("the block prints nothing")
    return printed.getvalue()


def run_r(code):
    """What a block prints; nil where there is no R."""
    if not shutil.which("Rscript"):
        return None
    result = subprocess.run(["Rscript", "-"], input=code, capture_output=True, text=True, check=False)
    if result.returncode or not result.stdout.strip():
        raise ValueError(result.stderr.strip() or "the block prints nothing")
    return result.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--show", action="store_true", help="print what each block gives")
    options = parser.parse_args()
    if not (options.results / "lacuna.sqlite").is_file():
        sys.exit(f"{options.results}: no lacuna.sqlite; run `lacuna analyze INPUT -o {options.results}` first")
    text = PAGE.read_text(encoding="utf-8")
    os.chdir(options.results)
    runners = {"sql": run_sql, "python": run_python, "r": run_r}
    counts = {"run": 0, "left out": 0, "failed": 0}
    for match in re.finditer(r"^```(sql|python|r)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        line = text.count("\n", 0, match.start()) + 2
        try:
            printed = runners[match[1]](match[2])
        except Exception as error:  # Whatever a block does wrong is told with its place.
            counts["failed"] += 1
            print(f"docs/tutorial.md:{line}: {error}")
            continue
        if printed is None:
            counts["left out"] += 1
            print(f"docs/tutorial.md:{line}: left out, since this machine lacks what the {match[1]} block needs")
            continue
        counts["run"] += 1
        if options.show:
            print(f"docs/tutorial.md:{line}\n{printed}")
    print(", ".join(f"{count} blocks {what}" for what, count in counts.items()))
    sys.exit(1 if counts["failed"] or not counts["run"] else 0)


main()
