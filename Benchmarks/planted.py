#!/usr/bin/env python3
"""Levels, markers and flags of the planted plans against what their author planted.

Usage: python3 Benchmarks/planted.py [--details] [--ocr] [--results FOLDER] [PROGRAM]

Runs `lacuna analyze Corpus --manifest Corpus/manifest.csv` into a temporary folder and compares data/items.csv and
data/elements.csv with every expected.yaml of Corpus/; a plan in several languages is compared in each of them.
PROGRAM is the lacuna to run, or the release build; --results compares a folder of results that exists already.

  levels    share of the planted levels that are exact, and of those off by one at most; of elements and of items
  markers   A (body), T (time), B (money), I (indicator): precision, recall and F1 over the elements that are at level 2
            or higher both as planted and as found, where the plan's file gives their markers
  flags     precision and recall over pairs of element and flag, in plans whose file gives flags; only the flags that
            are planted count. `negated` and `gap_admitted` count as one, "denied", in a second line

Scanned plans plant `not_assessable`: without recognition they are checked for that, and count in no share.
With --ocr they are read, and count as far as their files give levels. --details lists every difference.
"""

import argparse
import collections
import csv
import pathlib
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "Corpus"
FLAGS = ["past", "declaratory", "conditional", "external", "negated", "contra", "gap_admitted"]
COLUMNS = {"A": "has_actor", "T": "has_time", "B": "has_budget", "I": "has_indicator"}


class Counts:
    """Pairs found and planted: both, found alone, planted alone."""

    def __init__(self):
        self.both = self.found = self.planted = 0

    def add(self, found, planted):
        self.both += len(found & planted)
        self.found += len(found - planted)
        self.planted += len(planted - found)

    def __str__(self):
        precision = self.both / (self.both + self.found) if self.both + self.found else None
        recall = self.both / (self.both + self.planted) if self.both + self.planted else None
        f1 = 2 * self.both / (2 * self.both + self.found + self.planted) if self.both else None
        return "  ".join(f"{name} {share(value)}" for name, value in
                         (("precision", precision), ("recall", recall), ("F1", f1)))


class Levels:
    def __init__(self):
        self.exact = self.near = self.total = 0

    def add(self, planted, found):
        self.total += 1
        self.exact += found == planted
        self.near += found is not None and abs(found - planted) <= 1

    def __str__(self):
        if not self.total:
            return "none"
        return f"{share(self.exact / self.total)} ({self.exact} of {self.total}), within one {share(self.near / self.total)}"


def share(value):
    return "   –  " if value is None else f"{100 * value:5.1f}%"


def expected():
    """Every planted plan as (id, language, contents of its file)."""
    manifest = CORPUS / "manifest.csv"
    with manifest.open(encoding="utf-8", newline="") as file:
        languages = {row["plan_id"]: row["language"] for row in csv.DictReader(file)}
    for path in sorted(CORPUS.glob("*.expected.yaml")):
        planted = yaml.safe_load(path.read_text(encoding="utf-8"))
        codes = planted.get("languages")
        for plan in [f"{planted['plan']}-{code}" for code in codes] if codes else [planted["plan"]]:
            yield plan, languages.get(plan, "?"), planted


def table(folder, name, key):
    """Rows by plan and id."""
    rows = collections.defaultdict(dict)
    with (folder / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["plan_id"]][row[key]] = row
    return rows


def level(row):
    return int(row["level"]) if row and row["level"] else None


def markers(row):
    return {letter for letter, column in COLUMNS.items() if row[column].lower() in ("true", "1")}


def flags(row):
    return {flag.strip() for flag in row["flags"].replace(",", ";").replace("|", ";").split(";")} & set(FLAGS)


def merged(some):
    return {"denied" if flag in ("negated", "gap_admitted") else flag for flag in some}


def letters(some):
    return "".join(letter for letter in COLUMNS if letter in some) or "-"


