#!/usr/bin/env python3
"""The same plan in several languages: do its items get the same levels?

Usage: python3 Benchmarks/parity.py [--elements] [program]

Reads the plans of Corpus/ whose expected.yaml names several languages, prints for each language how many items get the
level that was planted and how many that of the English plan, and every difference. With --elements, elements too.
`program` is the lacuna to run, or the release build.
"""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def planted(path):
    """Plan, languages, and the levels of items and elements of an expected.yaml."""
    plan, languages, levels, part = None, [], {"items": {}, "elements": {}}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"plan: *(\S+)", line):
            plan = match[1]
        elif match := re.match(r"languages: *\[(.*)\]", line):
            languages = [code.strip() for code in match[1].split(",")]
        elif match := re.match(r"(\w+): *$", line):
            part = match[1]
        elif part in levels and (match := re.match(r"  ([\w.-]+): *(\d)", line)):
            levels[part][match[1]] = int(match[2])
    return plan, languages, levels


def found(folder, table, key):
    levels = {}
    for row in csv.DictReader((folder / "data" / f"{table}.csv").open(encoding="utf-8")):
        levels.setdefault(row["plan_id"], {})[row[key]] = int(row["level"]) if row["level"] else None
    return levels


def main():
    if {"-h", "--help"} & set(sys.argv[1:]):
        print(__doc__.strip())
        return
    arguments = [argument for argument in sys.argv[1:] if argument != "--elements"]
    program = arguments[0] if arguments else str(ROOT / ".build/release/lacuna")
    tables = [("items", "item")] + ([("elements", "element")] if "--elements" in sys.argv else [])
    plans = [planted(path) for path in sorted((ROOT / "Corpus").glob("*.expected.yaml"))]
    plans = [plan for plan in plans if plan[1]]
    files = [ROOT / "Corpus" / f"{plan}-{code}.pdf" for plan, codes, _ in plans for code in codes]
    with tempfile.TemporaryDirectory() as directory:
        manifest = ROOT / "Corpus" / "manifest.csv"
        subprocess.run(
            [program, "analyze", *map(str, files), "--manifest", str(manifest), "-o", directory,
             "--quiet", "--ocr", "never"], check=False, stdout=subprocess.DEVNULL)
        for table, key in tables:
            levels = found(pathlib.Path(directory), table, key)
            for plan, codes, expected in plans:
                english = levels.get(f"{plan}-en", {})
                print(f"{plan}, {table}")
                for code in codes:
                    own = levels.get(f"{plan}-{code}", {})
                    pairs = [(name, level, own.get(name), english.get(name))
                             for name, level in expected[table].items()]
                    exact = sum(level == mine for _, level, mine, _ in pairs)
                    parity = sum(mine == theirs for _, _, mine, theirs in pairs)
                    print(f"  {code}  as planted {exact} of {len(pairs)}  as in English {parity} of {len(pairs)}")
                    for name, level, mine, theirs in pairs:
                        if mine != theirs or (code == "en" and mine != level):
                            print(f"      {name}: planted {level}, {code} {mine}, en {theirs}")


main()
