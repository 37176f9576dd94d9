#!/usr/bin/env python3
"""Whether every file of a folder of hostile documents gets a result or a named reason, and what the run takes.

    python3 Benchmarks/hostile.py FOLDER [--timeout 20] [--memory 1024] [--jobs 2]

Every file is given by its own path, whatever it is called. Exit code 1: an input has no row or more than one, a failure has no
reason, or the program itself ended otherwise than with 0 or 2.
"""

import argparse
import collections
import json
import pathlib
import re
import sys
import tempfile

import watched
from program import LACUNA, runnable


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--timeout", type=int, default=20)
    parser.add_argument("--memory", type=int, default=1024)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--lacuna", default=str(LACUNA))
    options = parser.parse_args()
    program = runnable(options.lacuna)
    files = [str(path) for path in sorted(options.folder.rglob("*")) if path.is_file()]
    if not files:
        sys.exit(f"{options.folder}: no files")
    with tempfile.TemporaryDirectory() as output:
        figures = watched.run(
            [program, "analyze", "--quiet", "--jobs", options.jobs, "--timeout", options.timeout, "--memory", options.memory,
             "-o", output, *files], every=0.02)
        run = pathlib.Path(output, "run.json")
        documents = json.loads(run.read_text())["documents"] if run.exists() else []
    rows = collections.Counter(document["path"] for document in documents)
    missing = [path for path in files if rows[path] == 0]
    double = [path for path, count in rows.items() if count > 1]
    silent = [document for document in documents if document["status"] != "ok" and not document["reason"]]
    states = collections.Counter(document["status"] for document in documents)
    reasons = collections.Counter(
        re.sub(r"\([^)]*\)|\d+", "…", document["reason"]) for document in documents if document["status"] == "failed")
    print(f"{len(files)} files: " + ", ".join(f"{count} {state}" for state, count in sorted(states.items())))
    for reason, count in reasons.most_common():
        print(f"  {count:4}  {reason}")
    print(f"{figures.wall:.0f} s by the clock, {figures.cpu:.0f} s of CPU; "
          f"most memory: program {figures.parent:.0f} MB, workers {figures.worker:.0f} MB")
    print(f"without a row {len(missing)}, with several {len(double)}, failures without a reason {len(silent)}")
    if missing or double or silent or figures.code not in (0, 2):
        sys.exit(1)


main()
