#!/usr/bin/env python3
"""What the program finds in the action tables of the planted plans against what their author counted.

Usage: python3 Benchmarks/audits.py RESULTS

RESULTS is the output of `lacuna analyze Corpus --manifest Corpus/manifest.csv`. Every `audit` of an expected.yaml in
Corpus/ is compared, figure by figure, with data/audit.csv: counts of activities and of what they lack, objectives without
an activity, activities that serve nothing, sums by currency. Ends with 1 where a count of rows or a sum differs; the
activities that serve nothing are shown beside the planted ones, as they rest on the lexicons.
"""

import csv
import pathlib
import sys

import yaml

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "Corpus"
LACKS = ("no_responsible", "no_deadline", "no_budget", "no_indicator")


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1], "data")
    with open(data / "audit.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(data / "activities.csv", encoding="utf-8-sig", newline="") as file:
        # The planted plan numbers its activities in their own cell.
        numbers = {row["activity_id"]: (row["number"] or row["activity"]).split()[0] for row in csv.DictReader(file)
                   if row["number"] or row["activity"]}
    differs = False
    for path in sorted(CORPUS.glob("*.expected.yaml")):
        planted = yaml.safe_load(path.read_text(encoding="utf-8")).get("audit")
        if not planted:
            continue
        plan = path.name.removesuffix(".expected.yaml")
        own = [row for row in rows if row["plan_id"] == plan]

        def total(measure):
            return round(sum(float(row["value"]) for row in own if row["measure"] == measure))

        def line(name, wanted, found):
            nonlocal differs
            differs = differs or wanted != found
            print(f"{plan}  {name:26} planted {wanted}  found {found}{'' if wanted == found else '  DIFFERS'}")

        line("activities", planted["activities"], total("activities"))
        for lack in LACKS:
            line(lack, planted[lack], total(lack))
        orphans = [row["name"].split()[0] for row in own if row["measure"] == "orphan_objective"]
        line("objectives alone", sorted(planted["objectives_without_activity"]), sorted(orphans))
        sums = {row["name"]: round(float(row["value"])) for row in own if row["measure"] == "budget"}
        line("sums", planted["sums"], dict(sorted(sums.items(), key=lambda pair: list(planted["sums"]).index(pair[0])
                                                  if pair[0] in planted["sums"] else 99)))
        none = [row["activities"].split("; ") for row in own if row["measure"] == "no_item"]
        names = {numbers.get(name, name) for names in none for name in names if name}
        wanted = {str(name) for name in planted["activities_without_element"]}
        print(f"{plan}  serve nothing: {len(wanted & names)} of {len(wanted)} planted are found; "
              f"found alone: {', '.join(sorted(names - wanted)) or 'none'}")
    sys.exit(differs)


main()
