#!/usr/bin/env python3
"""A seeded sample of findings and silences to judge by reading the plans, and what the judges found.

    python3 Benchmarks/judging.py sample RESULTS [--seed N] [--evidence 60] [--absences 40] > sheet.csv
    python3 Benchmarks/judging.py tally SHEET [SHEET ...]

`sample` draws from a results folder. Evidence passages are drawn from the documents in turn, so that a long one does not
fill the sheet, and within a document from its items in turn. Absences are elements with the status `absent` in documents
that are about the subject, drawn in the same way. The sheet names the document, the page, the item and element with their
texts, and for evidence the quote and the level. Judges fill in two columns:

    right    yes   evidence: the passage says something of what the element asks, and counts in a plan
                   absence: no passage of the document says anything of what the element asks
             no    it does not
             (empty) not judged
    note     for an absence that is wrong, the page and the words that were missed; for evidence, why it is wrong

and, for evidence that is right, `judged_level` (1 mentioned, 2 elaborated, 3 operationalised).

`tally` counts each judge's sheet and, of several, the rows on which all agree; the intervals are Wilson's, of 95 %.
"""

import argparse
import csv
import math
import pathlib
import random
import sys

import yaml

FIELDS = [
    "row", "kind", "document", "page", "item", "element", "asks", "level", "quote", "right", "judged_level", "note",
]


def rows(folder, table):
    with open(pathlib.Path(folder, "data", table + ".csv"), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def texts():
    """What each element asks, by its id, as the frameworks of this repository say it."""
    found = {}
    for path in sorted(pathlib.Path(__file__).parent.parent.glob("Lexicons/*/framework.yaml")):
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["items"]:
            for element in item["elements"]:
                definition = element.get("definition") or element.get("description") or ""
                found[element["id"]] = f"{item['name']}: {element['name']}. {definition}".strip()
    return found


def in_turn(candidates, count, generator):
    """Draws from the documents in turn, and within a document from the items in turn."""
    piles = {}
    for row in candidates:
        piles.setdefault(row["plan_id"], {}).setdefault(row["item"], []).append(row)
    for items in piles.values():
        for pile in items.values():
            generator.shuffle(pile)
    order = sorted(piles)
    generator.shuffle(order)
    drawn = []
    while len(drawn) < count and piles:
        for plan in [plan for plan in order if plan in piles]:
            items = piles[plan]
            item = generator.choice(sorted(items))
            drawn.append(items[item].pop())
            if not items[item]:
                del items[item]
            if not items:
                del piles[plan]
            if len(drawn) == count:
                break
    return drawn


def sample(arguments):
    generator = random.Random(arguments.seed)
    asks = texts()
    plans = {row["plan_id"]: row for row in rows(arguments.results, "plans")}
    evidence = [row for row in rows(arguments.results, "evidence") if row["level"] != "0"]
    absences = [
        row
        for row in rows(arguments.results, "elements")
        if row["status"] == "absent" and plans[row["plan_id"]]["about_subject"] == "true"
    ]
    writer = csv.DictWriter(sys.stdout, FIELDS, restval="")
    writer.writeheader()
    number = 0
    for kind, candidates, count in (
        ("evidence", evidence, arguments.evidence),
        ("absence", absences, arguments.absences),
    ):
        for row in in_turn(candidates, count, generator):
            number += 1
            writer.writerow(
                {
                    "row": number, "kind": kind, "document": plans[row["plan_id"]]["path"],
                    "page": row.get("page", ""), "item": row["item"], "element": row["element"],
                    "asks": asks.get(row["element"], ""), "level": row["level"], "quote": row.get("quote", ""),
                }
            )


def wilson(right, count):
    """Wilson's interval of 95 % of a share."""
    if not count:
        return (0.0, 1.0)
    z = 1.959964
    share = right / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return ((middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count))


def tally(arguments):
    sheets = []
    for path in arguments.sheets:
        with open(path, encoding="utf-8-sig", newline="") as file:
            sheets.append({row["row"]: row for row in csv.DictReader(file)})
    for kind in ("evidence", "absence"):
        columns = []
        for path, sheet in zip(arguments.sheets, sheets):
            judged = [row for row in sheet.values() if row["kind"] == kind and row["right"].strip()]
            columns.append((path, [row["right"].strip().lower() == "yes" for row in judged], judged))
        if len(sheets) > 1:
            common = [key for key in sheets[0] if all(key in sheet for sheet in sheets)]
            agreed = []
            for key in common:
                answers = {sheet[key]["right"].strip().lower() for sheet in sheets}
                if sheets[0][key]["kind"] == kind and len(answers) == 1 and answers != {""}:
                    agreed.append(sheets[0][key])
            columns.append(("agreed by all", [row["right"].strip().lower() == "yes" for row in agreed], agreed))
        for name, answers, judged in columns:
            low, high = wilson(sum(answers), len(answers))
            line = f"{kind:9} {name}: right {sum(answers)} of {len(answers)}, {low:.2f} to {high:.2f}"
            levels = [row for row in judged if row["right"].strip().lower() == "yes" and row["judged_level"].strip()]
            if levels:
                exact = sum(row["level"] == row["judged_level"].strip() for row in levels)
                line += f"; level as judged {exact} of {len(levels)}"
            documents = len({row["document"] for row in judged})
            print(f"{line}; {documents} documents")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("sample")
    drawing.add_argument("results")
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--evidence", type=int, default=60)
    drawing.add_argument("--absences", type=int, default=40)
    drawing.set_defaults(run=sample)
    counting = commands.add_parser("tally")
    counting.add_argument("sheets", nargs="+")
    counting.set_defaults(run=tally)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