def compare(folder, with_ocr, details):
    items, elements = table(folder, "items", "item"), table(folder, "elements", "element")
    by_plan, by_language = collections.defaultdict(Levels), collections.defaultdict(Levels)
    item_by_plan, all_items, all_elements = collections.defaultdict(Levels), Levels(), Levels()
    marker_total, by_letter = Counts(), collections.defaultdict(Counts)
    marker_by_plan, marker_by_language = collections.defaultdict(Counts), collections.defaultdict(Counts)
    flag_total, denied_total, by_flag = Counts(), Counts(), collections.defaultdict(Counts)
    notes, differences, tongue = [], collections.defaultdict(list), {}

    for plan, language, planted in expected():
        if plan not in elements:
            notes.append(f"{plan}: not in the results")
            continue
        if planted["kind"] == "scanned" and not with_ocr:
            read = [name for name, row in items[plan].items() if row["status"] != "not_assessable"]
            notes.append(f"{plan}: scanned, " + (f"{len(read)} items assessed, none was planted so" if read else
                                                 "not assessable as planted"))
            continue
        own = {name: value for name, value in planted["elements"].items() if isinstance(value, int)}
        if not own:
            notes.append(f"{plan}: read with recognition; its file gives no levels")
            continue
        tongue[plan] = language
        for name, value in planted["items"].items():
            found = level(items[plan].get(name))
            for count in (item_by_plan[plan], all_items):
                count.add(value, found)
            if found != value:
                differences[plan].append(f"{name}: planted {value}, found {found}")
        for name, value in own.items():
            row = elements[plan].get(name)
            found = level(row)
            for count in (by_plan[plan], by_language[language], all_elements):
                count.add(value, found)
            if found != value:
                differences[plan].append(f"{name}: planted {value}, found {found}")
            if row is None or found is None:
                continue
            if name in planted.get("markers", {}) and value >= 2 and found >= 2:
                mine, theirs = markers(row), set(planted["markers"][name])
                for count in (marker_total, marker_by_plan[plan], marker_by_language[language]):
                    count.add(mine, theirs)
                for letter in COLUMNS:
                    by_letter[letter].add(mine & {letter}, theirs & {letter})
                if mine != theirs:
                    differences[plan].append(f"{name}: markers planted {letters(theirs)}, found {letters(mine)}")
            if "flags" in planted:
                mine, theirs = flags(row), set(planted["flags"].get(name, []))
                flag_total.add(mine, theirs)
                denied_total.add(merged(mine), merged(theirs))
                for flag in FLAGS:
                    by_flag[flag].add(mine & {flag}, theirs & {flag})
                if mine != theirs:
                    differences[plan].append(f"{name}: flags planted {', '.join(sorted(theirs)) or 'none'}, "
                                             f"found {', '.join(sorted(mine)) or 'none'}")

    print(f"elements exact  {all_elements}")
    print(f"items exact     {all_items}")
    print(f"markers         {marker_total}")
    for letter, count in by_letter.items():
        print(f"  {letter}             {count}")
    print(f"flags           {flag_total}")
    print(f"  denied as one {denied_total}")
    for flag, count in by_flag.items():
        print(f"  {flag:<13} {count}")
    print()
    print(f"{'plan':<20} language  elements  items   marker F1")
    for plan, count in by_plan.items():
        print(f"{plan:<20} {tongue[plan]:<8}  {ratio(count)}   {ratio(item_by_plan[plan])}  {f1(marker_by_plan[plan])}")
    print()
    print("language  elements  marker F1")
    for language, count in sorted(by_language.items()):
        print(f"{language:<8}  {ratio(count)}   {f1(marker_by_language[language])}")
    for note in notes:
        print(note)
    if details:
        for plan, lines in differences.items():
            print(f"\n{plan}")
            for line in lines:
                print(f"  {line}")


def ratio(count):
    return share(count.exact / count.total if count.total else None)


def f1(count):
    return share(2 * count.both / (2 * count.both + count.found + count.planted) if count.both else None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=str(ROOT / ".build/release/lacuna"), metavar="PROGRAM")
    parser.add_argument("--details", action="store_true", help="list every difference")
    parser.add_argument("--ocr", action="store_true", help="recognise the text of scanned pages")
    parser.add_argument("--results", type=pathlib.Path, metavar="FOLDER", help="compare these results, run nothing")
    options = parser.parse_args()
    if options.results:
        return compare(options.results, options.ocr, options.details)
    with tempfile.TemporaryDirectory() as directory:
        command = [options.program, "analyze", str(CORPUS), "--manifest", str(CORPUS / "manifest.csv"),
                   "-o", directory, "--quiet"]
        # Exit code 2 says that a page could not be read: Corpus/ holds a scan.
        status = subprocess.run(command + ([] if options.ocr else ["--ocr", "never"]), check=False,
                                stdout=subprocess.DEVNULL).returncode
        if status not in (0, 2):
            sys.exit(f"{options.program} analyze ended with {status}")
        compare(pathlib.Path(directory), options.ocr, options.details)


main()
